import Expressions
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// Equations solved together: for each period the rows of I − J, and c beside them; then x = (I − J)⁻¹ c.
extension RecalculationCells {
  /// One row of a matrix with its constant.
  struct MatrixRow {
    var variable: String
    var entries: [Cell.Content]
    var constant: Cell.Content
  }

  /// The formula of a variable that is solved with others in a period; nil for one that is not.
  func solution(_ name: String, _ period: Period) -> String? {
    for work in layout.block(scenario).work where work.period == period {
      guard let place = work.variables.firstIndex(of: name) else { continue }
      return "INDEX(MMULT(MINVERSE(\(matrix(work).absolute)),\(constants(work).absolute)),\(place + 1),1)"
    }
    return nil
  }

  private func matrix(_ work: RecalculationLayout.Work) -> CellRange {
    let count = work.variables.count
    let first = CellPosition(row: work.heading + 1, column: RecalculationLayout.firstPeriodColumn)
    return CellRange(first, first.offset(rows: count - 1, columns: count - 1))
  }

  private func constants(_ work: RecalculationLayout.Work) -> CellRange {
    let count = work.variables.count
    return CellRange(
      column: RecalculationLayout.firstPeriodColumn + count,
      rows: work.heading + 1...work.heading + count)
  }

  /// The rows of a matrix.
  func rows(_ work: RecalculationLayout.Work) -> [MatrixRow] {
    let block = recalculation.blocks[work.block]
    // What is held in the period is known, so it stands on the side of the constants.
    let solved = LinearBlock(variables: work.variables)
    return block.variables.filter(work.variables.contains).compactMap { name in
      guard let equation = system.equationIndex(for: name),
        let row = recalculation.formula(equation, work.period).flatMap({ solved.row(of: $0.expression) })
      else { return nil }
      let given = exogenized(name, work.period)
      return MatrixRow(
        variable: name,
        entries: work.variables.map { entry(row.terms[$0], name, $0, equation, work, given) },
        constant: constant(row.constant, equation, work, given))
    }
  }

  /// An entry of I − J.
  private func entry(
    _ term: Expression?, _ row: String, _ column: String, _ equation: Int, _ work: RecalculationLayout.Work,
    _ given: Exogenized?
  ) -> Cell.Content {
    let unit = row == column ? 1.0 : 0
    let isPart = given?.whole == column
    if term == nil, !isPart { return .number(unit) }
    let text = term.flatMap { self.text($0, of: equation, work.period) } ?? "0"
    var value = term.flatMap { number($0, equation, work.period) } ?? 0
    var formula = "\(SpreadsheetFormula.number(unit))-(\(text))"
    if let given {
      let share =
        isPart ? "\(SpreadsheetFormula.number(unit))-\(given.cell)/100" : SpreadsheetFormula.number(unit)
      formula = "IF(ISNUMBER(\(given.cell)),\(share),\(formula))"
      if given.isSet { value = isPart ? given.value / 100 : 0 }
    }
    return .formula(formula, value: .number(unit - value))
  }

  private func constant(
    _ constant: Expression, _ equation: Int, _ work: RecalculationLayout.Work, _ given: Exogenized?
  ) -> Cell.Content {
    let name = system.equations[equation].variable
    var formula = text(constant, of: equation, work.period) ?? "NA()"
    var value = number(constant, equation, work.period) ?? .nan
    if let given {
      // A share of a variable of the block is in the matrix.
      let isInside = given.whole.map(work.variables.contains) ?? false
      formula = "IF(ISNUMBER(\(given.cell)),\(isInside ? "0" : given.level),\(formula))"
      if given.isSet { value = isInside ? 0 : projection.value(name, work.period) ?? .nan }
    }
    return .formula(formula, value: .number(value))
  }

  /// The value of an expression of an equation on the program's path.
  private func number(_ expression: Expression, _ equation: Int, _ period: Period) -> Double? {
    let fitted = system.equations[equation]
    let values = fitted.coefficientValues
    let item = ScenarioInputs.Item(role: .addFactor, variable: fitted.variable)
    return expression.evaluate { name, shift in
      switch name {
      case LevelFormula.Symbol.addFactor:
        return assumptions.entry(recalculation.result.name, item)?.value(period)
      case LevelFormula.Symbol.heldResidual:
        return projection.run.heldResidual(of: fitted.variable, in: period)
      default: break
      }
      if let value = values[name] { return value }
      let read = period.advanced(by: shift)
      if let data = recalculation.lagData, shift < 0, let variable = system.index(of: name),
        system.equationIndex(for: name) != nil
      {
        return data.periods.index(of: read).flatMap { data.value(variable, $0) }
      }
      return projection.value(name, read)
    }
  }
}
