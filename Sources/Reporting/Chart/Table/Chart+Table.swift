internal import Localization
internal import TimeSeries

extension Chart {
  /// The figures behind the picture, all of them, for readers who do not see it and for text reports.
  public var table: Table {
    var table =
      switch kind {
      case .lines(let lines): Self.table(TimeColumns(lines))
      case .fan(let fan): Self.table(TimeColumns(fan))
      case .bars(let bars): Self.table(bars)
      case .waterfall(let waterfall): Self.table(waterfall)
      case .tornado(let tornado): Self.table(tornado)
      case .panels(let panels): Self.table(panels)
      }
    table.title = valueAxis?.unit.map { title + LocalizedText(en: " (\($0.en))", zh: "（\($0.zh)）") } ?? title
    if let note { table.notes.append(note) }
    return table
  }

  /// The scale of all values, unless panels have each their own.
  var valueAxis: ValueAxis? {
    switch kind {
    case .lines(let lines): lines.axis
    case .fan(let fan): fan.axis
    case .bars(let bars): bars.axis
    case .waterfall(let waterfall): waterfall.axis
    case .tornado(let tornado): tornado.axis
    case .panels: nil
    }
  }

  /// The periods and the columns of a time plot.
  private struct TimeColumns {
    var time: TimeAxis
    var axis: ValueAxis
    var columns: [(name: LocalizedText, values: [Double?])]
    private var estimates: [Double?]

    init(_ lines: Lines) {
      (time, axis) = (lines.time, lines.axis)
      columns = lines.series.map { ($0.name, $0.values) }
      estimates = lines.series.first { $0.role == .estimate }?.values ?? []
    }

    init(_ fan: Fan) {
      (time, axis) = (fan.time, fan.axis)
      estimates = fan.estimates?.values ?? []
      columns = ([fan.history, fan.estimates].compactMap { $0 } + [fan.path]).map { ($0.name, $0.values) }
      for band in fan.bands.sorted(by: { $0.level < $1.level }) {
        columns.append((ChartWords.end(of: band.level, isHigh: false), band.low))
        columns.append((ChartWords.end(of: band.level, isHigh: true), band.high))
      }
      columns += fan.scenarios.map { ($0.name, $0.values) }
      guard let outline = fan.outline else { return }
      for (isHigh, values) in [(false, outline.band.low), (true, outline.band.high)] {
        let end = ChartWords.end(of: outline.band.level, isHigh: isHigh)
        columns.append(
          (LocalizedText(en: "\(end.en), \(outline.name.en)", zh: "\(end.zh)，\(outline.name.zh)"), values))
      }
    }

    /// A row to a period with the columns of some names; nothing where there is no such column.
    func rows(under names: [LocalizedText]) -> [[Table.Cell]] {
      let own = names.map { name in columns.first { $0.name == name } }
      return time.periods.indices.map { index in
        [.plain(time.periods[index].description)]
          + own.map { column -> Table.Cell in
            column.map { .number($0.values.finite(index) ?? .nan, Chart.axisFormat(axis)) } ?? .empty
          }
      }
    }

    /// Whether a period is data, an estimate in a hole of them, or projection; nil where all is data.
    func kind(_ index: Int) -> LocalizedText? {
      guard let first = time.firstProjected else { return nil }
      if index >= first { return ChartWords.projection }
      return estimates.finite(index) == nil ? ChartWords.data : ChartWords.estimate
    }

    /// The cells of a period after its name.
    func cells(_ index: Int) -> [Table.Cell] {
      columns.map { $0.values.finite(index).map { .number($0) } ?? .number(.nan) }
    }
  }

  private static func table(_ time: TimeColumns) -> Table {
    let columns = time.columns.map { numberColumn($0.name, time.axis) }
    let kinds = time.time.firstProjected == nil ? [] : [Table.Column(ChartWords.kind)]
    let rows = time.time.periods.indices.map { index -> [Table.Cell] in
      let kind = time.kind(index)
      let head: [Table.Cell] =
        [.plain(time.time.periods[index].description)] + (kind.map { [.text($0)] } ?? [])
      return head + time.cells(index)
    }
    return Table(columns: [.rowName(ChartWords.period)] + kinds + columns, rows: rows)
  }

  private static func table(_ bars: Bars) -> Table {
    let head: Table.Column
    switch bars.categories {
    case .names: head = .rowName(ChartWords.category)
    case .periods: head = .rowName(ChartWords.period)
    }
    let labels = bars.categories.labels
    let rows = labels.indices.map { index -> [Table.Cell] in
      [.text(labels[index])] + bars.series.map { .number($0.value(index) ?? .nan) }
    }
    return Table(columns: [head] + bars.series.map { numberColumn($0.name, bars.axis) }, rows: rows)
  }

  private static func table(_ waterfall: Waterfall) -> Table {
    var rows: [[Table.Cell]] = [[.text(waterfall.start.name), .number(waterfall.start.value)]]
    var signed = axisFormat(waterfall.axis)
    signed.sign = .always
    for step in waterfall.steps { rows.append([.text(step.name), .number(step.value, signed)]) }
    rows.append([.text(waterfall.endName), .number(waterfall.end ?? .nan)])
    return Table(
      columns: [.rowName(ChartWords.step), numberColumn(ChartWords.value, waterfall.axis)], rows: rows)
  }

  private static func table(_ tornado: Tornado) -> Table {
    let rows = tornado.causes.map { cause -> [Table.Cell] in
      [.text(cause.name), .number(cause.low), .number(cause.high)]
    }
    let columns = [tornado.lowName, tornado.highName].map { numberColumn($0, tornado.axis) }
    return Table(columns: [.rowName(ChartWords.category)] + columns, rows: rows)
  }

  /// One group of rows to a panel, its columns by name.
  private static func table(_ panels: Panels) -> Table {
    let parts = panels.panels.map { panel -> (title: LocalizedText, columns: TimeColumns) in
      switch panel.content {
      case .lines(let lines): (panel.title, TimeColumns(lines))
      case .fan(let fan): (panel.title, TimeColumns(fan))
      }
    }
    var names: [LocalizedText] = []
    for part in parts {
      for column in part.columns.columns where !names.contains(column.name) { names.append(column.name) }
    }
    var rows: [[Table.Cell]] = []
    var groups: [Table.RowGroup] = []
    for part in parts {
      let unit = part.columns.axis.unit.map { LocalizedText(en: " (\($0.en))", zh: "（\($0.zh)）") }
      groups.append(
        Table.RowGroup(firstRow: rows.count, heading: unit.map { part.title + $0 } ?? part.title))
      rows += part.columns.rows(under: names)
    }
    let columns = names.map { Table.Column.number($0) }
    return Table(columns: [.rowName(ChartWords.period)] + columns, rows: rows, groups: groups)
  }

  private static func numberColumn(_ name: LocalizedText, _ axis: ValueAxis) -> Table.Column {
    .number(name, format: axisFormat(axis))
  }

  /// The format without the unit, which stands in the heading.
  private static func axisFormat(_ axis: ValueAxis) -> NumberFormat {
    var format = axis.format
    format.unit = nil
    return format
  }
}
