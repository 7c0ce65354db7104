import Testing

@testable import SeedExtraction

@Suite struct AsidesTests {
  private func figures(_ text: String) throws -> [String] {
    try TestLexicon.tokens(text).tokens.compactMap(\.figureLine)
  }

  @Test(
    "A threshold inside a name is no figure",
    arguments: [
      ("500万元以上技改项目47个", ["47 个"]), ("新开工亿元以上工业项目57个", ["57 个"]), ("税收1000万元以上企业23家", ["23 家"]),
      ("投资5000万元及以上的项目", []),
      ("超亿元企业8家", ["8 家"]), ("20亿元以上38个", ["38 个"]), ("百亿级集群3个", ["3 个"]), ("营收过10亿元企业12家", ["12 家"]),
      ("（计划总投资5000万元及以上项目）增长7%", ["7 %"]),
    ])
  func thresholds(text: String, expected: [String]) throws { #expect(try figures(text) == expected) }

  @Test(
    "An amount with a bound is a figure where no thing follows",
    arguments: [
      ("完成投资500亿元以上，增长8%", ["500 亿元", "8 %"]), ("营收突破2万亿元", ["20000 亿元"]), ("投资超过300亿元。", ["300 亿元"]),
    ])
  func amounts(text: String, expected: [String]) throws { #expect(try figures(text) == expected) }

  @Test(
    "Figures that share a unit",
    arguments: [
      ("高于全国0.4、全省0.1个百分点", ["0.4 个百分点", "0.1 个百分点"]), ("高于全国、全省2.8和1.5个百分点", ["2.8 个百分点", "1.5 个百分点"]),
      ("高于全国5.1个和7.6个百分点", ["5.1 个百分点", "7.6 个百分点"]), ("产能860、75和12.5万吨", ["860 万吨", "75 万吨", "12.5 万吨"]),
    ])
  func sharedUnits(text: String, expected: [String]) throws { #expect(try figures(text) == expected) }

  @Test(
    "A bracket without a figure is a blank, one with a figure stays",
    arguments: [("投资（不含农户）增长6.6%", 1), ("投资（含技改）增长", 0), ("增加值（增长5%）较快", 1), ("（记者 甲）增长3%", 1)])
  func brackets(text: String, figures count: Int) throws {
    let tokens = try TestLexicon.tokens(text).tokens
    #expect(tokens.filter { $0.figure != nil }.count == count)
    #expect(tokens.contains { $0.isMark(.open) } == text.contains("（增长"))
  }
}
