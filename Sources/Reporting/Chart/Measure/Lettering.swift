/// A size and weight of type, and what text needs in it.
struct Lettering: Hashable {
  var size: Double
  var isBold = false

  /// The distance of baselines.
  var lineHeight: Double { size * FontMetrics.lineHeight }

  /// The width of a line.
  func width(_ text: String) -> Double { FontMetrics.width(text, size: size, isBold: isBold) }

  /// The width of the longest line.
  func width(_ lines: [String]) -> Double { lines.map { width($0) }.max() ?? 0 }

  /// The height of some lines, from the ascent of the first to the descent of the last.
  func height(lines: Int) -> Double {
    Double(max(lines, 1) - 1) * lineHeight + size * (FontMetrics.ascent + FontMetrics.descent)
  }

  /// The text in lines no wider than a width, broken where its language allows; what is beyond the last line is
  /// left out with `…`.
  func wrapped(_ text: String, width: Double, maximumLines: Int = .max) -> [String] {
    let text = text.sanitized(keepingLines: true)
    if !text.utf8.contains(.lineFeed), self.width(text) <= width { return [text] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: true) {
      lines += evened(parts(of: String(paragraph)), width: width)
    }
    guard lines.count > maximumLines else { return lines.isEmpty ? [""] : lines }
    let rest = lines[(maximumLines - 1)...].reduce("") { Self.joined($0, $1) }
    return lines.prefix(maximumLines - 1) + [shortened(rest, width: width, always: true)]
  }

  /// Two lines as one; words of Latin letters stand apart, Chinese characters do not.
  private static func joined(_ line: String, _ next: String) -> String {
    guard let last = line.last, let first = next.first else { return line + next }
    let isLatin = [last, first].allSatisfy { $0.displayWidth(ambiguous: .narrow) == 1 }
    return line + (isLatin ? " " : "") + next
  }

  /// The text on one line, cut with `…` where it is wider than a width.
  func shortened(_ text: String, width: Double, always: Bool = false) -> String {
    if !always, self.width(text) <= width { return text }
    let room = width - self.width("…")
    var used = 0.0
    let kept = text.prefix { character in
      used += self.width(String(character))
      return used <= room
    }
    return String(kept).withoutTrailingSpaces + "…"
  }

  /// What stays together on a line, measured once.
  private struct Part {
    var text: String
    var width: Double
    var spaces = ""
    var gap = 0.0
  }

  private func parts(of paragraph: String) -> [Part] {
    LineBreaker().pieces(paragraph).map { piece in
      let text = String(piece.characters)
      let spaces = String(repeating: " ", count: piece.spacesBefore)
      return Part(text: text, width: width(text), spaces: spaces, gap: spaces.isEmpty ? 0 : width(spaces))
    }
  }

  /// Filled lines; where the last would be a few characters, narrower ones of as many lines.
  private func evened(_ parts: [Part], width: Double) -> [String] {
    let lines = filled(parts, width: width)
    guard lines.count > 1, let last = lines.last, self.width(last) < width * 0.25 else { return lines }
    // Never so narrow that a word would be torn.
    let widest = parts.map(\.width).max() ?? 0
    let widths = [0.95, 0.9, 0.85, 0.8, 0.7].map { width * $0 }.filter { $0 >= widest }
    return widths.map { filled(parts, width: $0) }.last { $0.count == lines.count } ?? lines
  }

  private func filled(_ parts: [Part], width: Double) -> [String] {
    var lines: [String] = []
    var (line, used) = ("", 0.0)
    for part in parts.flatMap({ $0.width > width ? torn($0, width: width) : [$0] }) {
      if line.isEmpty {
        (line, used) = (part.text, part.width)
      } else if used + part.gap + part.width <= width {
        line += part.spaces + part.text
        used += part.gap + part.width
      } else {
        lines.append(line)
        (line, used) = (part.text, part.width)
      }
    }
    return lines + [line]
  }

  /// A part that is wider than a line in ones that are not.
  private func torn(_ part: Part, width: Double) -> [Part] {
    var parts: [Part] = []
    var piece = Part(text: "", width: 0, spaces: part.spaces, gap: part.gap)
    for character in part.text {
      let own = self.width(String(character))
      if !piece.text.isEmpty, piece.width + own > width {
        parts.append(piece)
        piece = Part(text: "", width: 0)
      }
      piece.text.append(character)
      piece.width += own
    }
    return parts + [piece]
  }
}

/// The sizes of type in a picture.
struct Typography {
  var scale: Double

  init(scale: Double) {
    self.scale = scale.isFinite ? min(max(scale, 0.5), 3) : 1
  }

  var title: Lettering { Lettering(size: 16 * scale, isBold: true) }
  var subtitle: Lettering { Lettering(size: 13 * scale) }
  var panelTitle: Lettering { Lettering(size: 12 * scale, isBold: true) }
  var label: Lettering { Lettering(size: 12 * scale) }
  var tick: Lettering { Lettering(size: 11 * scale) }
  var note: Lettering { Lettering(size: 10.5 * scale) }
}
