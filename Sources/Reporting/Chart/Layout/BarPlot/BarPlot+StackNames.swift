/// The names of a stack's parts, beside the last column.
extension BarPlot {
  struct StackLabel {
    var name: StackName
    var lines: [String]
    var width: Double
    var height: Double
  }

  func stackLabels(_ frame: Box, _ page: Page) -> [StackLabel] {
    let type = page.type.label
    return stackNames.map { name in
      let lines = type.wrapped(name.text, width: min(frame.width * 0.28, page.em(180)), maximumLines: 2)
      return StackLabel(
        name: name, lines: lines, width: type.width(lines),
        height: type.height(lines: lines.count) + page.em(2))
    }
  }

  /// Each name at the middle of its part, moved apart, with a line to it where it had to move.
  func stackNodes(_ labels: [StackLabel], _ geometry: BarGeometry, _ page: Page) -> [Scene.Node] {
    let last = self.labels.count - 1
    let parts = labels.map { label in
      bars.first { $0.category == last && $0.series == label.name.series }.map {
        geometry.box($0, least: 0.3)
      }
        ?? geometry.area
    }
    let items = zip(labels, parts).map {
      LabelStack.Item(wish: $1.middle.y, height: $0.height, priority: $0.name.style.priority)
    }
    let tops = LabelStack.tops(
      items, from: geometry.area.y - page.em(8), to: geometry.area.bottom + page.em(8))
    return labels.indices.flatMap { index -> [Scene.Node] in
      tops[index].map { stackNodes(labels[index], parts[index], top: $0, geometry, page) } ?? []
    }
  }

  private func stackNodes(
    _ label: StackLabel, _ part: Box, top: Double, _ geometry: BarGeometry, _ page: Page
  ) -> [Scene.Node] {
    let x = geometry.area.right + page.em(14)
    let text = Scene.Node.text(
      label.lines, of: label.name.text, .series, at: Point(x: x, y: top + page.em(1)), page.type.label,
      label.name.style.textInk)
    let leader = [
      Point(x: part.right + page.em(1), y: part.middle.y), Point(x: geometry.area.right, y: part.middle.y),
      Point(x: x - page.em(3), y: top + label.height / 2),
    ]
    return [.lines([leader], label.name.style.ink, width: 0.7), text]
  }
}
