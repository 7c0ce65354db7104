import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// What was aimed at for the model's indicators before, beside what came of it.
  var pastTargets: Report.Section? {
    var rows: [[Table.Cell]] = []
    for variable in view.main {
      guard let id = variable.indicator else { continue }
      var seen: Set<[String]> = []
      for past in outcome.store.targetOutcomes(region: variable.region, indicator: id) {
        let aim = past.target
        let key = ["\(aim.period)", aim.printedValue, aim.qualifier.rawValue]
        guard aim.period != .unknown, seen.insert(key).inserted else { continue }
        rows.append(row(past, variable))
      }
    }
    guard !rows.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(en: "Past targets and their outcomes", zh: "以往目标与结果"),
      blocks: [
        .table(
          Table(
            columns: [
              .rowName(LocalizedText("")), Table.Column(LocalizedText(en: "Period", zh: "时期")),
              Table.Column(LocalizedText(en: "Target", zh: "目标")),
              Table.Column(LocalizedText(en: "Outcome", zh: "结果")),
              Table.Column(LocalizedText(en: "Met", zh: "达到")),
            ], rows: rows))
      ])
  }

  private func row(_ past: TargetOutcome, _ variable: Variable) -> [Table.Cell] {
    let met = past.isMet(variable.preferredDirection).map {
      $0 ? LocalizedText(en: "yes", zh: "已达到") : LocalizedText(en: "no", zh: "未达到")
    }
    let found = past.outcome?.chosen.wordingWithUnit ?? LocalizedText(en: "not published", zh: "未见发布")
    return [
      .text(variable.title), past.target.period.cell, .text(past.target.wordingWithUnit), .text(found),
      met.map { .text($0) } ?? .empty,
    ]
  }
}
