internal import Localization

extension BarPlot {
  /// The plot in a box, taller than the box where rows need it; nil if there is nothing to draw.
  func drawing(in frame: Box, _ page: Page) -> Drawing? {
    var plot = self
    let isRows = prefersRows || !labelsFitBelow(width: frame.width - page.em(60), page)
    if isRows {
      plot.limitRows()
      plot.addKey(stackNames, page.language)
      plot.stackNames = []
    }
    let key = plot.key.drawing(at: Point(x: frame.x, y: frame.y), width: frame.width, page)
    var rest = frame.inset(top: key.height)
    rest.height = isRows ? plot.rowsHeight(rest, page) : max(rest.height, page.em(160))
    let count = isRows ? frame.width * 0.6 / page.em(80) : rest.height / page.em(40)
    guard
      let scale = ValueScale(
        plot.values, includesZero: plot.includesZero, atMost: min(9, max(3, Int(count))))
    else { return nil }
    let nodes =
      isRows ? plot.rowNodes(in: rest, scale, page) : plot.columnNodes(in: rest, scale, page)
    return Drawing(nodes: key.nodes + nodes, height: key.height + rest.height)
  }

  /// Whether the names of the categories have room below columns, in three lines without tearing a word.
  private func labelsFitBelow(width: Double, _ page: Page) -> Bool {
    guard time == nil else { return true }
    let room = width / Double(max(1, labels.count)) - page.em(6)
    return labels.allSatisfy { label in
      let type = page.type.tick
      return type.longestPiece(label) <= room && type.wrapped(label, width: room).count <= 3
    }
  }

  /// The bars, each series in its group.
  func barNodes(_ geometry: BarGeometry, _ page: Page) -> [Scene.Node] {
    let least = includesZero || prefersRows ? 0.8 : page.em(3)
    let series = Array(Set(bars.map(\.series))).sorted()
    return series.map { number in
      let own = bars.filter { $0.series == number }
      let nodes = own.map {
        Scene.Node.box(
          geometry.box($0, least: $0.from == $0.to ? least : 0.3), $0.ink, isHatched: $0.isHatched)
      }
      return .group("series", index: number, tooltip: own.first?.name, nodes)
    }
  }

  /// What lies over the bars: connectors, the line they stand on, marks at sums.
  func overlayNodes(_ geometry: BarGeometry, _ page: Page) -> [Scene.Node] {
    var nodes: [Scene.Node] = []
    let lines = connectors.map { geometry.connector($0.category, $0.value) }.filter { $0.count == 2 }
    if !lines.isEmpty { nodes.append(.lines(lines, .axis, width: 0.8)) }
    if let reference, includesZero || prefersRows {
      nodes.append(.lines([geometry.line(at: reference)], .axis, width: 1.1))
    }
    if marksSums {
      nodes.append(
        .group(
          "sum",
          sums.map {
            .marker(.diamond, geometry.point($0.category, $0.value), radius: page.em(4), .history)
          }))
    }
    return nodes
  }

  /// A text at the outer end of a bar or stack.
  struct EndText {
    var category: Int
    var slot: Int
    var at: Double
    var text: String
    /// Whether it stands on the side of greater values.
    var isAbove: Bool
  }

  func endTexts(_ scale: ValueScale) -> [EndText] {
    let largest = largest
    let ends = bars.compactMap { bar -> EndText? in
      guard let value = bar.value else { return nil }
      let isLevel = bar.ink == .level
      let text = scale.text(value, axis, largest: largest, isSigned: isSigned && !isLevel)
      return EndText(
        category: bar.category, slot: bar.slot, at: bar.to, text: text,
        isAbove: bar.to > bar.from || bar.to == bar.from && value >= (reference ?? 0))
    }
    let totals = sums.map {
      EndText(
        category: $0.category, slot: 0, at: $0.edge, text: scale.text($0.value, axis, largest: largest),
        isAbove: $0.edge >= 0)
    }
    return ends + totals + missingTexts
  }

  /// A dash where a category has no bar.
  private var missingTexts: [EndText] {
    let present = Set(bars.map(\.category))
    let base = includesZero || prefersRows ? reference ?? 0 : bars.first?.to ?? 0
    return labels.indices.filter { !present.contains($0) }.map {
      EndText(category: $0, slot: slots / 2, at: base, text: NumberFormat.missing, isAbove: true)
    }
  }
}

extension Lettering {
  /// The width of the longest part that a line break would tear.
  func longestPiece(_ text: String) -> Double {
    LineBreaker().pieces(text.sanitized(keepingLines: false)).map { width(String($0.characters)) }.max() ?? 0
  }
}
