public import Modeling
public import TimeSeries

/// Changes in per cent, which only quantities have whose zero means that there is none: not a balance, which may be negative, and
/// not a count of years.
public enum RatioScale {
  /// The change from a start to an end in % of the start; nil unless the start is positive: of a negative one the sign would
  /// turn, and of zero there is no share.
  public static func change(from start: Double, to end: Double) -> Double? {
    start > 0 ? 100 * (end / start - 1) : nil
  }

  /// Whether the values of a level, in the order of their periods, can be compared in per cent: none is negative, and they do
  /// not only count periods, as a number without a unit does that moves by the same step throughout.
  public static func holds(_ values: [(period: Period, value: Double)], hasUnit: Bool) -> Bool {
    guard !values.contains(where: { $0.value < 0 }) else { return false }
    return hasUnit || !isCount(values)
  }

  private static func isCount(_ values: [(period: Period, value: Double)]) -> Bool {
    guard values.count > 2 else { return false }
    let steps = zip(values.dropFirst(), values).map { next, last -> Double in
      let distance = Double(last.period.distance(to: next.period) ?? 1)
      return (next.value - last.value) / distance
    }
    guard let first = steps.first, first != 0 else { return false }
    return steps.allSatisfy { abs($0 - first) <= 1e-9 * abs(first) }
  }
}

extension Projection {
  /// Whether a level can be compared in per cent, by all its figures and its path.
  public func hasRatioScale(_ variable: Variable) -> Bool {
    let data = run.estimated.data.figures(of: variable.name, frequency: run.estimated.model.frequency)
    let known = Set(data.map(\.period))
    let path = run.window.periods.compactMap { period -> (period: Period, value: Double)? in
      guard !known.contains(period) || kind(variable.name, period) != .history,
        let value = value(variable.name, period)
      else { return nil }
      return (period, value)
    }
    let replaced = Set(path.map(\.period))
    let values = data.filter { !replaced.contains($0.period) }.map {
      (period: $0.period, value: $0.figure.value)
    }
    return RatioScale.holds(
      (values + path).sorted { $0.period < $1.period }, hasUnit: variable.unit != nil)
  }
}
