import Localization
import Reporting

extension SourceComparisonReport {
  /// The bytes of a page that stays below 1 MB, without its frame and lists.
  private static let room = 930_000
  /// Lines of which bands are drawn: many of the first, few of the others.
  private static let bandLimits = [4, 2, 2]

  /// The first lines drawn: their columns, bands, differences.
  var pictures: Report.Section? {
    let looks = ColumnLooks(columns, isTable: digest.isTable)
    var rest = Self.room - (sideBySide?.blocks ?? []).reduce(0) { $0 + $1.pageWeight }
    var limits = Self.bandLimits[...]
    var drawn: [Int: [Report.Block]] = [:]
    for place in differingFirst {
      let blocks = blocks(of: digest.shown[place], looks, bandsAtMost: limits.first ?? 0)
      let weight = blocks.reduce(0) { $0 + $1.pageWeight }
      guard !blocks.isEmpty, weight <= rest else { continue }
      rest -= weight
      limits = limits.dropFirst()
      drawn[place] = blocks
    }
    guard !drawn.isEmpty else { return nil }
    let blocks = digest.shown.indices.flatMap { drawn[$0] ?? [] }
    return Report.Section(
      heading: LocalizedText(en: "In pictures", zh: "图示"),
      blocks: [introduction(drawn.count)].compactMap { $0 } + blocks)
  }

  /// The pictures of a line, years before quarters.
  private func blocks(of line: AlignedLine, _ looks: ColumnLooks, bandsAtMost limit: Int) -> [Report.Block] {
    LineSpan.all(of: line, columns).flatMap { span in
      let picture = LinePicture(span, columns, names, looks, answer: answered(in: line))
      return [.chart(picture.lines), picture.bands(atMost: limit), picture.differences.map { .chart($0) }]
        .compactMap { $0 }
    }
  }

  /// The places of the lines shown: those that differ from source to source, those that differ at all, the others.
  private var differingFirst: [Int] {
    let ranks = digest.shown.map { line in
      line.columns.reduce(2) { rank, column in
        let column = columns.all[column]
        guard rank > 0, let reference = column.reference,
          line.periods.indices.contains(where: { (line.difference(column.index, reference, $0) ?? 0) != 0 })
        else { return rank }
        return columns.isAcross(column) ? 0 : 1
      }
    }
    return ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  /// How many lines are drawn and where the others are; nil where all are drawn.
  private func introduction(_ drawn: Int) -> Report.Block? {
    guard drawn < digest.sharedCount else { return nil }
    let few =
      digest.across.differing > 0
      ? LocalizedText(en: ", those that differ between the sources first", zh: "，来源之间有差异的优先")
      : LocalizedText("")
    return .paragraph(
      LocalizedText(
        en:
          "\(count(drawn)) of \(count(digest.sharedCount)) lines \(drawn == 1 ? "is" : "are") drawn\(few.en). \(others.en)",
        zh: "绘出\(count(digest.sharedCount))个序列中的\(count(drawn))个\(few.zh)。\(others.zh)"))
  }

  /// Where the lines stand that are not drawn.
  private var others: LocalizedText {
    let sheets = min(SourceWorkbook.sheetLimit, lines.workbook.lines.count)
    guard sheets > 0 else {
      return LocalizedText(en: "comparison.csv has all values.", zh: "全部数值见 comparison.csv。")
    }
    return sheets < digest.sharedCount
      ? LocalizedText(
        en: "\(SourceWorkbook.name) has charts of \(count(sheets)) lines, comparison.csv all values.",
        zh: "\(SourceWorkbook.name) 有\(count(sheets))个序列的图表，全部数值见 comparison.csv。")
      : LocalizedText(
        en: "\(SourceWorkbook.name) has charts of all.", zh: "全部图表见 \(SourceWorkbook.name)。")
  }
}
