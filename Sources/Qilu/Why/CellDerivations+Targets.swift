import Econometrics
import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension CellDerivations {
  /// The equations with coefficients: those of the cells, then those of the scenario's model that no cell shows, of which
  /// sentences may tell all the same.
  var equations: [(name: String, equation: FittedEquation, model: Model)] {
    guard !cells.isEmpty else { return [] }
    var met = Set<String>()
    let shown = cells.compactMap { cell -> (name: String, equation: FittedEquation, model: Model)? in
      guard case .equation(let breakdown) = cell.cause, let model = words(cell).model else { return nil }
      return identifier(ofEquation: cell).map { ($0, breakdown.equation, model) }
    }
    let estimated = result.projection.run.estimated
    let others = estimated.system.equations.filter { !$0.coefficients.isEmpty }.map { equation in
      (name: Self.identifier(of: equation.variable, in: nil), equation: equation, model: estimated.model)
    }
    return (shown + others).filter { met.insert($0.name).inserted }
  }

  /// What tells of the coefficients of one of the model's equations; nil where it has none.
  func target(ofEquation variable: String) -> Report.Target? {
    let name = Self.identifier(of: variable, in: nil)
    return equations.contains { $0.name == name } ? .derivation(name) : nil
  }

  /// What tells of a cell; nil where the cell is not among those told of.
  func told(_ variable: String, _ period: Period) -> Report.Target? {
    target(variable, period).map(Report.Target.derivation)
  }

  /// What tells of the first value that a variable's rule gave, and with it of the rule.
  func toldRule(_ variable: String) -> Report.Target? {
    let periods = cells.compactMap { cell -> Period? in
      guard case .rule = cell.cause, cell.place == Self.place(variable, cell.place.period, result) else {
        return nil
      }
      return cell.place.period
    }
    return periods.min().flatMap { told(variable, $0) }
  }

  /// The derivation that tells of the coefficients of a cell's equation; nil for an identity.
  func identifier(ofEquation cell: CellTrace) -> String? {
    guard case .equation(let breakdown) = cell.cause, !breakdown.equation.coefficients.isEmpty else {
      return nil
    }
    return Self.identifier(of: cell.place.variable, in: cell.place.model == home ? nil : cell.place.model)
  }

  private static func identifier(of variable: String, in model: String?) -> String {
    [model, variable].compactMap { $0 }.reduce("why-equation", joined)
  }
}
