/// Reads the ASCII parts of a text from left to right.
struct ByteScanner {
  /// What is still to be read.
  private(set) var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  /// Whether all has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Passes over spaces.
  mutating func skipSpaces() {
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
  }

  /// Passes over an ASCII character, of a letter in either case; false if another stands there.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first else { return false }
    let isLetter = "a"..."z" ~= character
    guard (isLetter ? byte | 0x20 : byte) == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads a number of so many digits, the most that stand there; nil if more or fewer do.
  mutating func number(digits count: ClosedRange<Int>) -> Int? {
    let run = rest.prefix { 48...57 ~= $0 }
    guard count.contains(run.count) else { return nil }
    rest = rest[run.endIndex...]
    return run.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
