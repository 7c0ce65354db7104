import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// Small curves of history and projection, one above the other on one time axis.
  var course: Report.Section? {
    let variables = view.main + model.variables.filter(isOutside)
    let earliest = variables.compactMap(firstPublished).min() ?? horizon.first
    let start = max(earliest, horizon.first.advanced(by: -Self.mostHistory))
    guard let range = try? PeriodRange(Swift.min(start, horizon.first), horizon.last) else { return nil }
    let history = HistoryTable(variables: variables, range: range, page: self)
    let rows = variables.compactMap { curve($0, range, history) }
    guard !rows.isEmpty else { return nil }
    let periods = range.label
    return Report.Section(
      heading: isSimulation
        ? LocalizedText(en: "Course \(periods.en): data │ simulation", zh: "\(periods.zh)走势：数据│模拟")
        : LocalizedText(
          en: "Course \(periods.en): history │ projection", zh: "\(periods.zh)走势：历史│预测"),
      blocks: [.sparklines(rows)] + [history.table].compactMap { $0.map { .table($0) } })
  }

  private func isOutside(_ variable: Variable) -> Bool {
    variable.role == .exogenous && variable.indicator != nil
      && !view.main.contains { $0.name == variable.name }
  }

  /// Years of history worth drawing beside a horizon of a few.
  private static let mostHistory = 15

  private func firstPublished(_ variable: Variable) -> Period? {
    projection.run.history(of: variable.name).first?.period
  }

  private func curve(_ variable: Variable, _ range: PeriodRange, _ history: HistoryTable)
    -> Report.SparklineRow?
  {
    let values = range.map { projection.value(variable.name, $0) }
    guard values.contains(where: { $0 != nil }) else { return nil }
    let caption = caption(variable, history)
    var row = Report.SparklineRow(
      variable.title,
      Sparkline(values, firstProjected: range.index(of: horizon.first), format: view.format(variable)),
      caption: caption?.text)
    row.mentions = caption?.mentions ?? []
    return row
  }

  /// `7.6 → 7.1 %`: the last published value and the last projected one.
  private func caption(_ variable: Variable, _ history: HistoryTable) -> Report.Statement? {
    guard let last = projection.value(variable.name, horizon.last) else { return nil }
    let format = view.format(variable)
    let solved = solvedTarget(variable, horizon.last)
    let published = projection.run.history(of: variable.name).last { $0.period < horizon.first }
    guard let published else {
      return Report.Statement(format.localized(last), figures: [format.localized(last)], to: solved)
    }
    let (start, end) = format.localized(from: published.figure.value, to: last)
    let tabled = history.place(variable, published.period).map(Report.Target.cell)
    return Report.Statement(
      LocalizedText(en: "\(start.en) → \(end.en)", zh: "\(start.zh)→\(end.zh)"),
      mentions: [
        Report.Mention(start, to: tabled ?? chains.told(variable.name, published.period)),
        Report.Mention(end, to: solved),
      ])
  }

  /// Where a value of the horizon stands: among the results by year, else what tells of it.
  private func solvedTarget(_ variable: Variable, _ period: Period) -> Report.Target? {
    let isShown = view.main.contains { $0.name == variable.name } && isMoved(variable)
    let place = isShown ? yearTable(variable).place(of: period) : nil
    return place.map(Report.Target.cell) ?? chains.told(variable.name, period)
  }
}
