import Localization
import Modeling
import Reporting
import TimeSeries

/// The published figures that the curves begin with, each with its source.
struct HistoryTable {
  let page: ScenarioPage
  /// The variables with figures, and the periods in which any has one.
  private let known: [Variable]
  private let periods: [Period]

  private static let identifier = "history"
  /// More columns would be no table to read.
  private static let mostColumns = 8

  init(variables: [Variable], range: PeriodRange, page: ScenarioPage) {
    let data = page.view.data
    let known = variables.filter { variable in range.contains { data.figure(variable.name, $0) != nil } }
    self.page = page
    self.known = known
    periods = range.filter { period in known.contains { data.figure($0.name, period) != nil } }
  }

  private var isShown: Bool { !known.isEmpty && !periods.isEmpty && known.count <= Self.mostColumns }

  /// The cell of a figure; nil where the table has none.
  func place(_ variable: Variable, _ period: Period) -> Table.Place? {
    guard isShown, page.view.data.figure(variable.name, period) != nil,
      let row = periods.firstIndex(of: period),
      let column = known.firstIndex(where: { $0.name == variable.name })
    else { return nil }
    return Table.Place(table: Self.identifier, row: row, column: column + 1)
  }

  /// Nil where nothing is published, or too many variables are.
  var table: Table? {
    guard isShown else { return nil }
    var table = Table(
      title: LocalizedText(en: "Figures behind the curves", zh: "曲线所依据的数据"),
      columns: [.rowName(LocalizedText(en: "Period", zh: "时期"))] + known.map(column), rows: [],
      identifier: Self.identifier)
    for period in periods {
      for (place, variable) in known.enumerated() {
        table.cite(row: table.rows.count, column: place + 1, source(variable, period))
      }
      table.rows.append(
        [.plain(period.description)]
          + known.map { variable in
            page.view.data.figure(variable.name, period).map { .number($0.value) } ?? .empty
          })
    }
    return table
  }

  private func column(_ variable: Variable) -> Table.Column {
    .number(
      variable.title + page.view.unitSuffix(variable), format: page.view.format(variable).withoutUnit)
  }

  private func source(_ variable: Variable, _ period: Period) -> LocalizedText? {
    guard let figure = page.view.data.figure(variable.name, period) else { return nil }
    if let resolved = figure.resolved { return page.outcome.citation(resolved) }
    return figure.origin.map { LocalizedText(en: "the model's own data, \($0)", zh: "模型自带数据 \($0)") }
  }
}
