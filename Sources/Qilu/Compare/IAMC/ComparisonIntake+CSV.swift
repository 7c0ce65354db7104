import Localization
import SourceText

extension ComparisonIntake {
  /// Takes in a CSV file in IAMC format, in memory that does not depend on its length.
  ///
  /// - Throws: `Failure` with everything that is wrong with the file, up to a limit.
  func takeCSV(_ path: String, shownAs shown: String, label: String, _ fileSystem: any FileSystem) throws {
    begin(ComparisonSource(label: label, path: shown, kind: .table, parts: [(0, shown, nil)]))
    var remarks = Diagnostics()
    let (rows, chinese) = try open(path, shown, fileSystem, &remarks)
    // Told also where the damage makes the table itself unreadable.
    defer { if let line = chinese?.damagedLine { problems.add(.isDamaged(shown, line: line)) } }
    guard let (header, places) = try heading(rows) else { throw Diagnostics([.noHeader(shown)]) }
    try checkSeparator(header, at: places[0])
    let layout = try IAMCLayout(header: header, file: shown, place: { places[$0] }, remarks: &remarks)
    var reader = try IAMCReader(layout: layout, file: shown, into: self)
    while try rows.next() { try reader.take(rows, number: UInt32(truncatingIfNeeded: rows.line)) }
    finish(reader, remarks)
  }

  /// Keeps what the reader has to say; `telling` puts its findings into words of the file.
  func finish(
    _ reader: IAMCReader, _ remarks: Diagnostics, in name: LocalizedText? = nil,
    telling: (Diagnostics) -> Diagnostics = { $0 }
  ) {
    let last = sources.count - 1
    sources[last].rowCount += reader.rowCount
    sources[last].remarks.add(remarks)
    if reader.rowCount == 0 { problems.add(telling(Diagnostics([.noRows(reader.file)]))) }
    problems.add(telling(reader.findings.all(in: name ?? LocalizedText(reader.file))))
    leftOut += reader.layout.extras
  }

  /// The rows of a file in UTF-8 or GB18030; the encoding is told by the first megabyte.
  private func open(
    _ path: String, _ shown: String, _ fileSystem: any FileSystem, _ remarks: inout Diagnostics
  ) throws -> (rows: CSVRowStream, chinese: GB18030Stream?) {
    do {
      let rows = try CSVRowStream(try fileSystem.stream(path), file: shown)
      let opening = Array(rows.opening)
      if String(validating: opening, as: UTF8.self) != nil, !opening.contains(0),
        !opening.allSatisfy(\.isBlank)
      {
        return (rows, nil)
      }
      // Says what is wrong with it unless it is GB18030.
      _ = try SourceFile(name: shown, bytes: opening, limit: .max, allowingGB18030: true)
      remarks.add(.isGB18030(shown))
      let chinese = GB18030Stream(try fileSystem.stream(path))
      return (try CSVRowStream(chinese, file: shown), chinese)
    } catch let error as FileError {
      throw error.shown(as: shown)
    }
  }

  /// The first row with headings, below lines of title; without one the first of all.
  private func heading(_ rows: CSVRowStream) throws -> (header: [String], places: [SourceRange])? {
    var first: (header: [String], places: [SourceRange])?
    for _ in 0..<IAMCLayout.linesAbove {
      guard try rows.next() else { break }
      let header = (0..<rows.count).map(rows.text)
      let row = (header: header, places: header.indices.map(rows.place))
      if IAMCLayout.isHeading(header) { return row }
      if first == nil { first = row }
    }
    return first
  }

  private func checkSeparator(_ header: [String], at place: SourceRange) throws(Diagnostics) {
    guard header.count == 1, let text = header.first else { return }
    for (separator, en, zh) in [
      (";", "semicolons", "分号"), ("\t", "tabs", "制表符"), ("，", "full-width commas", "全角逗号"),
    ]
    where text.contains(separator) {
      throw Diagnostics([
        .error(
          at: place, en: "the fields are separated by \(en); expected commas", zh: "字段以\(zh)分隔；应以英文逗号分隔",
          hint: LocalizedText(
            en: "save the table as \"CSV UTF-8 (comma delimited)\"", zh: "请另存为“CSV UTF-8（逗号分隔）”"))
      ])
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Diagnostic {
  fileprivate static func noHeader(_ file: String) -> Diagnostic {
    .error(at: SourceRange(file: file, line: 1), en: "the table has no header", zh: "表格没有表头")
  }

  static func noRows(_ file: String) -> Diagnostic {
    .error(at: SourceRange(file: file, line: 1), en: "the table has no rows", zh: "表格没有数据行")
  }

  fileprivate static func isDamaged(_ file: String, line: Int) -> Diagnostic {
    .error(
      at: SourceRange(file: file, line: line), en: "this line is neither UTF-8 nor GB18030",
      zh: "此行既不是 UTF-8 编码，也不是 GB18030 编码",
      hint: LocalizedText(
        en:
          "the file is damaged, or made of two encodings; save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")",
        zh: "文件已损坏或混有两种编码；请另存为 UTF-8（表格软件中选“CSV UTF-8”）"))
  }

  fileprivate static func isGB18030(_ file: String) -> Diagnostic {
    .warning(
      at: SourceRange(file: file, line: 1),
      LocalizedText(en: "read as GB18030; UTF-8 is expected", zh: "按 GB18030 编码读取；应为 UTF-8"))
  }
}
