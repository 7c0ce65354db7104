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

  mutating func open(_ scene: Scene, _ language: Language, namedBy name: String) {
    let (width, height) = (SVGText.number(scene.width), SVGText.number(scene.height))
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(prefix)\" class=\"qilu-chart\" role=\"img\""
    text += " aria-labelledby=\"\(name)-title \(name)-desc\""
    text += " lang=\"\(language == .zh ? "zh-Hans" : "en")\" viewBox=\"0 0 \(width) \(height)\""
    let fonts = theme == .page ? "" : " font-family=\"\(Self.fonts)\""
    text += " width=\"\(width)\" height=\"\(height)\"\(fonts) stroke-linejoin=\"round\">\n"
  }

  mutating func close() { text += "</svg>\n" }

  mutating func element(_ name: String, id: String, _ content: String) {
    text += "<\(name) id=\"\(prefix)-\(id)\">\(XMLText.escaped(content))</\(name)>\n"
  }

  mutating func write(_ nodes: [Scene.Node]) {
    var rest = nodes[...]
    while let node = rest.first {
      switch node {
      case .shape(let shape): write(shape)
      case .group(let group): write(group)
      case .label(let label):
        let style = style(label)
        let labels = rest.prefix { $0.label.map(self.style) == style }.compactMap(\.label)
        write(labels, style: style)
        rest = rest.dropFirst(labels.count - 1)
      }
      rest = rest.dropFirst()
    }
  }

  private mutating func write(_ group: Scene.Group) {
    let index = group.index.map { " data-index=\"\($0)\"" } ?? ""
    text += "<g class=\"\(group.name)\"\(index)>"
    if let tooltip = group.tooltip {
      text += "<title>\(XMLText.escaped(tooltip.sanitized(keepingLines: false)))</title>"
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

  /// Labels of one style, as those along an axis, which say it once.
  private mutating func write(_ labels: [Scene.Label], style: String) {
    if labels.count > 1 { text += "<g\(style)>\n" }
    for label in labels { write(label, style: labels.count > 1 ? "" : style) }
    if labels.count > 1 { text += "</g>\n" }
  }

  private mutating func write(_ label: Scene.Label, style: String) {
    let x = SVGText.number(label.origin.x)
    let places = label.lines.indices.map { "x=\"\(x)\" y=\"\(SVGText.number(label.baseline($0)))\"" }
    text += "<text\(style)"
    if let only = places.first, places.count == 1 { text += " " + only }
    text += ">"
    if let full = label.fullText?.sanitized(keepingLines: false) {
      text += "<title>\(XMLText.escaped(full))</title>"
    }
    for (line, place) in zip(label.lines, places) {
      let words = XMLText.escaped(line)
      text += places.count == 1 ? words : "<tspan \(place)>\(words)</tspan>"
    }
    text += "</text>\n"
  }

  /// What the words of a label look like, as attributes.
  private func style(_ label: Scene.Label) -> String {
    let anchor = label.anchor == .start ? "" : " text-anchor=\"\(label.anchor.rawValue)\""
    let weight = label.lettering.isBold ? " font-weight=\"700\"" : ""
    return " class=\"\(label.role.rawValue)\" font-size=\"\(SVGText.number(label.lettering.size))\""
      + anchor + weight + halo(label)
  }

  /// The colour of words; figures on marks have an edge of paper, so that rules do not cross them.
  private func halo(_ label: Scene.Label) -> String {
    guard label.role == .value else { return color("fill", label.ink) }
    return colors(label.ink, .paper) + " stroke-width=\"3\" paint-order=\"stroke\""
  }

  private func paint(_ shape: Scene.Shape) -> String {
    var attributes = shape.fill.map { color("fill", $0) } ?? " fill=\"none\""
    if let stroke = shape.stroke {
      attributes = shape.fill == nil ? attributes + color("stroke", stroke) : colors(shape.fill, stroke)
      attributes += " stroke-width=\"\(SVGText.number(shape.width))\""
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

  private var follows: Bool { theme == .automatic }
}

extension Scene.Node {
  fileprivate var label: Scene.Label? {
    if case .label(let label) = self { label } else { nil }
  }
}
