import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// Where everything stands on a model's Recalculation sheet: a block for each scenario, periods as columns.
struct RecalculationLayout {
  let group: ScenarioGroup
  let sheet: SheetName
  let recalculations: [Recalculation]
  /// The periods of the columns: the tables of all scenarios, together.
  let periods: [Period]
  /// The variables in the order of the rows: exogenous ones first.
  let variables: [String]
  private let blocks: [Block]
  private let rows: [String: Int]
  private let columns: [Period: Int]

  /// The rows of one scenario.
  struct Block {
    /// The scenario's title, with the periods.
    var heading: Int
    /// Rows of held residuals by variable.
    var residuals: [String: Int]
    var check: Int
    /// The heading over the program's path.
    var program: Int
    /// Where equations are solved together.
    var work: [Work]
    var end: Int
  }

  /// The matrix of one linear block in one period: a heading, then a row for each variable.
  struct Work {
    var block: Int
    var period: Period
    /// Those of the block's variables that are computed in the period.
    var variables: [String]
    var heading: Int
  }

  /// Title, how to read, remarks, an empty row, the heading of the columns.
  static let headerRow = 4
  /// Name, variable and unit stand before the periods.
  static let firstPeriodColumn = 3

  init(_ group: ScenarioGroup, sheet: SheetName, assumptions: AssumptionTable) {
    self.group = group
    self.sheet = sheet
    let model = group.estimated.model
    variables = model.exogenous + model.endogenous
    let periods = Set(group.results.flatMap(\.projection.run.window.periods)).sorted()
    self.periods = periods
    let cells = periods.count * model.endogenous.count * group.results.count
    recalculations = group.results.map { Recalculation($0, assumptions, modelCells: cells) }
    var next = Self.headerRow + 1
    blocks = recalculations.map { [variables] recalculation in
      let block = Self.block(recalculation, from: next, variables: variables)
      next = block.end
      return block
    }
    rows = Dictionary(zip(variables, 1...), uniquingKeysWith: { first, _ in first })
    columns = Dictionary(
      zip(periods, Self.firstPeriodColumn...), uniquingKeysWith: { first, _ in first })
  }

  private static func block(_ recalculation: Recalculation, from start: Int, variables: [String]) -> Block {
    var row = start + 1 + variables.count
    var residuals: [String: Int] = [:]
    for (equation, holds) in zip(recalculation.system.equations, recalculation.holdsResidual) where holds {
      residuals[equation.variable] = row
      row += 1
    }
    var block = Block(
      heading: start, residuals: residuals, check: row, program: row + 1, work: [],
      end: row + 2 + variables.count)
    for (index, linear) in recalculation.blocks.enumerated() {
      for period in recalculation.window.periods {
        let solved = linear.variables.filter { recalculation.isComputed($0, period) }
        guard !solved.isEmpty else { continue }
        block.work.append(Work(block: index, period: period, variables: solved, heading: block.end))
        block.end += solved.count + 1
      }
    }
    block.end += 1
    return block
  }
}

extension RecalculationLayout {
  /// The rows of a scenario, by its place among the group's results.
  func block(_ scenario: Int) -> Block { blocks[scenario] }

  /// The columns of the table.
  var width: Int { Self.firstPeriodColumn + periods.count }

  /// The column of a period.
  func column(_ period: Period) -> Int? { columns[period] }

  /// The cell of a variable that is recomputed.
  func position(_ scenario: Int, _ variable: String, _ period: Period) -> CellPosition? {
    guard let row = rows[variable], let column = columns[period] else { return nil }
    return CellPosition(row: blocks[scenario].heading + row, column: column)
  }

  /// The cell of the program's own value.
  func program(_ scenario: Int, _ variable: String, _ period: Period) -> CellPosition? {
    guard let row = rows[variable], let column = columns[period] else { return nil }
    return CellPosition(row: blocks[scenario].program + row, column: column)
  }

  /// The cell of an equation's held residual.
  func residual(_ scenario: Int, _ variable: String, _ period: Period) -> CellPosition? {
    guard let row = blocks[scenario].residuals[variable], let column = columns[period] else { return nil }
    return CellPosition(row: row, column: column)
  }

  /// Where a scenario's variable stands in a period, from another sheet; nil for what has no value.
  func reference(_ scenario: String, _ variable: String, _ period: Period) -> String? {
    guard let index = group.results.firstIndex(where: { $0.name == scenario }),
      let variableIndex = group.estimated.system.index(of: variable),
      recalculations[index].role(variableIndex, period) != .absent,
      let position = position(index, variable, period)
    else { return nil }
    return SheetRange(sheet, position).a1
  }
}
