import Localization
public import Reporting
public import TimeSeries

/// The periods for which sources disagree: the figure that is used, the others, and why.
public struct SeedConflicts: SeedView {
  /// The conflicts by region and indicator, in the order of the files.
  public let conflicts: [Conflict]
  /// The day up to which publications count; nil for all.
  public let asOf: CalendarDate?

  let database: SeedDatabase
}

extension SeedDatabase {
  /// The periods for which sources disagree, up to a day of publication.
  public func conflicts(asOf date: CalendarDate? = nil) -> SeedConflicts {
    let found = store(asOf: date).conflicts.sorted { left, right in
      let leftPlace = (order(ofRegion: left.region), order(ofIndicator: left.indicator))
      let rightPlace = (order(ofRegion: right.region), order(ofIndicator: right.indicator))
      return leftPlace == rightPlace ? left.period < right.period : leftPlace < rightPlace
    }
    return SeedConflicts(conflicts: found, asOf: date, database: self)
  }
}

extension SeedConflicts {
  /// The conflicts one under the other, the figure that is used first.
  public var report: Report {
    let title = LocalizedText(
      en: conflicts.count == 1 ? "1 conflict" : "\(conflicts.count) conflicts", zh: "\(conflicts.count) 处数据冲突"
    )
    var table = Table(columns: SeedConflicts.columns, rows: [])
    for conflict in conflicts {
      table.groups.append(Table.RowGroup(firstRow: table.rows.count, heading: heading(conflict)))
      table.rows.append(cells(conflict.chosen, reason: LocalizedText(en: "used", zh: "采用")))
      table.rows += conflict.losers.map { cells($0.observation, reason: $0.reason.message) }
    }
    let order = LocalizedText(
      en:
        "Order: an actual figure before a derived one; statistics office, department, press; where figures agree "
        + "within rounding the one with more digits; the later one.",
      zh: "取用次序：实际值先于推算值；统计部门、主管部门、新闻媒体；在舍入范围内一致者取位数较多的；取较晚发布的。")
    let blocks: [Report.Block] = conflicts.isEmpty ? [] : [.paragraph(order), .table(table)]
    return Report(title: title, subtitle: asOfText(asOf), sections: [Report.Section(blocks: blocks)])
  }

  private static let columns: [Table.Column] = [
    Table.Column(LocalizedText(en: "Value", zh: "数值"), alignment: .right),
    Table.Column(LocalizedText(en: "Published", zh: "发布日期")),
    Table.Column(LocalizedText(en: "Why", zh: "理由")),
    Table.Column(LocalizedText(en: "Source", zh: "来源")),
  ]

  private func heading(_ conflict: Conflict) -> LocalizedText {
    let region = database.regionName(conflict.region)
    let name = database.heading(conflict.indicator)
    let unit = conflict.chosen.unit.name
    return LocalizedText(
      en: "\(region.en), \(conflict.period): \(name.en), \(unit.en)",
      zh: "\(region.zh) \(conflict.period.chineseDescription) \(name.zh)，\(unit.zh)")
  }

  private func cells(_ row: Observation, reason: LocalizedText) -> [Table.Cell] {
    [.text(row.wording), .plain("\(row.published)"), .text(reason), .text(database.sourceText(row))]
  }

  /// A list of conflicts, each with the row used and those not used.
  public var json: JSONValue {
    .array(
      conflicts.map { conflict in
        [
          "region": .string(conflict.region), "indicator": .string(conflict.indicator),
          "period": .string("\(conflict.period)"), "used": conflict.chosen.json,
          "not_used": .array(conflict.losers.map(\.json)),
        ]
      })
  }
}
