extension Scene.Node {
  static func line(
    _ from: Point, _ to: Point, _ stroke: Ink, width: Double = 1, dash: [Double] = []
  ) -> Scene.Node {
    .lines([[from, to]], stroke, width: width, dash: dash)
  }

  static func lines(
    _ lines: [[Point]], _ stroke: Ink, width: Double = 1, dash: [Double] = []
  ) -> Scene.Node {
    .shape(Scene.Shape(geometry: .lines(lines), stroke: stroke, width: width, dash: dash))
  }

  static func box(_ box: Box, _ fill: Ink, isHatched: Bool = false) -> Scene.Node {
    .shape(Scene.Shape(geometry: .box(box), fill: fill, isHatched: isHatched))
  }

  static func area(_ points: [Point], _ fill: Ink) -> Scene.Node {
    .shape(Scene.Shape(geometry: .area(points), fill: fill))
  }

  static func marker(_ marker: Scene.Marker, _ at: Point, radius: Double, _ fill: Ink) -> Scene.Node {
    .shape(
      Scene.Shape(geometry: .marker(marker, at, radius: radius), fill: fill, stroke: .paper, width: 0.8))
  }

  /// A mark whose inside is paper.
  static func openMarker(_ marker: Scene.Marker, _ at: Point, radius: Double, _ stroke: Ink) -> Scene.Node {
    .shape(
      Scene.Shape(geometry: .marker(marker, at, radius: radius), fill: .paper, stroke: stroke, width: 1.3))
  }

  static func group(
    _ name: String, index: Int? = nil, tooltip: String? = nil, _ nodes: [Scene.Node]
  ) -> Scene.Node {
    .group(Scene.Group(name: name, index: index, tooltip: tooltip, nodes: nodes))
  }

  static func text(
    _ text: String, _ role: Scene.Role, at origin: Point, anchor: Scene.Anchor = .start,
    _ lettering: Lettering, _ ink: Ink = .muted
  ) -> Scene.Node {
    .text([text], role, at: origin, anchor: anchor, lettering, ink)
  }

  static func text(
    _ lines: [String], of fullText: String? = nil, _ role: Scene.Role, at origin: Point,
    anchor: Scene.Anchor = .start, _ lettering: Lettering, _ ink: Ink = .muted
  ) -> Scene.Node {
    let isShortened =
      fullText != nil && lines.last?.hasSuffix("…") == true && fullText?.hasSuffix("…") == false
    return .label(
      Scene.Label(
        lines: lines, fullText: isShortened ? fullText : nil, origin: origin, anchor: anchor,
        lettering: lettering, ink: ink, role: role))
  }
}
