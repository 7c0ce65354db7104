import Expressions
import Modeling
import TimeSeries

extension Projection {
  /// How likely each of some statements is; they have been checked against the run.
  func probabilities(of statements: [DrawStatement]) -> [StatementProbability] {
    statements.map { statement in
      StatementProbability(
        statement, holds: holds(statement.node), isAntithetic: run.uncertainty.antithetic)
    }
  }

  /// Whether a statement holds, lane by lane.
  private func holds(_ node: DrawStatement.Node) -> [Bool] {
    switch node {
    case .every(let condition, _):
      return combined(node.periods(in: run.window.horizon).map { holds(condition, in: $0) }, isAny: false)
    case .once(let condition, _):
      return combined(node.periods(in: run.window.horizon).map { holds(condition, in: $0) }, isAny: true)
    case .all(let parts): return combined(parts.map(holds), isAny: false)
    case .any(let parts): return combined(parts.map(holds), isAny: true)
    }
  }

  private func combined(_ parts: [[Bool]], isAny: Bool) -> [Bool] {
    (0..<table.lanes).map { lane in
      isAny ? parts.contains { $0[lane] } : parts.allSatisfy { $0[lane] }
    }
  }

  /// What a reference stands for in every lane: a column of the table, or one published value.
  private enum Operand {
    case column(UnsafeMutableBufferPointer<Double>)
    case constant(Double)
    case missing
  }

  private func holds(_ condition: Expression, in period: Period) -> [Bool] {
    let references = condition.variables
    let operands = references.map { operand($0, in: period) }
    let expanded = condition.expandingTimeOperators()
    return (0..<table.lanes).map { lane in
      let value = expanded.evaluate { name, shift in
        guard let place = references.firstIndex(where: { $0.shift == shift && $0.name == name }) else {
          return nil
        }
        switch operands[place] {
        case .column(let lanes): return lanes[lane]
        case .constant(let value): return value
        case .missing: return nil
        }
      }
      // A value that is missing in one draw, such as a quotient by zero, meets no condition.
      return value.map { $0 != 0 } ?? false
    }
  }

  private func operand(_ reference: VariableReference, in period: Period) -> Operand {
    let period = period.advanced(by: reference.shift)
    if let index = run.estimated.system.index(of: reference.name),
      let position = run.window.periods.index(of: period), run.window.kind(index, period) != .absent
    {
      return .column(table.column(index, position))
    }
    return run.estimated.data.value(reference.name, period).map(Operand.constant) ?? .missing
  }
}
