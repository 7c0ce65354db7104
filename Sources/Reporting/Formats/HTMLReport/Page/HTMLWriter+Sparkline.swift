internal import Localization

extension HTMLWriter {
  /// A curve as a small picture, with its first and last figures for those who do not see it.
  mutating func sparkline(_ sparkline: Sparkline) {
    let picture = SparklinePicture(sparkline)
    element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "sparkline", "viewBox": "0 0 120 28", "width": "120",
        "height": "28", "aria-hidden": "true",
      ]
    ) { html in
      if let x = picture.border {
        html.void("path", ["class": "border", "d": SVGText.path([Point(x: x, y: 1), Point(x: x, y: 27)])])
      }
      for part in [picture.data, picture.projection] where !part.isEmpty {
        let name = part == picture.data ? "data" : "projection"
        html.void("path", ["class": name, "d": part.map(SVGText.path).joined()])
      }
      if let end = picture.end {
        let (x, y) = (SVGText.number(end.x), SVGText.number(end.y))
        html.void("circle", ["cx": x, "cy": y, "r": "2.2"])
      }
    }
    element("span", ["class": "unseen"], sparkline.reading)
  }
}

/// The lines of a small curve in a box of 120 × 28.
private struct SparklinePicture {
  var data: [[Point]] = []
  var projection: [[Point]] = []
  var border: Double?
  var end: Point?

  init(_ sparkline: Sparkline) {
    let points = Self.points(sparkline)
    let first = sparkline.firstProjected.map { min(max(0, $0), points.count) } ?? points.count
    // A projection begins at the last figure before it.
    let joint = points[..<first].lastIndex { $0 != nil } ?? first
    data = Self.runs(points[..<first])
    projection = Self.runs(Array(points[joint..<min(joint + 1, first)] + points[first...])[...])
    if first > 0, first < points.count { border = Self.x(Double(first) - 0.5, points.count) }
    end = points.last { $0 != nil } ?? nil
  }

  private static func x(_ index: Double, _ count: Int) -> Double {
    count > 1 ? 3 + 114 * index / Double(count - 1) : 60
  }

  /// The places of the values; nil where none is.
  private static func points(_ sparkline: Sparkline) -> [Point?] {
    let shares = sparkline.shares
    return shares.enumerated().map { index, share in
      share.map { Point(x: x(Double(index), shares.count), y: 24 - 20 * $0) }
    }
  }

  /// The runs of values without a gap.
  private static func runs(_ points: ArraySlice<Point?>) -> [[Point]] {
    points.split { $0 == nil }.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
  }
}

extension Sparkline {
  /// The first and the last figure in words.
  fileprivate var reading: LocalizedText {
    let present = values.compactMap { $0 }.filter(\.isFinite)
    guard let first = present.first, let last = present.last else {
      return LocalizedText(en: "no values", zh: "无数据")
    }
    let (from, to) = (format.digits(first), format.digits(last))
    let (low, high) = (format.digits(present.min() ?? first), format.digits(present.max() ?? last))
    return LocalizedText(
      en: "from \(from) to \(to), lowest \(low), highest \(high)",
      zh: "由\(from)至\(to)，最低\(low)，最高\(high)")
  }
}
