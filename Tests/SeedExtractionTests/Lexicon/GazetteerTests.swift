import Localization
import SourceText
import Testing
import TimeSeries

@testable import SeedExtraction

@Suite struct GazetteerTests {
  private func gazetteer(_ rows: String, _ problems: DiagnosticCollector = DiagnosticCollector()) throws
    -> Gazetteer
  {
    let table = try CSVTable.parse(
      SourceFile(name: "places.csv", text: "name,kind,parent,en,synonyms\n" + rows))
    let region = Region(
      id: "曜石集团", name: LocalizedText(en: "Yaoshi", zh: "曜石集团"), parent: "东州", synonyms: ["曜石"])
    return Gazetteer(table, regions: [region], problems)
  }

  private let rows = """
    全国,nation,,China,全国 中国 国内
    江北,province,全国,Jiangbei,江北 江北省
    东州,city,江北,Dongzhou,东州 东州市
    南湾,county,东州,Nanwan,南湾 南湾市
    北岭,county,东州,Beiling,北岭 北岭县

    """

  @Test("By any of its names", arguments: [("东州", "东州"), ("东州市", "东州"), ("曜石", "曜石集团"), ("曜石集团", "曜石集团")])
  func byName(name: String, expected: String) throws {
    let places = try gazetteer(rows)
    let number = try #require(places.number(of: name))
    #expect(places.places[number].name == expected)
  }

  @Test(
    "The place above",
    arguments: [
      ("南湾", Gazetteer.Kind.city, "东州"), ("南湾", .province, "江北"), ("南湾", .county, "南湾"), ("江北", .city, nil),
      ("曜石集团", .province, "江北"),
      ("北岭", .nation, "全国"),
    ] as [(String, Gazetteer.Kind, String?)])
  func enclosing(name: String, kind: Gazetteer.Kind, expected: String?) throws {
    let places = try gazetteer(rows)
    let number = try #require(places.number(of: name))
    #expect(places.enclosing(number, kind).map { places.places[$0].name } == expected)
  }

  @Test func aCountyMayCallItselfACity() throws {
    let places = try gazetteer(rows)
    #expect(places.isCity(try #require(places.number(of: "南湾"))))
    #expect(!places.isCity(try #require(places.number(of: "北岭"))))
  }

  @Test func homeMarketIsNotTheNation() throws {
    let forms = try gazetteer(rows).forms.map(\.form)
    #expect(forms.contains("中国") && !forms.contains("国内"))
  }

  @Test func parentsInACircleEnd() throws {
    let places = try gazetteer("甲,city,乙,,甲\n乙,city,甲,,乙\n")
    #expect(places.enclosing(try #require(places.number(of: "甲")), .province) == nil)
  }

  @Test func anUnknownKindIsReportedAndLeftOut() throws {
    let problems = DiagnosticCollector()
    let places = try gazetteer("丙,town,全国,,丙\n" + rows, problems)
    #expect(problems.diagnostics.errors.count == 1)
    #expect(places.number(of: "丙") == nil && places.number(of: "东州") != nil)
  }
}
