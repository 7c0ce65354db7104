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
    let rows = variables.compactMap { curve($0, range) }
    guard !rows.isEmpty else { return nil }
    let periods = range.label
    return Report.Section(
      heading: isSimulation
        ? LocalizedText(en: "Course \(periods.en): data │ simulation", zh: "\(periods.zh)走势：数据│模拟")
        : LocalizedText(
          en: "Course \(periods.en): history │ projection", zh: "\(periods.zh)走势：历史│预测"),
      blocks: [.sparklines(rows)] + [figureTable(variables, range)].compactMap { $0.map { .table($0) } })
  }

  /// The published figures that the curves begin with, each with its source.
  private func figureTable(_ variables: [Variable], _ range: PeriodRange) -> Table? {
    let known = variables.filter { variable in
      range.contains { view.data.figure(variable.name, $0) != nil }
    }
    let periods = range.filter { period in known.contains { view.data.figure($0.name, period) != nil } }
    guard !known.isEmpty, !periods.isEmpty, known.count <= Self.mostColumns else { return nil }
    var table = Table(
      title: LocalizedText(en: "Figures behind the curves", zh: "曲线所依据的数据"),
      columns: [.rowName(LocalizedText(en: "Period", zh: "时期"))] + known.map(column), rows: [],
      identifier: "history")
    for period in periods {
      for (place, variable) in known.enumerated() {
        table.cite(row: table.rows.count, column: place + 1, source(variable, period))
      }
      table.rows.append(
        [.plain(period.description)]
          + known.map { variable in
            view.data.figure(variable.name, period).map { .number($0.value) } ?? .empty
          })
    }
    return table
  }

  /// More columns would be no table to read.
  private static let mostColumns = 8

  private func column(_ variable: Variable) -> Table.Column {
    .number(variable.title + view.unitSuffix(variable), format: view.format(variable).withoutUnit)
  }

  private func source(_ variable: Variable, _ period: Period) -> LocalizedText? {
    guard let figure = view.data.figure(variable.name, period) else { return nil }
    if let resolved = figure.resolved { return outcome.citation(resolved) }
    return figure.origin.map { LocalizedText(en: "the model's own data, \($0)", zh: "模型自带数据 \($0)") }
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

  private func curve(_ variable: Variable, _ range: PeriodRange) -> Report.SparklineRow? {
    let values = range.map { projection.value(variable.name, $0) }
    guard values.contains(where: { $0 != nil }) else { return nil }
    return Report.SparklineRow(
      variable.title,
      Sparkline(values, firstProjected: range.index(of: horizon.first), format: view.format(variable)),
      caption: caption(variable))
  }

  /// `7.6 → 7.1 %`: the last published value and the last projected one.
  private func caption(_ variable: Variable) -> LocalizedText? {
    guard let last = projection.value(variable.name, horizon.last) else { return nil }
    let format = view.format(variable)
    let published = projection.run.history(of: variable.name).last { $0.period < horizon.first }
    guard let published else { return format.localized(last) }
    let (start, end) = format.localized(from: published.figure.value, to: last)
    return LocalizedText(en: "\(start.en) → \(end.en)", zh: "\(start.zh)→\(end.zh)")
  }
}
