import Testing

@testable import SeedExtraction

@Suite struct SectionHeadingTests {
  @Test(
    "Headings",
    arguments: [
      ("一、2024年工作回顾", "2024 year", false), ("二、2025年工作安排", "2025 year", true), ("三、今年重点工作", "0 year", true),
      ("下一步打算", nil, true), ("去年工作总结", "-1 year", false),
      ("2025年总体要求和主要目标", "2025 year", true), ("一、上半年经济运行情况", "? months 1-6", false),
      ("二、2023年", "2023 year", nil),
    ] as [(String, String?, Bool?)])
  func headings(text: String, time: String?, isPlan: Bool?) throws {
    let heading = try #require(SectionHeading(scalars(text), try TestLexicon.lexicon))
    #expect(heading.time?.line == time)
    #expect(heading.isPlan == isPlan)
  }

  @Test(
    "No headings",
    arguments: [
      "一、工业生产", "2024年工作安排如下。", "2024年工业投资增长7%", "", "近年来", "2025年工作安排：实施项目100个",
      "这是一段很长的话说的是二〇二四年的工作安排和主要目标它有四十多个字所以不是标题而是正文里的一句话没有别的意思",
    ])
  func others(text: String) throws { #expect(SectionHeading(scalars(text), try TestLexicon.lexicon) == nil) }
}
