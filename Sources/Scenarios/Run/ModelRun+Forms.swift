import Expressions
public import Modeling
import TimeSeries

extension ModelRun {
  /// Puts a point that is exogenized in growth, differences or shares into the plan; false for one that gives the level.
  ///
  /// Where the period before lies before the table, its published value makes the point a level.
  func exogenize(
    _ point: PathPoint, _ name: String, _ index: Int, _ table: LaneTable, _ plan: inout SolvePlan
  ) -> Bool {
    guard let equation = estimated.system.equationIndex(for: name),
      let form = form(of: point)
    else { return false }
    if index == 0, form == .growth || form == .difference {
      let before = estimated.data.value(name, window.periods.first.advanced(by: -1)) ?? .nan
      let level = form == .growth ? before * (1 + point.value / 100) : before + point.value
      table.fill(estimated.system.targets[equation], index, with: level)
      return true
    }
    plan.forms[equation][index] = form
    plan.values[equation][index] = point.value
    setStart(estimated.system.targets[equation], index, table)
    return true
  }

  private func form(of point: PathPoint) -> SolvePlan.Form? {
    switch point.form {
    case .level, .percentage: nil
    case .growth: .growth
    case .difference: .difference
    case .share(let whole): estimated.system.index(of: whole).map { .share(of: $0) }
    }
  }

  /// Adds an add-factor to the plan, in units of the equation's left side.
  func addFactor(_ point: PathPoint?, _ equation: Int, _ index: Int, _ plan: inout SolvePlan) {
    guard let point else { return }
    let scale = addFactorUnit(of: equation).scale
    if case .percentage(let amount) = point.form {
      plan.percentages[equation][index] = point.value
      plan.addFactors[equation][index] += amount * scale
    } else {
      plan.addFactors[equation][index] += point.value * scale
    }
  }

  /// What the add-factors of an equation are counted in.
  func addFactorUnit(of equation: Int) -> AddFactorUnit {
    let fitted = estimated.system.equations[equation]
    return AddFactorUnit(fitted.left.transform, of: estimated.model.variable(fitted.variable)?.unit)
  }
}

extension EstimatedModel {
  /// What the add-factors of a variable's equation are counted in; nil for a variable without one.
  public func addFactorUnit(of variable: String) -> AddFactorUnit? {
    equation(for: variable).map { AddFactorUnit($0.left.transform, of: model.variable(variable)?.unit) }
  }
}
