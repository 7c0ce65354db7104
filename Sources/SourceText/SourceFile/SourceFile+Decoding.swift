import Foundation
import Localization

extension SourceFile {
  static func decode(
    _ bytes: [UInt8], name: String, limit: Int, allowingGB18030: Bool
  ) throws(Diagnostic) -> String {
    let place = SourceRange(file: name, line: 1)
    if bytes.count > limit { throw .fileTooLarge(limit: limit, at: place) }
    let content = withoutByteOrderMark(bytes)
    if content.allSatisfy(isBlank) { throw .fileIsEmpty(at: place) }
    if let encoding = wideEncodingName(bytes) { throw .notUTF8(encoding, at: place) }
    if let index = content.firstIndex(of: 0) {
      throw .holdsNUL(at: self.place(of: index, in: content, name: name))
    }
    if let text = String(bytes: content, encoding: .utf8) { return text }
    let start = self.place(of: firstInvalidUTF8(content), in: content, name: name)
    guard let text = decodeGB18030(content) else { throw .notUTF8(nil, at: start) }
    if allowingGB18030 { return text }
    throw .notUTF8("GB18030", at: start)
  }

  private static func withoutByteOrderMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// UTF-16 and UTF-32 as spreadsheets save "Unicode text": told by their byte order marks.
  private static func wideEncodingName(_ bytes: [UInt8]) -> String? {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
  }

  private static func decodeGB18030(_ bytes: ArraySlice<UInt8>) -> String? {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    guard let text = String(bytes: bytes, encoding: encoding) else { return nil }
    return text.unicodeScalars.contains("\u{FFFD}") ? nil : text
  }

  private static func place(of index: Int, in bytes: ArraySlice<UInt8>, name: String) -> SourceRange {
    let before = bytes[bytes.startIndex..<index]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let column = before[lineStart...].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourceRange(file: name, line: line, column: column)
  }

  private static func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var index = bytes.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      index += UTF8.width(scalar)
    }
    return min(index, bytes.endIndex)
  }
}

extension Diagnostic {
  /// Readers stop one byte above the limit, so the size itself is not known.
  static func fileTooLarge(limit: Int, at place: SourceRange) -> Diagnostic {
    let allowed = megabytes(limit)
    return .error(
      at: place, en: "the file has more than \(allowed) MB, the most that is read",
      zh: "文件超过 \(allowed) MB，超出可读取的上限",
      hint: LocalizedText(en: "is this the file you meant?", zh: "请检查是否选错了文件"))
  }

  fileprivate static func fileIsEmpty(at place: SourceRange) -> Diagnostic {
    .error(at: place, en: "the file is empty", zh: "文件是空的")
  }

  fileprivate static func holdsNUL(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found a NUL byte: this is not a text file", zh: "发现 NUL 字节：这不是文本文件",
      hint: LocalizedText(
        en: "a workbook must be saved as CSV (UTF-8) first", zh: "若是工作簿，请先另存为 CSV（UTF-8）"))
  }

  fileprivate static func notUTF8(_ encoding: String?, at place: SourceRange) -> Diagnostic {
    let save = LocalizedText(
      en: "save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")", zh: "请另存为 UTF-8（表格软件中选“CSV UTF-8”）")
    guard let encoding else {
      return .error(at: place, en: "the text is not UTF-8 from here on", zh: "从此处起文本不是 UTF-8 编码", hint: save)
    }
    return .error(
      at: place, en: "the text is not UTF-8; it looks like \(encoding)", zh: "文本不是 UTF-8 编码，看起来是 \(encoding)",
      hint: save)
  }

  private static func megabytes(_ bytes: Int) -> String {
    String((Double(bytes) / 1_048_576 * 10).rounded(.up) / 10)
  }
}
