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
    let entries = try ZipDirectory.entries(of: bytes)
    let names = Set(entries.map(\.name))
    let wanted = required + (1...max(1, sheets)).map { "xl/worksheets/sheet\($0).xml" }
    for name in wanted where !names.contains(name) { throw .incomplete(part: name, reason: "not there") }
    for entry in entries { try check(entry, of: bytes) }
  }

  private static func check(_ entry: ZipDirectory.Entry, of bytes: [UInt8]) throws(WorkbookError) {
    var scanner = TagScanner()
    do {
      try PartInflater.inflate(bytes[entry.data], checksum: entry.checksum, size: entry.size) { part in
        scanner.read(part)
      }
    } catch { throw .incomplete(part: entry.name, reason: error.reason) }
    if let fault = scanner.fault { throw .incomplete(part: entry.name, reason: fault) }
  }
}
