internal import CXlsxWriter

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension WorkbookChart {
  func setTitle(_ chart: UnsafeMutablePointer<lxw_chart>) {
    guard !title.isEmpty else { return chart_title_off(chart) }
    chart.pointee.title.setText(title)
    var font = LibraryText.font(size: 13, color: WorkbookPalette.history)
    font.bold = 1
    chart_title_set_name_font(chart, &font)
  }

  func setAxes(_ chart: UnsafeMutablePointer<lxw_chart>) {
    guard let horizontal = chart.pointee.x_axis, let vertical = chart.pointee.y_axis else { return }
    categoryAxis.setUp(horizontal, isValue: false, textSize)
    valueAxis.setUp(vertical, isValue: true, textSize)
    // Below the plot, also where values are negative.
    chart_axis_set_label_position(horizontal, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    chart_axis_set_major_tick_mark(horizontal, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    if series.contains(where: { if case .area = $0.drawing { true } else { false } }) {
      chart_axis_set_position(horizontal, UInt8(LXW_CHART_AXIS_POSITION_ON_TICK.rawValue))
    }
    var grid = lxw_chart_line()
    grid.color = WorkbookPalette.grid.libraryColor
    grid.width = 0.75
    chart_axis_major_gridlines_set_line(vertical, &grid)
  }

  func setLegend(_ chart: UnsafeMutablePointer<lxw_chart>, series: [ChartSeries]) {
    let hidden = series.indices.filter { !series[$0].isInLegend }.map { Int16($0) }
    guard hidden.count < series.count, series.count > 1 else {
      return chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    var font = LibraryText.font(size: textSize, color: WorkbookPalette.history)
    chart_legend_set_font(chart, &font)
    guard !hidden.isEmpty else { return }
    var list = hidden + [-1]
    chart_legend_delete_series(chart, &list)
  }

  func setFrame(_ chart: UnsafeMutablePointer<lxw_chart>) {
    var none = lxw_chart_line()
    none.none = 1
    chart_chartarea_set_line(chart, &none)
    var white = lxw_chart_fill()
    white.color = RGBColor(0xFF_FF_FF).libraryColor
    chart_chartarea_set_fill(chart, &white)
    let blanks = joinsGaps ? LXW_CHART_BLANKS_AS_CONNECTED : LXW_CHART_BLANKS_AS_GAP
    chart_show_blanks_as(chart, UInt8(blanks.rawValue))
    // Helper columns may be hidden.
    chart_show_hidden_data(chart)
    chart_set_series_gap(chart, 60)
  }
}

extension ChartAxis {
  fileprivate func setUp(_ axis: UnsafeMutablePointer<lxw_chart_axis>, isValue: Bool, _ textSize: Double) {
    if !title.isEmpty {
      axis.pointee.title.setText(title)
      var font = LibraryText.font(size: textSize, color: WorkbookPalette.note)
      chart_axis_set_name_font(axis, &font)
    }
    var font = LibraryText.font(size: textSize, color: WorkbookPalette.note)
    chart_axis_set_num_font(axis, &font)
    if numberFormat != .general { chart_axis_set_num_format(axis, numberFormat.code) }
    // The library knows this only when it writes, and refuses limits before.
    if isValue { axis.pointee.is_value = 1 }
    if isValue, let minimum, minimum.isFinite { chart_axis_set_min(axis, minimum) }
    if isValue, let maximum, maximum.isFinite { chart_axis_set_max(axis, maximum) }
    if !isValue, let labelInterval {
      chart_axis_set_interval_unit(axis, UInt16(min(1_000, max(1, labelInterval))))
    }
    var line = lxw_chart_line()
    line.color = WorkbookPalette.line.libraryColor
    chart_axis_set_line(axis, &line)
  }
}

extension lxw_chart_title {
  /// Sets a text as it is: the library takes one that begins with `=` for a reference.
  mutating func setText(_ text: String) {
    free(name)
    name = strdup(text.cleaned(keepingLines: false))
  }
}

/// The letters of charts.
enum LibraryText {
  static func font(size: Double, color: RGBColor) -> lxw_chart_font {
    var font = lxw_chart_font()
    font.size = size
    font.color = color.libraryColor
    return font
  }
}
