import Localization
import Reporting
import SpreadsheetML

/// The fans: one or two charts side by side over the same axis of values, and the hidden columns that they draw.
extension LineSheet {
  /// The width in pixels of a chart that has another beside it.
  private static let pairWidth = 540
  private static let fanHeight = 340
  /// Rows that the charts of fans take.
  static let fanRows = 18
  /// The columns from one to the other: those beside the table have the width that columns have by themselves.
  private var pairColumns: Int { chartsAreAbove ? 5 : 9 }

  private var isPair: Bool { fans.all.count > 1 }
  /// Pixels that the fans take across where they stand beside the table.
  var fanWidth: Int { isPair ? 64 * pairColumns + Self.pairWidth : chartWidth }

  /// The hidden columns of a fan, right of everything else.
  private func fanColumns(_ index: Int) -> FanColumns {
    FanColumns(from: column(columns.count) + 1 + 2 * 9 + index * FanColumns.count)
  }

  func fillFans(_ sheet: inout Worksheet) {
    for (index, fan) in fans.all.enumerated() {
      let hidden = fanColumns(index)
      sheet.hiddenColumns.formUnion(hidden.range)
      for row in fan.rows {
        hidden.fill(
          &sheet, row: self.row(row), quantiles: fans.band(fan.place, row)?.quantiles ?? [],
          path: value(fan.place, row), format: block.cellFormat)
      }
    }
  }

  /// The charts of the fans, so many rows below the first chart.
  func fanCharts(below rows: Int) -> [WorkbookChart] {
    fans.all.indices.map { index in
      let (fan, start) = (fans.all[index], anchor(below: rows))
      let name = CellWords.shortened(book.short(columns[fan.place]), to: 120)
      let title = book.text("\(title): \(name) with bands", "\(title)：\(name)及区间")
      let (first, last) = (grid.rows[fan.rows.lowerBound].period, grid.rows[fan.rows.upperBound - 1].period)
      var chart = WorkbookChart(
        title: title,
        alternativeText: book.text(
          "\(title) of 95, 80 and 50 % of the draws, \(first) to \(last)",
          "\(title)（抽样的95%、80%和50%），\(first)至\(last)"),
        series: fanSeries(index),
        categoryAxis: ChartAxis(labelInterval: max(1, fan.rows.count / (isPair ? 8 : 12))),
        valueAxis: fanAxis, anchor: CellPosition(row: start.row, column: start.column + index * pairColumns),
        width: isPair ? Self.pairWidth : chartWidth, height: Self.fanHeight)
      chart.joinsGaps = true
      return chart
    }
  }

  /// The bands, the path they belong to, the other paths.
  private func fanSeries(_ index: Int) -> [ChartSeries] {
    let fan = fans.all[index]
    let rows = row(fan.rows.lowerBound)...row(fan.rows.upperBound - 1)
    let areas = fanColumns(index).areas(
      name, rows: rows, color: book.chartLines[columns[fan.place].index].color)
    let paths = [fan.place] + fans.paths.filter { $0 != fan.place }
    return areas
      + paths.map { place in
        var series = series(place, rows: rows, isBroken: isBroken(place, fan.rows))
        series.isInLegend = true
        return series
      }
  }

  /// One axis for all fans.
  private var fanAxis: ChartAxis {
    let shown = fans.all.flatMap { fan in
      fan.rows.flatMap { row in
        (fans.band(fan.place, row)?.quantiles ?? []) + fans.paths.compactMap { value($0, row) }
      }
    }
    return ChartAxis(
      title: CellWords.shortened(line.unit, to: 60), around: shown, numberFormat: block.cellFormat)
  }
}
