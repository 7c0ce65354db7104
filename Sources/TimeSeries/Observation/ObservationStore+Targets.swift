/// A target and what came of it.
public struct TargetOutcome: Sendable, Hashable {
  /// The target.
  public let target: Observation
  /// The figure published for its period; nil so far.
  public let outcome: ResolvedObservation?

  /// Whether the target was met, for an indicator that is better `direction`; nil while that cannot be said.
  ///
  /// Without a direction the target's own qualifier decides: a bound is met or not, and for a point value,
  /// which says nothing of how far off is still met, the answer is nil.
  public func isMet(_ direction: Indicator.PreferredDirection? = nil) -> Bool? {
    guard let value = outcome?.pointValue, let unit = outcome?.chosen.unit,
      let reached = try? unit.convert(value, to: target.unit)
    else { return nil }
    if let met = target.qualifier.admits(reached, printed: target.value) { return met }
    switch direction {
    case .up: return reached >= target.value
    case .down: return reached <= target.value
    case nil: return nil
    }
  }
}

extension ObservationStore {
  /// The targets of an indicator in a region, each beside its outcome, by period and date.
  public func targetOutcomes(region: String, indicator: String) -> [TargetOutcome] {
    let outcomes = resolved(region: region, indicator: indicator)
    return targets(region: region, indicator: indicator).map {
      TargetOutcome(target: $0, outcome: outcomes[$0.period])
    }
  }
}
