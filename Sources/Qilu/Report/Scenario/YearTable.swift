import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// One variable by year: the last figures before the horizon, the horizon, its average and cumulated change.
struct YearTable {
  let page: ScenarioPage
  let variable: Variable

  /// What a row is of.
  enum Subject: Hashable {
    case before(Period)
    case period(Period)
    case average
    case cumulated
  }

  private var view: ModelView { page.view }
  private var result: ScenarioResult { page.result }

  /// The name by which sentences point at its cells.
  var identifier: String { "results-\(variable.name)" }

  /// The column of the scenario's own values.
  static let valueColumn = 1

  /// The column of differences from the baseline.
  private var differenceColumn: Int { page.isSimulation ? 4 : 3 }

  /// The cell that holds the figure by which the variable is summed up.
  var figurePlace: Table.Place? { place(Self.valueColumn) }

  /// The cell that holds that figure's difference from the baseline; nil for a baseline.
  var differencePlace: Table.Place? { page.root == nil ? nil : place(differenceColumn) }

  /// The cell that holds the chance of its being higher; nil where there is none.
  var chancePlace: Table.Place? {
    page.root != nil && differenceVaries ? place(differenceColumn + 1) : nil
  }

  private func place(_ column: Int) -> Table.Place? {
    place(variable.measure == .growth ? Subject.average : .period(page.horizon.last), column)
  }

  private func place(_ subject: Subject, _ column: Int) -> Table.Place? {
    subjects.firstIndex(of: subject).map { Table.Place(table: identifier, row: $0, column: column) }
  }

  /// The cell that holds the value of a period of the horizon.
  func place(of period: Period) -> Table.Place? { place(.period(period), Self.valueColumn) }

  /// What the rows are of, in their order.
  private var subjects: [Subject] {
    let before = [-2, -1].map { page.horizon.first.advanced(by: $0) }
      .filter { page.projection.value(variable.name, $0) != nil }
    let horizon = page.horizon.filter { result.summary[variable.name, $0] != nil }
    let own = result.horizon[variable.name]
    let average = own != nil && variable.measure != .level ? [Subject.average] : []
    let cumulated = own?.cumulated != nil ? [Subject.cumulated] : []
    return before.map(Subject.before) + horizon.map(Subject.period) + average + cumulated
  }

  var table: Table {
    let subjects = subjects
    var table = Table(
      title: view.heading(variable), columns: columns, rows: subjects.map(row), identifier: identifier)
    let isBefore = subjects.map { if case .before = $0 { true } else { false } }
    let isPeriod = subjects.map { if case .period = $0 { true } else { false } }
    if let first = isPeriod.firstIndex(of: true), first > 0 { table.groups.append(.init(firstRow: first)) }
    table.groups.append(.init(firstRow: (isPeriod.lastIndex(of: true) ?? isBefore.count - 1) + 1))
    for (row, subject) in subjects.enumerated() { rest(&table, row, subject) }
    return table
  }

  /// Leads a value to what it rests on, or to how it comes about.
  private func rest(_ table: inout Table, _ row: Int, _ subject: Subject) {
    switch subject {
    case .before(let period), .period(let period):
      let place = (row: row, column: Self.valueColumn)
      if let text = page.chains.citation(variable.name, period) {
        table.cite(row: place.row, column: place.column, text)
      }
      if page.projection.kind(variable.name, period) != .history {
        table.link(row: place.row, column: place.column, page.chains.target(variable.name, period))
      }
    case .average, .cumulated: break
    }
  }
}

extension YearTable {
  private var columns: [Table.Column] {
    let format = view.format(variable).withoutUnit
    let unit = view.differenceFormat(variable).unit
    let difference =
      unit.map { LocalizedText(en: "Difference, \($0.en)", zh: "差异，\($0.zh)") }
      ?? LocalizedText(en: "Difference", zh: "差异")
    var columns: [Table.Column] = [
      .rowName(LocalizedText(en: "Period", zh: "时期")),
      .number(LocalizedText(en: "This scenario", zh: "本情景"), format: format),
    ]
    if page.isSimulation { columns.append(.number(LocalizedText(en: "Data", zh: "数据"), format: format)) }
    guard page.root != nil else {
      if page.projection.drawCount > 0 {
        columns.append(.number(LocalizedText(en: "95 % band", zh: "95%区间"), format: format))
      }
      return columns
    }
    columns += [
      .number(LocalizedText(en: "Baseline", zh: "基准情景"), format: format),
      .number(difference, format: view.differenceFormat(variable).withoutUnit),
    ]
    if differenceVaries {
      columns.append(Table.Column(LocalizedText(en: "Chance of higher", zh: "更高的可能性"), alignment: .right))
    }
    return columns
  }

  /// A chance of being higher says nothing about an input that is exact in both scenarios.
  private var differenceVaries: Bool {
    page.horizon.contains { result.differences?[variable.name, $0]?.varies ?? false }
  }

  private func row(_ subject: Subject) -> [Table.Cell] {
    switch subject {
    case .before(let period): before(period)
    case .period(let period):
      row(
        .plain(period.description), result.summary[variable.name, period],
        data: view.data.value(variable.name, period)
      ) {
        $0.summary[variable.name, period]
      } difference: {
        $0.differences?[variable.name, period]
      }
    case .average:
      row(
        .text(LocalizedText(en: "Average", zh: page.horizon.frequency == .annual ? "年均" : "平均")),
        result.horizon[variable.name]?.average
      ) {
        $0.horizon[variable.name]?.average
      } difference: {
        $0.horizonDifferences[variable.name]?.average
      }
    case .cumulated:
      row(.text(variable.cumulatedLabel), result.horizon[variable.name]?.cumulated) {
        $0.horizon[variable.name]?.cumulated
      } difference: {
        $0.horizonDifferences[variable.name]?.cumulated
      }
    }
  }

  /// A period before the horizon, so that the reader sees where the path starts.
  private func before(_ period: Period) -> [Table.Cell] {
    guard let value = page.projection.value(variable.name, period) else { return [] }
    let isPublished = page.projection.kind(variable.name, period) == .history
    let label =
      isPublished && page.isSimulation
      ? LocalizedText(en: "\(period) data", zh: "\(period) 数据")
      : isPublished
        ? LocalizedText(en: "\(period) published", zh: "\(period) 已公布")
        : LocalizedText(en: "\(period) estimate", zh: "\(period) 估计")
    let cell =
      isPublished ? .number(value) : (result.summary[variable.name, period] ?? .exact(value)).cell()
    return [.text(label), cell]
  }

  private func row(
    _ label: Table.Cell, _ value: Distribution?, data: Double? = nil,
    baseline: (ScenarioResult) -> Distribution?, difference: (ScenarioResult) -> Distribution?
  ) -> [Table.Cell] {
    guard let value else { return [label] }
    var cells = [label, value.cell()]
    if page.isSimulation { cells.append(data.map { .number($0) } ?? .empty) }
    guard let root = page.root else {
      if value.varies { cells.append(.range(low: value.quantile(0.025), high: value.quantile(0.975))) }
      return cells
    }
    cells.append(baseline(root).map { .number($0.value) } ?? .empty)
    let difference = difference(result)
    cells.append(difference?.cell() ?? .empty)
    cells.append(difference?.chanceCell ?? .empty)
    return cells
  }
}
