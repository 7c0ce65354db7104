import Localization
import Reporting
import SourceText
import TimeSeries

/// The report of `qilu compare`: which sources, what lined up, what did not and in which rows, and the figures side by side.
struct SourceComparisonReport {
  let intake: ComparisonIntake
  let lines: AlignedLines
  let names: ComparisonNames
  let remarks: Diagnostics
  /// The periods asked for; empty for a choice.
  let periods: [Period]

  var digest: ComparisonDigest { lines.digest }
  var columns: ComparisonColumns { digest.columns }

  var report: Report {
    Report(
      title: LocalizedText(en: "Sources compared", zh: "来源比较"), subtitle: subtitle,
      sections: [
        answer, sourceSection, alignedSection, unalignedSection, largestSection, pictures, sideBySide,
        remarkSection,
      ].compactMap { $0 })
  }

  private var subtitle: LocalizedText {
    let (sources, scenarios) = (intake.sources.count, columns.all.count)
    return LocalizedText(
      en:
        "\(sources) \(sources == 1 ? "source" : "sources"), \(scenarios) \(scenarios == 1 ? "scenario" : "scenarios")",
      zh: "\(sources)个来源，\(scenarios)个情景")
  }

  private var sourceSection: Report.Section {
    let table = Table(
      columns: [
        .rowName(LocalizedText(en: "Source", zh: "来源")), Table.Column(LocalizedText(en: "File", zh: "文件")),
        Table.Column(LocalizedText(en: "Kind", zh: "类型")),
        .number(LocalizedText(en: "Scenarios", zh: "情景"), format: .count),
        .number(LocalizedText(en: "Lines", zh: "序列"), format: .count),
        .number(LocalizedText(en: "Rows", zh: "行"), format: .count),
      ], rows: intake.sources.indices.map(sourceRow),
      notes: [LocalizedText(en: "A line is a variable in a region.", zh: "“序列”指一个地区的一个变量。")])
    return Report.Section(heading: LocalizedText(en: "Sources", zh: "来源"), blocks: [.table(table)])
  }

  private func sourceRow(_ index: Int) -> [Table.Cell] {
    let source = intake.sources[index]
    let version = source.version.map { " \($0)" } ?? ""
    let kind =
      source.kind == .reportFolder
      ? LocalizedText(en: "reports of qilu\(version)", zh: "qilu\(version) 报告")
      : LocalizedText(en: "IAMC table", zh: "IAMC 表")
    return [
      .plain(source.label), .plain(source.path), .text(kind),
      .number(Double(columns.all.count { $0.source == index })), .number(Double(digest.lineCounts[index])),
      .number(Double(source.rowCount)),
    ]
  }

  private var remarkSection: Report.Section? {
    guard !remarks.isEmpty else { return nil }
    let points = remarks.all.map { finding in
      let place = finding.range.map { "\($0): " } ?? ""
      return LocalizedText(place) + finding.message
        + (finding.hint.map { LocalizedText(en: " (\($0.en))", zh: "（\($0.zh)）") } ?? LocalizedText(""))
    }
    return Report.Section(heading: LocalizedText(en: "Remarks", zh: "说明"), blocks: [.bullets(points)])
  }
}

extension NumberFormat {
  /// Whole numbers with thousands marks.
  static let count = NumberFormat(decimals: 0, groupsThousands: true)
}
