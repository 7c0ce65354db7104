import Testing

@testable import SeedExtraction

@Suite struct BareHeadTests {
  @Test(
    "The noun that says how something is measured",
    arguments: [
      ("水泥产能", "水泥", "产能"), ("装备制造业增加值", "装备制造业", "增加值"), ("机械行业利润总额", "机械行业", "利润总额"),
      ("规上工业企业营业收入", "规上工业企业", "营业收入"),
    ])
  func heads(name: String, stem: String, head: String) {
    #expect(BareHead.stem(of: scalars(name)).map(TestLexicon.string) == stem)
    #expect(BareHead.head(of: scalars(name)).map(TestLexicon.string) == head)
    #expect(!BareHead.isBare(scalars(name)) && BareHead.isBare(scalars(head)))
  }

  @Test("Names without one", arguments: ["绿色工厂", "产能", ""])
  func none(name: String) {
    #expect(BareHead.stem(of: scalars(name)) == nil)
    #expect(BareHead.head(of: scalars(name)) == nil)
  }
}
