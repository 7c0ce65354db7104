/// The least and the natural width of a column.
struct ColumnMeasure {
  /// Below this something would be torn.
  var least: Int
  /// At this nothing needs a second line, save a heading much longer than what stands under it.
  var natural: Int

  init(_ column: Grid.Column, style: TextStyle, showsHeading: Bool) {
    let breaker = style.breaker
    var least = 1
    var natural = 1
    for cell in column.cells {
      let width = style.width(cell.text)
      natural = max(natural, width)
      switch cell {
      case .block: least = max(least, width)
      case .words(let text):
        let piece = min(breaker.longestPiece(text), Self.longestKeptPiece)
        least = max(least, piece, min(width, column.leastWordsWidth))
      }
    }
    if showsHeading {
      let longest = breaker.longestPiece(column.heading)
      least = max(least, longest)
      natural = max(natural, least, min(style.width(column.heading), max(longest, Self.headingWidth)))
    }
    self.least = least
    self.natural = max(least, natural)
  }

  /// A heading longer than this and than its column's cells is broken.
  private static let headingWidth = 16

  /// A word longer than this (an address, a path) is torn where room is short.
  private static let longestKeptPiece = 32
}
