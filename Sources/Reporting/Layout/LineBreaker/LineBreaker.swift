/// The lines of running text, none wider than so many columns: for cells, whose programs cut or spread long texts.
public func textLines(_ text: String, width: Int) -> [String] { LineBreaker().lines(text, width: width) }

/// Breaks running text into lines, Chinese and English alike.
///
/// English breaks at spaces, Chinese between characters, save where punctuation forbids it, and never inside a
/// number, between a number and its unit, or inside an interval such as `6.6 [4.9, 8.3]`.
struct LineBreaker {
  var ambiguous = AmbiguousWidth.narrow

  /// What stays together on a line, and the spaces before it when it does not begin one.
  struct Piece {
    var characters: [Character]
    var width: Int
    var spacesBefore: Int
  }

  /// The lines of a text, none wider than the width; a line feed in the text ends a line.
  func lines(_ text: String, width: Int) -> [String] {
    if !text.hasPrefix(" "), !text.utf8.contains(.lineFeed), displayWidth(text, ambiguous: ambiguous) <= width
    {
      return [text]
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      filled(pieces(String(paragraph)), width: max(2, width))
    }
  }

  /// The lines of a short text in a narrow column: as few as `lines` makes, but about equally long, so that no
  /// single character stands alone on the last.
  func evenLines(_ text: String, width: Int) -> [String] {
    let widest = lines(text, width: width)
    guard widest.count > 1, widest.count <= 4, !text.utf8.contains(.lineFeed) else { return widest }
    let pieces = pieces(text)
    // Fewer columns never make fewer lines, so the least width with as many is found by halving.
    var (low, high) = (min(width, pieces.map(\.width).max() ?? 0), width)
    while low < high {
      let middle = (low + high) / 2
      if filled(pieces, width: middle).count > widest.count { low = middle + 1 } else { high = middle }
    }
    return filled(pieces, width: low)
  }

  /// The width below which a line break must tear something apart.
  func longestPiece(_ text: String) -> Int {
    text.split(separator: "\n").flatMap { pieces(String($0)) }.map(\.width).max() ?? 0
  }

  /// The pieces of one paragraph.
  func pieces(_ text: String) -> [Piece] {
    let characters = Array(text)
    let classes = characters.map(BreakClass.init)
    let glued = GluedPlaces(characters, classes).isGlued
    var pieces: [Piece] = []
    var spaces = 0
    for index in characters.indices {
      if classes[index] == .space, !glued[index] {
        spaces += characters[index].displayWidth(ambiguous: ambiguous)
        continue
      }
      let startsPiece = pieces.isEmpty || (!glued[index] && mayBreak(before: index, classes, characters))
      if startsPiece {
        pieces.append(Piece(characters: [], width: 0, spacesBefore: spaces))
      } else if spaces > 0 {
        append(repeatElement(" ", count: spaces), to: &pieces[pieces.count - 1])
      }
      append(CollectionOfOne(characters[index]), to: &pieces[pieces.count - 1])
      spaces = 0
    }
    return pieces
  }

  private func append(_ characters: some Collection<Character>, to piece: inout Piece) {
    piece.characters += characters
    piece.width += characters.reduce(0) { $0 + $1.displayWidth(ambiguous: ambiguous) }
  }

  /// Whether a line may begin with the character at an index that is neither a space nor glued.
  private func mayBreak(before index: Int, _ classes: [BreakClass], _ characters: [Character]) -> Bool {
    guard index > 0 else { return false }
    let (left, right) = (classes[index - 1], classes[index])
    if left == .space { return !(right.isClosing && characters[index] != "/") }
    if right.isClosing || left.isOpening { return false }
    return left.allowsBreakAfter || right.allowsBreakBefore
  }

  /// Fills lines from the left.
  private func filled(_ pieces: [Piece], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces.flatMap({ torn($0, width: width) }) {
      if used > 0, used + piece.spacesBefore + piece.width > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        line += String(repeating: " ", count: piece.spacesBefore)
        used += piece.spacesBefore
      }
      line += String(piece.characters)
      used += piece.width
    }
    lines.append(line)
    return lines
  }

  /// A piece too wide for any line in parts that fit, torn after a mark such as `/` where there is one.
  private func torn(_ piece: Piece, width: Int) -> [Piece] {
    guard piece.width > width else { return [piece] }
    var parts: [Piece] = []
    var rest = piece.characters[...]
    while !rest.isEmpty {
      let part = rest.prefix(Self.tearingPlace(rest, fitting: fittingCount(rest, width: width)))
      var torn = Piece(characters: [], width: 0, spacesBefore: parts.isEmpty ? piece.spacesBefore : 0)
      append(part, to: &torn)
      parts.append(torn)
      rest = rest.dropFirst(part.count)
    }
    return parts
  }

  /// How many characters fit, at least one.
  private func fittingCount(_ characters: ArraySlice<Character>, width: Int) -> Int {
    var used = 0
    let fitting = characters.prefix { character in
      used += character.displayWidth(ambiguous: ambiguous)
      return used <= width
    }
    return max(1, fitting.count)
  }

  /// Where to tear among the first characters: after a mark in their second half, else where they end.
  private static func tearingPlace(_ characters: ArraySlice<Character>, fitting: Int) -> Int {
    guard fitting < characters.count else { return fitting }
    let part = Array(characters.prefix(fitting))
    if let mark = part.lastIndex(where: { "/_-.,;=&?".contains($0) }), mark + 1 > fitting / 2 {
      return mark + 1
    }
    let next = BreakClass(characters[characters.startIndex + fitting])
    return next.isClosing && fitting > 1 ? fitting - 1 : fitting
  }
}
