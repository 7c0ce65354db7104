import Archives

extension SpreadsheetFile {
  /// Reads a workbook (ECMA-376, transitional or strict) that Excel, LibreOffice, Google Sheets or a library wrote.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - limits: how much is read at most.
  ///   - verifyingEveryPart: whether parts that are not needed (charts, drawings, themes) must be well-formed too.
  public init(
    bytes: [UInt8], limits: Limits = Limits(), verifyingEveryPart: Bool = false
  ) throws(SpreadsheetError) {
    self.init()
    let parts = try Self.unpack(bytes, limits)
    let workbook = try Self.workbookPart(parts)
    try read(workbook, parts, limits)
    if verifyingEveryPart {
      for name in parts.xmlNames { try XMLStream.check(parts.bytes(name) ?? [], part: name) }
    }
  }

  private static func unpack(_ bytes: [UInt8], _ limits: Limits) throws(SpreadsheetError) -> PackageParts {
    if let other = OtherFormat(bytes) { throw .otherFormat(other) }
    let archive: ZipArchive
    do {
      archive = try ZipArchive(reading: bytes, limits: .init(bytes: limits.bytes)) { name in
        [".xml", ".rels", ".vml", ".iwa", "mimetype", ".bin"].contains { name.lowercased().hasSuffix($0) }
      }
    } catch {
      throw .archive(error)
    }
    return PackageParts(archive)
  }

  private static func workbookPart(_ parts: PackageParts) throws(SpreadsheetError) -> String {
    let relationships = try parts.relationships(of: "")
    let stated = relationships.keys.sorted().compactMap { relationships[$0] }
      .first { $0.kind == "officeDocument" }?.part
    let name = stated ?? "xl/workbook.xml"
    if let other = OtherFormat(parts, workbook: name) { throw .otherFormat(other) }
    return name
  }

  private mutating func read(_ name: String, _ parts: PackageParts, _ limits: Limits) throws(SpreadsheetError)
  {
    let entries = try WorkbookEntries(parts.bytes(name) ?? [], part: name)
    let relationships = try parts.relationships(of: name)
    let part = { (kind: String) in
      relationships.keys.sorted().compactMap { relationships[$0] }.first { $0.kind == kind }?.part
    }
    var (styles, texts) = (StyleTable(), [String]())
    if let name = part("styles"), let bytes = parts.bytes(name) { styles = try StyleTable(bytes, part: name) }
    if let name = part("sharedStrings"), let bytes = parts.bytes(name) {
      // A text is of two elements; one in several fonts of more.
      texts = try readSharedStrings(
        bytes, part: name, limit: XMLStream.limit(ofCells: limits.cells, elements: 2))
    }
    names = entries.names
    var left = limits.cells
    for entry in entries.sheets {
      let relationship = relationships[entry.relationship]
      var reader = SheetReader(
        SpreadsheetSheet(name: entry.name, isHidden: entry.isHidden), part: relationship?.part ?? "",
        styles: styles, sharedStrings: texts, uses1904: entries.uses1904, limit: left)
      // Sheets of charts and of dialogues have no cells.
      if let relationship, relationship.kind == "worksheet" {
        try Self.read(relationship.part, parts, &reader)
      }
      left -= reader.count
      sheets.append(reader.sheet)
    }
  }

  private static func read(_ name: String, _ parts: PackageParts, _ reader: inout SheetReader)
    throws(SpreadsheetError)
  {
    guard let bytes = parts.bytes(name) else { throw .missingPart(name, sheet: reader.sheet.name) }
    try reader.read(bytes)
    let relationships = try parts.relationships(of: name)
    for id in relationships.keys.sorted() {
      guard let other = relationships[id], other.kind == "comments", let bytes = parts.bytes(other.part)
      else {
        continue
      }
      reader.add(try readComments(bytes, part: other.part))
    }
  }
}

/// What `workbook.xml` says: the sheets with the ids of their parts, names, and from which day dates count.
struct WorkbookEntries {
  struct Sheet {
    var name = ""
    var relationship = ""
    var isHidden = false
  }

  private(set) var sheets: [Sheet] = []
  private(set) var names: [SpreadsheetFile.DefinedName] = []
  private(set) var uses1904 = false

  init(_ bytes: [UInt8], part: String) throws(SpreadsheetError) {
    var entries = (sheets: [Sheet](), names: [SpreadsheetFile.DefinedName](), uses1904: false)
    try XMLStream.read(bytes, part: part) { stream throws(SpreadsheetError) in
      while let event = try stream.advance() {
        guard event == .start else { continue }
        switch stream.name {
        case "workbookPr": entries.uses1904 = ["1", "true"].contains(stream.attribute("date1904"))
        case "sheet": entries.sheets.append(Self.sheet(stream))
        case "definedName":
          let (name, sheet) = (
            stream.attribute("name") ?? "", stream.attribute("localSheetId").flatMap { Int($0) }
          )
          entries.names.append(.init(name: name, reference: try stream.content(), sheet: sheet))
        default: break
        }
      }
    }
    (sheets, names, uses1904) = entries
    guard !sheets.isEmpty else { throw .noSheets }
  }

  private static func sheet(_ stream: XMLStream) -> Sheet {
    var sheet = Sheet()
    stream.forEachAttribute { name, value in
      switch name {
      case "name": sheet.name = value
      case "id": sheet.relationship = value
      case "state": sheet.isHidden = value != "visible"
      default: break
      }
    }
    return sheet
  }
}
