internal import Localization

extension TimePlotLayout {
  /// The stretches of a curve without gaps; the first is joined to the data before it.
  func stretches(_ curve: TimePlot.Curve) -> [[Point]] {
    plot.stretches(curve, time).enumerated().map { number, values in
      let isJoined = curve.isEstimate || (number == 0 && !curve.isHistory)
      let before = isJoined ? values.first.map { joint(before: $0.index) } ?? [] : []
      return before
        + values.flatMap { index, value in
          [point(index, value)] + (curve.isEstimate ? joint(after: index) : [])
        }
    }
  }

  /// The last point of data if a path goes on from it.
  private func joint(before index: Int) -> [Point] {
    guard let joint = plot.joint(before: index), time.isAdjacent(index) else { return [] }
    return [point(joint.index, joint.value)]
  }

  /// The first data after a stretch of estimates.
  private func joint(after index: Int) -> [Point] {
    guard let value = plot.past(index + 1, unless: index), time.isAdjacent(index + 1) else { return [] }
    return [point(index + 1, value)]
  }

  /// A curve; single points between gaps are marked, and so are all estimates and all values of a curve that leaps.
  func curveNodes(_ curve: TimePlot.Curve) -> Scene.Node? {
    let stretches = stretches(curve)
    guard let end = stretches.last?.last else { return nil }
    let style = curve.style
    let lines = stretches.filter { $0.count > 1 }
    // Thinner where hundreds of periods stand close together, and many grey ones over one another.
    let isCrowd = style.priority == 0 && plot.unnamed > 12
    let width = isCrowd ? 0.6 : min(style.width, max(0.9, time.reach * 1.2))
    let drawn: [Scene.Node] = lines.isEmpty ? [] : [.lines(lines, style.ink, width: width, dash: style.dash)]
    let marked = plot.leaps(curve, time) ? stretches : stretches.filter { $0.count == 1 }
    let marks = style.isOpen ? estimateMarks(curve) : marks(style, marked.flatMap { $0 }, end)
    return .group("series", index: curve.index, tooltip: curve.series.name[page.language], drawn + marks)
  }

  private func marks(_ style: SeriesStyle, _ points: [Point], _ end: Point) -> [Scene.Node] {
    points.filter { style.marker == nil || $0 != end }
      .map { .marker(.circle, $0, radius: page.em(style.width + 0.8), style.ink) }
      + (style.marker.map { [.marker($0, end, radius: page.em(3.6), style.ink)] } ?? [])
  }

  private func estimateMarks(_ curve: TimePlot.Curve) -> [Scene.Node] {
    time.places.indices.compactMap { index in
      curve.series.value(index).map {
        .openMarker(.circle, point(index, $0), radius: page.em(2.9), curve.style.ink)
      }
    }
  }

  /// The ends of the band that is only outlined, each as a thin line.
  var outlineNodes: [Scene.Node] {
    guard let outline = plot.outline else { return [] }
    let ends = [outline.band.low, outline.band.high].enumerated().map { number, values in
      let series = Chart.Series(outline.name, values)
      return plot.stretches(TimePlot.Curve(series: series, index: number, style: .outline), time)
        .map { $0.map { point($0.index, $0.value) } }
    }
    let (lines, style) = (ends.flatMap { $0 }.filter { $0.count > 1 }, SeriesStyle.outline)
    guard !lines.isEmpty else { return [] }
    let drawn = Scene.Node.lines(lines, style.ink, width: style.width, dash: style.dash)
    return [.group("outline", tooltip: outline.label[page.language], [drawn])]
  }

  /// The bands, the widest first, each in stretches without gaps.
  var bandNodes: [Scene.Node] {
    plot.bands.indices.compactMap { index in
      let ink = TimePlot.bandInk(index, of: plot.bands.count)
      let areas = bandAreas(plot.bands[index]).map { Scene.Node.area($0, ink) }
      let name = ChartWords.level(plot.bands[index].level)[page.language]
      return areas.isEmpty ? nil : .group("band", index: index, tooltip: name, areas)
    }
  }

  private func bandAreas(_ band: Chart.Fan.Band) -> [[Point]] {
    var areas: [[(low: Point, high: Point)]] = []
    var (isOpen, hasFan) = (false, false)
    for index in time.places.indices {
      guard let interval = band.interval(index) else {
        isOpen = false
        continue
      }
      let isPast = plot.isPast(index)
      if !isOpen || !time.isAdjacent(index) || isPast || plot.isPast(index - 1) {
        areas.append(isPast || hasFan ? [] : fanJoint(band, before: index))
      }
      hasFan = hasFan || !isPast
      areas[areas.count - 1].append((point(index, interval.low), point(index, interval.high)))
      isOpen = true
    }
    return areas.map(outline)
  }

  /// Where a fan begins: at the last figure, or at the interval of the estimate in its place.
  private func fanJoint(_ band: Chart.Fan.Band, before index: Int) -> [(low: Point, high: Point)] {
    guard let interval = band.interval(index - 1), plot.isPast(index - 1), time.isAdjacent(index) else {
      return joint(before: index).map { ($0, $0) }
    }
    return [(point(index - 1, interval.low), point(index - 1, interval.high))]
  }

  /// The outline of a band; that of a single period is as wide as a bar.
  private func outline(_ band: [(low: Point, high: Point)]) -> [Point] {
    guard band.count == 1, let only = band.first else { return band.map(\.high) + band.reversed().map(\.low) }
    let half = min(page.em(7), time.reach * 0.7)
    let (left, right) = (only.low.x - half, only.low.x + half)
    return [
      Point(x: left, y: only.high.y), Point(x: right, y: only.high.y), Point(x: right, y: only.low.y),
      Point(x: left, y: only.low.y),
    ]
  }
}

extension TimePlot {
  /// The tint of a band by its rank from the widest.
  static func bandInk(_ index: Int, of count: Int) -> Ink {
    // Few bands take the light tints, so that the path stands out.
    let few = [1: [1], 2: [0, 2], 3: [0, 1, 3]]
    if let places = few[count] { return .band(places.element(index) ?? 0) }
    return .band(min(index * (Ink.bandCount - 1) / max(count - 1, 1), Ink.bandCount - 1))
  }

  /// What the marks mean that no name stands beside: the tints, the narrowest first, dashes, estimates, grey curves.
  func key(_ page: Page) -> KeyRows {
    let present = bands.indices.filter { index in
      time.periods.indices.contains { bands[index].interval($0) != nil }
    }
    var entries: [(swatch: KeyRows.Swatch, text: String)] = present.reversed().map { index in
      (
        .box(Self.bandInk(index, of: bands.count), isHatched: false),
        ChartWords.level(bands[index].level)[page.language]
      )
    }
    entries += dashes.map { (.curve(.dash($0.dash)), $0.name[page.language]) }
    if let outline, time.periods.indices.contains(where: { outline.band.interval($0) != nil }) {
      entries.append((.curve(.outline), outline.label[page.language]))
    }
    for curve in curves
    where curve.isEstimate && time.periods.indices.contains(where: { curve.series.value($0) != nil }) {
      entries.append((.curve(curve.style), curve.series.name[page.language]))
    }
    if unnamed > 0 { entries.append((.curve(.context), ChartWords.unnamed(unnamed)[page.language])) }
    return KeyRows(entries: entries)
  }
}
