import LinearAlgebra

/// Equations of which some read later periods, compiled to run over all periods at once: the columns of its tape are periods.
struct StackedProgram {
  /// A variable in one period, which its equation computes.
  struct Cell: Hashable {
    var equation: Int
    var period: Int
  }

  /// A derivative of a level by a variable of the stage in another period, as a column over periods.
  struct Entry {
    var level: Int
    /// The equation that determines the variable.
    var owner: Int
    var shift: Int
    var place: Tape.Place
  }

  let tape: Tape
  /// First and last period in which something is computed.
  let periods: ClosedRange<Int>
  /// The period behind which the terminal condition holds: no earlier than the last one computed.
  let last: Int
  /// Cells to be solved for, period by period.
  let cells: [Cell]
  /// For each cell, which of the tape's levels is its.
  let levelOfCell: [Int]
  /// Where the levels and the derivatives are.
  let levelPlaces: [Tape.Place]
  let entries: [Entry]
  /// Longest lag and lead.
  let reach: (lag: Int, lead: Int)

  /// nil where nothing is computed.
  init?(_ system: EquationSystem, _ stage: Stage, plan: SolvePlan) {
    let isScaled = plan.percentages.map { $0.contains { $0 != 0 } }
    let count = plan.forms.first?.count ?? 0
    var cells: [Cell] = []
    var keys: [Level] = []
    var levelOfCell: [Int] = []
    var known: [Level: Int] = [:]
    for period in 0..<count {
      for equation in stage.equations where plan.forms[equation][period] != .held {
        let role = PeriodProgram.Role(form: plan.forms[equation][period], isScaled: isScaled[equation])
        let key = Level(equation: equation, role: role)
        if known[key] == nil {
          known[key] = keys.count
          keys.append(key)
        }
        cells.append(Cell(equation: equation, period: period))
        levelOfCell.append(known[key] ?? 0)
      }
    }
    guard let first = cells.first?.period, let last = cells.last?.period else { return nil }
    self.cells = cells
    self.levelOfCell = levelOfCell
    periods = first...last
    self.last = max(last, plan.last ?? last)
    var graph = system.formulas.graph
    let levels = keys.map { system.level(of: $0.equation, $0.role, in: &graph) }
    let references = levels.map(graph.references)
    let owners = Dictionary(
      stage.equations.map { (system.targets[$0], $0) }, uniquingKeysWith: { first, _ in first })
    var found: [(entry: Entry, node: Int)] = []
    for (level, own) in references.enumerated() {
      for reference in own {
        guard let owner = owners[reference.variable] else { continue }
        let node = graph.derivative(
          of: levels[level], by: .variable(reference.variable, shift: reference.shift))
        if graph.constant(of: node) != 0 {
          found.append((Entry(level: level, owner: owner, shift: reference.shift, place: 0), node))
        }
      }
    }
    let shifts = references.joined().map(\.shift)
    reach = (max(0, -(shifts.min() ?? 0)), max(0, shifts.max() ?? 0))
    var builder = TapeBuilder(graph, isColumn: Self.isColumn, isUnknown: { _ in true })
    for node in levels + found.map(\.node) { builder.result(node, asColumn: true) }
    tape = builder.finished()
    levelPlaces = Array(tape.results.prefix(levels.count))
    entries = zip(found, tape.results.dropFirst(levels.count)).map { pair, place in
      var entry = pair.entry
      entry.place = place
      return entry
    }
  }

  private struct Level: Hashable {
    var equation: Int
    var role: PeriodProgram.Role
  }

  /// What differs from period to period.
  private static func isColumn(_ source: ExpressionGraph.Source) -> Bool {
    switch source {
    case .constant, .coefficient: false
    case .variable, .residual, .addFactor, .percentage, .value: true
    }
  }
}
