import SourceText
import Testing

@testable import SeedExtraction

@Suite struct SpellingTests {
  @Test(
    "Names that are one",
    arguments: [
      ("规上工业增加值", "规模以上工业增加值"), ("技术改造投资", "技改投资"), ("专精特新“小巨人”企业数量", "专精特新小巨人企业"),
      ("固定资产投资(不含农户)", "固定资产投资"),
      ("工业投资增速", "工业投资"), ("技改投资占工业投资的比重", "技改投资占工业投资占比"), ("万元GDP能耗", "单位地区生产总值能源消耗"), ("利润总额", "利润"),
      ("用电量", "用电"),
      ("规模工业增加值同比增长", "规模以上工业增加值"),
    ])
  func same(one: String, other: String) throws {
    let spelling = try TestLexicon.spelling()
    #expect(
      TestLexicon.string(spelling.canonical(scalars(one)))
        == TestLexicon.string(spelling.canonical(scalars(other))))
  }

  @Test(
    "Names that are two",
    arguments: [
      ("工业投资", "技改投资"), ("新能源装机占比", "新能源装机"), ("规模以上工业增加值", "工业增加值"), ("单位GDP能耗", "规模以上工业单位增加值能耗"),
      ("进口额", "出口额"),
    ])
  func different(one: String, other: String) throws {
    let spelling = try TestLexicon.spelling()
    #expect(spelling.canonical(scalars(one)) != spelling.canonical(scalars(other)))
  }

  @Test func onlyAliasesAreTakenFromTheTable() throws {
    let table = try CSVTable.parse(
      SourceFile(name: "phrases.csv", text: "class,phrase,value,note\nalias,甲,乙丙,\nchange,增长,+,\n"))
    let spelling = Spelling(table, WordLists(table))
    #expect(TestLexicon.string(spelling.canonical(scalars("大甲厂增长快"))) == "大乙丙厂增长快")
  }
}
