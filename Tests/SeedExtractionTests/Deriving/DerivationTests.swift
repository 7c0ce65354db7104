import Testing
import TimeSeries

@testable import SeedExtraction

@Suite struct DerivationTests {
  private func derived(_ text: String, region: String = "山东") throws -> [Finding] {
    try TestLexicon.findings(text, region: region).filter { $0.status == .derived }
  }

  @Test(
    "The other side of a difference, and how it was computed",
    arguments: [
      ("1-8月，全省工业投资增长8.3%，高于全国3.7个百分点。", "全国 2024M01-M08 4.6 = 8.3 - 3.7"),
      ("1-8月，全省工业投资增长1.9%，低于全国7.6个百分点。", "全国 2024M01-M08 9.5 = 1.9 + 7.6"),
      ("1-8月，全省工业投资下降2.5%，低于全国6.1个百分点。", "全国 2024M01-M08 3.6 = -2.5 + 6.1"),
      ("1-8月，全省工业投资增长8.3%，比上半年回落0.4个百分点。", "山东 2024M01-M06 8.7 = 8.3 + 0.4"),
      ("1-8月，全省工业投资增长8.3%，增速比去年同期提高0.9个百分点。", "山东 2023M01-M08 7.4 = 8.3 - 0.9"),
      ("1-8月，全省工业投资增长8.3%，较上年同期回落1.1个百分点。", "山东 2023M01-M08 9.4 = 8.3 + 1.1"),
      ("1-8月，全省技改投资增长14.2%，快于工业投资4.9个百分点。", "山东 2024M01-M08 9.3 = 14.2 - 4.9"),
    ])
  func otherSide(text: String, expected: String) throws {
    #expect(
      try derived(text).map { "\($0.region) \($0.period) \($0.value) = \($0.derivation)" } == [expected])
  }

  @Test(
    "Nothing follows where the text does not say from what",
    arguments: [
      "1-8月，全省工业投资增长8.3%，拉动全部投资增长2.8个百分点。", "1-8月，全省工业投资增速高于全国3.7个百分点。", "力争全年工业投资增长8.3%，高于全国3.7个百分点。",
      "1-8月，全省企业达到120家，高于全国3.7个百分点。",
    ])
  func nothing(text: String) throws { #expect(try derived(text).isEmpty) }

  @Test func aQualifierOfEitherSideStays() throws {
    let one = try derived("1-8月，全省工业投资增长8.3%左右，高于全国3.7个百分点。")
    let other = try derived("1-8月，全省工业投资增长8.3%，高于全国约3.7个百分点。")
    #expect((one + other).map(\.qualifier) == [.about, .about])
  }

  @Test func theEvidenceHoldsBothFigures() throws {
    let finding = try #require(try derived("1-8月，全省工业投资增长8.3%，高于全国3.7个百分点。").first)
    #expect(finding.evidence == "增长8.3%，高于全国3.7个百分点")
  }

  @Test func ofAnotherIndicatorTheIdIsKnown() throws {
    let finding = try #require(try derived("1-8月，全省技改投资增长14.2%，快于工业投资4.9个百分点。").first)
    #expect(finding.indicatorID == "ind_inv_growth" && finding.indicator == "工业投资")
  }
}
