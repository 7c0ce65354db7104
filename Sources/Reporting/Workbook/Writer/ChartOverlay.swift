internal import CXlsxWriter

/// Writes a chart whose lines lie over its areas or columns.
///
/// The library writes one kind of chart; the file format allows several on the same axes (ECMA-376 Part 1, 21.2.2.145,
/// `plotArea`). A chart of the library carries the function that writes its kind: this one takes its place, writes the
/// series that have a fill with the function of their kind, the others with that of lines, and puts everything back.
let writeWithLines: @convention(c) (UnsafeMutablePointer<lxw_chart>?) -> Void = { chart in
  guard let chart, let all = chart.pointee.series_list else { return }
  var (filled, lines) = split(all)
  let grouping = chart.pointee.grouping
  withUnsafeMutablePointer(to: &filled) {
    chart.pointee.series_list = $0; write(chart, as: chart.pointee.type)
  }
  chart.pointee.grouping = UInt8(LXW_GROUPING_STANDARD.rawValue)
  withUnsafeMutablePointer(to: &lines) {
    chart.pointee.series_list = $0
    write(chart, as: UInt8(LXW_CHART_LINE.rawValue))
  }
  chart.pointee.grouping = grouping
  chart.pointee.series_list = all
  join(filled, lines, into: all)
}

/// Writes the series of a chart as the library writes a kind.
private func write(_ chart: UnsafeMutablePointer<lxw_chart>, as type: UInt8) {
  guard let pattern = lxw_chart_new(type) else { return }
  defer { lxw_chart_free(pattern) }
  let marker = chart.pointee.default_marker
  pattern.pointee.write_chart_type?(chart)
  chart.pointee.default_marker = marker
}

/// A list of series split by whether they have a fill; both keep their order.
private func split(_ list: UnsafeMutablePointer<lxw_chart_series_list>) -> (
  lxw_chart_series_list, lxw_chart_series_list
) {
  var filled: [UnsafeMutablePointer<lxw_chart_series>] = []
  var lines: [UnsafeMutablePointer<lxw_chart_series>] = []
  var next = list.pointee.stqh_first
  while let series = next {
    next = series.pointee.list_pointers.stqe_next
    if series.pointee.fill == nil { lines.append(series) } else { filled.append(series) }
  }
  return (chain(filled), chain(lines))
}

/// Links series into a list that is only read; its end pointer is not used.
private func chain(_ series: [UnsafeMutablePointer<lxw_chart_series>]) -> lxw_chart_series_list {
  for (left, right) in zip(series, series.dropFirst()) { left.pointee.list_pointers.stqe_next = right }
  series.last?.pointee.list_pointers.stqe_next = nil
  var list = lxw_chart_series_list()
  list.stqh_first = series.first
  return list
}

/// Links two lists into one.
private func join(
  _ first: lxw_chart_series_list, _ second: lxw_chart_series_list,
  into list: UnsafeMutablePointer<lxw_chart_series_list>
) {
  list.pointee.stqh_first = first.stqh_first ?? second.stqh_first
  var last = first.stqh_first
  while let next = last?.pointee.list_pointers.stqe_next { last = next }
  last?.pointee.list_pointers.stqe_next = second.stqh_first
}
