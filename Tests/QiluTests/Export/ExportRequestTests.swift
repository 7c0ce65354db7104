import Localization
import Modeling
import SourceText
import Testing
import TimeSeries

@testable import Qilu

struct ExportRequestTests {
  private let dataset = ScenarioDataset(
    label: "reports",
    series: [("baseline", "growth", 1.0), ("faster", "growth", 2), ("faster", "index", 3)].map {
      name, variable, value in
      ScenarioSeries(
        key: .init(model: "m", scenario: name, region: "山东", variable: variable, unit: "%"),
        points: [2025, 2026].map {
          .init(period: Period(year: $0), value: value, kind: $0 == 2025 ? .history : .projection)
        }, file: "x.csv")
    })

  private func lines(_ request: ExportRequest) throws -> [String] {
    String(decoding: try dataset.export(request), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func aFileIsReplacedOnlyWhereThatIsAskedFor() throws {
    let disk = MemoryFileSystem(texts: ["x.csv": "mine"])
    let error = #expect(throws: (any Error).self) {
      try dataset.export(ExportRequest(), to: "x.csv", replacing: false, disk)
    }
    #expect(Failure(try #require(error)).kind == .unwritable)
    #expect(Failure(try #require(error)).diagnostics.rendered(.en).contains("--force replaces it"))
    #expect(disk.files["x.csv"] == Array("mine".utf8))
    try dataset.export(ExportRequest(), to: "x.csv", replacing: true, disk)
    #expect(disk.files["x.csv"] == (try dataset.export(ExportRequest())))
  }

  @Test func everythingByDefault() throws {
    let lines = try lines(ExportRequest())
    #expect(lines.count == 7)
    #expect(lines[0] == "model,scenario,region,variable,unit,period,kind,value")
    #expect(lines[1] == "m,baseline,山东,growth,%,2025,history,1")
  }

  @Test func whatIsAskedForInTheOrderAsked() throws {
    let request = ExportRequest(
      format: .wide, scenarios: ["faster", "baseline"], variables: ["growth"],
      periods: try PeriodRange.parse("2026..2030"))
    #expect(
      try lines(request) == [
        "model,scenario,region,variable,unit,2026", "m,faster,山东,growth,%,2", "m,baseline,山东,growth,%,1",
      ])
  }

  /// The columns of an SDMX structure are the same for all tables.
  @Test func sdmxHasAllColumns() throws {
    let header = try lines(ExportRequest(format: .sdmx))[0]
    #expect(header.hasSuffix("OBS_VALUE,UNIT_MEASURE,OBS_STATUS,KIND,SD,Q2_5,Q10,Q25,Q50,Q75,Q90,Q97_5"))
    let structure = try dataset.export(ExportRequest(format: .sdmxStructure))
    let run = try SampleRun.all.get().files["comparison/sdmx-structure.xml"]
    #expect(structure == run)
  }

  @Test func unknownNamesAreNamedWithTheNearest() throws {
    let failure = #expect(throws: Failure.self) { try dataset.export(ExportRequest(scenarios: ["fastr"])) }
    #expect(failure?.kind == .missing)
    let text = failure?.diagnostics.rendered(.en) ?? ""
    #expect(text.contains("no scenario 'fastr'") && text.contains("\"faster\""))
    #expect(throws: Failure.self) { try dataset.export(ExportRequest(variables: ["grwth"])) }
  }

  @Test func noFigureInThePeriods() throws {
    let request = ExportRequest(periods: try PeriodRange.parse("2030Q1..2030Q4"))
    let failure = #expect(throws: Failure.self) { try dataset.export(request) }
    #expect(failure?.kind == .invalid)
  }

  @Test(arguments: ExportFormat.allCases)
  func everyFormatWrites(_ format: ExportFormat) throws {
    #expect(!(try dataset.export(ExportRequest(format: format))).isEmpty)
  }

  @Test func duplicateSeriesAreNamed() throws {
    var twice = dataset
    twice.series.append(dataset.series[0])
    let failure = #expect(throws: Failure.self) { try twice.export(ExportRequest(format: .wide)) }
    #expect(failure?.diagnostics.rendered(.zh).contains("第 1 行与第 7 行重复") == true)
  }
}
