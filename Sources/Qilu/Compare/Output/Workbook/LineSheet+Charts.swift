import Localization
import Modeling
import Reporting
import SpreadsheetML
import TimeSeries

/// The charts: every column as a line, the fans, and each column less its reference.
extension LineSheet {
  /// Periods before the horizon that charts show.
  private static let history = FigureTable.chartHistory
  /// Lines that the legend names; more would leave no room for the chart.
  private static let legendLimit = 24
  /// In pixels; over a wide table there is room.
  var chartWidth: Int { chartsAreAbove ? 960 : 760 }

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
      charts.append(
        chart(
          title + kind, series, below: charts.count * Self.chartRows, rows: rows, format: block.cellFormat))
    }
    charts += fanCharts(below: charted.count * Self.chartRows)
    if let chart = differenceChart(start) { charts.append(chart) }
    return charts
  }

  func series(_ place: Int, rows: ClosedRange<Int>, isBroken: Bool) -> ChartSeries {
    var line = book.chartLines[columns[place].index]
    if isBroken, line.marker == .none { line.marker = .circle }
    return ChartSeries(
      name: CellWords.shortened(book.short(columns[place]), to: 80),
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
  func isBroken(_ place: Int, _ rows: Range<Int>) -> Bool {
    let held = rows.filter { value(place, $0) != nil }
    guard let first = held.first, let last = held.last else { return false }
    return held.count < last - first + 1 || held.count == 1
  }

  private func differenceChart(_ start: Int) -> WorkbookChart? {
    guard let (part, rows) = differences else { return nil }
    let all = LineDifferences(line: line, grid: grid, columns: columns, compared: compared)
    // The block has a heading, a row of names, then a row for each period that has a difference, part by part.
    let before = grid.parts.prefix { $0.rows != part.rows }.reduce(0) { $0 + all.rows(of: $1).count }
    let first = start + 2 + before
    let drawn = drawnDifferences
    let series = drawn.map { pair in
      self.series(
        pair.place, rows: first...first + rows.count - 1,
        isBroken: rows.contains { value(pair.place, $0) == nil || value(pair.reference, $0) == nil })
    }
    let unit = CellWords.shortened(line.differenceUnit, to: 60)
    // A chart of one line has no legend.
    let names = drawn.map { (book.short(columns[$0.place]), book.short(columns[$0.reference])) }
    let what = CellWords.shortened(
      names.count == 1 ? "\(names[0].0) - \(names[0].1)" : differenceWords(drawn), to: 120)
    return chart(
      book.text("\(title): \(what)", "\(title)：\(what)"), series,
      below: charted.count * Self.chartRows + fanRows, rows: rows[0]..<rows[rows.count - 1] + 1,
      format: block.differenceFormat, unit: unit)
  }

  /// The differences from source to source where any is not zero, else those within one: side by side they would not tell what
  /// they are differences from.
  private var drawnDifferences: [(place: Int, reference: Int)] {
    let across = compared.filter { book.columns.isAcross(columns[$0.place]) }
    let differ = across.contains { pair in
      line.periods.indices.contains {
        line.difference(columns[pair.place].index, columns[pair.reference].index, $0).map { $0 != 0 } ?? false
      }
    }
    let within = compared.filter { !book.columns.isAcross(columns[$0.place]) }
    return differ || within.isEmpty ? across : within
  }

  private func differenceWords(_ drawn: [(place: Int, reference: Int)]) -> String {
    drawn.contains { book.columns.isAcross(columns[$0.place]) }
      ? book.text("difference from the other source", "与另一来源之差")
      : book.text("difference from the reference", "与参照之差")
  }

  private func chart(
    _ title: String, _ series: [ChartSeries], below: Int, rows: Range<Int>,
    format: CellNumberFormat, unit: String? = nil
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
      anchor: anchor(below: below), width: chartWidth, height: 420)
    // Of a source that has every fifth year, and one that has every year, both are lines.
    chart.joinsGaps = true
    return chart
  }

  /// The corner of a chart, so many rows below the first.
  func anchor(below rows: Int) -> CellPosition {
    chartsAreAbove
      ? CellPosition(row: Self.titleRows + rows, column: 1)
      : CellPosition(row: headerRow + 1 + rows, column: column(columns.count) + 1)
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
