import Dispatch
import Modeling
public import TimeSeries

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Distributions of every cell of a projection, and of its paired differences from a baseline.
public struct Summary: Sendable {
  /// A cell of the table.
  public typealias Cell = Attribution.Cell

  private let cells: [Cell: Distribution]

  /// The distribution of a cell; nil where nothing is known.
  public subscript(variable: String, period: Period) -> Distribution? {
    cells[Cell(variable: variable, period: period)]
  }

  /// Summarises the cells of a projection; where every draw is the root's, the root's distribution stands.
  init(_ projection: Projection, root: ScenarioResult?, threads: Int) {
    self.init(Self.cells(of: projection, minus: nil), drawCount: projection.drawCount, threads: threads) {
      cell, scratch in
      if let root, projection.sharesDraws(with: root.projection, cell.variable, cell.period) {
        return root.summary[cell.variable, cell.period]
      }
      return Self.distribution(cell, projection, nil, scratch: scratch)
    }
  }

  /// Summarises the draw-by-draw differences of a projection's cells from a baseline's.
  ///
  /// Without the same draws in both, differences are of the deterministic paths alone.
  init(_ projection: Projection, minus baseline: Projection, threads: Int) {
    let isPaired = baseline.isPaired(with: projection)
    self.init(
      Self.cells(of: projection, minus: baseline), drawCount: isPaired ? projection.drawCount : 0,
      threads: threads
    ) { cell, scratch in
      if !scratch.isEmpty, projection.sharesDraws(with: baseline, cell.variable, cell.period) {
        return projection.kind(cell.variable, cell.period) == .history
          ? .exact(0) : .none(draws: scratch.count)
      }
      return Self.distribution(cell, projection, baseline, scratch: scratch)
    }
  }

  private init(
    _ work: [Cell], drawCount: Int, threads: Int,
    _ distribution: @Sendable (Cell, UnsafeMutableBufferPointer<Double>) -> Distribution?
  ) {
    let workers = max(1, min(threads, work.count))
    let results = ResultBuffer(count: work.count)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let scratch = UnsafeMutableBufferPointer<Double>.allocate(capacity: max(drawCount, 1))
      defer { scratch.deallocate() }
      for index in stride(from: worker, to: work.count, by: workers) {
        results[index] = distribution(
          work[index], UnsafeMutableBufferPointer(rebasing: scratch[..<drawCount]))
      }
    }
    var cells: [Cell: Distribution] = [:]
    for (index, cell) in work.enumerated() { cells[cell] = results[index] }
    self.cells = cells
  }

  private static func cells(of projection: Projection, minus baseline: Projection?) -> [Cell] {
    projection.run.estimated.system.variables.flatMap { variable in
      projection.run.window.periods.compactMap { period in
        guard projection.isShown(period), projection.value(variable, period) != nil else { return nil }
        if let baseline, baseline.value(variable, period) == nil { return nil }
        return Cell(variable: variable, period: period)
      }
    }
  }

  private static func distribution(
    _ cell: Cell, _ projection: Projection, _ baseline: Projection?,
    scratch: UnsafeMutableBufferPointer<Double>
  ) -> Distribution? {
    guard let value = projection.value(cell.variable, cell.period) else { return nil }
    let reference = baseline.map { $0.value(cell.variable, cell.period) ?? .nan } ?? 0
    guard !scratch.isEmpty, projection.kind(cell.variable, cell.period) != .history,
      let draws = projection.draws(cell.variable, cell.period)
    else { return .exact(value - reference) }
    if let baseline {
      guard let other = baseline.draws(cell.variable, cell.period) else { return .exact(value - reference) }
      for lane in scratch.indices { scratch[lane] = draws[lane] - other[lane] }
      Distribution.removeRounding(of: value, reference, in: scratch)
    } else {
      _ = scratch.update(fromContentsOf: draws)
    }
    return Distribution(
      value: value - reference, draws: scratch, isAntithetic: projection.run.uncertainty.antithetic)
  }
}

/// Results written by index from several threads, each index by one.
private final class ResultBuffer: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<Distribution?>

  init(count: Int) {
    storage = .allocate(capacity: count)
    storage.initialize(repeating: nil)
  }

  deinit {
    storage.deinitialize()
    storage.deallocate()
  }

  subscript(index: Int) -> Distribution? {
    get { storage[index] }
    set { storage[index] = newValue }
  }
}

extension Projection {
  /// Whether a cell has the same value as another projection's in every draw.
  func sharesDraws(with other: Projection, _ variable: String, _ period: Period) -> Bool {
    guard isPaired(with: other), kind(variable, period) == other.kind(variable, period),
      value(variable, period) == other.value(variable, period), let own = draws(variable, period),
      let theirs = other.draws(variable, period), let first = own.baseAddress, let second = theirs.baseAddress
    else { return false }
    return memcmp(first, second, own.count * MemoryLayout<Double>.stride) == 0
  }

  /// Whether draw n here and draw n there share their random numbers.
  func isPaired(with other: Projection) -> Bool {
    drawCount == other.drawCount && run.uncertainty.sharesNumbers(with: other.run.uncertainty)
  }
}
