extension CellPosition {
  /// Reads `D7` or `$D$7`; nil for anything else, and for a place outside of every sheet.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "$") { bytes.removeFirst() }
    var column = 0
    while let letter = bytes.first, let digit = Self.letterValue(letter), column <= Self.columnLimit {
      column = column * 26 + digit
      bytes.removeFirst()
    }
    if bytes.first == UInt8(ascii: "$") { bytes.removeFirst() }
    guard (1...Self.columnLimit).contains(column), (1...7).contains(bytes.count), bytes.first != 48 else {
      return nil
    }
    var row = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      row = row * 10 + Int(byte - 48)
    }
    guard (1...Self.rowLimit).contains(row) else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  private static func letterValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 64
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 96
    default: nil
    }
  }
}

extension CellRange {
  /// Reads `B2:D7` or one cell; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellPosition($0) }
    guard (1...2).contains(ends.count), let one = ends[0], let other = ends[ends.count - 1] else {
      return nil
    }
    self.init(one, other)
  }
}
