import Expressions
import Modeling
import Scenarios
import TimeSeries

/// What the workbook can recompute of one scenario: equations as formulas, and why the rest stands as numbers.
struct Recalculation {
  let result: ScenarioResult
  let assumptions: AssumptionTable
  /// The variables' data where a static solution reads them; nil for other solutions.
  let lagData: LaneTable?
  /// By equation: whether residuals are held.
  let holdsResidual: [Bool]
  /// Equations that determine each other and are linear in each other.
  var blocks: [LinearBlock] = []
  /// By variable: what keeps it from being recomputed.
  var obstacles: [String: RecalculationObstacle] = [:]
  private var formulas: [FormulaKey: LevelFormula] = [:]

  /// More cells in a model's scenarios would make a workbook slow to open.
  static let mostCells = 40_000

  struct FormulaKey: Hashable {
    var equation: Int
    var addFactor: LevelFormula.AddFactor?
  }

  init(_ result: ScenarioResult, _ assumptions: AssumptionTable, modelCells: Int) {
    self.result = result
    self.assumptions = assumptions
    let run = result.projection.run
    let system = run.estimated.system
    lagData =
      run.window.mode == .static ? run.estimated.completedData(over: run.window.periods) : nil
    holdsResidual = system.equations.map { equation in
      run.solve.residuals == .hold
        && run.window.horizon.contains { run.heldResidual(of: equation.variable, in: $0) != 0 }
    }
    for equation in system.equations.indices {
      for period in run.window.periods {
        let key = FormulaKey(equation: equation, addFactor: addFactor(equation, period))
        guard formulas[key] == nil else { continue }
        formulas[key] = LevelFormula(
          system.equations[equation], addFactor: key.addFactor, holdsResidual: holdsResidual[equation])
      }
    }
    blocks = system.blocks.filter { $0.isSimultaneous && !$0.hasLeads }.map { block in
      LinearBlock(variables: block.equations.map { system.equations[$0].variable })
    }
    findObstacles(modelCells: modelCells)
    blocks.removeAll { $0.variables.contains { obstacles[$0] != nil } }
  }

  var run: ModelRun { result.projection.run }
  var system: EquationSystem { run.estimated.system }
  var window: SolveWindow { run.window }

  /// The level of an equation's variable in a period.
  func formula(_ equation: Int, _ period: Period) -> LevelFormula? {
    formulas[FormulaKey(equation: equation, addFactor: addFactor(equation, period))]
  }

  /// The formulas of an equation: several where its add-factors are amounts here and per cent there.
  func formulas(of equation: Int) -> [LevelFormula] {
    formulas.filter { $0.key.equation == equation }.sorted { "\($0.key)" < "\($1.key)" }.map(\.value)
  }

  /// What the add-factor cell of an equation means in a period; nil where the workbook has no such cell.
  func addFactor(_ equation: Int, _ period: Period) -> LevelFormula.AddFactor? {
    let name = system.equations[equation].variable
    let item = ScenarioInputs.Item(role: .addFactor, variable: name)
    guard window.horizon.contains(period), let row = assumptions.entry(result.name, item) else { return nil }
    let scale = run.estimated.addFactorUnit(of: name)?.scale ?? 1
    if let point = row.point(period) {
      guard case .percentage(let amount) = point.form else { return .amount(scale: scale) }
      return .percentage(amount: amount * scale)
    }
    if case .percentage = row.form { return .percentage(amount: 0) }
    return .amount(scale: scale)
  }

  /// The row of Assumptions that can take an equation's place; nil where the workbook has none.
  func exogenized(_ name: String) -> AssumptionTable.Row? {
    assumptions.entry(result.name, ScenarioInputs.Item(role: .exogenized, variable: name))
  }
}

extension Recalculation {
  /// Where the value of a cell comes from.
  enum Role: Hashable {
    /// It has none, and none is needed.
    case absent
    /// Published, or given by the data of a simulation.
    case data
    /// Exogenous: an assumption, a rule, or the solution of another model.
    case given
    /// By an equation, unless it is exogenized.
    case computed
  }

  /// The role of a variable in a period.
  func role(_ variable: Int, _ period: Period) -> Role {
    let name = system.variables[variable]
    switch window.kind(variable, period) {
    case .absent: return .absent
    case .history: return takesAssumptions(name, period) ? .given : .data
    case .estimate where window.mode.isSimulation: return .data
    case .estimate, .assumption, .projection:
      guard system.equationIndex(for: name) != nil else { return .given }
      return period > window.horizon.last ? .data : .computed
    }
  }

  /// Whether an assumption may take the place of a figure: only a simulation lets it.
  private func takesAssumptions(_ name: String, _ period: Period) -> Bool {
    if result.projection.kind(name, period) != .history { return true }
    return window.mode.isSimulation && window.horizon.contains(period)
      && system.equationIndex(for: name) == nil
  }

  /// Whether a cell is a formula of an equation.
  func isComputed(_ name: String, _ period: Period) -> Bool {
    guard obstacles[name] == nil, let variable = system.index(of: name) else { return false }
    return role(variable, period) == .computed
  }
}
