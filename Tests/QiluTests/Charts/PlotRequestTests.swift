import Localization
import Reporting
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

@Suite struct PlotRequestTests {
  private func plot(_ request: PlotRequest, without rows: [String] = []) throws -> Chart {
    var sample = SampleProject()
    for row in rows {
      let lines = sample.texts["p/seeds/official.csv"]?.split(
        separator: "\n", omittingEmptySubsequences: false)
      sample.texts["p/seeds/official.csv"] = lines?.filter { !$0.hasPrefix(row) }.joined(separator: "\n")
    }
    return try Project(folder: "p", fileSystem: MemoryFileSystem(texts: sample.texts)).plot(request)
  }

  private func lines(_ chart: Chart) throws -> Chart.Lines {
    guard case .lines(let lines) = chart.kind else { throw Unexpected() }
    return lines
  }

  private func fan(_ chart: Chart) throws -> Chart.Fan {
    guard case .fan(let fan) = chart.kind else { throw Unexpected() }
    return fan
  }

  private struct Unexpected: Error {}

  @Test func aPathGoesOnFromTheData() throws {
    let fan = try fan(plot(PlotRequest(["output"], scenarios: ["push"], draws: 200)))
    #expect(fan.time.periods == (2019...2026).map { Period(year: $0) } && fan.time.firstProjected == 5)
    #expect(fan.history?.values.prefix(6) == [3, 5, 4, 6, 7, nil])
    #expect(fan.estimates == nil && fan.path.values.prefix(5).allSatisfy { $0 == nil })
    // Output follows demand exactly, so that nothing varies.
    #expect(fan.bands.isEmpty)
    // What it is compared with is named, and no scenario among others.
    #expect(fan.scenarios.map(\.role) == [.baseline] && fan.scenarios[0].name.en == "Baseline")
  }

  /// In whichever order they are solved.
  @Test func aFanIsOfTheScenarioNamedLast() throws {
    for (names, title) in [
      (["push", "goal"], "A hard goal"), (["goal", "push"], "A push of demand"),
      (["push", "base"], "Baseline"),
    ] {
      let fan = try fan(plot(PlotRequest(["output"], scenarios: names, draws: 20)))
      #expect(fan.path.name.en == title, "\(names)")
    }
  }

  @Test func whatVariesHasBands() throws {
    let fan = try fan(plot(PlotRequest(["saving"], scenarios: ["push"], draws: 200)))
    #expect(fan.bands.map(\.level) == [95, 80, 50])
    for band in fan.bands {
      let low = try #require(band.low.last ?? nil)
      #expect(low < -3 && band.low.count == fan.time.periods.count)
    }
  }

  @Test func whatIsNotPublishedIsAnEstimate() throws {
    let chart = try plot(PlotRequest(["output"], scenarios: ["push"]), without: ["山东,output,2023"])
    let fan = try fan(chart)
    #expect(fan.time.firstProjected == 5)
    #expect(fan.history?.values[4] == nil && fan.estimates?.values[4] != nil)
    #expect(fan.estimates?.values.compactMap { $0 }.count == 1 && fan.path.values[4] == nil)
    let lines = try lines(plot(PlotRequest(["output"], kind: .lines), without: ["山东,output,2023"]))
    #expect(lines.series.map(\.role).prefix(2) == [.history, .estimate])
  }

  @Test func abrokenLineIsExplained() throws {
    let whole = try plot(PlotRequest(["output"], kind: .lines))
    let broken = try plot(PlotRequest(["output"], kind: .lines), without: ["山东,output,2021"])
    let source = "Data: statistics office, the latest of 2024-02-14."
    #expect(whole.note?.en == source)
    #expect(broken.note?.en == "Where the line is broken, no figure was found. " + source)
    #expect(whole.note?.zh == "数据来源：统计部门，最新发布于2024-02-14。")
  }

  @Test func aScenarioHasOneColourInLinesAndDifferences() throws {
    func colors(_ kind: PlotRequest.Kind) throws -> [String: Int] {
      let series = try lines(plot(PlotRequest(["output"], kind: kind))).series.filter { $0.role != .history }
      return Dictionary(uniqueKeysWithValues: series.map { ($0.name.en, $0.color ?? -1) })
    }
    let all = try colors(.lines)
    #expect(all["Baseline"] == 0 && Set(all.values).count == all.count)
    let differences = try colors(.difference)
    #expect(differences["A push of demand"] == all["A push of demand"] && differences["Baseline"] == nil)
  }

  @Test func severalVariablesStandSideBySide() throws {
    let chart = try plot(PlotRequest(["output", "能耗增减"], kind: .lines))
    guard case .panels(let panels) = chart.kind else { throw Unexpected() }
    #expect(panels.panels.map(\.title.en) == ["Output growth", "Energy change"])
    #expect(chart.title == LocalizedText(en: "Data and scenarios", zh: "数据与各情景"))
  }

  @Test(arguments: [
    ("outptu", "did you mean \"output\"?", "是否想写“output”？"),
    (
      "growth", "did you mean one of: output (Output growth), demand (Demand growth)",
      "您是不是要找：output（产出增速）、demand（需求增速）"
    ),
    (
      "zzzz",
      "there are: output (Output growth), saving (Energy change), demand (Demand growth), index (Output index)",
      "可用的有：output（产出增速）、saving（能耗增减）、demand（需求增速）、index（产出指数）"
    ),
  ])
  func anUnknownVariableIsAnsweredWithWhatThereIs(_ name: String, _ en: String, _ zh: String) throws {
    let problems = try #require(throws: Diagnostics.self) { try plot(PlotRequest([name])) }
    #expect(problems.errors.first?.hint == LocalizedText(en: en, zh: zh))
  }

  @Test func nothingToDrawIsSaid() throws {
    let problems = try #require(throws: Diagnostics.self) {
      try plot(PlotRequest(["output"], scenarios: ["base"], kind: .difference))
    }
    #expect(problems.errors.first?.message.en.contains("no scenario changes it") == true)
  }
}
