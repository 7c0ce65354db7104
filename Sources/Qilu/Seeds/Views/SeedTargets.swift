import Localization
public import Reporting
public import TimeSeries

/// What was aimed at, beside what came of it.
public struct SeedTargets: SeedView {
  /// One target.
  public struct Entry: Sendable, Hashable {
    /// What is measured.
    public let indicator: Indicator
    /// The target and the figure of its period.
    public let target: TargetOutcome
    /// The latest year-to-date figure of the target's year while the year itself has none.
    public let soFar: Observation?

    /// Whether the target was met; nil while that cannot be said.
    public var isMet: Bool? { target.isMet(indicator.preferredDirection) }
  }

  /// The targets by region and indicator in the order of the files, then by period.
  public let entries: [Entry]
  /// Targets whose period the source does not tell.
  public let undated: [Observation]
  /// The day up to which publications count; nil for all.
  public let asOf: CalendarDate?

  let database: SeedDatabase
}

extension SeedDatabase {
  /// What was aimed at, beside what came of it, up to a day of publication.
  public func targets(asOf date: CalendarDate? = nil) -> SeedTargets {
    let store = store(asOf: date)
    let entries = regions.flatMap { region in
      indicators.flatMap { indicator in
        store.targetOutcomes(region: region.id, indicator: indicator.id).map { outcome in
          SeedTargets.Entry(
            indicator: indicator, target: outcome, soFar: SeedTargets.soFar(outcome, store))
        }
      }
    }
    let undated = store.observations.filter { $0.status == .target && $0.period == .unknown }
    return SeedTargets(entries: entries, undated: undated, asOf: date, database: self)
  }
}

extension SeedTargets {
  fileprivate static func soFar(_ target: TargetOutcome, _ store: ObservationStore) -> Observation? {
    guard target.outcome == nil, let span = target.target.period.span, span.isFullYear else { return nil }
    let spans = store.spans(region: target.target.region, indicator: target.target.indicator)
    return spans.last { $0.period.year == span.year && $0.period.isYearToDate }?.resolved.chosen
  }

  /// One row a target; the same aim from two sources is shown once.
  public var report: Report {
    let shown = entries.filter { !isRepeated($0) }
    let count = shown.count + undated.count
    let title = LocalizedText(
      en: count == 1 ? "1 target" : "\(count) targets", zh: "\(count) 个目标")
    let table = Table(columns: SeedTargets.columns, rows: shown.map(cells) + undated.map(cells))
    return Report(
      title: title, subtitle: asOfText(asOf),
      sections: [Report.Section(blocks: count == 0 ? [] : [.table(table)])])
  }

  /// Whether an earlier entry states the same target: two sources, one aim.
  private func isRepeated(_ entry: Entry) -> Bool {
    let row = entry.target.target
    let first = entries.first { other in
      let other = other.target.target
      return other.region == row.region && other.indicator == row.indicator && other.period == row.period
        && other.value == row.value && other.qualifier == row.qualifier
    }
    return first?.target.target.origin != row.origin
  }

  private static let columns: [Table.Column] = [
    .rowName(LocalizedText(en: "Region", zh: "地区")), .rowName(LocalizedText(en: "Indicator", zh: "指标")),
    Table.Column(LocalizedText(en: "Period", zh: "时期")), Table.Column(LocalizedText(en: "Target", zh: "目标")),
    Table.Column(LocalizedText(en: "Outcome", zh: "结果")), Table.Column(LocalizedText(en: "Met", zh: "达到")),
  ]

  private func cells(_ entry: Entry) -> [Table.Cell] {
    let met: LocalizedText? = entry.isMet.map {
      $0 ? LocalizedText(en: "yes", zh: "已达到") : LocalizedText(en: "no", zh: "未达到")
    }
    return start(entry.target.target) + [outcome(entry), met.map { .text($0) } ?? .empty]
  }

  private func cells(_ row: Observation) -> [Table.Cell] { start(row) + [.empty, .empty] }

  private func start(_ row: Observation) -> [Table.Cell] {
    [
      .text(database.regionName(row.region)), .text(database.heading(row.indicator)), row.period.cell,
      .text(row.wordingWithUnit),
    ]
  }

  private func outcome(_ entry: Entry) -> Table.Cell {
    if let chosen = entry.target.outcome?.chosen { return .text(chosen.wordingWithUnit) }
    guard let row = entry.soFar else { return .text(LocalizedText(en: "not published", zh: "未见发布")) }
    return .text(
      LocalizedText(
        en: "\(row.wordingWithUnit.en) (\(row.period))",
        zh: "\(row.wordingWithUnit.zh)（\(row.period.chineseDescription)）"))
  }

  /// A list of targets, each with its outcome.
  public var json: JSONValue {
    .array(
      entries.map { entry in
        [
          "target": entry.target.target.json, "outcome": entry.target.outcome?.chosen.json ?? .null,
          "so_far": entry.soFar?.json ?? .null, "met": entry.isMet.map { .bool($0) } ?? .null,
        ]
      } + undated.map { ["target": $0.json, "outcome": .null, "so_far": .null, "met": .null] })
  }
}
