internal import Localization

/// What every part of a layout needs to know.
struct Page {
  var language: Language
  var type: Typography

  /// Lengths that grow with the type.
  func em(_ length: Double) -> Double { length * type.scale }
}

/// Nodes and the room they took.
struct Drawing {
  var nodes: [Scene.Node] = []
  var height = 0.0
}
