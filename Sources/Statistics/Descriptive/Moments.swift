/// The arithmetic mean; NaN for no values.
public func mean(of values: some Collection<Double>) -> Double {
  let count = Double(values.count)
  let first = values.reduce(0, +) / count
  // The second pass removes what rounding left of the first.
  return first.isFinite ? first + values.reduce(0) { $0 + ($1 - first) } / count : first
}

/// The sample variance with divisor n - 1; NaN for fewer than two values.
///
/// Two passes with the correction of Chan, Golub and LeVeque, The American Statistician 37 (1983), 242-247.
public func variance(of values: some Collection<Double>) -> Double {
  guard values.count > 1 else { return .nan }
  let center = mean(of: values)
  var sum = 0.0
  var squares = 0.0
  for value in values {
    let deviation = value - center
    sum += deviation
    squares += deviation * deviation
  }
  let count = Double(values.count)
  return max(0, squares - sum * sum / count) / (count - 1)
}

/// The sample standard deviation with divisor n - 1; NaN for fewer than two values.
public func standardDeviation(of values: some Collection<Double>) -> Double {
  variance(of: values).squareRoot()
}
