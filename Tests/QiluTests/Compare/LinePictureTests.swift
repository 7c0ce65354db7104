import Localization
import Reporting
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// The pictures of a comparison's report.
@Suite struct LinePictureTests {
  private func blocks(_ comparison: SourceComparison) -> [Report.Block] {
    comparison.report.sections.first { $0.heading?.en == "In pictures" }?.blocks ?? []
  }

  private func charts(_ comparison: SourceComparison) -> [Chart] {
    blocks(comparison).compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  private func lines(_ chart: Chart?) throws -> Chart.Lines {
    guard case .lines(let lines)? = chart?.kind else { throw Failure(.invalid, Diagnostics()) }
    return lines
  }

  private func fan(_ chart: Chart) throws -> Chart.Fan {
    guard case .fan(let fan) = chart.kind else { throw Failure(.invalid, Diagnostics()) }
    return fan
  }

  @Test func namesakesShareAColourAndTablesKeepTheirGaps() throws {
    let years = "2020,2025,2030"
    let fixture = try CompareFixture([
      ("a.csv", wideTable("m,base,r,v,t,1,,3", "m,high,r,v,t,1,4,6", years: years)),
      ("b.csv", wideTable("m,base,r,v,t,1,2,4", years: years)),
    ])
    let drawn = charts(fixture.comparison)
    #expect(drawn.map(\.subtitle?.en) == [nil, "b less a"])
    let lines = try lines(drawn.first)
    #expect(lines.series.map(\.name.en) == ["base [a]", "base [b]", "high"])
    #expect(lines.series.map(\.color) == [0, 0, 1] && lines.series.map(\.dash) == [0, 1, nil])
    #expect(lines.dashes.map(\.dash) == [0, 1] && lines.dashes.map(\.name.en) == ["a", "b"])
    // The key is the page's alone; text has no dashes.
    #expect(fixture.text("report.html").contains("key") && !fixture.words.contains("dash"))
    #expect(lines.series[0].values == [1, nil, 3] && lines.series.allSatisfy(\.isSparse))
    // No source says what is projected.
    #expect(lines.time.firstProjected == nil && !lines.series.contains { $0.role == .history })
    let differences = try self.lines(drawn.last)
    #expect(differences.dashes.isEmpty)
    #expect(differences.series.map(\.name.en) == ["base"] && differences.series[0].values == [0, nil, 1])
    #expect(differences.axis.includesZero && differences.series[0].dash == nil)
  }

  @Test func aSourceHasOneDash() throws {
    let fixture = try CompareFixture([
      ("a.csv", wideTable("m,x,r,v,t,1,2", "m,y,r,v,t,1,3")), ("b.csv", wideTable("m,y,r,v,t,1,4")),
      ("c.csv", wideTable("m,x,r,v,t,1,5", "m,y,r,v,t,1,6")),
    ])
    let lines = try lines(charts(fixture.comparison).first)
    let dashes = Dictionary(uniqueKeysWithValues: lines.series.map { ($0.name.en, $0.dash) })
    #expect(dashes == ["x [a]": 0, "y [a]": 0, "y [b]": 1, "x [c]": 2, "y [c]": 2])
    #expect(lines.dashes.map(\.name.en) == ["a", "b", "c"])
  }

  @Test func yearsAndQuartersStandApart() throws {
    let head = "model,scenario,region,variable,unit,subannual,2025,2026\n"
    func table(_ add: Int) -> String {
      head + "m,s,r,v,t,Q1,\(add),2\nm,s,r,v,t,Q3,3,4\nm,s,r,v,t,Year,10,\(12 + add)\n"
    }
    let fixture = try CompareFixture([("a.csv", table(1)), ("b.csv", table(2))])
    let periods = try charts(fixture.comparison).compactMap { chart in
      chart.subtitle == nil ? try lines(chart).time.periods.map(\.description) : nil
    }
    #expect(periods == [["2025", "2026"], ["2025Q1", "2025Q3", "2026Q1", "2026Q3"]])
  }

  @Test func theBandsOfBothSourcesStandOnOneScale() throws {
    let comparison = try sampleComparison(scenarios: ["baseline", "faster"])
    let choices = blocks(comparison).compactMap { if case .choice(let choice) = $0 { choice } else { nil } }
    let options = try #require(choices.first).options
    #expect(options.map(\.label.en) == ["Baseline [old]", "Baseline [new]", "faster [old]", "faster [new]"])
    let fans = try options.map { try fan($0.chart) }
    let values = fans.flatMap { $0.bands.flatMap { $0.low + $0.high }.compactMap { $0 } }
    #expect(Set(fans.map(\.axis.held)).count == 1)
    #expect(fans[0].axis.held.max() == values.max() && fans[0].axis.held.min() == values.min())
    #expect(fans.allSatisfy { $0.bands.map(\.level) == [95, 80, 50] })
    // The namesake of the other source is a line, and its band an outline.
    #expect(fans[0].scenarios.map(\.name.en) == ["Baseline [new]"])
    #expect(fans[0].outline?.name.en == "Baseline [new]" && fans[0].outline?.band == fans[1].bands[1])
    #expect(fans[0].history?.values.compactMap { $0 }.last == 6.7)
    #expect(fans[1].history?.values.compactMap { $0 }.last == 6.1)
  }

  @Test func anotherModelsPathsStandInTheFan() throws {
    let table = wideTable(
      "m,A,山东,va_growth,%,5,5.5,6", "m,B,山东,va_growth,%,7,7,7", "m,C,山东,va_growth,%,6,6,6",
      "m,D,山东,va_growth,%,60,9,8", "m,E,山东,output,%,1,1,1", years: "2025,2026,2027")
    var files = Dictionary(
      uniqueKeysWithValues: try SampleRun.all.get().files.map { ("r/\($0)", $1) })
    files["other.csv"] = Array(table.utf8)
    let comparison = try SourceComparison(
      ComparisonRequest(sources: [.init(path: "r"), .init(path: "other.csv")]), options: OutputOptions(),
      MemoryFileSystem(files))
    let choices = blocks(comparison).compactMap { if case .choice(let choice) = $0 { choice } else { nil } }
    let option = try #require(choices.lazy.flatMap(\.options).first { $0.label.en == "Baseline" })
    let fan = try fan(option.chart)
    #expect(fan.scenarios.count == 3 && fan.scenarios[0].name.en == "D")
    #expect(fan.scenarios[0].role == .automatic && fan.scenarios[0].values.suffix(3) == [60, 9, 8])
    #expect(fan.axis.held.max().map { $0 >= 60 } == true)
  }

  /// The last published figure is another in the second source.
  @Test func dataAreSharedUntilSourcesDisagree() throws {
    let charts = charts(try sampleComparison(scenarios: ["baseline"]))
    let chart = try #require(charts.first { $0.title.en.contains("(va_growth), 山东") })
    let lines = try lines(chart)
    let place = try #require(lines.time.periods.firstIndex(of: Period(year: 2024)))
    #expect(lines.time.firstProjected == place + 1)
    #expect(lines.series.map(\.role) == [.history, .baseline, .automatic])
    #expect(lines.series[0].values[place - 1] == 5.3 && lines.series[0].values[place] == nil)
    #expect(lines.series.dropFirst().map { $0.values[place] } == [6.7, 6.1])
    #expect(lines.series.dropFirst().allSatisfy { $0.values[place - 1] == nil })
    #expect(chart.note?.en.contains("From 2024 on the sources differ before the projection too") == true)
    // What both agree on is drawn once.
    let nation = try self.lines(charts.first { $0.title.en.contains("(national_va_growth)") })
    #expect(nation.series[0].values[place] == 5.8 && nation.series[1].values[place] == nil)
  }

  @Test func oneDifferenceWithinASourceHasItsBands() throws {
    let files = try SampleRun.all.get().files.map { ("r/\($0)", $1) }
    var request = ComparisonRequest(sources: [.init(path: "r")])
    request.scenarios = ["baseline", "faster"]
    request.regions = ["山东"]
    let comparison = try SourceComparison(
      request, options: OutputOptions(), MemoryFileSystem(Dictionary(uniqueKeysWithValues: files)))
    let chart = try #require(charts(comparison).first { $0.subtitle?.en == "Difference from Baseline" })
    let fan = try fan(chart)
    #expect(fan.bands.count == 3 && fan.axis.includesZero && fan.path.name.en == "faster")
    let line = try #require(comparison.lines.first { $0.variable == "va_growth" })
    let band = line.bands.difference(comparison.columns.all[1], in: Period(year: 2027))
    #expect(fan.bands[1].high.last == band?.quantile(0.9) && band != nil)
  }

  @Test func ofManyScenariosThoseThatDifferMostAreDrawn() throws {
    func table(_ change: (Int) -> Int) -> String {
      "\(iamcHead),2025,2030\n" + (0..<1000).map { "m,s\($0),r,v,t,\($0),\($0 + change($0))\n" }.joined()
    }
    let fixture = try CompareFixture([("a.csv", table { _ in 0 }), ("b.csv", table { $0 == 700 ? 9 : 1 })])
    let lines = try lines(charts(fixture.comparison).first)
    #expect(
      lines.series.map(\.name.en)
        == ["s0", "s700", "s999", "s998"].flatMap { name in ["a", "b"].map { "\(name) [\($0)]" } })
    #expect(fixture.words.contains("8 of 2000 scenarios are drawn, among them those that differ most"))
  }

  @Test func whatHasNoCourseIsNotDrawn() throws {
    let one = try CompareFixture(["a", "b"].map { ("\($0).csv", wideTable("m,s,r,v,t,1", years: "2025")) })
    #expect(blocks(one.comparison).isEmpty)
    let empty = try CompareFixture([
      ("a.csv", wideTable("m,s,r,v,t,1,", "m,s,r,w,t,1,2")),
      ("b.csv", wideTable("m,s,r,v,t,,2", "m,s,r,w,t,,")),
    ])
    #expect(!empty.report.isEmpty)
  }

  /// Forty lines, sixteen columns, twenty periods, long names.
  @Test func aPageStaysBelowAMegabyte() throws {
    let years = stride(from: 2005, through: 2100, by: 5).map(String.init)
    func table(_ add: Double) -> String {
      let rows = (0..<45).flatMap { line in
        (0..<8).map { scenario in
          let values = years.indices.map { "\(1000 + add * Double($0) + Double(line * scenario))" }
          return
            "m,Scenario \(scenario) \(String(repeating: "of an ensemble ", count: 3)),World,<script>v\(line)</script>,t,"
            + values.joined(separator: ",") + "\n"
        }
      }
      return "\(iamcHead),\(years.joined(separator: ","))\n" + rows.joined()
    }
    let fixture = try CompareFixture([("a.csv", table(1.25)), ("b.csv", table(2.5))])
    let page = fixture.text("report.html")
    #expect(page.utf8.count < 1_000_000, "\(page.utf8.count)")
    #expect(charts(fixture.comparison).count >= 2)
    #expect(!page.contains("<script>v"))
    #expect(fixture.words.contains("of 45 lines"))
  }
}
