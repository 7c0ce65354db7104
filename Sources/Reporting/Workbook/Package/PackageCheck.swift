import Localization
import Archives

/// Looks at every part of an xlsx file before anyone sees it.
///
/// The library under the writer does not notice a full disk: what did not fit is missing from the part, and the zip
/// around it is in order. So each part is unpacked, its checksum compared, and its XML read from the root's start to
/// the root's end, every tag closed by its own.
struct PackageCheck {
  /// The parts that every workbook has.
  static let required = [
    "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/theme/theme1.xml", "xl/worksheets/sheet1.xml",
  ]

  /// Throws `incomplete` with the first part that is missing or broken.
  static func check(_ bytes: [UInt8], sheets: Int) throws(WorkbookError) {
    let (names, broken) = try scan(bytes)
    let wanted = required + (1...max(1, sheets)).map { "xl/worksheets/sheet\($0).xml" }
    for name in wanted where !names.contains(name) { throw .incomplete(part: name, reason: "not there") }
    if let broken { throw broken }
  }

  /// The names of the parts, and what is wrong with the first that is broken.
  private static func scan(_ bytes: [UInt8]) throws(WorkbookError) -> (Set<String>, WorkbookError?) {
    var (names, broken, scanner): (Set<String>, WorkbookError?, TagScanner) = ([], nil, TagScanner())
    do {
      try ZipArchive.unpack(bytes, limits: .init(parts: .max, bytes: .max)) { name, piece in
        guard let piece else {
          names.insert(name)
          if broken == nil, let fault = scanner.fault { broken = .incomplete(part: name, reason: fault) }
          scanner = TagScanner()
          return
        }
        scanner.read(piece)
      }
    } catch {
      throw .incomplete(part: "workbook.xlsx", reason: error.message.en)
    }
    return (names, broken)
  }
}
