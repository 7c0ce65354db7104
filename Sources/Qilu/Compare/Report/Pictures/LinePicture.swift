import Localization
import Reporting
import TimeSeries

/// The pictures of one line: its columns side by side, their bands, and what they differ by.
struct LinePicture {
  let span: LineSpan
  let columns: ComparisonColumns
  let names: ComparisonNames
  let looks: ColumnLooks
  /// The column of which the answer speaks, if it is of this line.
  let answer: Int?
  /// The columns drawn, in order.
  let drawn: [ComparisonColumn]
  /// How many more have values.
  let omitted: Int

  /// More columns than a chart has colours are not told apart.
  private static let columnLimit = 8

  init(
    _ span: LineSpan, _ columns: ComparisonColumns, _ names: ComparisonNames, _ looks: ColumnLooks,
    answer: Int? = nil
  ) {
    (self.span, self.columns, self.names, self.looks, self.answer) = (span, columns, names, looks, answer)
    let all = span.line.columns.map { columns.all[$0] }.filter { column in
      span.indices.contains { span.line.value(column.index, $0) != nil }
    }
    drawn = NamesakeGroup.all(all, span.line, columns, answer: answer)
      .columnsWithMeasure(atMost: Self.columnLimit)
    omitted = all.count - drawn.count
  }

  var line: AlignedLine { span.line }

  /// Every column's path; the past before the horizon as data where report folders agree on it.
  var lines: Chart {
    let folders = drawn.filter { !looks.isTable($0) }
    let past = SharedHistory(span, folders)
    let measure = drawn.first { $0.reference == nil }?.index
    let paths = drawn.map { column in
      looks.series(
        column, names.short(column), looks.isTable(column) ? span.values(column) : past.own(column),
        role: column.index == measure ? .baseline : .automatic)
    }
    var chart = Chart.Lines(time: span.time, axis: axis, series: past.series + paths)
    chart.dashes = looks.key(drawn, names)
    return self.chart(.lines(chart), notes: past.notes + [omittedNote])
  }

  private var omittedNote: LocalizedText? {
    guard omitted > 0 else { return nil }
    let (few, all) = (drawn.count, drawn.count + omitted)
    return LocalizedText(
      en:
        "\(few) of \(all) scenarios are drawn, among them those that differ most; comparison.csv has all.",
      zh: "绘出\(all)个情景中的\(few)个（含差异最大者），全部数值见 comparison.csv。")
  }

  func chart(_ kind: Chart.Kind, subtitle: LocalizedText? = nil, notes: [LocalizedText?]) -> Chart {
    Chart(title: names.line(line), subtitle: subtitle, note: Chart.note(notes), kind: kind)
  }

  var axis: Chart.ValueAxis {
    Chart.ValueAxis(unit: line.unitPhrase, format: SourceComparisonReport.format(line.values, line.unit))
  }

  var differenceAxis: Chart.ValueAxis {
    var format = axis.format
    (format.decimals, format.sign) = (format.decimals + 1, .always)
    return Chart.ValueAxis(unit: line.differencePhrase, format: format, includesZero: true)
  }
}

extension AlignedLine {
  /// The unit as text has it behind a number; nil for none.
  var unitPhrase: LocalizedText? { Self.phrase(of: unit) }

  /// A unit as text has it behind a number; nil for none.
  static func phrase(of unit: String) -> LocalizedText? {
    guard let parsed = try? Unit.parse(unit) else { return unit.isEmpty ? nil : LocalizedText(unit) }
    return parsed.phrase
  }

  /// The unit of differences: points of a rate, else the line's own.
  var differencePhrase: LocalizedText? {
    (try? Unit.parse(unit))?.differenceUnit.phrase ?? unitPhrase
  }
}
