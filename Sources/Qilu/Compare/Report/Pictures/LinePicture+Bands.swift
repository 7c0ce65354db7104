import Localization
import Reporting

/// Fans of the columns that were drawn, on one scale, so that a reader sees whether a band has moved.
extension LinePicture {
  /// The bands of the columns that have any, one shown at a time, those first that moved from source to source; nil where there
  /// are none.
  func bands(atMost limit: Int) -> Report.Block? {
    let varying = span.line.columns.map { columns.all[$0] }.filter { span.band(.outer, of: $0) != nil }
    let fanned = NamesakeGroup.all(varying, line, columns, answer: answer).columns(atMost: limit)
    let held = held(fanned)
    let notes = varying.count > fanned.count ? [Self.all(varying.count)] : []
    let charts = fanned.map { fan(of: $0, held: held, notes: notes) }
    guard charts.count > 1 else { return charts.first.map { .chart($0) } }
    return .choice(
      Report.Choice(
        label: LocalizedText(en: "Bands of", zh: "显示的区间"),
        options: zip(fanned, charts).map { Report.Choice.Option(names.short($0), chart: $1) }))
  }

  /// True of a page, where a reader chooses among some, and of text, which shows the first.
  private static func all(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count) scenarios have bands in all.", zh: "共有\(count)个情景有区间。")
  }

  /// More lines than this hide the bands.
  private static let comparedLimit = 3

  /// What the scale of every fan holds: all that any of them shows.
  private func held(_ fanned: [ComparisonColumn]) -> [Double] {
    let shown = Set((fanned + fanned.compactMap(namesake)).map(\.index)).sorted().map { columns.all[$0] }
    let compared = fanned.flatMap(compared).flatMap(span.values).compactMap { $0 }
    return compared
      + shown.flatMap { column -> [Double] in
        let band = span.band(.outer, of: column)
        return (span.values(column) + (band.map { $0.low + $0.high } ?? [])).compactMap { $0 }
      }
  }

  /// A column's path with its bands; its namesake as a line, with the ends of one band; what else other sources compare with it.
  private func fan(of column: ComparisonColumn, held: [Double], notes: [LocalizedText?]) -> Chart {
    let (past, other) = (SharedHistory(span, [column]), namesake(column))
    var axis = axis
    axis.held = held
    var fan = Chart.Fan(
      time: span.time, axis: axis, history: past.data, estimates: past.estimates,
      path: Chart.Series(names.short(column), past.own(column), role: .baseline),
      bands: FanLevel.all.compactMap { span.band($0, of: column) },
      scenarios: (other.map { [path(of: $0, beside: column, role: .baseline)] } ?? [])
        + compared(with: column).map { path(of: $0, beside: column) })
    fan.outline = other.flatMap { other in
      span.band(.eighty, of: other).map { Chart.Fan.Outline(names.short(other), $0) }
    }
    return chart(.fan(fan), notes: past.notes + notes)
  }

  /// The path of another column from where it leaves what both have; from the last value of that where it does so in the past.
  private func path(
    of other: ComparisonColumn, beside column: ComparisonColumn, role: Chart.Role = .automatic
  ) -> Chart.Series {
    let split = looks.isTable(other) ? 0 : SharedHistory(span, [column, other]).split
    let start = split < span.firstProjected ?? 0 ? split - 1 : split
    let values = span.values(other).enumerated().map { place, value in place < start ? nil : value }
    var series = Chart.Series(names.short(other), values, role: role)
    series.isSparse = looks.isTable(other)
    return series
  }

  /// The column of the same name in another source: the one it is compared with, else the first.
  private func namesake(_ column: ComparisonColumn) -> ComparisonColumn? {
    let others = line.columns.map { columns.all[$0] }.filter {
      $0.scenario == column.scenario && $0.source != column.source
    }
    return others.first { $0.index == column.reference } ?? others.first
  }

  /// The scenarios of other sources that are compared with a column, but for those of its name.
  private func compared(with column: ComparisonColumn) -> [ComparisonColumn] {
    let others = line.columns.map { columns.all[$0] }.filter { other in
      other.reference == column.index && other.source != column.source && other.scenario != column.scenario
        && span.indices.contains { line.value(other.index, $0) != nil }
    }
    let all = NamesakeGroup.all(others, line, columns, answer: answer).flatMap(\.columns)
    return Array(all.prefix(Self.comparedLimit))
  }
}
