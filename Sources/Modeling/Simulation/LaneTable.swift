import Glibc
public import TimeSeries

/// Values of every variable in every period for many draws at once.
///
/// Storage is variable-major, then period, then draw ("lane"), so that one operation on one variable in
/// one period runs over contiguous numbers. A missing value is NaN inside and never leaves as a number.
public final class LaneTable: @unchecked Sendable {
  // Threads write disjoint ranges of lanes, which the type system cannot see.

  /// Number of variables.
  public let variables: Int
  /// The periods held, without gaps.
  public let periods: PeriodRange
  /// Number of periods.
  public let periodCount: Int
  /// Number of draws.
  public let lanes: Int
  private let storage: UnsafeMutableBufferPointer<Double>

  /// A table of missing values.
  public init(variables: Int, periods: PeriodRange, lanes: Int) {
    self.variables = variables
    self.periods = periods
    self.periodCount = periods.count
    self.lanes = lanes
    storage = Self.allocate(variables * periods.count * lanes)
    storage.initialize(repeating: .nan)
  }

  deinit {
    free(storage.baseAddress)
  }

  /// Memory on large pages where the system has them: touching ten megabytes in small ones costs more than solving.
  private static func allocate(_ count: Int) -> UnsafeMutableBufferPointer<Double> {
    let pageSize = 2 << 20
    let bytes = max(1, count) * MemoryLayout<Double>.stride
    let isLarge = bytes >= pageSize
    guard let memory = aligned_alloc(isLarge ? pageSize : 64, roundedUp(bytes, to: isLarge ? pageSize : 64))
    else {
      // As Swift's own allocation does: there is no state to go on from, and nothing has been written.
      fatalError("out of memory: \(bytes) bytes for the draws")
    }
    if isLarge { madvise(memory, bytes, MADV_HUGEPAGE) }
    return UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: Double.self, capacity: count), count: count)
  }

  private static func roundedUp(_ bytes: Int, to unit: Int) -> Int {
    (bytes + unit - 1) / unit * unit
  }

  /// The lanes of one variable in one period; both indices must be inside the table.
  @inline(__always)
  public func column(_ variable: Int, _ period: Int) -> UnsafeMutableBufferPointer<Double> {
    precondition(variable >= 0 && variable < variables && period >= 0 && period < periodCount)
    let start = (variable * periodCount + period) * lanes
    return UnsafeMutableBufferPointer(rebasing: storage[start..<start + lanes])
  }

  /// Gives every lane of one cell the same value.
  public func fill(_ variable: Int, _ period: Int, with value: Double) {
    column(variable, period).update(repeating: value)
  }

  /// The value of one cell in one lane; nil where missing.
  public func value(_ variable: Int, _ period: Int, lane: Int = 0) -> Double? {
    let value = column(variable, period)[lane]
    return value.isNaN ? nil : value
  }

  /// The deterministic lane alone.
  public var deterministic: LaneTable {
    let table = LaneTable(variables: variables, periods: periods, lanes: 1)
    for cell in table.storage.indices { table.storage[cell] = storage[cell * lanes] }
    return table
  }
}
