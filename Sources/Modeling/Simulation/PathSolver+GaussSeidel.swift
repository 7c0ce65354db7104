import TimeSeries

extension PathSolver {
  /// Gauss-Seidel: each equation in turn, until no variable changes any more.
  func sweep(_ segment: SimultaneousSegment, _ period: Int, _ lane: Int) throws(SolverFailure) {
    let variables = segment.equations.map { system.targets[$0] }
    if let start = starts(variables, period, lane).first {
      for (variable, value) in zip(variables, start) { cells.table.column(variable, period)[lane] = value }
    }
    let size = segment.sweep.map(\.numberCount).max() ?? 0
    var numbers = [Double](repeating: 0, count: max(1, size))
    var changes = [Double](repeating: .infinity, count: variables.count)
    var values = changes
    var lastSize = Double.infinity
    for _ in 0..<max(options.iterations, Self.fewestSweeps) {
      for (index, variable) in variables.enumerated() {
        let before = cells.table.column(variable, period)[lane]
        numbers.withUnsafeMutableBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          segment.sweep[index].prepare(base)
          evaluate(segment.sweep[index], base, period, lane)
        }
        values[index] = cells.table.column(variable, period)[lane]
        changes[index] = values[index] - before
      }
      guard changes.allSatisfy(\.isFinite) else { break }
      let size = zip(changes, values).reduce(0) { max($0, abs($1.0) / max(1, abs($1.1))) }
      // Changes that shrink by a ratio r leave r / (1 - r) of the last one to go.
      let ratio = min(size / lastSize, 0.999)
      if size * max(1, ratio / (1 - ratio)) <= options.tolerance { return }
      lastSize = size
    }
    let equations = segment.equations.indices.map {
      SolverFailure.Equation(
        variable: system.equations[segment.equations[$0]].variable, residual: changes[$0], value: values[$0])
    }
    throw SolverFailure(
      reason: .tooManyIterations, period: cells.table.periods.first.advanced(by: period),
      equations: equations.sorted { Self.size($0) > Self.size($1) },
      iterations: max(options.iterations, Self.fewestSweeps), lane: lane)
  }

  /// Sweeps are cheap and converge slowly: a limit meant for Newton steps is too low.
  private static let fewestSweeps = 2_000
}
