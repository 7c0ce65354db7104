/// What the routines of this module refuse, with the values found.
public enum StatisticsError: Error, Sendable, Hashable {
  /// The function has the same sign at both ends of the interval given to a root finder.
  case noSignChange(lower: Double, valueAtLower: Double, upper: Double, valueAtUpper: Double)
  /// A function given to a root finder or minimiser is not a number at `argument`.
  case notANumber(argument: [Double])
  /// The tolerance was not reached within the iterations allowed; the best argument so far.
  case notConverged(iterations: Int, best: [Double])
}

extension StatisticsError: CustomStringConvertible {
  /// One English sentence; modules above put it in the user's language.
  public var description: String {
    switch self {
    case .noSignChange(let lower, let valueAtLower, let upper, let valueAtUpper):
      "no change of sign between \(lower) (value \(valueAtLower)) and \(upper) (value \(valueAtUpper))"
    case .notANumber(let argument): "the function is not a number at \(argument)"
    case .notConverged(let iterations, let best):
      "not converged after \(iterations) iterations, best at \(best)"
    }
  }
}
