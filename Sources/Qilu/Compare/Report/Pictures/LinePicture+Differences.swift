import Localization
import Reporting

/// What columns differ by from those that they are compared with.
extension LinePicture {
  /// The differences that show anything: from source to source, else within one; nil without any.
  var differences: Chart? {
    let pairs = shownPairs
    guard let start = firstPlace(pairs), start < span.indices.count - 1 else { return nil }
    let own = span.from(start)
    let named = name(pairs)
    if pairs.count == 1, let fan = fan(pairs[0], named.series[0], own) {
      return chart(.fan(fan), subtitle: named.subtitle, notes: [])
    }
    let series = zip(pairs, named.series).compactMap { column, name in
      own.differences(column).map { looks.series(column, name, $0, hasDash: !named.isOfScenarios) }
    }
    var chart = Chart.Lines(time: own.time, axis: differenceAxis, series: series)
    chart.dashes = named.isOfScenarios ? [] : looks.key(pairs, names)
    return self.chart(.lines(chart), subtitle: named.subtitle, notes: [])
  }

  private var shownPairs: [ComparisonColumn] {
    let differing = drawn.filter { column in
      span.differences(column)?.contains { ($0 ?? 0) != 0 } ?? false
    }
    let across = differing.filter(columns.isAcross)
    return across.isEmpty ? differing : across
  }

  /// The place of the first period drawn: the horizon's, or an earlier one in which something differs.
  private func firstPlace(_ pairs: [ComparisonColumn]) -> Int? {
    let places = pairs.compactMap { column in
      span.differences(column)?.firstIndex { ($0 ?? 0) != 0 }
    }
    guard let first = places.min() else { return nil }
    let held = pairs.compactMap { span.differences($0)?.firstIndex { $0 != nil } }.min() ?? first
    return min(first, max(span.firstProjected ?? held, held))
  }

  /// What is subtracted from what: under the title as far as it is the same for all, at the lines the rest.
  private func name(_ pairs: [ComparisonColumn]) -> Naming {
    let references = pairs.compactMap { $0.reference.map { columns.all[$0] } }
    let areNamesakes = zip(pairs, references).allSatisfy { $0.scenario == $1.scenario }
    let sources = Set(zip(pairs, references).map { [$0.source, $1.source] })
    // A scenario of several models is not named by its title alone.
    let areApart = pairs.allSatisfy { pair in
      columns.all.count { $0.scenario == pair.scenario && $0.source == pair.source } == 1
    }
    if areNamesakes, areApart, sources.count == 1, let both = sources.first, both[0] != both[1] {
      return Naming(names.difference(both[0], both[1]), pairs.map(names.scenario), isOfScenarios: true)
    }
    if Set(references.map(\.index)).count == 1 {
      return Naming(Chart.difference(from: names.short(references[0])), pairs.map(names.short))
    }
    return Naming(
      Chart.difference(from: LocalizedText(en: "the reference", zh: "参照")), pairs.map(names.short))
  }

  private struct Naming {
    var subtitle: LocalizedText
    var series: [LocalizedText]
    /// Whether each scenario is there once, so that no dash is needed.
    var isOfScenarios: Bool

    init(_ subtitle: LocalizedText, _ series: [LocalizedText], isOfScenarios: Bool = false) {
      (self.subtitle, self.series, self.isOfScenarios) = (subtitle, series, isOfScenarios)
    }
  }

  /// A single difference within a source with the bands that the source gives of it.
  private func fan(_ column: ComparisonColumn, _ name: LocalizedText, _ span: LineSpan) -> Chart.Fan? {
    let bands = FanLevel.all.compactMap { span.differenceBand($0, of: column) }
    guard !bands.isEmpty, let values = span.differences(column) else { return nil }
    return Chart.Fan(
      time: span.time, axis: differenceAxis, path: Chart.Series(name, values, role: .baseline), bands: bands)
  }
}
