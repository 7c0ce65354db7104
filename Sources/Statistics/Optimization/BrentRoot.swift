/// A root of a continuous function between two arguments at which its signs differ.
///
/// Never leaves the interval; stops where the bracket is narrower than `tolerance` plus rounding, or at an exact zero.
/// Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4.
public func brentRoot(
  in interval: ClosedRange<Double>, tolerance: Double = 1e-12, maximumIterations: Int = 200,
  of function: (Double) throws -> Double
) throws -> Double {
  var search = try RootBracket(interval, function)
  for _ in 0..<maximumIterations {
    if let root = search.root(tolerance) { return root }
    let argument = search.next(tolerance)
    search.update(argument, try value(of: function, at: argument))
  }
  throw StatisticsError.notConverged(iterations: maximumIterations, best: [search.best])
}

/// Evaluates a function of one variable and refuses NaN.
func value(of function: (Double) throws -> Double, at argument: Double) throws -> Double {
  let value = try function(argument)
  guard !value.isNaN else { throw StatisticsError.notANumber(argument: [argument]) }
  return value
}

/// The state of Brent's root finder: the best argument, the one before it, and one of the other sign.
private struct RootBracket {
  private(set) var best: Double
  private var bestValue: Double
  private var previous: Double
  private var previousValue: Double
  private var opposite: Double
  private var oppositeValue: Double
  private var step = 0.0
  private var stepBefore = 0.0

  init(_ interval: ClosedRange<Double>, _ function: (Double) throws -> Double) throws {
    previous = interval.lowerBound
    best = interval.upperBound
    previousValue = try value(of: function, at: previous)
    bestValue = try value(of: function, at: best)
    guard previousValue == 0 || bestValue == 0 || (previousValue < 0) != (bestValue < 0) else {
      throw StatisticsError.noSignChange(
        lower: previous, valueAtLower: previousValue, upper: best, valueAtUpper: bestValue)
    }
    (opposite, oppositeValue) = (previous, previousValue)
    step = best - previous
    stepBefore = step
    arrange()
  }

  /// Keeps the smaller value as the best one.
  private mutating func arrange() {
    guard abs(oppositeValue) < abs(bestValue) else { return }
    (previous, previousValue) = (best, bestValue)
    (best, bestValue) = (opposite, oppositeValue)
    (opposite, oppositeValue) = (previous, previousValue)
  }

  private func slack(_ tolerance: Double) -> Double { 2 * .ulpOfOne * abs(best) + 0.5 * tolerance }

  func root(_ tolerance: Double) -> Double? {
    bestValue == 0 || abs(0.5 * (opposite - best)) <= slack(tolerance) ? best : nil
  }

  /// The next argument: by inverse quadratic or linear interpolation where that shrinks the steps fast enough,
  /// else the middle.
  mutating func next(_ tolerance: Double) -> Double {
    let slack = slack(tolerance)
    let half = 0.5 * (opposite - best)
    if abs(stepBefore) >= slack, abs(previousValue) > abs(bestValue), let trial = interpolated(half, slack) {
      stepBefore = step
      step = trial
    } else {
      step = half
      stepBefore = half
    }
    return best + (abs(step) > slack ? step : (half > 0 ? slack : -slack))
  }

  private func interpolated(_ half: Double, _ slack: Double) -> Double? {
    let s = bestValue / previousValue
    var p = 2 * half * s
    var q = 1 - s
    if previous != opposite {
      let q1 = previousValue / oppositeValue
      let r = bestValue / oppositeValue
      p = s * (2 * half * q1 * (q1 - r) - (best - previous) * (r - 1))
      q = (q1 - 1) * (r - 1) * (s - 1)
    }
    if p > 0 { q = -q } else { p = -p }
    return 2 * p < min(3 * half * q - abs(slack * q), abs(stepBefore * q)) ? p / q : nil
  }

  mutating func update(_ argument: Double, _ value: Double) {
    (previous, previousValue) = (best, bestValue)
    (best, bestValue) = (argument, value)
    if (bestValue > 0) == (oppositeValue > 0) {
      (opposite, oppositeValue) = (previous, previousValue)
      step = best - previous
      stepBefore = step
    }
    arrange()
  }
}
