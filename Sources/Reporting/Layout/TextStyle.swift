/// What plain text draws lines and marks with, and how it counts columns.
struct TextStyle {
  var ambiguous: AmbiguousWidth

  /// Box-drawing characters are of ambiguous width: where they take two columns, ASCII stands in.
  private var drawsLines: Bool { ambiguous == .narrow }

  var rule: String { drawsLines ? "─" : "-" }
  var doubleRule: String { drawsLines ? "═" : "=" }
  var bullet: String { drawsLines ? "•" : "-" }
  var side: String { drawsLines ? "│" : "|" }
  var topCorners: (left: String, right: String) { drawsLines ? ("┌", "┐") : ("+", "+") }
  var bottomCorners: (left: String, right: String) { drawsLines ? ("└", "┘") : ("+", "+") }

  var breaker: LineBreaker { LineBreaker(ambiguous: ambiguous) }

  func width(_ text: String) -> Int { displayWidth(text, ambiguous: ambiguous) }

  func line(_ mark: String, width: Int) -> String { String(repeating: mark, count: max(0, width)) }

  func pad(_ text: String, to width: Int, _ alignment: Table.Alignment = .left) -> String {
    text.padded(to: width, alignment, ambiguous: ambiguous)
  }
}
