/// The place of a cell in a sheet: row and column, both counted from 0; printed as spreadsheets do, `D7`.
public struct CellAddress: Hashable, Sendable, Comparable {
  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int

  /// A place by row and column, both from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Row by row, each from left to right.
  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// The number of rows a sheet may have (ECMA-376 as every program implements it).
  public static let rowLimit = 1_048_576
  /// The number of columns a sheet may have.
  public static let columnLimit = 16_384

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

  /// The letters of a column counted from 0: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func letterValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 64
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 96
    default: nil
    }
  }
}

extension CellAddress: CustomStringConvertible {
  /// `D7`.
  public var description: String { "\(Self.letters(ofColumn: column))\(row + 1)" }
}

/// A rectangle of cells, both corners in it; printed `B2:D7`.
public struct CellRange: Hashable, Sendable {
  /// The upper left cell.
  public var first: CellAddress
  /// The lower right cell.
  public var last: CellAddress

  /// A rectangle by its corners.
  public init(first: CellAddress, last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// Reads `B2:D7` or one cell; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellAddress($0) }
    guard (1...2).contains(ends.count), let one = ends[0], let other = ends[ends.count - 1] else {
      return nil
    }
    first = CellAddress(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellAddress(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Whether a cell lies in the rectangle.
  public func contains(_ address: CellAddress) -> Bool {
    (first.row...last.row).contains(address.row) && (first.column...last.column).contains(address.column)
  }
}

extension CellRange: CustomStringConvertible {
  /// `B2:D7`, or `B2` for one cell.
  public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
