import Localization
import SourceText

/// The rows of a CSV file one after the other (RFC 4180; CR LF, LF and CR end a line), in memory of a fixed size.
///
/// Empty lines, and lines of nothing but commas, hold no row. Fields are valid until the next row is asked for.
/// One thread uses it, and no access of its state calls back, so accesses are not checked at run time (a quarter of the time).
final class CSVRowStream {
  /// A row longer than this has a quote that is never closed.
  static let longestRow = 16 << 20

  /// Where a field lies in the window, without its quotes.
  private struct Field {
    var start: Int
    var end: Int
    /// Whether quotes inside it are doubled.
    var isEscaped: Bool
  }

  let file: String
  /// The line on which the row begins, from 1.
  @exclusivity(unchecked) private(set) var line = 0
  private let source: ReadAhead
  @exclusivity(unchecked) private var window: [UInt8] = []
  @exclusivity(unchecked) private var position = 0
  @exclusivity(unchecked) private var rowStart = 0
  @exclusivity(unchecked) private var nextLine = 1
  @exclusivity(unchecked) private var isLast = false
  @exclusivity(unchecked) private var fields: [Field] = []
  @exclusivity(unchecked) private var unescaped: [UInt8] = []

  init(_ stream: any FileStream, file: String) throws(FileError) {
    self.file = file
    source = ReadAhead(stream)
    try refill()
    if window.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The number of fields of the row.
  var count: Int { fields.count }

  /// What lies at the start of the file: some whole lines.
  var opening: ArraySlice<UInt8> {
    isLast ? window[...] : window[..<(window.lastIndex(of: 0x0A) ?? window.count)]
  }

  /// Goes to the next row; false at the end. Errors: a quote that is never closed, or text behind one.
  func next() throws -> Bool {
    while true {
      guard position < window.count || !isLast else { return false }
      (rowStart, line) = (position, nextLine)
      guard let end = try scan() else {
        nextLine = line
        guard window.count - rowStart < Self.longestRow else { throw Diagnostic.endlessRow(place(column: 1)) }
        try refill()
        continue
      }
      let isBlank = end - rowStart == fields.count - 1
      if !isBlank { return true }
    }
  }

  /// The bytes of a field, without quotes and without the apostrophe that keeps a spreadsheet from computing it.
  @inline(__always)
  func withField<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard index < fields.count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let field = fields[index]
    if field.isEscaped {
      unescaped = Self.unescape(window[field.start..<field.end])
      return unescaped.withUnsafeBufferPointer { body(Self.withoutApostrophe($0)) }
    }
    return window.withUnsafeBufferPointer {
      body(Self.withoutApostrophe(UnsafeBufferPointer(rebasing: $0[field.start..<field.end])))
    }
  }

  /// The text of a field.
  func text(_ index: Int) -> String { withField(index) { String(decoding: $0, as: UTF8.self) } }

  /// The place of a field in the file.
  func place(_ index: Int) -> SourceRange {
    guard index < fields.count else { return place(column: 1) }
    let before = window[rowStart..<fields[index].start]
    return place(column: 1 + before.lazy.filter { $0 & 0xC0 != 0x80 }.count)
  }

  private func place(column: Int) -> SourceRange { SourceRange(file: file, line: line, column: column) }

  /// Takes the rest of the window and the next piece for the new window.
  private func refill() throws(FileError) {
    let piece = try source.next()
    if piece.isEmpty {
      isLast = true
      return
    }
    window.removeSubrange(..<position)
    window.append(contentsOf: piece)
    position = 0
  }

  /// Finds the fields of one row; the end of the row before its line break, or nil where the window ends first.
  private func scan() throws(Diagnostic) -> Int? {
    fields.removeAll(keepingCapacity: true)
    var failure: Diagnostic?
    let end: Int? = window.withUnsafeBufferPointer { bytes -> Int? in
      var index = position
      while true {
        let start = index
        if index < bytes.count, bytes[index] == .quote {
          do throws(Diagnostic) {
            guard let end = try skipQuoted(bytes, &index) else { return nil }
            fields.append(end)
          } catch {
            failure = error
            return nil
          }
        } else {
          // One comparison for most bytes: the three that end a field are all below "-".
          while index < bytes.count, bytes[index] >= 0x2D || !Self.endsField(bytes[index]) { index += 1 }
          fields.append(Field(start: start, end: index, isEscaped: false))
        }
        guard index < bytes.count else { return isLast ? finish(index, index) : nil }
        if bytes[index] == .comma {
          index += 1
          continue
        }
        guard let next = Self.afterBreak(bytes, index, isLast: isLast) else { return nil }
        return finish(index, next)
      }
    }
    if let failure { throw failure }
    return end
  }

  private func finish(_ end: Int, _ next: Int) -> Int {
    position = next
    nextLine += 1
    return end
  }

  private func skipQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) throws(Diagnostic) -> Field? {
    let start = index + 1
    var isEscaped = false
    index = start
    while true {
      guard index < bytes.count else {
        if isLast { throw .unclosedQuote(place(column: 1)) }
        return nil
      }
      let byte = bytes[index]
      index += 1
      if byte == .quote {
        guard index < bytes.count || isLast else { return nil }
        guard index < bytes.count, bytes[index] == .quote else { break }
        isEscaped = true
        index += 1
      } else if byte == 0x0A {
        nextLine += 1
      }
    }
    let end = index - 1
    guard index == bytes.count || bytes[index] == .comma || Self.endsField(bytes[index]) else {
      throw .textBehindQuote(place(column: 1))
    }
    return Field(start: start, end: end, isEscaped: isEscaped)
  }

  @inline(__always)
  private static func endsField(_ byte: UInt8) -> Bool { byte == .comma || byte == 0x0A || byte == 0x0D }

  /// The first byte of the next line; nil where the window ends between CR and what may be its LF.
  private static func afterBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, isLast: Bool) -> Int? {
    guard bytes[index] == 0x0D else { return index + 1 }
    guard index + 1 < bytes.count else { return isLast ? index + 1 : nil }
    return bytes[index + 1] == 0x0A ? index + 2 : index + 1
  }

  private static func unescape(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == .quote && !isSecond
      if !isSecond { result.append(byte) }
    }
    return result
  }

  /// Without the apostrophe that our writer puts before what a spreadsheet would compute.
  @inline(__always)
  private static func withoutApostrophe(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "'") else { return bytes }
    switch bytes[1] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09,
      0x0D:
      return UnsafeBufferPointer(rebasing: bytes[1...])
    default: return bytes
    }
  }
}

extension UInt8 {
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let quote = UInt8(ascii: "\"")
}

extension Diagnostic {
  private static let quotesAreDoubled = LocalizedText(
    en: "a quote inside a quoted field is written twice: \"\"", zh: "带引号的字段内，引号须写两个：\"\"")

  fileprivate static func unclosedQuote(_ place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "a quote that is opened on this line is never closed", zh: "此行有引号没有结束",
      hint: quotesAreDoubled)
  }

  fileprivate static func textBehindQuote(_ place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "expected a comma or the end of the line after a closing quote",
      zh: "引号结束后应为逗号或行尾", hint: quotesAreDoubled)
  }

  fileprivate static func endlessRow(_ place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "the row that begins here is longer than 16 MB", zh: "从此处开始的一行超过 16 MB",
      hint: quotesAreDoubled)
  }
}
