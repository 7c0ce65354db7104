/// What colours mean, in a row over the plot, for marks that cannot carry their names.
struct KeyRows {
  enum Swatch: Hashable {
    case box(Ink, isHatched: Bool)
    case curve(SeriesStyle)
    case dot(Ink)
  }

  var entries: [(swatch: Swatch, text: String)]

  /// The rows from a top left corner, as many as the width needs.
  func drawing(at origin: Point, width: Double, _ page: Page) -> Drawing {
    guard !entries.isEmpty else { return Drawing() }
    let lettering = page.type.tick
    let (swatchWidth, gap) = (page.em(20), page.em(14))
    var (x, y) = (origin.x, origin.y)
    var nodes: [Scene.Node] = []
    for entry in entries {
      let text = lettering.shortened(
        entry.text.sanitized(keepingLines: false), width: width - swatchWidth - page.em(6))
      let needed = swatchWidth + page.em(6) + lettering.width(text)
      if x > origin.x, x + needed > origin.x + width {
        x = origin.x
        y += lettering.lineHeight + page.em(2)
      }
      let middle = y + lettering.height(lines: 1) / 2
      nodes += Self.nodes(entry.swatch, Box(x: x, y: middle, width: swatchWidth, height: 0), page)
      let place = Point(x: x + swatchWidth + page.em(6), y: y)
      nodes.append(.text([text], of: entry.text, .key, at: place, lettering))
      x += needed + gap
    }
    let height = y + lettering.height(lines: 1) + page.em(8) - origin.y
    return Drawing(nodes: [.group("key", nodes)], height: height)
  }

  /// The sample of a mark, centred on a line.
  private static func nodes(_ swatch: Swatch, _ line: Box, _ page: Page) -> [Scene.Node] {
    switch swatch {
    case .box(let ink, let isHatched):
      let half = page.em(5)
      return [
        .box(Box(x: line.x, y: line.y - half, width: line.width, height: 2 * half), ink, isHatched: isHatched)
      ]
    case .curve(let style):
      let ends = (Point(x: line.x, y: line.y), Point(x: line.right, y: line.y))
      let curve = Scene.Node.line(ends.0, ends.1, style.ink, width: style.width, dash: style.dash)
      let mark = style.marker.map { marker -> Scene.Node in
        style.isOpen
          ? .openMarker(marker, line.middle, radius: page.em(2.9), style.ink)
          : .marker(marker, line.middle, radius: page.em(3.2), style.ink)
      }
      return [curve] + [mark].compactMap { $0 }
    case .dot(let ink):
      return [.marker(.diamond, line.middle, radius: page.em(4), ink)]
    }
  }
}
