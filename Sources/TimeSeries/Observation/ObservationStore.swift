/// Published figures, resolved to one per region, indicator and period.
///
/// Targets are kept apart: a target never competes with an actual. Rows whose period is unknown are kept and
/// never used.
public struct ObservationStore: Sendable {
  /// Every row, in the order given.
  public let observations: [Observation]

  private let resolutions: [Key: [ObservationPeriod: ResolvedObservation]]
  private let targetRows: [Key: [Observation]]

  private struct Key: Hashable, Comparable {
    let region: String
    let indicator: String

    static func < (left: Key, right: Key) -> Bool {
      (left.region, left.indicator) < (right.region, right.indicator)
    }
  }

  /// Resolves some rows. Time: linear in the rows, quadratic in those that share a period.
  public init(_ observations: [Observation]) {
    self.observations = observations
    // Rows are grouped by their places: moving the rows themselves would cost more than resolving them.
    var groups: [Key: (figures: [ObservationPeriod: [Int]], targets: [Int])] = [:]
    for (place, row) in observations.enumerated() {
      let key = Key(region: row.region, indicator: row.indicator)
      switch (row.status, row.period) {
      case (_, .unknown): groups[key] = groups[key] ?? ([:], [])
      case (.target, _): groups[key, default: ([:], [])].targets.append(place)
      default: groups[key, default: ([:], [])].figures[row.period, default: []].append(place)
      }
    }
    resolutions = groups.mapValues { group in
      group.figures.compactMapValues { places in ConflictResolution.resolve(places.map { observations[$0] }) }
    }
    targetRows = groups.mapValues { group in
      group.targets.map { observations[$0] }.sorted { ($0.period, $0.published) < ($1.period, $1.published) }
    }
  }

  /// What was known on a date: the rows published by then, resolved among themselves.
  public func asOf(_ date: CalendarDate) -> ObservationStore {
    ObservationStore(observations.filter { $0.published <= date })
  }

  /// The figures of an indicator in a region, targets excepted.
  public func resolved(region: String, indicator: String) -> [ObservationPeriod: ResolvedObservation] {
    resolutions[Key(region: region, indicator: indicator)] ?? [:]
  }

  /// The value to use in a span; nil if there is none, or only a bound.
  public func value(region: String, indicator: String, period: Period) -> Double? {
    resolutions[Key(region: region, indicator: indicator)]?[.span(period)]?.pointValue
  }

  /// The values to use of an indicator in a region, by span, in order.
  public func spans(region: String, indicator: String) -> [(period: Period, resolved: ResolvedObservation)] {
    resolved(region: region, indicator: indicator)
      .compactMap { period, resolved in
        guard let span = period.span, resolved.pointValue != nil else { return nil }
        return (span, resolved)
      }
      .sorted { $0.period < $1.period }
  }

  /// The targets of an indicator in a region, by period and date.
  public func targets(region: String, indicator: String) -> [Observation] {
    targetRows[Key(region: region, indicator: indicator)] ?? []
  }

  /// The regions and indicators there are rows for, in order.
  public var subjects: [(region: String, indicator: String)] {
    resolutions.keys.sorted().map { ($0.region, $0.indicator) }
  }

  /// The periods for which rows disagree, by region, indicator and period.
  public var conflicts: [Conflict] {
    resolutions.keys.sorted().flatMap { key in
      (resolutions[key] ?? [:]).sorted { $0.key < $1.key }
        .filter { !$0.value.losers.isEmpty }
        .map { Conflict(region: key.region, indicator: key.indicator, period: $0.key, resolution: $0.value) }
    }
  }
}
