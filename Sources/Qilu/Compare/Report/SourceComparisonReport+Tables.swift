import Localization
import Reporting
import TimeSeries

extension SourceComparisonReport {
  /// Columns shown under a variable, and periods beside each other.
  private static let (columnLimit, periodLimit) = (12, 6)

  /// The table of the largest differences, and its columns of values, to which the answer leads.
  static let (largestTable, valueColumns) = ("largest", [5, 6])

  /// The largest differences: those from source to source, then those within one.
  var differences: [ComparisonDigest.Difference] {
    digest.farthest + digest.largest.filter { !columns.isAcross(columns.all[$0.column]) }
  }

  /// Where values are farthest from those of their reference.
  var largestSection: Report.Section? {
    guard !differences.isEmpty else { return nil }
    var table = Table(
      columns: [
        .rowName(LocalizedText(en: "Variable", zh: "变量")),
        Table.Column(LocalizedText(en: "Region", zh: "地区")),
        Table.Column(LocalizedText(en: "Period", zh: "时期")),
        Table.Column(LocalizedText(en: "Scenario", zh: "情景")),
        Table.Column(LocalizedText(en: "Reference", zh: "参照")),
        .number(LocalizedText(en: "Value", zh: "数值")),
        .number(LocalizedText(en: "Reference's value", zh: "参照值")),
      ],
      rows: differences.map { difference in
        let format = Self.format(of: difference)
        let variable = names.title(difference.variable, in: difference.region)
        return [
          .text(variable + Self.bracketed(difference.unit)), .plain(difference.region),
          .plain(difference.period.description),
          .text(names.short(difference.columns.map { columns.all[$0] })),
          .text(references(of: difference)),
          .number(difference.value, format), .number(difference.reference, format),
        ]
      }, identifier: Self.largestTable)
    if !digest.farthest.isEmpty, differences.count > digest.farthest.count {
      table.groups = [
        .init(firstRow: 0, heading: LocalizedText(en: "From source to source", zh: "来源之间")),
        .init(firstRow: digest.farthest.count, heading: LocalizedText(en: "Within a source", zh: "同一来源内")),
      ]
    }
    return Report.Section(
      heading: LocalizedText(en: "Farthest from the reference", zh: "与参照相差最大"),
      blocks: [
        .paragraph(
          LocalizedText(
            en:
              "One row for each line and scenario, by the difference in parts of the larger value; scenarios that "
              + "share both values share a row.",
            zh: "每个序列和情景取一行，按差异占较大值的比例排序；数值与参照值都相同的情景合为一行。")), .table(table),
      ])
  }

  /// What the columns of a difference are compared with.
  func references(of difference: ComparisonDigest.Difference) -> LocalizedText {
    let references = Set(difference.columns.compactMap { columns.all[$0].reference })
    return names.short(references.sorted().map { columns.all[$0] })
  }

  /// What the column is compared with.
  func reference(of column: ComparisonColumn) -> LocalizedText {
    column.reference.map { names.short(columns.all[$0]) } ?? LocalizedText("")
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
    let own = NamesakeGroup.all(
      line.columns.map { columns.all[$0] }, line, columns, answer: answered(in: line)
    ).columnsWithMeasure(atMost: Self.columnLimit)
    var table = Table(
      title: names.line(line) + Self.bracketed(line.unit),
      columns: [.rowName(LocalizedText(en: "Scenario", zh: "情景"))]
        + places.map { .number(LocalizedText(line.periods[$0].description)) }, rows: [])
    table.rows = own.map { column in
      [.text(names.short(column))] + places.map { line.cell(column.index, $0, format) }
    }
    if table.rows.joined().contains(where: { if case .band = $0 { true } else { false } }) {
      table.notes.append(
        LocalizedText(
          en: "In brackets 80 % bands, over the draws of each source.", zh: "方括号内为80%区间，依据各来源自己的抽样。"))
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

  /// The format of a difference's values, with as many decimals as tell them apart.
  static func format(
    of difference: ComparisonDigest.Difference, unit: LocalizedText? = nil
  ) -> NumberFormat {
    let values = (difference.value, difference.reference)
    var format = format([values.0, values.1], difference.unit).telling(values.0, from: values.1)
    format.unit = unit
    return format
  }

  /// One decimal for rates and indexes, else as many as the size asks for.
  static func format(_ values: [Double], _ unit: String) -> NumberFormat {
    let size = values.lazy.filter(\.isFinite).map(abs).max() ?? 0
    let isRate = (try? Unit.parse(unit)).map { $0.isRate || $0.kind == .index } ?? unit.contains("%")
    let decimals = isRate ? 1 : size >= 1000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
    return NumberFormat(decimals: decimals, groupsThousands: true)
  }
}

extension AlignedLine {
  /// A value with the 80 % band that its source gives of it.
  fileprivate func cell(_ column: Int, _ index: Int, _ format: NumberFormat) -> Table.Cell {
    guard let value = value(column, index) else { return .empty }
    guard let band = bands.value(column, in: periods[index]), band.varies,
      let low = band.quantile(FanLevel.eighty.low), let high = band.quantile(FanLevel.eighty.high)
    else { return .number(value, format) }
    return .band(Band(value, low: low, high: high), format)
  }
}
