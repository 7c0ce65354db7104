import SpreadsheetML

/// Reads the part of one sheet into its rows.
struct SheetReader {
  let part: String
  let styles: StyleTable
  let sharedStrings: [String]
  let uses1904: Bool
  /// The most cells and rows of the sheet.
  let limit: Int
  /// The most merged ranges of a sheet; each is held against what is read later.
  static let mergeLimit = 100_000
  /// Elements that a cell and its row have at most.
  static let elementsPerCell = 4

  private(set) var sheet: SpreadsheetSheet
  /// The cells and rows up to here, empty ones too; other elements as many as they take the time of.
  private(set) var count = 0
  private var rowCount = 0
  private var next = CellPosition(row: 0, column: 0)
  private var sharedFormulas: [String: (text: String, at: CellPosition)] = [:]
  private var isSorted = true

  init(
    _ sheet: SpreadsheetSheet, part: String, styles: StyleTable, sharedStrings: [String], uses1904: Bool,
    limit: Int
  ) {
    self.sheet = sheet
    self.part = part
    self.styles = styles
    self.sharedStrings = sharedStrings
    self.uses1904 = uses1904
    self.limit = limit
  }

  mutating func read(_ bytes: [UInt8]) throws(SpreadsheetError) {
    var reader = self
    let most = XMLStream.limit(ofCells: limit, elements: Self.elementsPerCell)
    self = try XMLStream.read(bytes, part: part, limit: most) { stream throws(SpreadsheetError) in
      while let event = try stream.advance() {
        guard event == .start else { continue }
        switch stream.name {
        case "row": try reader.startRow(stream.attribute("r"))
        case "c": try reader.readCell(stream)
        case "mergeCell": try reader.addMerge(stream.attribute("ref"))
        default: break
        }
      }
      reader.count = max(reader.count, stream.elements / Self.elementsPerCell)
      return reader
    }
    sortRows()
  }

  /// Adds the comments of the sheet.
  mutating func add(_ comments: [CellPosition: String]) {
    sheet.comments.merge(comments) { first, _ in first }
  }

  private mutating func addMerge(_ reference: String?) throws(SpreadsheetError) {
    guard let range = reference.flatMap({ CellRange($0) }) else { return }
    guard sheet.merged.count < Self.mergeLimit else {
      throw .tooManyMerges(sheet.name, limit: Self.mergeLimit)
    }
    sheet.merged.append(range)
  }

  private mutating func countOne() throws(SpreadsheetError) {
    count += 1
    guard count <= limit else { throw .tooManyCells(sheet.name, limit: limit) }
  }

  private mutating func startRow(_ number: String?) throws(SpreadsheetError) {
    var index = next.row
    if let number {
      guard let stated = Int(number), stated >= 1 else { throw .outsideSheet(sheet.name, found: number) }
      index = stated - 1
    }
    guard index < CellPosition.rowLimit else { throw .outsideSheet(sheet.name, found: "\(index + 1)") }
    try countOne()
    rowCount += 1
    guard rowCount <= CellPosition.rowLimit else { throw .tooManyRows(sheet.name) }
    next = CellPosition(row: index + 1, column: 0)
  }

  private mutating func readCell(_ stream: XMLStream) throws(SpreadsheetError) {
    var (reference, type, style) = (String?.none, "n", 0)
    stream.forEachAttribute { name, value in
      switch name {
      case "r": reference = value
      case "t": type = value
      case "s": style = Int(value) ?? 0
      default: break
      }
    }
    let address = try self.address(reference)
    try countOne()
    var (value, formula) = (String?.none, CellFormula?.none)
    while let event = try stream.advance(), !(event == .end && stream.name == "c") {
      guard event == .start else { continue }
      switch stream.name {
      case "v": value = try stream.content()
      case "is": value = try stream.content(without: ["rPh"], only: "t")
      case "f": formula = try readFormula(stream, at: address)
      default: _ = try stream.content()
      }
    }
    let content = try content(value, type: type, kind: styles[style], at: address)
    place(SpreadsheetCell(content, formula: formula, format: styles[style]), at: address)
  }

  /// The place a cell states; without one it follows the cell before it.
  private func address(_ reference: String?) throws(SpreadsheetError) -> CellPosition {
    let row = max(next.row - 1, 0)
    guard let reference else {
      guard next.column < CellPosition.columnLimit else {
        throw .outsideSheet(sheet.name, found: "\(next.column + 1)")
      }
      return CellPosition(row: row, column: next.column)
    }
    guard let address = CellPosition(reference) else { throw .outsideSheet(sheet.name, found: reference) }
    return address
  }

  private mutating func place(_ cell: SpreadsheetCell, at address: CellPosition) {
    next.column = address.column + 1
    if sheet.rows.last?.index != address.row {
      isSorted = isSorted && address.row > (sheet.rows.last?.index ?? -1)
      sheet.rows.append(SpreadsheetSheet.Row(index: address.row, columns: [], cells: []))
    }
    let last = sheet.rows.count - 1
    isSorted = isSorted && address.column > (sheet.rows[last].columns.last ?? -1)
    sheet.rows[last].columns.append(address.column)
    sheet.rows[last].cells.append(cell)
  }

  private mutating func readFormula(_ stream: XMLStream, at address: CellPosition) throws(SpreadsheetError)
    -> CellFormula
  {
    let (type, group) = (stream.attribute("t"), stream.attribute("si"))
    let text = try stream.content()
    guard type == "shared", let group else { return CellFormula(text) }
    if !text.isEmpty || sharedFormulas[group] == nil {
      sharedFormulas[group] = (text, address)
      return CellFormula(text)
    }
    let first = sharedFormulas[group] ?? (text, address)
    return CellFormula(
      original: first.text, rows: address.row - first.at.row, columns: address.column - first.at.column)
  }

  private func content(
    _ value: String?, type: String, kind: NumberFormatKind, at address: CellPosition
  ) throws(SpreadsheetError) -> SpreadsheetCell.Content {
    guard let value else { return .blank }
    let bad = SpreadsheetError.badCell(sheet.name, address, found: value)
    switch type {
    case "s":
      guard let index = Int(value), sharedStrings.indices.contains(index) else { throw bad }
      return .text(sharedStrings[index])
    case "str", "inlineStr": return .text(value.withoutEscapes)
    case "b": return .boolean(value == "1" || value == "true")
    case "e": return .error(value)
    case "d":
      guard let date = SpreadsheetDate(iso: value) else { throw bad }
      return .date(date)
    default:
      if value.isEmpty { return .blank }
      guard let number = Double(value), number.isFinite else { throw bad }
      if kind == .date, let date = SpreadsheetDate(serial: number, from1904: uses1904) { return .date(date) }
      return .number(number)
    }
  }

  /// Rows and cells that a writer gave out of order; of two for one place the later one counts.
  private mutating func sortRows() {
    guard !isSorted else { return }
    var all: [Int: [Int: SpreadsheetCell]] = [:]
    for row in sheet.rows {
      for (column, cell) in zip(row.columns, row.cells) { all[row.index, default: [:]][column] = cell }
    }
    sheet.rows = all.keys.sorted().map { index in
      let columns = (all[index] ?? [:]).keys.sorted()
      return SpreadsheetSheet.Row(
        index: index, columns: columns, cells: columns.compactMap { all[index]?[$0] })
    }
  }
}
