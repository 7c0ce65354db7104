/// Sample quantiles of type 7 at the given probabilities, in their order.
///
/// The quantile at p lies at position (n - 1) p of the sorted values, counted from zero, interpolated linearly.
/// NaN for no values, for any NaN among them, and for a probability outside [0, 1]. Exact, in linear time: only the
/// values near the wanted positions are sorted.
/// Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996),
/// 361-365, definition 7.
public func quantiles(of values: [Double], probabilities: [Double]) -> [Double] {
  values.withUnsafeBufferPointer { quantiles(of: $0, probabilities: probabilities) }
}

/// Sample quantiles of type 7 of values in a buffer, which is left as it is; see `quantiles(of:probabilities:)`.
public func quantiles(
  of values: UnsafeBufferPointer<Double>, probabilities: [Double]
) -> [Double] {
  let places = probabilities.map { QuantilePlace(probability: $0, count: values.count) }
  let ranks = Set(places.flatMap { [$0?.below, $0?.above].compactMap(\.self) }).sorted()
  guard let selected = OrderStatistics(of: values, ranks: ranks) else {
    return probabilities.map { _ in .nan }
  }
  return places.map { place in
    guard let place, let below = selected[place.below], let above = selected[place.above] else { return .nan }
    return below == above ? below : (1 - place.weight) * below + place.weight * above
  }
}

/// The median: the quantile of type 7 at one half; NaN for no values.
public func median(of values: [Double]) -> Double {
  quantiles(of: values, probabilities: [0.5])[0]
}

/// Where a quantile lies among the sorted values.
private struct QuantilePlace {
  var below: Int
  var above: Int
  var weight: Double

  init?(probability: Double, count: Int) {
    guard probability >= 0, probability <= 1, count > 0 else { return nil }
    let position = Double(count - 1) * probability
    below = Int(position.rounded(.down))
    above = Int(position.rounded(.up))
    weight = position - position.rounded(.down)
  }
}
