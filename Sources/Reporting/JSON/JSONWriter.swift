/// Writes JSON (RFC 8259): UTF-8, two spaces of indent, the same bytes for the same value.
///
/// An array or object without inner arrays and objects stands on one line where it fits into eighty columns.
public struct JSONWriter: Sendable, Hashable {
  /// In which order the members of an object are written.
  public enum KeyOrder: Sendable, Hashable {
    /// As given.
    case asGiven
    /// By the UTF-8 bytes of their names.
    case sorted
  }

  /// How many digits a number gets.
  public enum Precision: Sendable, Hashable {
    /// Twelve, as in every file that qilu writes.
    case twelveDigits
    /// As few as give the same number back when they are read.
    case exact
  }

  /// In which order the members of an object are written.
  public var keyOrder: KeyOrder
  /// Whether lines are broken and indented.
  public var isPretty: Bool
  /// How many digits a number gets.
  public var precision: Precision

  /// A writer of indented JSON that keeps the order of members.
  public init(keyOrder: KeyOrder = .asGiven, isPretty: Bool = true, precision: Precision = .twelveDigits) {
    self.keyOrder = keyOrder
    self.isPretty = isPretty
    self.precision = precision
  }

  /// The value as the bytes of one file, ended by a line feed.
  public func encode(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes, depth: 0)
    bytes.append(.lineFeed)
    return bytes
  }

  /// The value as text, ended by a line feed.
  public func text(_ value: JSONValue) -> String {
    String(decoding: encode(value), as: UTF8.self)
  }

  private static let lineWidth = 80

  private func append(_ value: JSONValue, to bytes: inout [UInt8], depth: Int) {
    switch value {
    case .array(let elements) where !elements.isEmpty:
      appendContainer("[", "]", elements.map { ("", $0) }, to: &bytes, depth: depth)
    case .object(let members) where !members.isEmpty:
      let items = ordered(members).map { (prefix(of: $0.name), $0.value) }
      appendContainer("{", "}", items, to: &bytes, depth: depth)
    default:
      appendLeaf(value, to: &bytes)
    }
  }

  /// A container, on one line or with a line for each item.
  private func appendContainer(
    _ open: String, _ close: String, _ items: [(prefix: String, value: JSONValue)], to bytes: inout [UInt8],
    depth: Int
  ) {
    let breaksLines = isPretty && !fitsOneLine(items, after: lineLength(of: bytes))
    bytes += Array(open.utf8)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(.comma) }
      if breaksLines {
        appendLineBreak(depth + 1, to: &bytes)
      } else if index > 0, isPretty {
        bytes.append(UInt8(ascii: " "))
      }
      bytes += Array(item.prefix.utf8)
      append(item.value, to: &bytes, depth: depth + 1)
    }
    if breaksLines { appendLineBreak(depth, to: &bytes) }
    bytes += Array(close.utf8)
  }

  private func fitsOneLine(_ items: [(prefix: String, value: JSONValue)], after used: Int) -> Bool {
    var width = used + 3  // brackets and a comma behind
    for item in items {
      switch item.value {
      case .array(let inner) where !inner.isEmpty: return false
      case .object(let inner) where !inner.isEmpty: return false
      default: break
      }
      var leaf: [UInt8] = []
      appendLeaf(item.value, to: &leaf)
      width += displayWidth(item.prefix) + displayWidth(String(decoding: leaf, as: UTF8.self)) + 2
      if width > Self.lineWidth + 2 { return false }
    }
    return true
  }

  private func lineLength(of bytes: [UInt8]) -> Int {
    let line = bytes.suffix(Self.lineWidth * 4).split(separator: .lineFeed, omittingEmptySubsequences: false)
      .last
    return displayWidth(String(decoding: line ?? [], as: UTF8.self))
  }

  private func appendLineBreak(_ depth: Int, to bytes: inout [UInt8]) {
    bytes.append(.lineFeed)
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private func ordered(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    guard keyOrder == .sorted else { return members }
    return members.enumerated().sorted { left, right in
      // Equal names keep their order, so that the result never depends on the sort's moods.
      left.element.name == right.element.name
        ? left.offset < right.offset
        : left.element.name.utf8.lexicographicallyPrecedes(right.element.name.utf8)
    }.map(\.element)
  }

  private func prefix(of name: String) -> String {
    var bytes: [UInt8] = []
    Self.append(string: name, to: &bytes)
    return String(decoding: bytes, as: UTF8.self) + (isPretty ? ": " : ":")
  }
}
