import Localization
public import Reporting
import TimeSeries

extension IndicatorHistory {
  /// What the indicator is and its breaks, then a table for each region.
  public var report: Report {
    var about: [Report.Block] = [.definitions(definitions)]
    if !indicator.breaks.isEmpty {
      about.append(.subheading(LocalizedText(en: "Breaks of definition", zh: "口径变化")))
      about.append(.bullets(indicator.breaks.map { LocalizedText("\($0.period): ") + $0.note }))
    }
    return Report(
      title: database.heading(indicator.id), subtitle: asOfText(asOf),
      sections: [Report.Section(blocks: about)] + regions.map(section))
  }

  private var definitions: [Report.Definition] {
    var result = [
      Report.Definition(LocalizedText(en: "Id", zh: "标识"), LocalizedText(indicator.id)),
      Report.Definition(LocalizedText(en: "Unit", zh: "单位"), indicator.unit.name),
      Report.Definition(LocalizedText(en: "Figures cover", zh: "数据时段"), indicator.accumulation.name),
    ]
    if let direction = indicator.preferredDirection {
      let text =
        direction == .up
        ? LocalizedText(en: "higher", zh: "越高越好") : LocalizedText(en: "lower", zh: "越低越好")
      result.append(Report.Definition(LocalizedText(en: "Better", zh: "方向"), text))
    }
    if let meaning = detail.severalYears {
      result.append(
        Report.Definition(LocalizedText(en: "Over several years", zh: "跨年数据"), meaning.name))
    }
    return result
  }

  private func section(_ figures: RegionFigures) -> Report.Section {
    var table = Table(columns: IndicatorHistory.columns, rows: [])
    for entry in figures.entries {
      table.rows += rows(entry)
    }
    table.rows += figures.undated.map { row in
      row.cells(period: row.period.cell, use: .undated, source: database.sourceText(row))
    }
    var blocks: [Report.Block] = [.table(table)]
    if let note = database.regionDetails[figures.region.id]?.note { blocks.append(.paragraph(note)) }
    return Report.Section(heading: figures.region.name, blocks: blocks)
  }

  private static let columns: [Table.Column] = [
    .rowName(LocalizedText(en: "Period", zh: "时期")),
    Table.Column(LocalizedText(en: "Value", zh: "数值"), alignment: .right),
    Table.Column(LocalizedText(en: "Use", zh: "取用")),
    Table.Column(LocalizedText(en: "Published", zh: "发布日期")),
    Table.Column(LocalizedText(en: "Source", zh: "来源")),
  ]

  /// The chosen figure first, then those that agree or lost, then the targets; the period is written once.
  private func rows(_ entry: Entry) -> [[Table.Cell]] {
    var rows: [[Table.Cell]] = []
    if let resolved = entry.resolved {
      rows.append(
        resolved.chosen.cells(
          period: .empty, use: resolved.chosen.status == .derived ? .derived : .used,
          source: database.sourceText(resolved.chosen)))
      rows += resolved.confirmations.map {
        $0.cells(period: .empty, use: .agrees, source: database.sourceText($0))
      }
      rows += resolved.losers.map { loser in
        let source = database.sourceText(loser.observation)
        let reason = loser.reason.message
        return loser.observation.cells(
          period: .empty, use: .notUsed,
          source: LocalizedText(en: "\(source.en): \(reason.en)", zh: "\(source.zh)：\(reason.zh)"))
      }
    }
    rows += entry.targets.map { outcome in
      outcome.target.cells(
        period: .empty, use: .target(outcome.isMet(indicator.preferredDirection)),
        source: database.sourceText(outcome.target))
    }
    if !rows.isEmpty { rows[0][0] = entry.period.cell }
    return rows
  }
}

/// How a row of a table of figures is used.
private enum Use {
  case used, derived, agrees, notUsed, undated
  case target(Bool?)

  var name: LocalizedText {
    switch self {
    case .used: LocalizedText(en: "used", zh: "采用")
    case .derived: LocalizedText(en: "used, derived", zh: "采用（推算）")
    case .agrees: LocalizedText(en: "agrees", zh: "一致")
    case .notUsed: LocalizedText(en: "not used", zh: "未采用")
    case .undated: LocalizedText(en: "not used", zh: "未采用")
    case .target(true?): LocalizedText(en: "target, met", zh: "目标，已达到")
    case .target(false?): LocalizedText(en: "target, missed", zh: "目标，未达到")
    case .target(nil): LocalizedText(en: "target", zh: "目标")
    }
  }
}

extension Observation {
  fileprivate func cells(period: Table.Cell, use: Use, source: LocalizedText) -> [Table.Cell] {
    [period, .text(wording), .text(use.name), .plain("\(published)"), .text(source)]
  }
}

extension Accumulation {
  /// The accumulation in words.
  var name: LocalizedText {
    switch self {
    case .period: LocalizedText(en: "their own period", zh: "当期")
    case .yearToDate:
      LocalizedText(en: "the year to date; single months where the period says so", zh: "年初累计；时期为单月者除外")
    case .stock: LocalizedText(en: "the state at a date", zh: "时点")
    }
  }
}

extension IndicatorDetail.SeveralYears {
  /// The meaning in words.
  var name: LocalizedText {
    switch self {
    case .cumulated: LocalizedText(en: "the cumulated change", zh: "累计变化")
    case .average: LocalizedText(en: "the yearly average", zh: "年均")
    }
  }
}
