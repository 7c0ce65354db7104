import LinearAlgebra

/// The Jacobian of all periods together: where its entries stand and what they are made of.
struct StackedJacobian {
  /// Where I - D has entries.
  let pattern: SparsePattern
  /// For each cell, the place of its diagonal entry.
  private let diagonal: [Int]
  private let terms: [Term]

  /// One derivative of a cell by another.
  private struct Term {
    var cell: Int
    var entry: Int
    /// Periods past the last one, for a lead behind it.
    var beyond: Int
    var source: StackedProgram.Cell
    var position = 0
  }

  init(_ program: StackedProgram, terminal: SolverOptions.Terminal) {
    let unknownOf = Dictionary(
      uniqueKeysWithValues: program.cells.enumerated().map { ($0.element, $0.offset) })
    var terms = Self.terms(program, unknownOf, terminal)
    let places = terms.map { (row: $0.cell, column: unknownOf[$0.source] ?? 0) }
    let own = program.cells.indices.map { (row: $0, column: $0) }
    let (pattern, positions) = SparsePattern.of(order: program.cells.count, places: own + places)
    for index in terms.indices { terms[index].position = positions[own.count + index] }
    self.pattern = pattern
    diagonal = Array(positions.prefix(own.count))
    self.terms = terms
  }

  /// Every derivative of every cell by another; a lead behind the last period by what the terminal condition makes of it.
  private static func terms(
    _ program: StackedProgram, _ unknownOf: [StackedProgram.Cell: Int], _ terminal: SolverOptions.Terminal
  ) -> [Term] {
    var byLevel: [Int: [Int]] = [:]
    for (index, entry) in program.entries.enumerated() { byLevel[entry.level, default: []].append(index) }
    let last = program.last
    return program.cells.indices.flatMap { cell -> [Term] in
      (byLevel[program.levelOfCell[cell]] ?? []).flatMap { index -> [Term] in
        let entry = program.entries[index]
        let period = program.cells[cell].period + entry.shift
        let sources = period <= last ? [period] : terminal.sources(last: last)
        return sources.compactMap { source in
          let cell = (own: cell, source: StackedProgram.Cell(equation: entry.owner, period: source))
          guard unknownOf[cell.source] != nil else { return nil }
          return Term(cell: cell.own, entry: index, beyond: max(0, period - last), source: cell.source)
        }
      }
    }
  }

  /// The entries of I - D, from the derivatives that the tape has computed.
  ///
  /// - Parameter variable: the variable that an equation determines.
  func values(
    _ program: StackedProgram, _ frame: ColumnFrame, _ path: StackedPath, variable: (Int) -> Int
  ) -> [Double] {
    var values = [Double](repeating: 0, count: pattern.rows.count)
    for position in diagonal { values[position] += 1 }
    for term in terms {
      let entry = program.entries[term.entry]
      let period = program.cells[term.cell].period - program.periods.lowerBound
      let derivative = frame.columns[Int(entry.place)][period]
      guard term.beyond > 0 else {
        values[term.position] -= derivative
        continue
      }
      for (period, factor) in path.terminalDerivatives(variable(entry.owner), steps: term.beyond)
      where period == term.source.period {
        values[term.position] -= derivative * factor
      }
    }
    return values
  }
}

extension SolverOptions.Terminal {
  /// The periods that a value behind the last one depends on.
  fileprivate func sources(last: Int) -> [Int] {
    switch self {
    case .data: []
    case .hold: [last]
    case .growth: [last, last - 1]
    }
  }
}
