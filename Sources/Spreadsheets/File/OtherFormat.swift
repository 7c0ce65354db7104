/// A file that people take for an xlsx workbook and that is something else.
public enum OtherFormat: Hashable, Sendable {
  /// A workbook with a password: the zip file stands encrypted inside a compound file.
  case passwordProtected
  /// The format of Excel 97 to 2003.
  case oldExcel
  case openDocument
  /// xlsb: sheets in a binary form.
  case binaryWorkbook
  /// Apple Numbers.
  case numbers
  /// A text document or slides.
  case otherDocument
  /// No workbook at all: a text, a page, a picture.
  case noWorkbook
  /// Nothing in it.
  case empty

  /// What the first bytes tell; nil for a zip file.
  ///
  /// Source: MS-CFB 2.2 (the signature), MS-OFFCRYPTO 2.3.4.4 (the stream of an encrypted package).
  init?(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
      self = bytes.firstRange(of: name) == nil ? .oldExcel : .passwordProtected
    } else if bytes.starts(with: [0x50, 0x4B]) {
      return nil
    } else {
      self = .noWorkbook
    }
  }

  /// What the parts of a zip file tell; nil where the workbook's part is there.
  init?(_ parts: PackageParts, workbook: String) {
    if workbook.hasPrefix("word/") || workbook.hasPrefix("ppt/") {
      self = .otherDocument
    } else if workbook.lowercased().hasSuffix(".bin") || parts.contains("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if parts.contains(workbook) {
      return nil
    } else if let kind = parts.bytes("mimetype") {
      let isSheet = String(decoding: kind, as: UTF8.self).contains("spreadsheet")
      self = isSheet ? .openDocument : .otherDocument
    } else {
      self = parts.hasFolder("index/") ? .numbers : .noWorkbook
    }
  }
}
