import Localization
import Modeling
import Reporting
import TimeSeries

extension ComparisonPage {
  /// Figures of the model's variables over which sources disagree: the one used and the others.
  var conflictSection: Report.Section? {
    var rows: [[Table.Cell]] = []
    var groups: [Table.RowGroup] = []
    for variable in model.variables where variable.indicator != nil {
      for (period, figure) in view.data.yearToDateFigures(of: variable.name) {
        guard let resolved = figure.resolved, !resolved.losers.isEmpty else { continue }
        let (title, time) = (variable.title, period.label)
        groups.append(
          Table.RowGroup(
            firstRow: rows.count,
            heading: LocalizedText(en: "\(title.en), \(time.en)", zh: "\(title.zh)，\(time.zh)")))
        rows.append(row(resolved.chosen, LocalizedText(en: "used", zh: "采用")))
        rows += resolved.losers.map { row($0.observation, $0.reason.message) }
      }
    }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      columns: [
        Table.Column(LocalizedText(en: "Value", zh: "数值"), alignment: .right),
        Table.Column(LocalizedText(en: "Published", zh: "发布日期")),
        Table.Column(LocalizedText(en: "Why", zh: "理由")),
        Table.Column(LocalizedText(en: "Source", zh: "来源")),
      ], rows: rows, groups: groups)
    return Report.Section(
      heading: heading(LocalizedText(en: "Conflicts in the data used", zh: "所用数据中的冲突")),
      blocks: [.table(table)])
  }

  private func row(_ observation: Observation, _ reason: LocalizedText) -> [Table.Cell] {
    [
      .text(observation.wordingWithUnit), .plain("\(observation.published)"), .text(reason),
      .text(view.seeds.sourceText(observation)),
    ]
  }
}
