import Foundation
import Localization
import Reporting
import Scenarios
import Testing

@testable import Qilu

/// Projects whose reports tell every kind of figure in sentences: searches that meet their aim and that do not, bounds that bind,
/// lines of every word, rules that were chosen and a year under way, equations that were pooled with a prior, restricted,
/// estimated as a system.
enum FigureSamples: String, CaseIterable, CustomTestStringConvertible {
  case plain
  case searched
  case advanced
  case system

  var testDescription: String { rawValue }

  /// The reports of a run of the project: one for each scenario, then the comparison.
  func reports(draws: Int?) throws -> [Report] {
    let outcome = try self.outcome(draws: draws)
    return outcome.groups.flatMap(\.results).map { ScenarioReport(result: $0, in: outcome).report }
      + [ComparisonReport(outcome).report]
  }

  private func outcome(draws: Int?) throws -> RunOutcome {
    switch self {
    case .plain: try SampleProject().run(draws: draws)
    case .searched: try Self.searchedProject.run(draws: draws)
    case .advanced, .system: try klein(draws)
    }
  }

  /// The sample with fifteen years of figures, a year under way, a slope with a prior, and scenarios of every kind.
  private static let searchedProject: SampleProject = {
    var sample = SampleProject()
    sample.texts["p/seeds/official.csv", default: ""] += figures
    let model = "p/scenarios/models/small.yaml"
    sample.texts[model] = sample.texts[model]?
      .replacing("2019..2023", with: "2009..2023")
      .replacing("project: hold", with: "project: auto, part_year: carry")
      .replacing(
        "regress: output ~ demand", with: "regress: output ~ demand\n    prior: {demand: 1 ± 0.001}")
    for (name, body) in scenarios {
      sample.texts["p/scenarios/\(name).yaml"] =
        "scenario: \(name)\ntitle: {en: Case of \(name), zh: 情景}\nextends: base\n" + body
    }
    return sample
  }()

  private static var figures: String {
    func row(_ region: String, _ period: String, _ value: Double, _ published: String) -> String {
      "\(region),output,\(period),\(value),%,exact,actual,Office,,\(published),period end + 45 days,statistics office,\n"
    }
    let years = (2009...2018).map { year in
      let (demand, day) = (Double(year * year % 7), "\(year + 1)-02-14")
      return row("全国", "\(year)", demand, day) + row("山东", "\(year)", 3 + Double(year - 2009) / 10, day)
    }
    let parts = (2009...2024).map { year in
      row("全国", "\(year)M01-M07", Double(year * year % 7) + (year % 2 == 0 ? 0.4 : 0.2), "\(year)-09-14")
    }
    return (years + parts).joined()
  }

  private static let scenarios = [
    (
      "lines",
      """
      assumptions:
        demand:
          2024: 3 % ± 0.5 pp a year
          2025: triangular 1 % .. 2 % .. 4 %
          2026: base * 1.5
      add_factors:
        output: {2025: 0.3 pp, 2026: base + 0.4 pp}
      exogenize:
        saving: {2024: -4 %, 2025..2026: s-curve to -7 % by 2026}

      """
    ),
    (
      "reach",
      """
      targets:
        - {reach: output, value: 6 %, in: 2026, by: demand, over: 2024..2026, within: -20 % .. 60 %, step: 9 pp}

      """
    ),
    (
      "tight",
      """
      targets:
        - {reach: output, value: 30 %, in: 2026, by: demand, over: 2024..2026, within: -3 % .. 44 %, step: 2 pp, allow_unmet: true}

      """
    ),
    (
      "best",
      """
      control:
        minimize: "(output - 9)^2 + 0.01 * (saving + 3)^2"
        by: demand
        over: 2024..2026
        within: 0 % .. 12 %
        step: 1.5 pp
        discount: 0.9

      """
    ),
    ("wild", "assumptions:\n  demand: {2024: -150 %}\n"),
  ]

  /// Klein's Model I, restricted with lags, or as a system.
  private func klein(_ draws: Int?) throws -> RunOutcome {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/klein")
    let data = try String(contentsOf: folder.appendingPathComponent("klein.csv"), encoding: .utf8)
    let model = try String(
      contentsOf: folder.appendingPathComponent("models/\(rawValue).yaml"), encoding: .utf8)
    let base = """
      scenario: base
      title: {en: Klein, zh: 克莱因}
      model: models/\(rawValue).yaml
      horizon: 1940..1941
      uncertainty: {draws: 0}
      solve: {mode: dynamic}
      """
    let files = [
      "k/scenarios/models/\(rawValue).yaml": model, "k/scenarios/klein.csv": data,
      "k/scenarios/base.yaml": base,
    ]
    let project = try Project(folder: "k", fileSystem: MemoryFileSystem(texts: files))
    return try project.run(RunRequest(scenarios: [], draws: draws))
  }
}
