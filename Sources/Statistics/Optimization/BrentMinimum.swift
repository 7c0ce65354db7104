/// A local minimum of a function inside an interval, by golden sections and parabolas.
///
/// The minimum of a unimodal function; of another, one of its local minima or an end of the interval. The
/// argument is found to about `tolerance` relative, which rounding keeps from being useful below 1e-8.
/// Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 5.
public func brentMinimum(
  in interval: ClosedRange<Double>, tolerance: Double = 1.5e-8, maximumIterations: Int = 500,
  of function: (Double) throws -> Double
) throws -> Minimum<Double> {
  var search = try MinimumBracket(interval, function)
  for iteration in 0..<maximumIterations {
    if search.isNarrow(tolerance) {
      return Minimum(argument: search.best.x, value: search.best.f, iterations: iteration)
    }
    let argument = search.next(tolerance)
    search.update((argument, try value(of: function, at: argument)))
  }
  throw StatisticsError.notConverged(iterations: maximumIterations, best: [search.best.x])
}

/// The state of Brent's minimiser: a bracket and the three best points in it.
private struct MinimumBracket {
  typealias Point = (x: Double, f: Double)

  static let goldenSection = (3 - 5.0.squareRoot()) / 2

  private var lower: Double
  private var upper: Double
  private(set) var best: Point
  private var second: Point
  private var third: Point
  private var step = 0.0
  private var stepBefore = 0.0

  init(_ interval: ClosedRange<Double>, _ function: (Double) throws -> Double) throws {
    lower = interval.lowerBound
    upper = interval.upperBound
    let start = lower + Self.goldenSection * (upper - lower)
    best = (start, try value(of: function, at: start))
    (second, third) = (best, best)
  }

  private func slack(_ tolerance: Double) -> Double { tolerance * (abs(best.x) + 1e-3) }

  func isNarrow(_ tolerance: Double) -> Bool {
    abs(best.x - 0.5 * (lower + upper)) <= 2 * slack(tolerance) - 0.5 * (upper - lower)
  }

  /// The next argument: the parabola's bottom where it lies well inside and the steps shrink, else a golden section.
  mutating func next(_ tolerance: Double) -> Double {
    let slack = slack(tolerance)
    if abs(stepBefore) > slack, let trial = parabolaStep() {
      stepBefore = step
      step = trial
      let argument = best.x + step
      if argument - lower < 2 * slack || upper - argument < 2 * slack {
        step = best.x < 0.5 * (lower + upper) ? slack : -slack
      }
    } else {
      stepBefore = best.x < 0.5 * (lower + upper) ? upper - best.x : lower - best.x
      step = Self.goldenSection * stepBefore
    }
    return best.x + (abs(step) >= slack ? step : (step > 0 ? slack : -slack))
  }

  private func parabolaStep() -> Double? {
    let r = (best.x - second.x) * (best.f - third.f)
    var q = (best.x - third.x) * (best.f - second.f)
    var p = (best.x - third.x) * q - (best.x - second.x) * r
    q = 2 * (q - r)
    if q > 0 { p = -p } else { q = -q }
    let isShrinking = abs(p) < abs(0.5 * q * stepBefore)
    return isShrinking && p > q * (lower - best.x) && p < q * (upper - best.x) ? p / q : nil
  }

  mutating func update(_ point: Point) {
    if point.f <= best.f {
      if point.x < best.x { upper = best.x } else { lower = best.x }
      (third, second, best) = (second, best, point)
      return
    }
    if point.x < best.x { lower = point.x } else { upper = point.x }
    if point.f <= second.f || second.x == best.x {
      (third, second) = (second, point)
    } else if point.f <= third.f || third.x == best.x || third.x == second.x {
      third = point
    }
  }
}
