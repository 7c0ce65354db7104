import SourceText
import Testing

@testable import SeedExtraction

@Suite struct WordListsTests {
  private var lists: WordLists { get throws { try TestLexicon.lexicon.lists } }

  @Test(
    "The noun that says how something is measured",
    arguments: [
      ("水泥产能", "水泥", "产能"), ("装备制造业增加值", "装备制造业", "增加值"), ("机械行业利润总额", "机械行业", "利润总额"),
      ("规上工业企业营业收入", "规上工业企业", "营业收入"),
    ])
  func heads(name: String, stem: String, head: String) throws {
    let lists = try lists
    #expect(lists.stem(of: scalars(name)).map(TestLexicon.string) == stem)
    #expect(lists.head(of: scalars(name)).map(TestLexicon.string) == head)
    #expect(!lists.isBare(scalars(name)) && lists.isBare(scalars(head)))
  }

  @Test("Names without one", arguments: ["绿色工厂", "产能", ""])
  func none(name: String) throws {
    let lists = try lists
    #expect(lists.stem(of: scalars(name)) == nil)
    #expect(lists.head(of: scalars(name)) == nil)
  }

  @Test("The longest end counts", arguments: [("外贸进出口", "进出口"), ("风电装机容量", "装机容量"), ("技改完成投资", "完成投资")])
  func longest(name: String, head: String) throws {
    #expect(try lists.head(of: scalars(name)).map(TestLexicon.string) == head)
  }

  @Test func everyListOfTheShippedTableHasWords() throws {
    let lists = try lists
    for list in WordLists.List.allCases { #expect(!lists[list].isEmpty, "\(list.rawValue)") }
  }

  @Test func aWordIsAddedByARow() throws {
    let text = "class,phrase,value,note\nstock,保有量,,\nthing,,,\nchange,增长,+,\n"
    let lists = WordLists(try CSVTable.parse(SourceFile(name: "phrases.csv", text: text)))
    #expect(lists.areHeld(by: scalars("汽车保有量"), .stock) && !lists.areHeld(by: scalars("增长"), .stock))
    #expect(lists[.thing].isEmpty)
  }
}
