import Localization
@testable import Qilu
import SourceText
import Testing
import TimeSeries

@Suite struct PlaceTableTests {
  private func table(_ rows: String, _ problems: DiagnosticCollector = DiagnosticCollector()) throws
    -> PlaceTable
  {
    let file = SourceFile(name: "places.csv", text: "name,kind,parent,en,synonyms\n" + rows)
    return PlaceTable(try CSVTable.parse(file), regions: ["山东"], problems)
  }

  @Test func placesAreFoundByNameAndSynonym() throws {
    let places = try table("东陵,city,山东,Dongling,东陵市 陵城\n新区,county,东陵,,\n")
    #expect(places.place(named: "陵城")?.name == "东陵")
    #expect(places["新区"]?.parent == "东陵")
    #expect(places["陵城"] == nil)
    #expect(places.place(named: "西陵") == nil)
  }

  @Test func namesComeFromTheCatalogueFirst() throws {
    let seeds = try SampleSeeds().load()
    let places = try table("东陵,city,山东,Dongling,\n山东,province,,Other,\n新区,county,东陵,,\n")
    #expect(places.name(of: "山东", seeds).en == "Shandong")
    #expect(places.name(of: "东陵", seeds).en == "Dongling")
    #expect(places.name(of: "新区", seeds).en == "新区")
  }

  @Test func aParentThatIsNowhereIsReported() throws {
    let problems = DiagnosticCollector()
    _ = try table("东陵,city,山西,Dongling,\n", problems)
    #expect(problems.diagnostics.rendered(.en).hasPrefix("places.csv:2:1: error: 东陵 is part of \"山西\""))
  }
}
