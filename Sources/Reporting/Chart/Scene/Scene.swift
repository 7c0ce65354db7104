/// A drawn chart before it becomes SVG: shapes and labels with their places, without a theme.
struct Scene: Hashable {
  var width: Double
  var height: Double
  var nodes: [Node] = []

  indirect enum Node: Hashable {
    case shape(Shape)
    case label(Label)
    case group(Group)
  }

  /// What belongs together, with what a pointer over it is told.
  struct Group: Hashable {
    /// Its class in the SVG: `series`, `band`, `axis`.
    var name: String
    /// The number of the series or band.
    var index: Int?
    var tooltip: String?
    var nodes: [Node]
  }

  struct Shape: Hashable {
    var geometry: Geometry
    var fill: Ink?
    var stroke: Ink?
    var width = 1.0
    var dash: [Double] = []
    /// Whether the fill is striped in the colour of the paper.
    var isHatched = false
  }

  enum Geometry: Hashable {
    /// Open lines.
    case lines([[Point]])
    /// A closed area.
    case area([Point])
    case box(Box)
    case marker(Marker, Point, radius: Double)
  }

  /// Marks that differ in outline, so that they are told apart without colour.
  enum Marker: Hashable, CaseIterable {
    case circle
    case square
    case triangle
    case diamond
    case cross
    case invertedTriangle
    case saltire
    case hourglass
  }

  /// Words in one style, in lines.
  struct Label: Hashable {
    var lines: [String]
    /// The whole text where the lines show less.
    var fullText: String?
    /// Where the first line's box begins at the top, and the left, middle or right of the lines.
    var origin: Point
    var anchor: Anchor
    var lettering: Lettering
    var ink: Ink
    /// What the label is for: `tick`, `series`, `title`.
    var role: Role
  }

  enum Anchor: String, Hashable {
    case start
    case middle
    case end
  }

  enum Role: String, Hashable {
    case title, subtitle, note, key, tick, period, unit, region, series, value, category, panel, empty
  }
}

extension Scene.Label {
  /// The room that the label takes.
  var box: Box {
    let width = lettering.width(lines)
    let left =
      switch anchor {
      case .start: origin.x
      case .middle: origin.x - width / 2
      case .end: origin.x - width
      }
    return Box(x: left, y: origin.y, width: width, height: lettering.height(lines: lines.count))
  }

  /// The baseline of a line.
  func baseline(_ line: Int) -> Double {
    origin.y + lettering.size * FontMetrics.ascent + Double(line) * lettering.lineHeight
  }
}

extension Scene {
  /// Every label with its groups opened.
  var labels: [Label] {
    nodes.flatMap(\.labels)
  }

  /// Every shape with the names of the groups around it, outermost first.
  var shapes: [(shape: Shape, groups: [String])] {
    nodes.flatMap { $0.shapes(in: []) }
  }
}

extension Scene.Node {
  fileprivate var labels: [Scene.Label] {
    switch self {
    case .shape: []
    case .label(let label): [label]
    case .group(let group): group.nodes.flatMap(\.labels)
    }
  }

  fileprivate func shapes(in groups: [String]) -> [(shape: Scene.Shape, groups: [String])] {
    switch self {
    case .shape(let shape): [(shape, groups)]
    case .label: []
    case .group(let group): group.nodes.flatMap { $0.shapes(in: groups + [group.name]) }
    }
  }
}
