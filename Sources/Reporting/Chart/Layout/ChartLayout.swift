internal import Localization

/// A chart laid out in one language: words above and below, marks between.
struct ChartLayout {
  let chart: Chart
  let page: Page

  private var margin: Double { page.em(16) }

  /// The whole picture; plots fill the height that the chart asks for, rows take what they need.
  var scene: Scene {
    let size = chart.size.bounded
    let width = max(size.width, page.em(Chart.Size.widths.lowerBound))
    let inner = width - 2 * margin
    let header = header(width: inner)
    let note = note(width: inner)
    let chrome = 2 * margin + header.height + note.height
    let body = body(
      at: Point(x: margin, y: margin + header.height), width: inner, height: size.height - chrome)
    let height = chrome + body.height
    var scene = Scene(width: width, height: height)
    scene.nodes = [.box(Box(x: 0, y: 0, width: width, height: height), .paper)]
    scene.nodes += header.nodes + body.nodes
    scene.nodes += self.note(width: inner, top: height - margin - note.height).nodes
    return scene
  }

  private func header(width: Double) -> Drawing {
    var drawing = Drawing()
    func add(_ text: LocalizedText, _ role: Scene.Role, _ type: Lettering, _ ink: Ink) {
      let lines = type.wrapped(text[page.language], width: width)
      guard lines != [""] else { return }
      drawing.nodes.append(.text(lines, role, at: Point(x: margin, y: margin + drawing.height), type, ink))
      drawing.height += type.height(lines: lines.count) + page.em(3)
    }
    add(chart.title, .title, page.type.title, .text)
    if let subtitle = chart.subtitle { add(subtitle, .subtitle, page.type.subtitle, .muted) }
    drawing.height += page.em(8)
    return drawing
  }

  private func note(width: Double, top: Double = 0) -> Drawing {
    guard let note = chart.note else { return Drawing() }
    let type = page.type.note
    let lines = type.wrapped(note[page.language], width: width)
    guard lines != [""] else { return Drawing() }
    let place = Point(x: margin, y: top + page.em(10))
    return Drawing(
      nodes: [.text(lines, .note, at: place, type)], height: type.height(lines: lines.count) + page.em(10))
  }

  /// The marks, in at least so much height.
  private func body(at origin: Point, width: Double, height: Double) -> Drawing {
    let frame = Box(x: origin.x, y: origin.y, width: width, height: height)
    let drawing: Drawing? =
      switch chart.kind {
      case .lines(let lines): timePlot(TimePlot(lines), frame)
      case .fan(let fan): timePlot(TimePlot(fan), frame)
      case .bars(let bars): BarPlot(bars, page.language)?.drawing(in: frame, page)
      case .waterfall(let waterfall): BarPlot(waterfall, page.language)?.drawing(in: frame, page)
      case .tornado(let tornado): BarPlot(tornado, page.language)?.drawing(in: frame, page)
      case .panels(let panels): PanelsLayout(panels: panels, page: page).drawing(in: frame)
      }
    return drawing ?? emptyFrame(frame)
  }

  private func timePlot(_ plot: TimePlot, _ frame: Box) -> Drawing? {
    let key = plot.key(page).drawing(at: Point(x: frame.x, y: frame.y), width: frame.width, page)
    let height = max(frame.height - key.height, page.em(160))
    let rest = Box(x: frame.x, y: frame.y + key.height, width: frame.width, height: height)
    guard let layout = TimePlotLayout(plot, in: rest, page) else { return nil }
    return Drawing(nodes: key.nodes + layout.nodes, height: key.height + height)
  }

  /// A sentence where the marks would be.
  private func emptyFrame(_ frame: Box) -> Drawing {
    Self.emptyFrame(
      Box(x: frame.x, y: frame.y, width: frame.width, height: page.em(90)), page)
  }

  static func emptyFrame(_ box: Box, _ page: Page) -> Drawing {
    let type = page.type.label
    let lines = type.wrapped(ChartWords.nothing[page.language], width: box.width - page.em(16))
    let place = Point(x: box.middle.x, y: box.middle.y - type.height(lines: lines.count) / 2)
    return Drawing(
      nodes: [.box(box, .shade), .text(lines, .empty, at: place, anchor: .middle, type)], height: box.height)
  }
}
