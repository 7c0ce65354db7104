internal import Localization

/// Lines and ticks around a plot, with little ink: rules across at the ticks, no box.
struct Axes {
  let area: Box
  let page: Page

  /// Projected periods: a shade, and a broken rule that also survives print.
  func region(from boundary: Double?) -> [Scene.Node] {
    guard let boundary else { return [] }
    let shade = Box(x: boundary, y: area.y, width: area.right - boundary, height: area.height)
    var nodes = [Scene.Node.box(shade, .shade)]
    if boundary > area.x + 1 {
      nodes.append(
        .line(
          Point(x: boundary, y: area.y), Point(x: boundary, y: area.bottom), .axis, width: 0.8, dash: [2, 3]))
    }
    return [.group("projection", nodes)]
  }

  /// Rules across the plot with their values on the left; the lowest is the axis.
  func valueNodes(_ scale: ValueScale) -> [Scene.Node] {
    let type = page.type.tick
    let marks = scale.marks
    let rules = marks.map { [Point(x: area.x, y: $0.at), Point(x: area.right, y: $0.at)] }
    let axis = [Point(x: area.x, y: area.bottom), Point(x: area.right, y: area.bottom)]
    return [.lines(rules, .grid, width: 0.8), .line(axis[0], axis[1], .axis, width: 0.9)]
      + marks.map { mark in
        let place = Point(x: area.x - page.em(7), y: mark.at - type.height(lines: 1) / 2)
        return .text(mark.text, .tick, at: place, anchor: .end, type)
      }
  }

  /// The same for values that run to the right, below the plot.
  func valueNodesBelow(_ scale: ValueScale) -> [Scene.Node] {
    let type = page.type.tick
    let rules = scale.marks.map { [Point(x: $0.at, y: area.y), Point(x: $0.at, y: area.bottom)] }
    return [.lines(rules, .grid, width: 0.8)]
      + scale.marks.map { mark in
        .text(mark.text, .tick, at: Point(x: mark.at, y: area.bottom + page.em(6)), anchor: .middle, type)
      }
  }

  func zeroLine(_ scale: ValueScale) -> Scene.Node {
    .line(Point(x: area.x, y: scale(0)), Point(x: area.right, y: scale(0)), .axis, width: 1.1)
  }

  /// Periods below the plot.
  func timeNodes(_ ticks: TimeTicks) -> [Scene.Node] {
    let type = page.type.tick
    let top = area.bottom + page.em(8)
    let lengths = (short: page.em(4), long: page.em(8) + Double(ticks.rows) * type.lineHeight)
    let short = ticks.ticks.map {
      [Point(x: $0, y: area.bottom), Point(x: $0, y: area.bottom + lengths.short)]
    }
    let long = ticks.separators.map {
      [Point(x: $0, y: area.bottom), Point(x: $0, y: area.bottom + lengths.long)]
    }
    var nodes: [Scene.Node] = []
    if !short.isEmpty { nodes.append(.lines(short, .axis, width: 0.8)) }
    if !long.isEmpty { nodes.append(.lines(long, .grid, width: 0.8)) }
    return nodes
      + ticks.marks.map { mark in
        let place = Point(x: mark.at, y: top + Double(mark.row) * type.lineHeight)
        return .text(mark.text, .period, at: place, anchor: .middle, type)
      }
  }
}

/// What stands over a plot: the unit at the left, what is data and what is projection.
struct AxisHeadings {
  var unit: String
  var boundary: Double?
  var hasData: Bool

  /// The room they take.
  static func height(_ page: Page) -> Double {
    page.type.tick.height(lines: 1) + page.em(10)
  }

  func nodes(over area: Box, _ frame: Box, _ page: Page) -> [Scene.Node] {
    let type = page.type.tick
    var left = frame.x
    var nodes: [Scene.Node] = []
    // Without its unit no figure means anything: it comes first, and the words beside it take what is left.
    if !unit.isEmpty {
      let clean = unit.sanitized(keepingLines: false)
      let text = type.shortened(clean, width: frame.width)
      nodes.append(.text([text], of: clean, .unit, at: Point(x: frame.x, y: frame.y), type))
      left += type.width(text) + page.em(8)
    }
    return nodes + regionNodes(from: left, frame, page).filter { $0.box.x >= left }.map { .label($0) }
  }

  /// The words on either side of the boundary, where they have room.
  private func regionNodes(from left: Double, _ frame: Box, _ page: Page) -> [Scene.Label] {
    guard let edge = boundary else { return [] }
    // Where all is projected, its name may stand behind the unit.
    let boundary = hasData ? edge : max(edge, left)
    let type = page.type.tick
    func label(_ text: String, at x: Double, _ anchor: Scene.Anchor) -> Scene.Label {
      Scene.Label(
        lines: [text], origin: Point(x: x, y: frame.y), anchor: anchor, lettering: type, ink: .muted,
        role: .region)
    }
    let projection = ChartWords.projection[page.language]
    let isNarrow = boundary + page.em(4) + type.width(projection) > frame.right
    let right =
      isNarrow
      ? label(projection, at: frame.right, .end) : label(projection, at: boundary + page.em(4), .start)
    let data = label(ChartWords.data[page.language], at: boundary - page.em(4), .end)
    let showsData = hasData && !isNarrow && data.box.x > frame.x + frame.width * 0.25
    return showsData ? [data, right] : [right]
  }
}
