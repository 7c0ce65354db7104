import Testing

@testable import SeedExtraction

@Suite struct HomeRegionFinderTests {
  private func home(_ text: String, title: String = "", given: String? = nil) throws -> [String?] {
    let lexicon = try TestLexicon.lexicon
    var finder = HomeRegionFinder(lexicon)
    finder.count(scalars(title), weight: 5)
    finder.count(scalars(text))
    let home = finder.home(given: given.flatMap(lexicon.places.number))
    return [home.main, home.province, home.city].map { number in number.map { lexicon.places.places[$0].name }
    }
  }

  @Test(
    "What an article is about",
    arguments: [
      ("全省工业投资增长。山东制造业增长。", "", ["山东", "山东", nil]), ("全市工业投资增长。聊城制造业增长。", "", ["聊城", "山东", "聊城"]),
      ("全市工业增加值高于全国、山东。", "聊城工业运行平稳", ["聊城", "山东", "聊城"]), ("全市工业投资增长。重庆制造业增长。", "", ["重庆", "重庆", "重庆"]),
      ("全省工业投资增长，聊城、德州、滨州较快，山东增势良好。", "", ["山东", "山东", nil]),
      ("全市工业投资增长。", "嵊州厨电产业观察：嵊州这样做", ["嵊州", "浙江", "嵊州"]),
      ("没有地名的文章。", "", [nil, nil, nil]),
    ] as [(String, String, [String?])])
  func about(text: String, title: String, expected: [String?]) throws {
    let found = try home(text, title: title)
    #expect(found[0] == expected[0] && found[1] == expected[1])
    #expect(expected[2] == nil || found[2] == expected[2])
  }

  @Test func theCallersWordCounts() throws {
    #expect(try home("全省工业投资增长。山东制造业增长。", given: "绍兴") == ["绍兴", "浙江", "绍兴"])
  }

  @Test func whatIsComparedWithIsNotTheSubject() throws {
    #expect(try home("全市工业投资高于江苏、浙江、广东，聊城居山东前列。")[0] == "聊城")
  }

  @Test func aProvincesWordsStandForIt() throws {
    let lexicon = try TestLexicon.lexicon
    let home = HomeRegion(province: 1, city: nil, county: 3, main: 2)
    #expect(
      [home.place(of: .province), home.place(of: .city), home.place(of: .county), home.place(of: .here)] == [
        1, 1, 3, 2,
      ])
    #expect(
      HomeRegion(main: lexicon.places.number(of: "山东")).place(of: .province)
        == lexicon.places.number(of: "山东"))
  }
}
