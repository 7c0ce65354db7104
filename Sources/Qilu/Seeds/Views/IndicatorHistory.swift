import Localization
public import Reporting
public import TimeSeries

/// Every figure of one indicator: what is used, what is not and why, and targets beside outcomes.
public struct IndicatorHistory: SeedView {
  /// The figures of one period.
  public struct Entry: Sendable, Hashable {
    /// The period.
    public let period: ObservationPeriod
    /// The figure to use and those that lost; nil if there are only targets.
    public let resolved: ResolvedObservation?
    /// The targets of the period.
    public let targets: [TargetOutcome]
  }

  /// The figures of one region.
  public struct RegionFigures: Sendable, Hashable {
    /// The region.
    public let region: Region
    /// By period.
    public let entries: [Entry]
    /// Figures whose period the source does not tell: kept, never used.
    public let undated: [Observation]
  }

  /// What is measured.
  public let indicator: Indicator
  /// What else is known about it.
  public let detail: IndicatorDetail
  /// The regions that have figures, in the order of the file.
  public let regions: [RegionFigures]
  /// The day up to which publications count; nil for all.
  public let asOf: CalendarDate?

  let database: SeedDatabase
}

extension SeedDatabase {
  /// Every figure of an indicator, in one region or in all, up to a day of publication.
  ///
  /// Precondition: the indicator is one of the database.
  public func history(
    of indicator: Indicator, in region: Region? = nil, asOf date: CalendarDate? = nil
  ) -> IndicatorHistory {
    let store = store(asOf: date)
    let rows = store.observations.filter { $0.indicator == indicator.id }
    let undated = Dictionary(grouping: rows.filter { $0.period == .unknown }, by: \.region)
    let present = Set(rows.map(\.region))
    let figures = regions.filter { present.contains($0.id) && (region == nil || region?.id == $0.id) }
      .map { place in
        IndicatorHistory.RegionFigures(
          region: place, entries: IndicatorHistory.entries(store, place.id, indicator),
          undated: undated[place.id] ?? [])
      }
    return IndicatorHistory(
      indicator: indicator, detail: details[indicator.id] ?? IndicatorDetail(), regions: figures, asOf: date,
      database: self)
  }
}

extension IndicatorHistory {
  fileprivate static func entries(
    _ store: ObservationStore, _ region: String, _ indicator: Indicator
  ) -> [Entry] {
    let resolved = store.resolved(region: region, indicator: indicator.id)
    let targets = Dictionary(
      grouping: store.targetOutcomes(region: region, indicator: indicator.id), by: \.target.period)
    return Set(resolved.keys).union(targets.keys).sorted().map {
      Entry(period: $0, resolved: resolved[$0], targets: targets[$0] ?? [])
    }
  }

  /// The regions with their periods, each with the rows used, agreeing, not used, and aimed at.
  public var json: JSONValue {
    [
      "id": .string(indicator.id), "name": indicator.name.json, "unit": .string(indicator.unit.symbol),
      "scope": detail.scope?.json ?? .null, "as_of": asOf.map { .string("\($0)") } ?? .null,
      "regions": .array(
        regions.map { figures in
          [
            "region": .string(figures.region.id), "periods": .array(figures.entries.map(\.json)),
            "undated": .array(figures.undated.map(\.json)),
          ]
        }),
    ]
  }
}

extension IndicatorHistory.Entry {
  fileprivate var json: JSONValue {
    [
      "period": .string("\(period)"), "used": resolved?.chosen.json ?? .null,
      "agreeing": .array((resolved?.confirmations ?? []).map(\.json)),
      "not_used": .array((resolved?.losers ?? []).map(\.json)), "targets": .array(targets.map(\.target.json)),
    ]
  }
}

extension LosingObservation {
  /// The row and why it lost.
  var json: JSONValue { ["row": observation.json, "reason": reason.message.json] }
}
