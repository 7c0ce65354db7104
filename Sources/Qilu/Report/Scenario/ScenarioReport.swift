import Localization
import Modeling
public import Reporting
public import Scenarios
import TimeSeries

/// `reports/<scenario>/report.txt`: one scenario for a planner, what it asks, what it gives, how sure that is, and why.
public struct ScenarioReport {
  let result: ScenarioResult
  let outcome: RunOutcome

  /// The report of one of the run's results.
  public init(result: ScenarioResult, in outcome: RunOutcome) {
    self.result = result
    self.outcome = outcome
  }

  /// The report as a value.
  public var report: Report {
    guard let view = outcome.view(of: result) else { return Report(title: scenario.title) }
    let page = ScenarioPage(result: result, root: view.group.root(of: result), view: view, outcome: outcome)
    return Report(title: page.title, subtitle: page.subtitle, sections: page.sections)
  }

  private var scenario: ResolvedScenario { result.projection.scenario }
}

/// What every section of a scenario's report looks at.
struct ScenarioPage {
  let result: ScenarioResult
  /// What it is compared with; nil for a baseline.
  let root: ScenarioResult?
  let view: ModelView
  let outcome: RunOutcome
  /// How the cells of the results come about.
  let chains: CellDerivations

  /// - Parameter tracesCells: whether the chain behind each value is wanted, which is most of the work.
  init(
    result: ScenarioResult, root: ScenarioResult?, view: ModelView, outcome: RunOutcome,
    tracesCells: Bool = true
  ) {
    self.result = result
    self.root = result.isRoot ? nil : root
    self.view = view
    self.outcome = outcome
    let window = result.projection.run.window
    let shown = view.main + view.derived + view.model.variables.filter { $0.role == .exogenous }
    chains = CellDerivations(
      of: tracesCells ? shown.map(\.name) : [],
      in: [-2, -1].map { window.horizon.first.advanced(by: $0) } + Array(window.horizon), of: result,
      outcome: outcome)
  }

  var projection: Projection { result.projection }
  var scenario: ResolvedScenario { projection.scenario }
  var run: ModelRun { projection.run }
  var horizon: PeriodRange { run.window.horizon }
  var model: Model { view.model }

  /// The sections in reading order: what cannot be known, the answer, the assumptions, the evidence.
  var sections: [Report.Section] {
    let inputs = root == nil ? [assumptions, rules] : [assumptions]
    let evidence = [
      results, pictures, simulation, targets, control, statements, course, drivers, warnings, confidence,
    ]
    let rest = (root == nil ? [] : [rules]) + [pastTargets, sources, derivations]
    return ([notes, opening] + inputs + evidence + rest).compactMap { $0 }
  }

  /// The chain behind every value of the results, and what tells of figures of sentences that stand in no cell.
  private var derivations: Report.Section? {
    let all = chains.derivations + searchDerivations + [chanceDerivation].compactMap { $0 }
    guard !all.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(en: "Where each number comes from", zh: "每个数值的由来"),
      blocks: [.derivations(all)])
  }
}
