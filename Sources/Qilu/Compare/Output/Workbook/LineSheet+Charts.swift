import Localization
import Modeling
import Reporting
import SpreadsheetML
import TimeSeries

/// The charts: every column as a line, and each column less its reference.
extension LineSheet {
  /// Periods before the horizon that charts show.
  private static let history = FigureTable.chartHistory
  /// Lines that the legend names; more would leave no room for the chart.
  private static let legendLimit = 24
  private static let width = 760

  /// The charts; differences stand in the block that begins at a row.
  func charts(differencesAt start: Int) -> [WorkbookChart] {
    var charts: [WorkbookChart] = []
    for part in charted {
      let rows = shown(part)
      let series = columns.indices.map { place in
        self.series(
          place, rows: row(rows.lowerBound)...row(rows.upperBound - 1), isBroken: isBroken(place, rows))
      }
      let kind = charted.count > 1 ? book.text(" (\(frequencyName(part)))", "（\(frequencyName(part))）") : ""
      charts.append(chart(title + kind, series, place: charts.count, rows: rows, format: block.cellFormat))
    }
    if let chart = differenceChart(start, place: charts.count) { charts.append(chart) }
    return charts
  }

  private func series(_ place: Int, rows: ClosedRange<Int>, isBroken: Bool) -> ChartSeries {
    var line = book.chartLines[columns[place].index]
    if isBroken, line.marker == .none { line.marker = .circle }
    return ChartSeries(
      name: CellWords.shortened(book.name(of: columns[place]), to: 80),
      categories: SheetRange(name, CellRange(column: 0, rows: rows)),
      values: SheetRange(name, CellRange(column: column(place), rows: rows)), drawing: .line(line),
      isInLegend: place < Self.legendLimit)
  }

  /// The rows from a while before the first horizon on.
  private func shown(_ part: LineGrid.Part) -> Range<Int> {
    let first = columns.compactMap { $0.horizon?.first }.min()
    guard let first, let start = part.rows.first(where: { grid.rows[$0].period >= first }) else {
      return part.rows
    }
    return max(part.rows.lowerBound, start - Self.history)..<part.rows.upperBound
  }

  /// Whether a column lacks values between its own.
  private func isBroken(_ place: Int, _ rows: Range<Int>) -> Bool {
    let held = rows.filter { value(place, $0) != nil }
    guard let first = held.first, let last = held.last else { return false }
    return held.count < last - first + 1 || held.count == 1
  }

  private func differenceChart(_ start: Int, place: Int) -> WorkbookChart? {
    guard let (part, rows) = differences else { return nil }
    let all = LineDifferences(line: line, grid: grid, columns: columns, compared: compared)
    // The block has a heading, a row of names, then a row for each period that has a difference, part by part.
    let before = grid.parts.prefix { $0.rows != part.rows }.reduce(0) { $0 + all.rows(of: $1).count }
    let first = start + 2 + before
    let series = compared.map { pair in
      self.series(
        pair.place, rows: first...first + rows.count - 1,
        isBroken: rows.contains { value(pair.place, $0) == nil || value(pair.reference, $0) == nil })
    }
    let unit = CellWords.shortened(block.differenceUnit, to: 60)
    // A chart of one line has no legend.
    let names = compared.map { (book.name(of: columns[$0.place]), book.name(of: columns[$0.reference])) }
    let pair = names.count == 1 ? "\(names[0].0) - \(names[0].1)" : nil
    let what = CellWords.shortened(pair ?? book.text("difference from the reference", "与参照之差"), to: 120)
    return chart(
      book.text("\(title): \(what)", "\(title)：\(what)"), series, place: place,
      rows: rows[0]..<rows[rows.count - 1] + 1, format: block.differenceFormat, unit: unit)
  }

  private func chart(
    _ title: String, _ series: [ChartSeries], place: Int, rows: Range<Int>, format: CellNumberFormat,
    unit: String? = nil
  ) -> WorkbookChart {
    let (first, last) = (grid.rows[rows.lowerBound].period, grid.rows[rows.upperBound - 1].period)
    let hidden = series.count { !$0.isInLegend }
    let more =
      hidden > 0
      ? book.text(
        " (the legend names \(Self.legendLimit) of \(series.count))",
        "（图例列出 \(series.count) 条中的 \(Self.legendLimit) 条）") : ""
    var chart = WorkbookChart(
      title: title + more,
      alternativeText: book.text(
        "\(title), \(first) to \(last): \(series.count) lines", "\(title)，\(first)至\(last)：\(series.count)条线"),
      series: series, categoryAxis: ChartAxis(labelInterval: max(1, rows.count / 12)),
      valueAxis: ChartAxis(title: unit ?? CellWords.shortened(line.unit, to: 60), numberFormat: format),
      anchor: anchor(place), width: Self.width, height: 420)
    // Of a source that has every fifth year, and one that has every year, both are lines.
    chart.joinsGaps = true
    return chart
  }

  private func anchor(_ place: Int) -> CellPosition {
    chartsAreAbove
      ? CellPosition(row: 4 + place * Self.chartRows, column: 1)
      : CellPosition(row: headerRow + 1 + place * Self.chartRows, column: column(columns.count) + 1)
  }

  private func frequencyName(_ part: LineGrid.Part) -> String {
    switch grid.rows[part.rows.lowerBound].period.frequency {
    case .annual: book.text("years", "年度")
    case .half: book.text("half years", "半年")
    case .quarterly: book.text("quarters", "季度")
    case .monthly: book.text("months", "月度")
    case nil: book.text("other spans", "其他时段")
    }
  }
}
