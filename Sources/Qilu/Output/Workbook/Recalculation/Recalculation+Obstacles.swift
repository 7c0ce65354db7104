import Expressions
import Modeling
import Scenarios

extension Recalculation {
  /// Finds what keeps variables from being recomputed: their own equations first, then what those depend on.
  mutating func findObstacles(modelCells: Int) {
    if modelCells > Self.mostCells {
      for equation in system.equations { obstacles[equation.variable] = .largeModel(cells: modelCells) }
      return
    }
    for block in system.blocks where block.hasLeads {
      for equation in block.equations { obstacles[system.equations[equation].variable] = .leads }
    }
    for block in blocks { markNonlinear(block) }
    for equation in system.equations.indices { markLong(equation) }
    markCircularShares()
    markDependents()
  }

  private mutating func markNonlinear(_ block: LinearBlock) {
    var found: RecalculationObstacle?
    if block.variables.count > LinearBlock.mostEquations { found = .largeBlock(count: block.variables.count) }
    for name in block.variables where found == nil {
      guard let equation = system.equationIndex(for: name) else { continue }
      if formulas(of: equation).contains(where: { block.row(of: $0.expression) == nil }) {
        found = .nonlinear(equation: name)
      }
    }
    guard let found else { return }
    for name in block.variables { obstacles[name] = found }
  }

  /// A formula is tried with references as long as they come.
  private mutating func markLong(_ equation: Int) {
    let name = system.equations[equation].variable
    guard obstacles[name] == nil else { return }
    let trial = SpreadsheetFormula { [system] reference in
      system.index(of: reference.name) == nil ? String(repeating: "n", count: 40) : "AAA10000"
    }
    for formula in formulas(of: equation) {
      do throws(SpreadsheetFormula.Obstacle) {
        _ = try trial.text(formula.expression)
      } catch {
        obstacles[name] = .formula(error)
      }
    }
  }

  /// A share of what depends on it would go round in a circle, unless both are solved together.
  private mutating func markCircularShares() {
    for equation in system.equations {
      let name = equation.variable
      guard let row = exogenized(name) else { continue }
      let points = result.projection.inputs.paths[row.item] ?? [:]
      for form in [row.form] + points.sorted(by: { $0.key < $1.key }).map(\.value.form) {
        guard case .share(let whole) = form, reaches(whole, name),
          !blocks.contains(where: { $0.variables.contains(name) && $0.variables.contains(whole) })
        else { continue }
        obstacles[name] = .circularShare(whole: whole)
      }
    }
  }

  /// Whether a variable depends on another of the same period.
  private func reaches(_ name: String, _ other: String) -> Bool {
    var seen: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      if next == other { return true }
      guard seen.insert(next).inserted, let equation = system.equationIndex(for: next) else { continue }
      open += system.references[equation].filter { $0.shift == 0 }.map { system.variables[$0.variable] }
    }
    return false
  }

  private mutating func markDependents() {
    var isChanging = true
    while isChanging {
      isChanging = false
      for (index, equation) in system.equations.enumerated() where obstacles[equation.variable] == nil {
        guard let cause = obstacle(read: index) else { continue }
        obstacles[equation.variable] = .depends(on: cause)
        isChanging = true
      }
    }
  }

  /// A variable standing as numbers that an equation, or what can stand in its place, reads.
  private func obstacle(read equation: Int) -> String? {
    for reference in system.references[equation] where lagData == nil || reference.shift >= 0 {
      let name = system.variables[reference.variable]
      if obstacles[name] != nil { return name }
    }
    let name = system.equations[equation].variable
    if let block = blocks.first(where: { $0.variables.contains(name) }) {
      if let other = block.variables.first(where: { obstacles[$0] != nil }) { return other }
    }
    if let row = exogenized(name), case .share(let whole) = row.form, obstacles[whole] != nil { return whole }
    return nil
  }
}
