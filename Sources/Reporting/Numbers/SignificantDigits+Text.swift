extension SignificantDigits: CustomStringConvertible {
  /// The shortest text of the digits, as C's `%.12g` writes it: `0.1`, `0.666666666667`, `1.5e-07`; zero is `0`.
  public var description: String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestText) { buffer in
      let length = write(into: buffer)
      return String(decoding: buffer[..<length], as: UTF8.self)
    }
  }

  /// The shortest text of a number; empty for NaN and infinities.
  public static func text(_ value: Double) -> String {
    SignificantDigits(value)?.description ?? ""
  }

  /// Appends the shortest text to bytes.
  func append(to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestText) { buffer in
      let length = write(into: buffer)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<length]))
    }
  }

  /// Room for `-1.23456789012e-308` and for the twelve digits that are written before they are cut.
  static let longestText = 40

  typealias Buffer = UnsafeMutableBufferPointer<UInt8>

  /// Writes the text at the start of a buffer of `longestText` bytes and returns its length.
  @inline(__always)
  func write(into buffer: Buffer) -> Int {
    var start = 0
    if isNegative {
      buffer[0] = .minus
      start = 1
    }
    if digits == 0 {
      buffer[0] = .zero
      return 1
    }
    if exponent < -4 || exponent >= Self.count { return writeScientific(into: buffer, from: start) }
    return exponent < 0 ? writeFraction(into: buffer, from: start) : writeDecimal(into: buffer, from: start)
  }

  /// `5.25`, `12000`.
  private func writeDecimal(into buffer: Buffer, from start: Int) -> Int {
    // All digits one place to the right, then the whole part back over the gap that is left for the point.
    let length = writeDigits(into: buffer, at: start + 1)
    let wholeLength = exponent + 1
    for index in start..<(start + min(length, wholeLength)) { buffer[index] = buffer[index + 1] }
    for index in (start + length)..<(start + max(length, wholeLength)) { buffer[index] = .zero }
    guard length > wholeLength else { return start + wholeLength }
    buffer[start + wholeLength] = .point
    return start + length + 1
  }

  /// `0.00012`.
  private func writeFraction(into buffer: Buffer, from start: Int) -> Int {
    buffer[start] = .zero
    buffer[start + 1] = .point
    let first = start + 1 - exponent
    for index in (start + 2)..<max(first, start + 2) { buffer[index] = .zero }
    return first + writeDigits(into: buffer, at: first)
  }

  /// `1.5e-07`, at least two digits in the exponent.
  private func writeScientific(into buffer: Buffer, from start: Int) -> Int {
    let length = writeDigits(into: buffer, at: start + 1)
    buffer[start] = buffer[start + 1]
    buffer[start + 1] = .point
    var cursor = length == 1 ? start + 1 : start + length + 1
    buffer[cursor] = .exponent
    buffer[cursor + 1] = exponent < 0 ? .minus : .plus
    cursor += 2
    let size = UInt32(exponent.magnitude)
    if size >= 100 {
      buffer[cursor] = .zero + UInt8(size / 100)
      cursor += 1
    }
    Self.writePair(size % 100, into: buffer, at: cursor)
    return cursor + 2
  }

  /// Writes the digits without zeros at their end, and returns how many there are; up to twelve bytes are touched.
  @inline(__always)
  private func writeDigits(into buffer: Buffer, at start: Int) -> Int {
    let (high, low) = (
      UInt32(truncatingIfNeeded: digits / 1_000_000), UInt32(truncatingIfNeeded: digits % 1_000_000)
    )
    Self.writeSix(high, into: buffer, at: start)
    guard low != 0 else { return 6 - Self.trailingZeros(high) }
    Self.writeSix(low, into: buffer, at: start + 6)
    return Self.count - Self.trailingZeros(low)
  }

  /// How many zeros end six digits that are not all zero.
  @inline(__always)
  private static func trailingZeros(_ number: UInt32) -> Int {
    var (rest, zeros) = (number, 0)
    if rest % 1000 == 0 { (rest, zeros) = (rest / 1000, 3) }
    while rest % 10 == 0 { (rest, zeros) = (rest / 10, zeros + 1) }
    return zeros
  }

  @inline(__always)
  private static func writeSix(_ number: UInt32, into buffer: Buffer, at start: Int) {
    writePair(number / 10_000, into: buffer, at: start)
    writePair(number / 100 % 100, into: buffer, at: start + 2)
    writePair(number % 100, into: buffer, at: start + 4)
  }

  @inline(__always)
  private static func writePair(_ number: UInt32, into buffer: Buffer, at start: Int) {
    // 103 / 1024 is a tenth, exactly enough below 100.
    let tens = (number &* 103) >> 10
    buffer[start] = .zero &+ UInt8(truncatingIfNeeded: tens)
    buffer[start + 1] = .zero &+ UInt8(truncatingIfNeeded: number &- tens &* 10)
  }
}

extension UInt8 {
  static let zero = UInt8(ascii: "0")
  static let minus = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let point = UInt8(ascii: ".")
  static let exponent = UInt8(ascii: "e")
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
}
