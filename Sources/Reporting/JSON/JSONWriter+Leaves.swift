extension JSONWriter {
  /// Appends a value that holds no others.
  func appendLeaf(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += Array("null".utf8)
    case .bool(let flag): bytes += Array((flag ? "true" : "false").utf8)
    case .integer(let number): bytes += Array(String(number).utf8)
    case .number(let number) where precision == .exact && number.isFinite:
      bytes += Array("\(number)".utf8)
    case .number(let number):
      if let digits = SignificantDigits(number) {
        digits.append(to: &bytes)
      } else {
        bytes += Array("null".utf8)
      }
    case .string(let text): Self.append(string: text, to: &bytes)
    case .array: bytes += Array("[]".utf8)
    case .object: bytes += Array("{}".utf8)
    }
  }

  /// Appends a string with its quotes; only what RFC 8259, section 7 requires is escaped.
  static func append(string: String, to bytes: inout [UInt8]) {
    bytes.append(.quote)
    for byte in string.utf8 {
      switch byte {
      case .quote, backslash: bytes += [backslash, byte]
      case .lineFeed: bytes += [backslash, UInt8(ascii: "n")]
      case .carriageReturn: bytes += [backslash, UInt8(ascii: "r")]
      case .tab: bytes += [backslash, UInt8(ascii: "t")]
      case ..<0x20:
        bytes += Array((byte < 0x10 ? "\\u000" : "\\u00").utf8) + Array(String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(.quote)
  }

  private static let backslash = UInt8(ascii: "\\")
}
