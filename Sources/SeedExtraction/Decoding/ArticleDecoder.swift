import CLibXML2
import Localization
import SourceText

/// Turns the bytes of a file into valid UTF-8, whatever they were.
///
/// A few damaged bytes become U+FFFD; a file that is damaged throughout is refused.
struct ArticleDecoder {
  let name: String

  /// A text as UTF-8 without byte order mark, and the encoding that it was in.
  struct Decoded {
    let text: [UInt8]
    let encoding: String
  }

  /// The text of a file.
  func decode(_ bytes: [UInt8]) throws(Diagnostic) -> Decoded {
    guard bytes.contains(where: { !isBlank($0) }) else { throw .emptyArticle(name) }
    if let wide = wideEncoding(of: bytes) {
      return Decoded(text: converted(bytes.dropFirst(2), from: wide).text, encoding: wide)
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let controls = content.count { $0 < 0x20 && !isBlank($0) }
    guard controls <= content.count / 200 + 2, !content.starts(with: "%PDF-".utf8) else {
      throw .binaryArticle(name)
    }
    let check = UTF8Check(content)
    if check.isValid { return Decoded(text: Array(content), encoding: "UTF-8") }
    if check.looksDamaged { return damaged(content) }
    return try other(content, check)
  }

  /// A text that is not UTF-8: what the page declares, else GB18030.
  private func other(_ content: ArraySlice<UInt8>, _ check: UTF8Check) throws(Diagnostic) -> Decoded {
    let encoding = DeclaredCharset.encoding(in: content) ?? "GB18030"
    let (text, lost) = converted(content, from: encoding)
    let decoded = Decoded(text: text, encoding: encoding)
    let (read, of) = (check.invalid, check.highBytes)
    if encoding != "GB18030" || lost * 10 < of { return decoded }
    // Neither fits: the one that loses less, if that is little enough to be worth reading.
    guard min(lost, read) * 3 < of else { throw .binaryArticle(name) }
    return lost < read ? decoded : damaged(content)
  }

  private func damaged(_ content: ArraySlice<UInt8>) -> Decoded {
    Decoded(text: Array(String(decoding: content, as: UTF8.self).utf8), encoding: "damaged UTF-8")
  }

  private func wideEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    return bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16BE" : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The text in UTF-8, and how many bytes could not be read.
  func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> (text: [UInt8], lost: Int) {
    let converter = qilu_iconv_open("UTF-8", encoding)
    guard qilu_iconv_is_open(converter) != 0 else { return (Array(bytes), bytes.count) }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2 + 16)
    let step = encoding.hasPrefix("UTF-16") ? 2 : 1
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var (place, lost) = (bytes.startIndex, 0)
    while place < bytes.endIndex {
      let piece = bytes[place...]
      var (read, written) = (0, 0)
      let outcome = piece.withUnsafeBytes { input in
        buffer.withUnsafeMutableBytes { space in
          qilu_iconv(
            converter, input.baseAddress?.assumingMemoryBound(to: CChar.self), input.count,
            space.baseAddress?.assumingMemoryBound(to: CChar.self), space.count, &read, &written)
        }
      }
      output += buffer.prefix(written)
      place += read
      if outcome >= 2 || (outcome == 1 && read == 0) {
        output += [0xEF, 0xBF, 0xBD]
        place = min(place + step, bytes.endIndex)
        lost += 1
      }
    }
    return (output, lost)
  }
}

/// How well bytes fit UTF-8.
struct UTF8Check {
  private(set) var isValid = true
  /// Bytes that belong to no character.
  private(set) var invalid = 0
  /// Bytes above 0x7F.
  private(set) var highBytes = 0

  init(_ bytes: ArraySlice<UInt8>) {
    isValid = bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    guard !isValid else { return }
    highBytes = bytes.count { $0 > 0x7F }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .error: invalid += 1
      case .emptyInput: break decoding
      }
    }
  }

  /// Whether it is UTF-8 with a few broken bytes: text in another encoding hardly ever forms valid sequences.
  var looksDamaged: Bool { invalid * 20 < highBytes || (invalid <= 3 && highBytes > invalid * 4) }
}

/// The encoding that a page says it has.
enum DeclaredCharset {
  /// A name for iconv, if the first 4,096 bytes declare one of the Chinese encodings other than UTF-8.
  static func encoding(in bytes: ArraySlice<UInt8>) -> String? {
    let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
    guard let place = head.firstRange(of: "charset") else { return nil }
    let name = head[place.upperBound...].drop { " =\"'\t".contains($0) }.prefix {
      $0.isLetter || $0.isNumber || $0 == "-"
    }
    switch name {
    case "gb2312", "gbk", "gb18030", "x-gbk", "gb-2312": return "GB18030"
    case "big5", "big5-hkscs": return "BIG5-HKSCS"
    default: return nil
    }
  }
}

extension Diagnostic {
  static func emptyArticle(_ name: String) -> Diagnostic {
    .error(at: SourceRange(file: name, line: 1), en: "the article is empty", zh: "文章是空的")
  }

  static func binaryArticle(_ name: String) -> Diagnostic {
    .error(
      at: SourceRange(file: name, line: 1), en: "this is not a text: expected UTF-8, GB18030 or UTF-16",
      zh: "这不是文本文件：应为 UTF-8、GB18030 或 UTF-16 编码",
      hint: LocalizedText(
        en: "save a document or a PDF as plain text or as a page first", zh: "若是 Word 或 PDF 文件，请先另存为纯文本或网页"))
  }
}
