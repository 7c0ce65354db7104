internal import CXlsxWriter
import SpreadsheetML

extension LibraryWorkbook {
  typealias LibraryChart = UnsafeMutablePointer<lxw_chart>

  /// Puts a chart on a sheet.
  func insert(
    _ chart: WorkbookChart, into sheet: UnsafeMutablePointer<lxw_worksheet>, of workbook: Workbook
  ) {
    let series = chart.orderedSeries
    guard let first = series.first, let drawn = workbook_add_chart(book, first.drawing.chartType) else {
      return
    }
    for item in series { add(item, to: drawn, of: workbook) }
    if series.mixesLines { drawn.pointee.write_chart_type = writeWithLines }
    chart.setTitle(drawn)
    chart.setAxes(drawn)
    chart.setLegend(drawn, series: series)
    chart.setFrame(drawn)
    place(chart, drawn, on: sheet)
  }

  private func place(
    _ chart: WorkbookChart, _ drawn: LibraryChart, on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    // The library draws a chart 480 by 288 pixels and scales it.
    var options = lxw_chart_options()
    options.x_scale = Double(max(50, chart.width)) / 480
    options.y_scale = Double(max(50, chart.height)) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    chart.alternativeText.cleaned(keepingLines: false).withCString { text in
      options.description = UnsafeMutablePointer(mutating: text)
      let (row, column) = (lxw_row_t(chart.anchor.row), lxw_col_t(chart.anchor.column))
      note(worksheet_insert_chart_opt(sheet, row, column, drawn, &options), row, column)
    }
  }

  private func add(_ item: ChartSeries, to drawn: LibraryChart, of workbook: Workbook) {
    guard let series = chart_add_series(drawn, nil, nil) else { return }
    series.pointee.title.setText(item.name)
    let (first, last) = (item.categories.range.first, item.categories.range.last)
    chart_series_set_categories(
      series, item.categories.sheet.text, lxw_row_t(first.row), lxw_col_t(first.column), lxw_row_t(last.row),
      lxw_col_t(last.column))
    let (top, bottom) = (item.values.range.first, item.values.range.last)
    chart_series_set_values(
      series, item.values.sheet.text, lxw_row_t(top.row), lxw_col_t(top.column), lxw_row_t(bottom.row),
      lxw_col_t(bottom.column))
    item.drawing.draw(series)
    series.pointee.categories?.pointee.fill(from: workbook, item.categories, asText: true)
    series.pointee.values?.pointee.fill(from: workbook, item.values, asText: false)
  }
}

extension WorkbookChart {
  /// The series in the order of the file: areas and columns lie under lines.
  var orderedSeries: [ChartSeries] {
    series.filter { !$0.drawing.isLine } + series.filter(\.drawing.isLine)
  }
}

extension [ChartSeries] {
  /// Whether lines lie over something else.
  var mixesLines: Bool { contains { $0.drawing.isLine } && contains { !$0.drawing.isLine } }
}

extension ChartSeries.Drawing {
  var isLine: Bool {
    if case .line = self { true } else { false }
  }

  /// The library's type for a chart whose first series is drawn so.
  var chartType: UInt8 {
    switch self {
    case .line: UInt8(LXW_CHART_LINE.rawValue)
    case .area: UInt8(LXW_CHART_AREA_STACKED.rawValue)
    case .column: UInt8(LXW_CHART_COLUMN.rawValue)
    }
  }

  /// Gives a series its colours.
  func draw(_ series: UnsafeMutablePointer<lxw_chart_series>) {
    switch self {
    case .line(let line): line.draw(series)
    case .area(let color), .column(let color as RGBColor?):
      var fill = lxw_chart_fill()
      if let color { fill.color = color.libraryColor } else { fill.none = 1 }
      chart_series_set_fill(series, &fill)
      var outline = lxw_chart_line()
      outline.none = 1
      chart_series_set_line(series, &outline)
    }
  }
}

extension ChartLine {
  fileprivate func draw(_ series: UnsafeMutablePointer<lxw_chart_series>) {
    var line = lxw_chart_line()
    line.color = color.libraryColor
    line.width = Float(width)
    line.dash_type = UInt8(dash.code.rawValue)
    chart_series_set_line(series, &line)
    chart_series_set_marker_type(series, UInt8(marker.code.rawValue))
    guard marker != .none else { return }
    chart_series_set_marker_size(series, 5)
    var edge = lxw_chart_line()
    edge.color = color.libraryColor
    chart_series_set_marker_line(series, &edge)
    var fill = lxw_chart_fill()
    fill.color = color.libraryColor
    chart_series_set_marker_fill(series, &fill)
  }
}

extension ChartLine.Dash {
  fileprivate var code: lxw_chart_line_dash_type {
    switch self {
    case .solid: LXW_CHART_LINE_DASH_SOLID
    case .dash: LXW_CHART_LINE_DASH_DASH
    case .dot: LXW_CHART_LINE_DASH_ROUND_DOT
    case .dashDot: LXW_CHART_LINE_DASH_DASH_DOT
    case .longDash: LXW_CHART_LINE_DASH_LONG_DASH
    }
  }
}

extension ChartLine.Marker {
  fileprivate var code: lxw_chart_marker_type {
    switch self {
    case .none: LXW_CHART_MARKER_NONE
    case .circle: LXW_CHART_MARKER_CIRCLE
    case .square: LXW_CHART_MARKER_SQUARE
    case .triangle: LXW_CHART_MARKER_TRIANGLE
    case .diamond: LXW_CHART_MARKER_DIAMOND
    }
  }
}
