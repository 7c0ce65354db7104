import Foundation

/// Decimal digits in which `value` agrees with `certified` (NIST's log relative error, capped at 15; the
/// log absolute error where the certified value is zero).
public func correctDigits(_ value: Double, certified: Double) -> Double {
  guard value.isFinite else { return 0 }
  guard value != certified else { return 15 }
  let error = certified == 0 ? abs(value) : abs(value - certified) / abs(certified)
  return min(15, max(0, -log10(error)))
}

/// Whether two numbers differ by at most `relative` of the larger one, or by at most `absolute`.
public func isClose(
  _ left: Double, _ right: Double, relative: Double = 0, absolute: Double = 0
) -> Bool {
  guard left.isFinite, right.isFinite else { return left == right }
  return abs(left - right) <= max(absolute, relative * max(abs(left), abs(right)))
}
