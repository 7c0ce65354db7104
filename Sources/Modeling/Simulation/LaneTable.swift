public import TimeSeries

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
  /// Where the cells of each variable begin and how many lanes they have, where that is not the same for all.
  private let places: [(start: Int, lanes: Int)]?

  /// A table of missing values.
  ///
  /// - Parameter kept: by variable, whether all its lanes are held or the first alone; nil for all of all.
  public init(variables: Int, periods: PeriodRange, lanes: Int, keeping kept: [Bool]? = nil) {
    self.variables = variables
    self.periods = periods
    self.periodCount = periods.count
    self.lanes = lanes
    var size = 0
    places = kept?.map { isKept in
      let place = (start: size, lanes: isKept ? lanes : 1)
      size += periods.count * place.lanes
      return place
    }
    storage = Self.allocate(places == nil ? variables * periods.count * lanes : size)
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
    if let places {
      let (first, lanes) = places[variable]
      let start = first + period * lanes
      return UnsafeMutableBufferPointer(rebasing: storage[start..<start + lanes])
    }
    let start = (variable * periodCount + period) * lanes
    return UnsafeMutableBufferPointer(rebasing: storage[start..<start + lanes])
  }

  /// Whether all lanes of a variable are held.
  public func isKept(_ variable: Int) -> Bool { places.map { $0[variable].lanes == lanes } ?? true }

  /// Takes over lane 0 and a range of draws that were solved by themselves, for the variables that are kept.
  ///
  /// - Parameter firstDraw: the draw in lane 1 of `part`.
  public func take(_ part: LaneTable, firstDraw: Int) {
    for variable in 0..<variables {
      for period in 0..<periodCount {
        let (own, solved) = (column(variable, period), part.column(variable, period))
        own[0] = solved[0]
        guard own.count > 1 else { continue }
        for lane in 1..<part.lanes { own[firstDraw + lane] = solved[lane] }
      }
    }
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
    for variable in 0..<variables {
      for period in 0..<periodCount { table.column(variable, period)[0] = column(variable, period)[0] }
    }
    return table
  }
}
