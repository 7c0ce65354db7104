import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TimeSeries

/// Inputs in figures, those of several projections under each other.
struct ChangedInputsTable {
  let view: ModelView
  let horizon: PeriodRange
  let items: [ScenarioInputs.Item]
  /// What the rows are called, and whose they are.
  let projections: [(label: LocalizedText, projection: Projection)]
  /// What an input rests on in a period of a projection, for cells to show.
  var citation: (ScenarioInputs.Item, Period, Projection) -> LocalizedText? = { _, _, _ in nil }

  /// Nil where no input is given.
  var table: Table? {
    var table = Table(
      title: LocalizedText(en: "The changed inputs in figures", zh: "改动的输入（数值）"),
      columns: [.rowName(LocalizedText(""))] + horizon.map { .number(LocalizedText($0.description)) },
      rows: [])
    for item in items {
      guard let variable = view.model.variable(item.variable) else { continue }
      let isAdded = item.role == .addFactor
      table.groups.append(
        Table.RowGroup(
          firstRow: table.rows.count,
          heading: view.name(item) + (isAdded ? addedUnit(variable) : view.unitSuffix(variable))))
      for (label, projection) in projections {
        for (column, period) in horizon.enumerated() {
          table.cite(row: table.rows.count, column: column + 1, citation(item, period, projection))
        }
        table.rows.append(row(label, item, variable, projection))
      }
    }
    return table.rows.isEmpty ? nil : table
  }

  private func addedUnit(_ variable: Variable) -> LocalizedText {
    // A number of per cent of the right side carries its own sign.
    let unit = view.group.estimated.addFactorUnit(of: variable.name)?.unit
    guard let unit = unit?.phrase else { return LocalizedText("") }
    return LocalizedText(en: ", \(unit.en)", zh: "，\(unit.zh)")
  }

  /// An add-factor in one period: an amount, or per cent of the right side.
  private func added(_ point: PathPoint?, _ format: NumberFormat) -> Table.Cell {
    guard let point, case .percentage = point.form else { return .number(point?.value ?? 0, format) }
    return .number(point.value, NumberFormat(decimals: 1, unit: Unit.percent.phrase, groupsThousands: true))
  }

  private func row(
    _ label: LocalizedText, _ item: ScenarioInputs.Item, _ variable: Variable, _ projection: Projection
  ) -> [Table.Cell] {
    let format = view.format(variable).withoutUnit
    return [.text(label)]
      + horizon.map { period in
        if item.role == .addFactor {
          return added(projection.inputs.point(.addFactor, item.variable, period), format)
        }
        return projection.value(item.variable, period).map { .number($0, format) } ?? .empty
      }
  }
}

/// Lines of scenario files as they are written, each with its place.
struct WrittenLines {
  let lines: [AssumptionWords.Line]
  let horizon: PeriodRange
  /// The name by which sentences point at its cells.
  var identifier: String?

  /// The cell of a line as written.
  func place(_ line: Int) -> Report.Target? {
    identifier.map { .cell(Table.Place(table: $0, row: line, column: Self.textColumn)) }
  }

  private static let textColumn = 2

  /// Nil where there are none.
  var table: Table? {
    guard !lines.isEmpty else { return nil }
    return Table(
      title: LocalizedText(en: "As written", zh: "文件原文"),
      columns: [
        .rowName(LocalizedText(en: "Place", zh: "位置")), Table.Column(LocalizedText(en: "Periods", zh: "时期")),
        Table.Column(LocalizedText(en: "Text", zh: "写法")),
      ], rows: lines.map(row), identifier: identifier)
  }

  private func row(_ line: AssumptionWords.Line) -> [Table.Cell] {
    [
      .plain(line.segment.origin.line), .plain(line.segment.range?.description ?? horizon.description),
      .plain(line.segment.text),
    ]
  }
}
