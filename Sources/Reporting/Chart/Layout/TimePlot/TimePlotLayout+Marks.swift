internal import Localization

extension TimePlotLayout {
  /// The stretches of a curve without gaps; the first is joined to the data before it.
  func stretches(_ curve: TimePlot.Curve) -> [[Point]] {
    var stretches: [[Point]] = []
    var isOpen = false
    for index in time.places.indices {
      guard let value = curve.series.value(index) else {
        isOpen = false
        continue
      }
      if !isOpen || !time.isAdjacent(index) {
        let joint = stretches.isEmpty && !curve.isHistory ? joint(before: index) : []
        stretches.append(joint)
      }
      stretches[stretches.count - 1].append(point(index, value))
      isOpen = true
    }
    return stretches
  }

  /// The last point of data if a path goes on from it.
  private func joint(before index: Int) -> [Point] {
    guard let joint = plot.joint(before: index), time.isAdjacent(index) else { return [] }
    return [point(joint.index, joint.value)]
  }

  /// A curve; single points between gaps are marked.
  func curveNodes(_ curve: TimePlot.Curve) -> Scene.Node? {
    let stretches = stretches(curve)
    guard let end = stretches.last?.last else { return nil }
    let style = curve.style
    var nodes: [Scene.Node] = []
    let lines = stretches.filter { $0.count > 1 }
    // Thinner where hundreds of periods stand close together.
    let width = min(style.width, max(0.9, time.reach * 1.2))
    if !lines.isEmpty { nodes.append(.lines(lines, style.ink, width: width, dash: style.dash)) }
    for stretch in stretches where stretch.count == 1 && (style.marker == nil || stretch[0] != end) {
      nodes.append(.marker(.circle, stretch[0], radius: page.em(style.width + 0.8), style.ink))
    }
    if let marker = style.marker {
      nodes.append(.marker(marker, end, radius: page.em(3.6), style.ink))
    }
    let name = curve.series.name[page.language]
    return .group("series", index: curve.index, tooltip: name, nodes)
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
    var isOpen = false
    for index in time.places.indices {
      guard let interval = band.interval(index) else {
        isOpen = false
        continue
      }
      if !isOpen || !time.isAdjacent(index) {
        areas.append(areas.isEmpty ? joint(before: index).map { ($0, $0) } : [])
      }
      areas[areas.count - 1].append((point(index, interval.low), point(index, interval.high)))
      isOpen = true
    }
    return areas.map(outline)
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

  /// What the tints mean, the narrowest first.
  func bandKey(_ page: Page) -> KeyRows {
    let present = bands.indices.filter { index in
      time.periods.indices.contains { bands[index].interval($0) != nil }
    }
    return KeyRows(
      entries: present.reversed().map { index in
        (
          .box(Self.bandInk(index, of: bands.count), isHatched: false),
          ChartWords.level(bands[index].level)[page.language]
        )
      })
  }
}
