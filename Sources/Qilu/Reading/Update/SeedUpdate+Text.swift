public import Localization
import Reporting
import SeedExtraction
import TimeSeries

extension SeedUpdate {
  /// The comparison for people, article by article: what is new, changed, gone, in conflict and left out, and at the
  /// end entries to paste for what is unknown.
  public func text(in language: Language, width: Int = 80) -> String {
    let pages = articles.map { article in
      SeedUpdatePage(update: article, seeds: seeds, places: places, language: language, width: width).lines
        .joined(separator: "\n")
    }
    let parts = pages + addedText(in: language) + snippetTexts(in: language)
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }

  /// The regions that come into `regions.yaml`, on a line.
  private func addedText(in language: Language) -> [String] {
    guard !addedRegions.isEmpty else { return [] }
    let names = addedRegions.map { places.name(of: $0, seeds) }
    let text = LocalizedText(
      en: "New in regions.yaml: " + names.map(\.en).joined(separator: ", "),
      zh: "regions.yaml 新增：" + names.map(\.zh).joined(separator: "、"))
    return [text[language]]
  }

  private func snippetTexts(in language: Language) -> [String] {
    [("indicators.yaml", snippets.indicators), ("regions.yaml", snippets.regions)].compactMap {
      file, entries in
      guard !entries.isEmpty else { return nil }
      let lead = LocalizedText(
        en: "# To paste into \(file), with better ids, names and ranges:", zh: "# 可粘贴到 \(file)，请改好标识、名称和范围：")
      return lead[language] + "\n" + entries.joined().trimmedAtEnd
    }
  }
}

/// One article held against the seeds.
struct SeedUpdatePage {
  let update: SeedUpdate.ArticleUpdate
  let seeds: SeedDatabase
  let places: PlaceTable
  let language: Language
  let width: Int

  var lines: [String] {
    var lines = report(heading: LocalizedText("\(update.article.file) → \(update.id)"), [.paragraph(summary)])
    for kind in [RowChange.Kind.new, .changed, .gone] {
      let figures = update.changes.of(kind).compactMap(line)
      if !figures.isEmpty { lines += ["", kind.heading[language]] + list(figures) }
    }
    if !update.conflicts.isEmpty {
      let conflicts = SeedConflicts(conflicts: update.conflicts, asOf: nil, database: seeds).report
      lines += ["", LocalizedText(en: "In conflict", zh: "与其他来源冲突")[language]]
      lines += report(heading: nil, conflicts.sections.flatMap(\.blocks))
    }
    if !update.leftOut.isEmpty {
      lines += ["", LocalizedText(en: "Not written", zh: "不写入")[language]] + list(update.leftOut.map(line))
    }
    return lines
  }

  private func report(heading: LocalizedText?, _ blocks: [Report.Block]) -> [String] {
    let text = TextReport(width: width).text(Report.Section(heading: heading, blocks: blocks), in: language)
    return text.split(separator: "\n").map(String.init)
  }

  private func list(_ figures: [FigureLine]) -> [String] {
    FigureList(lines: figures, width: width, language: language).text
  }

  private func line(_ change: RowChange) -> FigureLine? {
    guard let row = change.shown else { return nil }
    let remarks = [LocalizedText(row.evidencePlace)] + change.wordedDifferences
    return FigureLine(row, seeds: seeds, places: places, remark: remarks.clauses[language], in: language)
  }

  private func line(_ left: SeedUpdate.LeftOutFigure) -> FigureLine {
    var line = FigureLine(left.figure, seeds: seeds, places: places, isExplained: false, in: language)
    // That the indicator is unknown is said behind its name.
    let reasons = left.reasons.filter { $0 != .unknownIndicator }.map(\.message)
    line.rest.append(([LocalizedText(left.figure.finding.seedPlace)] + reasons).clauses[language])
    return line
  }
}

extension SeedUpdatePage {
  /// `Known article. 2 new, 1 changed …`
  fileprivate var summary: LocalizedText {
    let entry =
      update.isNew
      ? LocalizedText(en: "New article. ", zh: "新文章。") : LocalizedText(en: "Known article. ", zh: "已有文章。")
    var parts = RowChange.Kind.allCases.map { kind in
      let count = update.changes.of(kind).count
      return LocalizedText(en: "\(count) \(kind.name.en)", zh: "\(kind.name.zh)\(count)条")
    }
    let rewritten = update.changes.filter(\.isRewritten).count
    if rewritten > 0, let same = parts.popLast() {
      parts.append(
        same
          + LocalizedText(
            en: " (\(rewritten) with the place or note written anew)", zh: "（其中\(rewritten)条的位置或备注重写）"))
    }
    parts.append(
      LocalizedText(en: "\(update.conflicts.count) in conflict", zh: "冲突\(update.conflicts.count)处"))
    parts.append(LocalizedText(en: "\(update.leftOut.count) not written", zh: "不写入\(update.leftOut.count)条"))
    let list = parts.joined(en: ", ", zh: "，")
    return entry + LocalizedText(en: list.en + ".", zh: list.zh + "。")
  }
}

extension FigureLine {
  /// What a row of the seeds says.
  init(_ row: SeedRow, seeds: SeedDatabase, places: PlaceTable, remark: String, in language: Language) {
    let finding = row.finding
    number = finding.wording[language]
    unit = language == .zh && finding.unit == "pp" ? "个百分点" : finding.unit
    period = language == .en ? row["period"] : finding.period.chineseDescription
    region = places.name(of: finding.region, seeds)[language]
    rest = [
      finding.status == .actual ? row["indicator"] : "\(row["indicator"]), \(finding.status.name[language])",
      remark,
    ]
  }
}

extension SeedRow {
  /// The row as a reading would have it.
  fileprivate var finding: Finding {
    Finding(
      region: self["region"], indicator: self["indicator"], indicatorID: self["indicator"], measure: .level,
      period: (try? ObservationPeriod.parse(self["period"])) ?? .unknown, value: self["value"],
      unit: self["unit"],
      qualifier: Qualifier(rawValue: self["qualifier"]) ?? .exact,
      status: ObservationStatus(rawValue: self["status"]) ?? .actual, evidence: "", at: 0..<0, inParagraph: 0,
      rule: "")
  }
}

extension ObservationStatus {
  fileprivate var name: LocalizedText {
    switch self {
    case .actual: LocalizedText(en: "actual", zh: "实际")
    case .target: LocalizedText(en: "target", zh: "目标")
    case .derived: LocalizedText(en: "derived", zh: "推算")
    }
  }
}

extension RowChange {
  /// What the seeds have otherwise: `value was 6.8`.
  fileprivate var wordedDifferences: [LocalizedText] {
    guard let old, kind == .changed else { return [] }
    return differences.filter { $0 != "place" }.map { column in
      let text = old[column]
      let was = text.isEmpty ? LocalizedText(en: "empty", zh: "空") : LocalizedText(text)
      return LocalizedText(en: "\(column) was \(was.en)", zh: "\(column) 原为 \(was.zh)")
    }
  }
}

extension RowChange.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .new: LocalizedText(en: "new", zh: "新增")
    case .changed: LocalizedText(en: "changed", zh: "改变")
    case .gone: LocalizedText(en: "gone", zh: "消失")
    case .same: LocalizedText(en: "same", zh: "相同")
    }
  }

  fileprivate var heading: LocalizedText {
    switch self {
    case .new: LocalizedText(en: "New", zh: "新增")
    case .changed: LocalizedText(en: "Changed", zh: "改变")
    case .gone: LocalizedText(en: "Gone: no longer read so in the article", zh: "消失：文章中不再如此读到")
    case .same: LocalizedText(en: "Same", zh: "相同")
    }
  }
}

extension SeedUpdate.LeftOutFigure.Reason {
  /// The reason in words.
  var message: LocalizedText {
    switch self {
    case .unknownIndicator: LocalizedText(en: "unknown indicator", zh: "指标未知")
    case .unknownRegion: LocalizedText(en: "unknown region", zh: "地区未知")
    case .noRegion: LocalizedText(en: "no region; give it with --region", zh: "文中无地区，请用 --region 给出")
    case .repeated: LocalizedText(en: "said twice in the article", zh: "文中重复")
    case .refused(let message): message
    }
  }
}

extension String {
  /// The text without line ends at its end.
  fileprivate var trimmedAtEnd: String {
    lastIndex { !$0.isNewline }.map { String(self[...$0]) } ?? ""
  }
}
