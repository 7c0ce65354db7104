import Testing

@testable import SeedExtraction

/// Differences in percentage points.
@Suite struct SentenceReaderDifferencesTests {
  @Test(
    "With whom, and which way",
    arguments: [
      ("工业投资增长7.4%，高于全国1.6个百分点。", ["工业投资 growth_rate 7.4 %", "工业投资 pp_difference 1.6 个百分点"]),
      ("工业投资增长7.4%，低于全国1.6个百分点。", ["工业投资 growth_rate 7.4 %", "工业投资 pp_difference -1.6 个百分点"]),
      ("工业投资增长7.4%，比全国慢1.6个百分点。", ["工业投资 growth_rate 7.4 %", "工业投资 pp_difference -1.6 个百分点"]),
      ("工业投资增长7.4%，较上半年回落1.6个百分点。", ["工业投资 growth_rate 7.4 %", "工业投资 pp_difference -1.6 个百分点"]),
      ("工业投资下降7.4%，降幅较上半年收窄1.6个百分点。", ["工业投资 growth_rate -7.4 %", "工业投资 pp_difference 1.6 个百分点"]),
      ("工业投资下降7.4%，降幅较上半年扩大1.6个百分点。", ["工业投资 growth_rate -7.4 %", "工业投资 pp_difference -1.6 个百分点"]),
    ])
  func ways(text: String, expected: [String]) throws { #expect(try TestLexicon.statements(text) == expected) }

  @Test(
    "The second goes on about the first",
    arguments: [
      (
        "技改投资增长7.4%，工业投资较全国高2.3个百分点、较全省高0.6个百分点。",
        ["技改投资 growth_rate 7.4 %", "工业投资 pp_difference 2.3 个百分点", "工业投资 pp_difference 0.6 个百分点"]
      ),
      (
        "技改投资增长7.4%，工业投资高于全国2.3个百分点，比上半年加快0.6个百分点。",
        ["技改投资 growth_rate 7.4 %", "工业投资 pp_difference 2.3 个百分点", "工业投资 pp_difference 0.6 个百分点"]
      ),
      (
        "工业投资增长7.4%，拉动固定资产投资增长2.3个百分点，高于全国0.6个百分点。",
        ["工业投资 growth_rate 7.4 %", "拉动固定资产投资 pp_difference 2.3 个百分点", "工业投资 pp_difference 0.6 个百分点"]
      ),
    ])
  func goesOn(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "Two of them",
    arguments: [
      (
        "工业投资增长7.4%，高于全国1.6个、全省0.4个百分点。",
        ["工业投资 growth_rate 7.4 %", "工业投资 pp_difference 1.6 个百分点", "工业投资 pp_difference 0.4 个百分点"]
      ),
      (
        "工业投资增长7.4%，分别高于全国、全省1.6个和0.4个百分点。",
        ["工业投资 growth_rate 7.4 %", "工业投资 pp_difference 1.6 个百分点", "工业投资 pp_difference 0.4 个百分点"]
      ),
      (
        "数控化率、普及率分别达到71.5%、89.3%，分别高于全国5.1个和7.6个百分点。",
        [
          "数控化率 share 71.5 %", "普及率 share 89.3 %", "数控化率 pp_difference 5.1 个百分点",
          "普及率 pp_difference 7.6 个百分点",
        ]
      ),
    ])
  func two(text: String, expected: [String]) throws { #expect(try TestLexicon.statements(text) == expected) }
}
