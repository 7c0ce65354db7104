/// Where a minimiser stopped.
public struct Minimum<Argument: Sendable & Hashable>: Sendable, Hashable {
  /// The best argument found.
  public let argument: Argument
  /// The function there.
  public let value: Double
  /// Iterations used.
  public let iterations: Int
}
