internal import Localization

extension BarPlot {
  /// The height that the rows take: what they need, and a comfortable one where the frame has it.
  func rowsHeight(_ frame: Box, _ page: Page) -> Double {
    let chrome = rowsChrome(page)
    let share = (frame.height - chrome) / Double(labels.count)
    return Double(labels.count) * max(leastRow(frame, page), min(share, page.em(46))) + chrome
  }

  private func rowsChrome(_ page: Page) -> Double {
    let line = page.type.tick.lineHeight
    return AxisHeadings.height(page) + line + page.em(10) + (omitted > 0 ? line + page.em(4) : 0)
  }

  private func leastRow(_ frame: Box, _ page: Page) -> Double {
    let lines = rowLabels(frame, page).map(\.count).max() ?? 1
    return max(
      page.type.label.height(lines: lines) + page.em(8), Double(slots) * page.em(hasRowTexts ? 14 : 4) / 0.72)
  }

  /// Whether each bar has room for its text.
  private var hasRowTexts: Bool { slots <= 12 }

  private func rowLabels(_ frame: Box, _ page: Page) -> [[String]] {
    labels.map { page.type.label.wrapped($0, width: frame.width * 0.36, maximumLines: 3) }
  }

  /// Bars that run to the right, the names of the categories at the left.
  func rowNodes(in frame: Box, _ scale: ValueScale, _ page: Page) -> [Scene.Node] {
    let type = page.type.tick
    let names = rowLabels(frame, page)
    let left = (names.map { page.type.label.width($0) }.max() ?? 0) + page.em(10)
    var area = frame.inset(left: left, top: AxisHeadings.height(page), right: page.em(4))
    area.height = frame.height - rowsChrome(page)
    let row = area.height / Double(labels.count)
    area.height = row * Double(labels.count)
    let texts = hasRowTexts ? endTexts(scale) : []
    func room(_ isAbove: Bool) -> Double {
      // Half a tick's text at least, which is centred on the end of the axis.
      let half = type.width(scale.marks.map(\.text)) / 2
      let widths = texts.filter { $0.isAbove == isAbove }.map { type.width($0.text) + page.em(6) }
      return max(half, widths.max() ?? 0)
    }
    var values = scale
    values.edges = (area.x + room(false), area.right - room(true))
    let places = labels.indices.map { area.y + (Double($0) + 0.5) * row }
    let geometry = BarGeometry(
      isRows: true, area: area, values: values, places: places, reach: row / 2, slots: slots,
      thickest: page.em(88))
    return [
      .group("axis", Axes(area: area, page: page).valueNodesBelow(values) + nameNodes(names, geometry, page))
    ]
      + barNodes(geometry, page) + overlayNodes(geometry, page)
      + texts.map { rowText($0, geometry, page) } + rowHeadings(geometry, frame, page)
  }

  private func nameNodes(_ names: [[String]], _ geometry: BarGeometry, _ page: Page) -> [Scene.Node] {
    let type = page.type.label
    return names.indices.map { index in
      let top = geometry.places[index] - type.height(lines: names[index].count) / 2
      return .text(
        names[index], of: labels[index], .category, at: Point(x: geometry.area.x - page.em(8), y: top),
        anchor: .end, type,
        .text)
    }
  }

  private func rowText(_ text: EndText, _ geometry: BarGeometry, _ page: Page) -> Scene.Node {
    let type = page.type.tick
    let middle =
      geometry.places[text.category] + (Double(text.slot) + 0.5 - Double(slots) / 2) * geometry.slotSize
    let x = geometry.values(text.at) + page.em(text.isAbove ? 4 : -4)
    return .text(
      text.text, .value, at: Point(x: x, y: middle - type.height(lines: 1) / 2),
      anchor: text.isAbove ? .start : .end, type,
      .text)
  }

  /// The unit above, the number of rows that were left out below.
  private func rowHeadings(_ geometry: BarGeometry, _ frame: Box, _ page: Page) -> [Scene.Node] {
    let type = page.type.tick
    var nodes: [Scene.Node] = []
    let unit = geometry.values.unitText(axis.unit, page.language).sanitized(keepingLines: false)
    if !unit.isEmpty {
      let limit = referenceLabel(geometry, frame, page)?.box.x ?? frame.right
      let text = type.shortened(unit, width: max(page.em(20), limit - frame.x - page.em(8)))
      nodes.append(.text([text], of: unit, .unit, at: Point(x: frame.x, y: frame.y), type))
    }
    if let label = referenceLabel(geometry, frame, page) { nodes.append(.label(label)) }
    if omitted > 0 {
      let words = ChartWords.omitted(omitted)[page.language]
      let place = Point(x: frame.x, y: geometry.area.bottom + type.lineHeight + page.em(10))
      nodes.append(.text(type.shortened(words, width: frame.width), .note, at: place, type))
    }
    return nodes
  }

  /// What the bars stand on, over the line.
  private func referenceLabel(_ geometry: BarGeometry, _ frame: Box, _ page: Page) -> Scene.Label? {
    guard let name = referenceName, let reference else { return nil }
    let type = page.type.tick
    let value = geometry.values.text(reference, axis, largest: max(largest, reference.magnitude))
    let clean = name.sanitized(keepingLines: false)
    let words = reference == 0 ? clean : clean + " " + value
    let text = type.shortened(words, width: frame.width * 0.5)
    let half = type.width(text) / 2
    let x = min(max(geometry.values(reference), frame.x + frame.width * 0.25 + half), frame.right - half)
    return Scene.Label(
      lines: [text], fullText: text == words ? nil : words, origin: Point(x: x, y: frame.y), anchor: .middle,
      lettering: type, ink: .text, role: .value)
  }
}
