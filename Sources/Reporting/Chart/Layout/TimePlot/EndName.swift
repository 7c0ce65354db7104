internal import Localization

/// The name of a curve beside its end (direct labels; Tufte 1983; Cleveland 1994, "The Elements of Graphing Data").
struct EndName {
  var curve: TimePlot.Curve
  var lines: [String]
  var fullText: String
  /// The curve's last value and its index.
  var end: (index: Int, value: Double)
  var width: Double
  var height: Double

  /// The names of the curves that have a value, in as many lines as leave room for all that are coloured.
  static func all(_ plot: TimePlot, width: Double, height: Double, _ page: Page) -> [EndName] {
    for most in [3, 2] {
      let names = names(plot, width: width, lines: most, page)
      let needed = names.reduce(0) { $0 + ($1.curve.style.priority >= 2 ? $1.height : 0) }
      if needed <= height * 0.8 { return names }
    }
    return names(plot, width: width, lines: 1, page)
  }

  private static func names(_ plot: TimePlot, width: Double, lines: Int, _ page: Page) -> [EndName] {
    return plot.curves.compactMap { curve in
      let last = plot.time.periods.indices.last { curve.series.value($0) != nil }
      guard plot.isNamed(curve), let last, let value = curve.series.value(last) else {
        return nil
      }
      let text = curve.series.name[page.language].sanitized(keepingLines: false)
      guard !text.isEmpty else { return nil }
      let wrapped = page.type.label.wrapped(text, width: width, maximumLines: lines)
      return EndName(
        curve: curve, lines: wrapped, fullText: text, end: (last, value),
        width: page.type.label.width(wrapped),
        height: page.type.label.height(lines: wrapped.count) + page.em(2))
    }
  }
}

extension TimePlotLayout {
  /// The names beside the plot, moved apart, with a line to the curve where they had to move.
  var endNodes: [Scene.Node] {
    let colored = names.filter { $0.curve.style.priority > 0 }
    let items = colored.map {
      LabelStack.Item(wish: values($0.end.value), height: $0.height, priority: $0.curve.style.priority)
    }
    let bounds = (area.y - page.em(8), area.bottom + page.em(8))
    let tops = LabelStack.tops(items, from: bounds.0, to: bounds.1)
    var placed: [(name: EndName, top: Double)] = []
    for (name, top) in zip(colored, tops) {
      if let top { placed.append((name, top)) }
    }
    // Grey ones only where they need not move.
    for name in names where name.curve.style.priority == 0 {
      let top = values(name.end.value) - name.height / 2
      let isFree = placed.allSatisfy { top + name.height <= $0.top || $0.top + $0.name.height <= top }
      if isFree, top >= bounds.0, top + name.height <= bounds.1 { placed.append((name, top)) }
    }
    return placed.map { .group("name", index: $0.name.curve.index, nodes($0.name, top: $0.top)) }
  }

  private func nodes(_ name: EndName, top: Double) -> [Scene.Node] {
    let x = area.right + page.em(14)
    let label = Scene.Node.text(
      name.lines, of: name.fullText, .series, at: Point(x: x, y: top + page.em(1)), page.type.label,
      name.curve.style.textInk)
    let end = point(name.end.index, name.end.value)
    let middle = top + name.height / 2
    let isBeside = abs(middle - end.y) < page.em(5) && area.right - end.x < page.em(24) + time.reach
    guard !isBeside else { return [label] }
    let stroke: Ink = name.curve.style.priority == 0 ? .context : name.curve.style.ink
    let from = Point(x: min(end.x + page.em(5), area.right), y: end.y)
    let corner = Point(x: area.right + page.em(1), y: end.y)
    let to = Point(x: x - page.em(3), y: middle)
    return [.lines([[from, corner, to]], stroke, width: 0.7), label]
  }
}
