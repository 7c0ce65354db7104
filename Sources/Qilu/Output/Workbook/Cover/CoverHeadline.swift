import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// A main figure of a model on the cover: the average of a growth rate, the last value of a level or share; links to Comparison.
struct CoverHeadline {
  /// The variable as the model has it.
  let variable: Variable
  let block: ComparisonTable.Block

  /// The figures that sum up a model's scenarios.
  static func all(of group: Int, in book: ComparisonWorkbook) -> [CoverHeadline] {
    let main = Set(book.view(group).main.map(\.name))
    let headlines = book.comparison.blocks.compactMap { block -> CoverHeadline? in
      guard
        let variable = block.table.figure.members.first(where: { $0.group == group })?.variable,
        main.contains(variable.name)
      else { return nil }
      return CoverHeadline(variable: variable, block: block)
    }
    return Array(headlines.prefix(3))
  }

  /// What the column shows: `Value-added growth, %, average`.
  func title(_ view: ModelView) -> LocalizedText {
    variable.title + view.unitSuffix(variable)
      + (variable.measure == .growth
        ? LocalizedText(en: ", average", zh: "，平均") : LocalizedText(en: ", end", zh: "，期末"))
  }

  /// The scenario's figure and its difference from the baseline's; nil where the scenario does not have it.
  func cells(_ book: ComparisonWorkbook, _ result: ScenarioResult) -> (value: Cell?, difference: Cell?) {
    guard let index = block.table.columns.firstIndex(where: { $0.result.name == result.name }) else {
      return (nil, nil)
    }
    return (cell(.value, index, book), cell(.difference, index, book))
  }

  private func cell(_ part: ComparisonTable.Part, _ index: Int, _ book: ComparisonWorkbook) -> Cell? {
    let column = block.table.columns[index]
    guard part == .value || column.root != nil, let row = block.row(part, index) else { return nil }
    let horizon = column.result.projection.run.window.horizon
    let figure = HorizonFigure(variable: variable, horizon: horizon)
    let value = part == .value ? figure.value(in: column.result) : figure.difference(in: column.result)
    let place =
      variable.measure == .growth ? book.comparison.averageColumn : book.comparison.column(horizon.last)
    guard let value, let place else { return nil }
    let view = book.view(column.group)
    let format = part == .value ? view.format(variable) : view.differenceFormat(variable)
    let reference = SheetRange(book.sheets.comparison, CellPosition(row: row, column: place)).a1
    return .formula(
      reference, value: .number(value.value),
      style: part == .value
        ? ComparisonStyle.projection(format.cellFormat) : ComparisonStyle.derived(format.cellFormat))
  }
}
