internal import Localization

/// The text of an SVG, element by element.
struct SVGWriter {
  let theme: SVGRenderer.Theme
  let prefix: String
  private(set) var text = ""

  init(theme: SVGRenderer.Theme, prefix: String) {
    (self.theme, self.prefix) = (theme, prefix)
  }

  /// Latin faces with Helvetica's widths first, then faces for simplified Chinese.
  static let fonts =
    "Helvetica,Arial,'Liberation Sans','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC',"
    + "'Microsoft YaHei','WenQuanYi Zen Hei',sans-serif"

  mutating func raw(_ text: String) { self.text += text }

  mutating func open(_ scene: Scene, _ language: Language) {
    let (width, height) = (SVGText.number(scene.width), SVGText.number(scene.height))
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(prefix)\" class=\"qilu-chart\" role=\"img\""
    text += " aria-labelledby=\"\(prefix)-title \(prefix)-desc\""
    text += " lang=\"\(language == .zh ? "zh-Hans" : "en")\" viewBox=\"0 0 \(width) \(height)\""
    text += " width=\"\(width)\" height=\"\(height)\" font-family=\"\(Self.fonts)\">\n"
  }

  mutating func close() { text += "</svg>\n" }

  mutating func element(_ name: String, id: String, _ content: String) {
    text += "<\(name) id=\"\(prefix)-\(id)\">\(SVGText.escaped(content))</\(name)>\n"
  }

  mutating func write(_ nodes: [Scene.Node]) {
    for node in nodes {
      switch node {
      case .shape(let shape): write(shape)
      case .label(let label): write(label)
      case .group(let group): write(group)
      }
    }
  }

  private mutating func write(_ group: Scene.Group) {
    let index = group.index.map { " data-index=\"\($0)\"" } ?? ""
    text += "<g class=\"\(group.name)\"\(index)>"
    if let tooltip = group.tooltip {
      text += "<title>\(SVGText.escaped(tooltip.sanitized(keepingLines: false)))</title>"
    }
    text += "\n"
    write(group.nodes)
    text += "</g>\n"
  }

  private mutating func write(_ shape: Scene.Shape) {
    text += SVGText.element(shape.geometry) + paint(shape) + "/>\n"
    guard shape.isHatched, case .box(let box) = shape.geometry, let stripes = SVGText.stripes(over: box)
    else { return }
    let hatch = Scene.Shape(geometry: .lines(stripes), stroke: .paper, width: 1)
    text += SVGText.element(hatch.geometry) + paint(hatch) + "/>\n"
  }

  private mutating func write(_ label: Scene.Label) {
    let anchor = label.anchor == .start ? "" : " text-anchor=\"\(label.anchor.rawValue)\""
    let weight = label.lettering.isBold ? " font-weight=\"700\"" : ""
    text += "<text class=\"\(label.role.rawValue)\" font-size=\"\(SVGText.number(label.lettering.size))\""
    text += anchor + weight + halo(label) + ">"
    if let full = label.fullText?.sanitized(keepingLines: false) {
      text += "<title>\(SVGText.escaped(full))</title>"
    }
    let x = SVGText.number(label.origin.x)
    for (index, line) in label.lines.enumerated() {
      let y = SVGText.number(label.baseline(index))
      text += "<tspan x=\"\(x)\" y=\"\(y)\">\(SVGText.escaped(line))</tspan>"
    }
    text += "</text>\n"
  }

  /// The colour of words; figures on marks have an edge of paper, so that rules do not cross them.
  private func halo(_ label: Scene.Label) -> String {
    guard label.role == .value else { return color("fill", label.ink) }
    return colors(label.ink, .paper) + " stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
  }

  private func paint(_ shape: Scene.Shape) -> String {
    var attributes = shape.fill.map { color("fill", $0) } ?? " fill=\"none\""
    if let stroke = shape.stroke {
      attributes = shape.fill == nil ? attributes + color("stroke", stroke) : colors(shape.fill, stroke)
      attributes += " stroke-width=\"\(SVGText.number(shape.width))\""
      if case .lines = shape.geometry { attributes += " stroke-linejoin=\"round\"" }
    }
    if !shape.dash.isEmpty {
      attributes += " stroke-dasharray=\"\(shape.dash.map(SVGText.number).joined(separator: " "))\""
    }
    return attributes
  }

  /// A colour as an attribute, which any program reads, and as a property that a page may set, which wins.
  private func color(_ attribute: String, _ ink: Ink) -> String {
    let value = value(ink)
    let plain = " \(attribute)=\"\(value)\""
    return follows ? plain + " style=\"\(attribute):var(\(ink.property),\(value))\"" : plain
  }

  private func colors(_ fill: Ink?, _ stroke: Ink) -> String {
    guard let fill else { return color("stroke", stroke) }
    let (inside, line) = (value(fill), value(stroke))
    let plain = " fill=\"\(inside)\" stroke=\"\(line)\""
    guard follows else { return plain }
    return plain + " style=\"fill:var(\(fill.property),\(inside));stroke:var(\(stroke.property),\(line))\""
  }

  private func value(_ ink: Ink) -> String {
    (theme == .dark ? Palette.dark : Palette.light)[ink] ?? "#000000"
  }

  private var follows: Bool { theme == .automatic || theme == .page }
}
