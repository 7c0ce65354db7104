import Localization
import Modeling
public import Reporting
import Scenarios
import TimeSeries

/// `reports/comparison/report.txt`: the run's scenarios side by side, model by model, and the equations behind them.
public struct ComparisonReport {
  let outcome: RunOutcome

  /// The report of a run.
  public init(_ outcome: RunOutcome) {
    self.outcome = outcome
  }

  /// The report as a value.
  public var report: Report {
    let pages = outcome.groups.map { group in
      ComparisonPage(view: ModelView(group: group, seeds: outcome.seeds), outcome: outcome)
    }
    return Report(
      title: LocalizedText(en: "Scenarios compared", zh: "情景比较"), subtitle: subtitle,
      sections: pages.flatMap(\.sections) + pages.flatMap(\.evidence))
  }

  private var subtitle: LocalizedText {
    let results = outcome.groups.flatMap(\.results)
    let models = outcome.groups.map(\.estimated.model.title)
    return LocalizedText(
      en: "\(results.count) \(results.count == 1 ? "scenario" : "scenarios"). "
        + (models.count == 1 ? "Model: " : "Models: ") + models.map(\.en).joined(separator: "; "),
      zh: "\(results.count)个情景。模型：\(models.map(\.zh).joined(separator: "；"))")
  }
}

/// What every section about one model's scenarios looks at.
struct ComparisonPage {
  let view: ModelView
  let outcome: RunOutcome

  var results: [ScenarioResult] { view.group.results }
  var compared: [ScenarioResult] { results.filter { !$0.isRoot } }
  var model: Model { view.model }

  /// What the scenarios come to.
  var sections: [Report.Section] {
    [opening, horizonSection, pictures, yearSection, targetSection].compactMap { $0 }
  }

  /// What that rests on.
  var evidence: [Report.Section] {
    [skillSection, EquationPage(view: view, outcome: outcome).section, conflictSection].compactMap { $0 }
  }

  /// What forecasts of the model's variables were worth.
  private var skillSection: Report.Section? {
    let blocks = SkillTable(view: view, evaluations: outcome.evaluations[model.path] ?? []).blocks
    guard !blocks.isEmpty else { return nil }
    return Report.Section(
      heading: heading(LocalizedText(en: "Skill and coverage in past years", zh: "以往年份的预测能力与区间覆盖")),
      blocks: blocks)
  }

  /// How the results are told apart where their horizons differ.
  var horizons: ScenarioHorizons { ScenarioHorizons(results) }

  /// The horizon of a result; scenarios of one model may differ in it.
  func horizon(_ result: ScenarioResult) -> PeriodRange { result.projection.run.window.horizon }

  /// The heading of a section about this model.
  func heading(_ text: LocalizedText) -> LocalizedText {
    outcome.groups.count == 1
      ? text : text + LocalizedText(en: " — \(model.title.en)", zh: "——\(model.title.zh)")
  }
}
