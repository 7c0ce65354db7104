import Dispatch
public import TimeSeries

/// Which cells of a table the equations compute; the others are held as they stand.
public struct SolvePlan: Sendable {
  /// For each equation and period of the table, whether it is computed.
  public var computed: [[Bool]]
  /// For each equation and period of the table, the add-factor, in units of the transformed left side.
  public var addFactors: [[Double]]

  /// A plan that computes nothing.
  public init(equations: Int, periods: Int) {
    computed = Array(repeating: Array(repeating: false, count: periods), count: equations)
    addFactors = Array(repeating: Array(repeating: 0, count: periods), count: equations)
  }
}

extension EquationSystem {
  /// Draws in one block: small enough that a block's working set stays in the first-level cache.
  static let blockSize = 512

  /// Solves every lane of `table` in place, period by period.
  ///
  /// Lanes are independent, so the result is the same for any number of threads.
  public func solve(_ table: LaneTable, plan: SolvePlan, draws: EquationDraws, threads: Int) {
    let blocks = (table.lanes + Self.blockSize - 1) / Self.blockSize
    let workers = max(1, min(threads, blocks))
    guard workers > 1 else {
      solve(table, plan, draws, blocks: stride(from: 0, to: blocks, by: 1))
      return
    }
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      solve(table, plan, draws, blocks: stride(from: worker, to: blocks, by: workers))
    }
  }

  private func solve(_ table: LaneTable, _ plan: SolvePlan, _ draws: EquationDraws, blocks: StrideTo<Int>) {
    let workspace = Tape.Workspace(blockSize: Self.blockSize)
    let disturbance = UnsafeMutablePointer<Double>.allocate(capacity: Self.blockSize)
    defer { disturbance.deallocate() }
    for block in blocks {
      let first = block * Self.blockSize
      let count = min(Self.blockSize, table.lanes - first)
      for period in 0..<table.periodCount {
        for equation in equations.indices where plan.computed[equation][period] {
          evaluate(
            equation, period, lanes: first..<first + count, table, plan, draws, workspace, disturbance)
        }
      }
    }
  }

  private func evaluate(
    _ equation: Int, _ period: Int, lanes: Range<Int>, _ table: LaneTable, _ plan: SolvePlan,
    _ draws: EquationDraws, _ workspace: Tape.Workspace, _ disturbance: UnsafeMutablePointer<Double>
  ) {
    let addFactor = plan.addFactors[equation][period]
    disturbance.update(repeating: addFactor, count: lanes.count)
    if let residual = draws.residuals[equation]?.column(period) {
      for lane in 0..<lanes.count { disturbance[lane] += residual[lanes.lowerBound + lane] }
    }
    let frame = Tape.Frame(
      variable: { variable, shift in
        lanePointer(table.column(variable, period + shift), lanes.lowerBound)
      },
      coefficient: { lanePointer(draws.coefficients[equation].column($0), lanes.lowerBound) },
      disturbance: UnsafePointer(disturbance), count: lanes.count)
    let output = table.column(targets[equation], period)
    guard let base = output.baseAddress else { return }
    tapes[equation].evaluate(frame, workspace: workspace, output: base + lanes.lowerBound)
  }

  @inline(__always)
  private func lanePointer(_ column: UnsafeMutableBufferPointer<Double>, _ offset: Int)
    -> UnsafePointer<Double>
  {
    UnsafePointer(column.baseAddress.unsafelyUnwrapped + offset)
  }
}
