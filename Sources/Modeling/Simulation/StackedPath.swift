/// The values of one draw over all periods, with room for lags before and leads after, and the terminal condition.
final class StackedPath {
  private let cells: SolverCells
  private let program: StackedProgram
  private let terminal: SolverOptions.Terminal
  private let stageVariables: [Int]
  private let stride: Int
  private let values: UnsafeMutablePointer<Double>
  private let columns: [ExpressionGraph.Source: UnsafeMutablePointer<Double>]
  private let lane: Int

  init(
    _ cells: SolverCells, _ program: StackedProgram, stageVariables: [Int], terminal: SolverOptions.Terminal,
    lane: Int
  ) {
    self.cells = cells
    self.program = program
    self.terminal = terminal
    self.stageVariables = stageVariables
    self.lane = lane
    stride = program.reach.lag + cells.table.periodCount + program.reach.lead
    values = .allocate(capacity: max(1, cells.table.variables * stride))
    values.initialize(repeating: .nan, count: max(1, cells.table.variables * stride))
    var columns: [ExpressionGraph.Source: UnsafeMutablePointer<Double>] = [:]
    for input in program.tape.inputs where input.place >= 0 {
      if case .variable = input.source { continue }
      let column = UnsafeMutablePointer<Double>.allocate(capacity: cells.table.periodCount)
      for period in 0..<cells.table.periodCount {
        (column + period).initialize(to: cells.number(input.source, period, lane: lane))
      }
      columns[input.source] = column
    }
    self.columns = columns
    fill()
  }

  deinit {
    values.deallocate()
    for column in columns.values { column.deallocate() }
  }

  /// The value of a variable in a period of the table, or after it.
  subscript(variable: Int, period: Int) -> Double {
    get { values[variable * stride + program.reach.lag + period] }
    set { values[variable * stride + program.reach.lag + period] = newValue }
  }

  /// Where the tape finds an input, from the first solved period on.
  func column(_ source: ExpressionGraph.Source) -> UnsafeMutablePointer<Double>? {
    if case .variable(let variable, let shift) = source {
      return values + variable * stride + program.reach.lag + program.periods.lowerBound + shift
    }
    return columns[source].map { $0 + program.periods.lowerBound }
  }

  /// Copies the table's path; past its end a variable keeps its last value.
  private func fill() {
    for variable in 0..<cells.table.variables {
      for period in 0..<cells.table.periodCount {
        self[variable, period] = cells.table.column(variable, period)[lane]
      }
      for period in cells.table.periodCount..<cells.table.periodCount + program.reach.lead {
        self[variable, period] = self[variable, period - 1]
      }
    }
  }

  /// Puts the terminal condition behind the last solved period.
  func applyTerminal() {
    let last = program.last
    guard terminal != .data else { return }
    for variable in stageVariables {
      let factor = terminal == .growth && last > 0 ? self[variable, last] / self[variable, last - 1] : 1
      for step in 0..<program.reach.lead {
        self[variable, last + step + 1] = self[variable, last + step] * factor
      }
    }
  }

  /// The derivatives of a variable so many periods after the last one by its last values, by the terminal condition.
  func terminalDerivatives(_ variable: Int, steps: Int) -> [(period: Int, value: Double)] {
    let last = program.last
    let power = { (base: Double, exponent: Int) in (0..<exponent).reduce(1.0) { product, _ in product * base }
    }
    switch terminal {
    case .data: return []
    case .hold: return [(last, 1)]
    case .growth:
      guard last > 0 else { return [(last, 1)] }
      // x₊ = x (x/x₋)ⁿ
      let factor = self[variable, last] / self[variable, last - 1]
      return [
        (last, Double(steps + 1) * power(factor, steps)),
        (last - 1, -Double(steps) * power(factor, steps + 1)),
      ]
    }
  }
}
