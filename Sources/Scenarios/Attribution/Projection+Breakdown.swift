import Modeling
public import TimeSeries

extension Projection {
  /// How the equation of a variable came to its value in a period; nil for a variable without equation, where the value was not
  /// computed by it, or where something is missing.
  public func breakdown(of variable: String, in period: Period) -> EquationBreakdown? {
    guard let equation = run.estimated.equation(for: variable),
      let index = run.estimated.system.equationIndex(for: variable)
    else { return nil }
    let shift = inputs.point(.addFactor, variable, period)
    let scale = run.addFactorUnit(of: index).scale
    var (percentage, amount) = (0.0, (shift?.value ?? 0) * scale)
    if case .percentage(let beside) = shift?.form {
      (percentage, amount) = (shift?.value ?? 0, beside * scale)
    }
    return EquationBreakdown(equation, percentage: percentage, addFactor: amount) {
      read($0, $1, in: period)
    }
  }

  /// What an equation reads of a variable `shift` periods from a period: the solved path, but the data for what a static
  /// solution reads of earlier periods.
  public func read(_ variable: String, _ shift: Int, in period: Period) -> Double? {
    let there = period.advanced(by: shift)
    return readsData(variable, shift) ? data(variable, there) : value(variable, there)
  }

  /// Whether an equation reads the data, not the solved path, of a variable `shift` periods from its own.
  public func readsData(_ variable: String, _ shift: Int) -> Bool {
    shift < 0 && run.window.mode == .static && run.simulation != nil
      && run.estimated.equation(for: variable) != nil
  }

  /// The data of a simulation, as computed from what is published; nil where nothing is known or nothing simulated.
  public func data(_ variable: String, _ period: Period) -> Double? {
    guard let data = run.simulation?.data, let index = run.estimated.system.index(of: variable),
      let position = run.window.periods.index(of: period)
    else { return nil }
    return data.value(index, position)
  }
}
