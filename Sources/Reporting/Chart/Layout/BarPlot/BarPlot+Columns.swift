internal import Localization

extension BarPlot {
  /// Where columns stand and what stands below them.
  private struct ColumnFrame {
    var area: Box
    var along: TimeScale
    var ticks: TimeTicks?
    var categories: [Scene.Label]
  }

  /// Bars that rise from the bottom, categories or periods below.
  func columnNodes(in frame: Box, _ scale: ValueScale, _ page: Page) -> [Scene.Node] {
    let names = stackLabels(frame, page)
    let columns = columnFrame(frame, scale, names, page)
    let area = columns.area
    var geometry = BarGeometry(
      isRows: false, area: area, values: scale, places: columns.along.places, reach: columns.along.reach,
      slots: slots, thickest: page.em(88))
    let texts = fittingTexts(endTexts(scale), geometry, page.type.tick)
    geometry.values.edges = (area.bottom, area.y)
    let room = overflow(texts, geometry, page)
    geometry.values.edges = (area.bottom - room.below, area.y + room.above)
    let boundary = columns.along.boundary(time?.firstProjected)
    let headings = AxisHeadings(
      unit: scale.unitText(axis.unit, page.language), boundary: boundary, hasData: boundary != nil)
    return Axes(area: area, page: page).region(from: boundary)
      + [.group("axis", axisNodes(columns, geometry, page))] + barNodes(geometry, page)
      + overlayNodes(geometry, page) + texts.map { columnText($0, geometry, page) }
      + stackNodes(names, geometry, page) + headings.nodes(over: area, frame, page)
  }

  private func columnFrame(
    _ frame: Box, _ scale: ValueScale, _ names: [StackLabel], _ page: Page
  ) -> ColumnFrame {
    let type = page.type.tick
    let left = max(type.width(scale.marks.map(\.text)) + page.em(8), page.em(18))
    let right = names.isEmpty ? page.em(4) : (names.map(\.width).max() ?? 0) + page.em(16)
    var area = frame.inset(left: left, top: AxisHeadings.height(page), right: right)
    let along = TimeScale(time?.periods ?? [], count: labels.count, from: area.x, to: area.right)
    let ticks = time.map { _ in TimeTicks(along, type, page.language) }
    let categories = time == nil ? nameLabels(along, page) : []
    let lines = max(1, ticks?.rows ?? categories.map(\.lines.count).max() ?? 1)
    area.height -= Double(lines) * type.lineHeight + page.em(12)
    return ColumnFrame(area: area, along: along, ticks: ticks, categories: categories)
  }

  private func axisNodes(_ columns: ColumnFrame, _ geometry: BarGeometry, _ page: Page) -> [Scene.Node] {
    let axes = Axes(area: columns.area, page: page)
    let names = columns.categories.map { label -> Scene.Node in
      var label = label
      label.origin.y = columns.area.bottom + page.em(8)
      return .label(label)
    }
    return axes.valueNodes(geometry.values) + (columns.ticks.map(axes.timeNodes) ?? []) + names
  }

  private func nameLabels(_ along: TimeScale, _ page: Page) -> [Scene.Label] {
    zip(labels, along.places).map { text, place in
      let width = 2 * along.reach - page.em(6)
      let lines = page.type.tick.wrapped(text, width: width, maximumLines: 3)
      return Scene.Label(
        lines: lines, fullText: lines.last?.hasSuffix("…") == true ? text : nil,
        origin: Point(x: place, y: 0), anchor: .middle, lettering: page.type.tick, ink: .muted,
        role: .category)
    }
  }

  /// All texts, or none where one of them is wider than its bar's room.
  private func fittingTexts(_ texts: [EndText], _ geometry: BarGeometry, _ type: Lettering) -> [EndText] {
    let room = slots == 1 ? 2 * geometry.reach * 0.84 : geometry.slotSize
    return texts.allSatisfy { type.width($0.text) <= room } ? texts : []
  }

  private func columnText(_ text: EndText, _ geometry: BarGeometry, _ page: Page) -> Scene.Node {
    let type = page.type.tick
    let x = geometry.places[text.category] + (Double(text.slot) + 0.5 - Double(slots) / 2) * geometry.slotSize
    let top = textTop(text, geometry, page)
    return .text(text.text, .value, at: Point(x: x, y: top), anchor: .middle, type, .text)
  }

  /// The top of a text beyond the end of its bar, and beyond the mark at a sum.
  private func textTop(_ text: EndText, _ geometry: BarGeometry, _ page: Page) -> Double {
    let gap = page.em(marksSums ? 6 : 2)
    let end = geometry.values(text.at)
    return text.isAbove ? end - page.type.tick.height(lines: 1) - gap : end + gap
  }

  /// How far texts would stand out of the plot.
  private func overflow(
    _ texts: [EndText], _ geometry: BarGeometry, _ page: Page
  ) -> (above: Double, below: Double) {
    let tops = texts.map { textTop($0, geometry, page) }
    let height = page.type.tick.height(lines: 1) + page.em(2)
    let area = geometry.area
    return (max(0, area.y - (tops.min() ?? area.y)), max(0, (tops.max() ?? area.y) + height - area.bottom))
  }
}
