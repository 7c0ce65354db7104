/// What a field for a number holds.
enum FigureText: Equatable {
  /// A finite number.
  case number(Double)
  /// Nothing, or a word for it.
  case missing
  /// Something else.
  case other

  /// The words that tables have for a missing value, in lower case (those that pandas reads so).
  static let missingWords: Set<String> = [
    "", "nan", "-nan", "na", "n/a", "#n/a", "#na", "#n/a n/a", "<na>", "null", "none", "1.#ind", "-1.#ind",
    "1.#qnan", "-1.#qnan",
  ]

  /// Reads a field: a plain decimal number with `.`, no thousands marks, no infinity.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else {
      self = .missing
      return
    }
    if let value = Self.plain(bytes) {
      self = .number(value)
    } else {
      self = Self.slow(bytes)
    }
  }

  /// Powers of ten that are exact as doubles.
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// A decimal of few digits, exactly: digits and power are both exact, so one operation rounds once (Clinger 1990).
  @inline(__always)
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var digits: UInt64 = 0
    var (count, decimals, isAfterPoint) = (0, 0, false)
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        count += 1
        if isAfterPoint { decimals += 1 }
      } else if bytes[index] == UInt8(ascii: "."), !isAfterPoint {
        isAfterPoint = true
      } else {
        return nil
      }
      index += 1
    }
    guard count > 0, count < 19, digits <= 1 << 53, decimals <= 22 else { return nil }
    let value = Double(digits) / powers[decimals]
    return isNegative ? -value : value
  }

  private static func slow(_ bytes: UnsafeBufferPointer<UInt8>) -> FigureText {
    var text = Substring(decoding: bytes, as: UTF8.self)
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    if text.utf8.allSatisfy(isNumberByte), let value = Double(text), value.isFinite { return .number(value) }
    return missingWords.contains(text.lowercased()) ? .missing : .other
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
