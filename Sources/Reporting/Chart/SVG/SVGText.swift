/// Numbers and shapes as SVG writes them.
enum SVGText {
  /// A coordinate with at most one decimal, a fiftieth of a millimetre on paper: `12.5`.
  static func number(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    return "\(tenths < 0 ? "-" : "")\(whole)\(rest == 0 ? "" : ".\(rest)")"
  }

  /// The opening of the element of a shape, up to its paint.
  static func element(_ geometry: Scene.Geometry) -> String {
    switch geometry {
    case .box(let box):
      return
        "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\""
    case .lines(let lines): return "<path d=\"\(lines.map(path).joined())\""
    case .area(let points): return "<path d=\"\(path(points))Z\""
    case .marker(.circle, let place, let radius):
      return "<circle cx=\"\(number(place.x))\" cy=\"\(number(place.y))\" r=\"\(number(radius))\""
    case .marker(let marker, let place, let radius):
      return "<path d=\"\(path(outline(marker, place, radius)))Z\""
    }
  }

  /// `M10 20L30 40`.
  static func path(_ points: [Point]) -> String {
    points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + number(point.x) + " " + number(point.y)
    }.joined()
  }

  /// The corners of a mark of about the area of a circle.
  static func outline(_ marker: Scene.Marker, _ place: Point, _ radius: Double) -> [Point] {
    let corners: [(Double, Double)] =
      switch marker {
      case .circle, .square: [(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)]
      case .triangle: [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)]
      case .diamond: [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)]
      case .invertedTriangle: [(0, 1.2), (1.15, -0.85), (-1.15, -0.85)]
      case .cross:
        [
          (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4), (0.4, 1.2),
          (-0.4, 1.2),
          (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
        ]
      case .saltire:
        [
          (0, -0.55), (0.6, -1.15), (1.15, -0.6), (0.55, 0), (1.15, 0.6), (0.6, 1.15), (0, 0.55),
          (-0.6, 1.15), (-1.15, 0.6), (-0.55, 0), (-1.15, -0.6), (-0.6, -1.15),
        ]
      case .hourglass: [(-1.1, -1.1), (1.1, -1.1), (0.15, 0), (1.1, 1.1), (-1.1, 1.1), (-0.15, 0)]
      }
    return corners.map { Point(x: place.x + $0.0 * radius, y: place.y + $0.1 * radius) }
  }

  /// Slanted stripes within a box, 5 pixels apart; nil where the box is too small to show them.
  static func stripes(over box: Box) -> [[Point]]? {
    guard box.width >= 4, box.height >= 4 else { return nil }
    let distance = max(5, (box.width + box.height) / 400)
    let lines = stride(from: box.x + distance, to: box.right + box.height, by: distance).map { sum in
      // On the line x + (y − top) = sum, from the top or right edge to the left or bottom edge.
      let top = Point(x: min(sum, box.right), y: box.y + max(0, sum - box.right))
      let bottom = Point(x: max(box.x, sum - box.height), y: box.y + min(box.height, sum - box.x))
      return [top, bottom]
    }
    return lines.isEmpty ? nil : lines
  }
}
