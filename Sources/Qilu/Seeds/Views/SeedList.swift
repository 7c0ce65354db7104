public import Localization
public import Reporting
public import TimeSeries

/// What the database holds on each indicator.
public struct SeedList: SeedView {
  /// One indicator.
  public struct Entry: Sendable, Hashable {
    /// What is measured.
    public let indicator: Indicator
    /// What is covered, as table heads show it.
    public let scope: LocalizedText?
    /// The regions that have figures.
    public let regionCount: Int
    /// The rows, targets included.
    public let rowCount: Int
    /// The figure itself where there is only one.
    public let only: Observation?
    /// The first and last period; nil if no figure has one.
    public let periods: ClosedRange<ObservationPeriod>?
  }

  /// The indicators that have figures, in the order of the file.
  public let entries: [Entry]
  /// The day up to which publications count; nil for all.
  public let asOf: CalendarDate?

  let database: SeedDatabase
}

extension SeedDatabase {
  /// What the database holds on each indicator, up to a day of publication.
  public func list(asOf date: CalendarDate? = nil) -> SeedList {
    let rows = Dictionary(grouping: store(asOf: date).observations, by: \.indicator)
    let entries = indicators.compactMap { indicator in
      rows[indicator.id].map { entry(indicator, $0) }
    }
    return SeedList(entries: entries, asOf: date, database: self)
  }

  private func entry(_ indicator: Indicator, _ rows: [Observation]) -> SeedList.Entry {
    let periods = rows.map(\.period).filter { $0 != .unknown }
    let range = periods.min().flatMap { first in periods.max().map { first...$0 } }
    return SeedList.Entry(
      indicator: indicator, scope: details[indicator.id]?.scope, regionCount: Set(rows.map(\.region)).count,
      rowCount: rows.count, only: rows.count == 1 ? rows.first : nil, periods: range)
  }
}

extension SeedList {
  /// The indicators with several figures, then those with one, which is shown.
  public var report: Report {
    let single = entries.filter { $0.only != nil }
    let several = entries.filter { $0.only == nil }
    let rows = entries.reduce(0) { $0 + $1.rowCount }
    return Report(
      title: LocalizedText(
        en: "\(entries.count) indicators, \(rows) figures", zh: "\(entries.count) 个指标，\(rows) 个数据"),
      subtitle: asOfText(asOf),
      sections: [
        section(LocalizedText(en: "Several figures", zh: "多个数据"), several),
        section(LocalizedText(en: "One figure", zh: "单个数据"), single),
      ].filter { !$0.blocks.isEmpty })
  }

  private func section(_ heading: LocalizedText, _ entries: [Entry]) -> Report.Section {
    let lines = entries.map { entry in
      let name = entry.indicator.name.with(scope: entry.scope)
      let content = content(entry)
      return Report.Definition(
        LocalizedText(entry.indicator.id),
        LocalizedText(en: "\(name.en): \(content.en)", zh: "\(name.zh)：\(content.zh)"))
    }
    return Report.Section(heading: heading, blocks: lines.isEmpty ? [] : [.definitions(lines)])
  }

  /// The figure if there is one, else how many there are, of what.
  private func content(_ entry: Entry) -> LocalizedText {
    if let row = entry.only {
      let region = database.regionName(row.region)
      return LocalizedText(
        en: "\(region.en), \(row.period): \(row.wordingWithUnit.en)",
        zh: "\(region.zh) \(row.period.chineseDescription) \(row.wordingWithUnit.zh)")
    }
    let unit = entry.indicator.unit.name
    let regions = entry.regionCount
    let span =
      entry.periods.map {
        $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound) – \($0.upperBound)"
      } ?? ""
    let enUnit = unit.en.isEmpty ? "" : "\(unit.en), "
    return LocalizedText(
      en: "\(enUnit)\(entry.rowCount) figures, \(regions) region\(regions == 1 ? "" : "s"), \(span)",
      zh: "\(unit.zh)，\(entry.rowCount) 个数据，\(regions) 个地区，\(span)")
  }

  /// A list of indicators with their counts and periods.
  public var json: JSONValue {
    .array(
      entries.map { entry in
        [
          "id": .string(entry.indicator.id), "name": entry.indicator.name.json,
          "unit": .string(entry.indicator.unit.symbol), "scope": entry.scope?.json ?? .null,
          "regions": .integer(entry.regionCount), "figures": .integer(entry.rowCount),
          "first": entry.periods.map { .string("\($0.lowerBound)") } ?? .null,
          "last": entry.periods.map { .string("\($0.upperBound)") } ?? .null,
        ]
      })
  }
}
