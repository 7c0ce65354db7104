import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// A main figure on the cover: the average of a growth rate, the last value of a level or share; a link to Comparison.
struct CoverHeadline {
  /// The indicator, or the variable's name: each scenario shows that of its own region.
  let identity: String
  let variable: Variable
  var blocks: [ComparisonTable.Block]
  let book: ComparisonWorkbook

  /// What the column shows: `Value-added growth, %, average`.
  var title: String {
    let view = book.view(blocks[0].table.figure.members[0].group)
    let name = variable.indicator.flatMap { book.outcome.seeds.indicator($0)?.name } ?? variable.title
    let when =
      variable.measure == .growth
      ? LocalizedText(en: ", average", zh: "，平均") : LocalizedText(en: ", end", zh: "，期末")
    return (name + view.unitSuffix(variable) + when)[book.language]
  }

  /// The scenario's figure and its difference from the baseline's; nil where the scenario does not have it.
  func cells(_ book: ComparisonWorkbook, _ result: ScenarioResult) -> (value: Cell?, difference: Cell?) {
    let region = result.projection.run.estimated.model.region
    for block in blocks where block.table.figure.variable.region == region {
      guard let index = block.table.columns.firstIndex(where: { $0.result.name == result.name }) else {
        continue
      }
      return (cell(.value, index, result, block), cell(.difference, index, result, block))
    }
    return (nil, nil)
  }

  private func cell(
    _ part: ComparisonTable.Part, _ index: Int, _ result: ScenarioResult, _ block: ComparisonTable.Block
  ) -> Cell? {
    let column = block.table.columns[index]
    let horizon = result.projection.run.window.horizon
    guard let variable = result.projection.run.estimated.model.variable(column.name),
      part == .value || column.root != nil, let row = block.row(part, index)
    else { return nil }
    let figure = HorizonFigure(variable: variable, horizon: horizon)
    let value = part == .value ? figure.value(in: result) : figure.difference(in: result)
    let place =
      variable.measure == .growth ? book.comparison.averageColumn : book.comparison.column(horizon.last)
    guard let value, let place else { return nil }
    let view = book.view(column.group)
    let format = part == .value ? view.format(variable) : view.differenceFormat(variable)
    let reference = SheetRange(book.sheets.comparison, CellPosition(row: row, column: place)).a1
    return .formula(
      reference, value: .number(value.value),
      style: part == .value
        ? ComparisonStyle.projection(format.cellFormat()) : ComparisonStyle.derived(format.cellFormat()))
  }
}
