import SourceText

/// Reads the text of a value from left to right and knows where each part stands in the file.
///
/// Full-width forms are read as their plain ones, character by character, so that places stay true.
struct ValueScanner {
  /// The text as written.
  let text: String
  /// Where the whole text stands.
  let place: SourceRange
  /// How many characters were read.
  var index = 0
  private let scalars: [Unicode.Scalar]
  private let written: [Unicode.Scalar]

  init(_ text: String, at place: SourceRange) {
    self.text = text
    self.place = place
    written = Array(text.unicodeScalars)
    // A long dash is what a Chinese input method gives for a minus; names of files are taken from `written`.
    scalars = written.map { $0.value == 0x2014 || $0.value == 0x2015 ? "-" : normalizedWidth($0) }
  }

  /// The plain form of the character at the scanner, or after it.
  func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    index + offset < scalars.count ? scalars[index + offset] : nil
  }

  /// Whether only space is left.
  var isAtEnd: Bool { scalars[index...].allSatisfy(\.properties.isWhitespace) }

  mutating func skipSpace() {
    while let next = peek(), next.properties.isWhitespace { index += 1 }
  }

  /// Moves on by `count` characters, at most to the end.
  mutating func advance(_ count: Int = 1) {
    index = min(index + count, scalars.count)
  }

  /// What is left, as written, without the space around it.
  var rest: String { trimmed(written[index...]) }

  /// The text between two places of the scanner, in plain form.
  func plain(_ range: Range<Int>) -> String { trimmed(scalars[range]) }

  /// The text between two places of the scanner, as written.
  func written(_ range: Range<Int>) -> String { trimmed(written[range]) }

  /// The number of characters that `phrase` takes here, or nil if something else stands here.
  ///
  /// Letters match in either case, a space in the phrase matches any run of space, and a phrase that ends in a
  /// letter does not match the beginning of a longer word.
  func length(of phrase: String) -> Int? {
    var place = index
    for expected in phrase.unicodeScalars {
      if expected == " " {
        let start = place
        while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
        if place == start { return nil }
      } else {
        guard place < scalars.count, lowercase(scalars[place]) == lowercase(expected) else { return nil }
        place += 1
      }
    }
    let endsInWord = phrase.unicodeScalars.last.map(isASCIILetter) ?? false
    if endsInWord, place < scalars.count, isASCIILetter(scalars[place]) { return nil }
    return place - index
  }

  /// Moves past `phrase` if it stands here.
  mutating func take(_ phrase: String) -> Bool {
    guard let length = length(of: phrase) else { return false }
    index += length
    return true
  }

  /// Moves past the first of `phrases` that stands here.
  mutating func take(anyOf phrases: [String]) -> Bool {
    phrases.contains { take($0) }
  }

  /// Whether the scanner stands at the start of a word, not inside one.
  var isAtWordStart: Bool {
    index == 0 || !isASCIILetter(scalars[index - 1])
  }

  /// Whether the character before the scanner is an ASCII letter.
  var isAtWordEnd: Bool { index > 0 && isASCIILetter(scalars[index - 1]) }

  /// Where the characters from one place of the scanner to another stand in the file.
  ///
  /// The whole text's place where the text is folded, escaped or of unknown extent.
  func sourceRange(from start: Int, to end: Int? = nil) -> SourceRange {
    let width = place.end.column - place.start.column
    // A quoted text's place ends after the closing quote.
    let isPlain = width == 0 || width == scalars.count || width == scalars.count + 1
    guard isPlain, place.start.line == place.end.line else { return place }
    let (line, column) = (place.start.line, place.start.column)
    return SourceRange(
      file: place.file, start: SourcePosition(line: line, column: column + start),
      end: SourcePosition(line: line, column: column + (end ?? scalars.count)))
  }

  /// Where the rest stands in the file, from its first character that is not space.
  var restRange: SourceRange {
    var scanner = self
    scanner.skipSpace()
    return sourceRange(from: scanner.index)
  }

  private func trimmed(_ part: ArraySlice<Unicode.Scalar>) -> String {
    let kept = part.drop(while: \.properties.isWhitespace).reversed().drop(while: \.properties.isWhitespace)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept.reversed())
    return String(view)
  }
}

func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && scalar.properties.isAlphabetic
}

func isASCIIDigit(_ scalar: Unicode.Scalar) -> Bool {
  ("0"..."9").contains(scalar)
}

private func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
}
