/// Columns of draws: one contiguous run of lanes for each of a number of quantities.
public final class LaneColumns: @unchecked Sendable {
  // Filled before it is shared, then only read.

  /// Number of quantities.
  public let columns: Int
  /// Number of draws.
  public let lanes: Int
  private let storage: UnsafeMutableBufferPointer<Double>

  /// Columns that hold `value` in every lane.
  public init(columns: Int, lanes: Int, value: Double = 0) {
    self.columns = columns
    self.lanes = lanes
    storage = .allocate(capacity: columns * lanes)
    storage.initialize(repeating: value)
  }

  deinit {
    storage.deallocate()
  }

  /// The lanes of one quantity; the index must be inside.
  @inline(__always)
  public func column(_ index: Int) -> UnsafeMutableBufferPointer<Double> {
    precondition(index >= 0 && index < columns)
    return UnsafeMutableBufferPointer(rebasing: storage[index * lanes..<(index + 1) * lanes])
  }
}
