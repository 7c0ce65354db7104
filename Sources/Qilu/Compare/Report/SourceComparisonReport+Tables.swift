import Localization
import Reporting
import TimeSeries

extension SourceComparisonReport {
  /// Columns shown under a variable, and periods beside each other.
  private static let (columnLimit, periodLimit) = (12, 6)

  /// Where values are farthest from those of their reference.
  var largestSection: Report.Section? {
    guard !digest.largest.isEmpty else { return nil }
    let table = Table(
      columns: [
        .rowName(LocalizedText(en: "Variable", zh: "变量")),
        Table.Column(LocalizedText(en: "Region", zh: "地区")),
        Table.Column(LocalizedText(en: "Period", zh: "时期")),
        Table.Column(LocalizedText(en: "Scenario", zh: "情景")),
        .number(LocalizedText(en: "Value", zh: "数值")), .number(LocalizedText(en: "Reference", zh: "参照")),
      ],
      rows: digest.largest.map { difference in
        let format = Self.format([difference.value, difference.reference], difference.unit)
        return [
          .text(LocalizedText(difference.variable) + Self.bracketed(difference.unit)),
          .plain(difference.region), .plain(difference.period.description),
          .plain(columns.all[difference.column].name), .number(difference.value, format),
          .number(difference.reference, format),
        ]
      })
    return Report.Section(
      heading: LocalizedText(en: "Farthest from the reference", zh: "与参照相差最大"),
      blocks: [
        .paragraph(
          LocalizedText(
            en: "One row for each line and scenario, by the difference in parts of the larger value.",
            zh: "每个序列和情景取一行，按差异占较大值的比例排序。")), .table(table),
      ])
  }

  /// The first lines that line up, scenario by scenario.
  var sideBySide: Report.Section? {
    guard !digest.shown.isEmpty else { return nil }
    var blocks: [Report.Block] = digest.shown.map { .table(table($0)) }
    let rest = digest.sharedCount - digest.shown.count
    if rest > 0 {
      blocks.append(
        .paragraph(
          LocalizedText(
            en: "\(count(rest)) more lines stand in comparison.csv.",
            zh: "其余\(count(rest))个序列见 comparison.csv。")))
    }
    return Report.Section(heading: LocalizedText(en: "Side by side", zh: "逐项对照"), blocks: blocks)
  }

  private func table(_ line: AlignedLine) -> Table {
    let places = chosen(line)
    let format = Self.format(line.values, line.unit)
    let own = line.columns.prefix(Self.columnLimit)
    var table = Table(
      title: LocalizedText(
        en: "\(line.variable), \(line.region)", zh: "\(line.variable)，\(line.region)")
        + Self.bracketed(line.unit),
      columns: [.rowName(LocalizedText(en: "Scenario", zh: "情景"))]
        + places.map { .number(LocalizedText(line.periods[$0].description)) }, rows: [])
    table.rows = own.map { column in
      [.plain(columns.all[column].name)]
        + places.map { line.value(column, $0).map { .number($0, format) } ?? .empty }
    }
    if line.columns.count > own.count {
      let rest = count(line.columns.count - own.count)
      table.notes.append(LocalizedText(en: "and \(rest) more scenarios", zh: "另有\(rest)个情景"))
    }
    return table
  }

  /// The periods shown of a line: those asked for, else some of those that most columns have, the last among them.
  private func chosen(_ line: AlignedLine) -> [Int] {
    if !periods.isEmpty {
      let places = periods.compactMap { line.periods.firstIndex(of: $0) }
      if !places.isEmpty { return places }
    }
    let counts = line.periods.indices.map { index in line.columns.count { line.value($0, index) != nil } }
    let most = counts.max() ?? 0
    let full = line.periods.indices.filter { counts[$0] == most }
    let horizon = columns.all.lazy.compactMap(\.horizon).first
    let ahead = full.filter { horizon?.contains(line.periods[$0]) ?? true }
    // One period alone would compare no course: a run beside sparse tables shows theirs too.
    let places = ahead.count > 1 ? ahead : full
    guard places.count > Self.periodLimit else { return places }
    return (0..<Self.periodLimit).map { places[$0 * (places.count - 1) / (Self.periodLimit - 1)] }
  }

  private static func bracketed(_ unit: String) -> LocalizedText {
    unit.isEmpty ? LocalizedText("") : LocalizedText(en: " (\(unit))", zh: "（\(unit)）")
  }

  /// One decimal for rates and indexes, else as many as the size asks for.
  static func format(_ values: [Double], _ unit: String) -> NumberFormat {
    let size = values.lazy.filter(\.isFinite).map(abs).max() ?? 0
    let isRate = (try? Unit.parse(unit)).map { $0.isRate || $0.kind == .index } ?? unit.contains("%")
    let decimals = isRate ? 1 : size >= 1000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
    return NumberFormat(decimals: decimals, groupsThousands: true)
  }
}
