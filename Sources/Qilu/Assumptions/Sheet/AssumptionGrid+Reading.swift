import Archives
import Localization
import SourceText
import Spreadsheets

extension AssumptionGrid {
  /// The largest file that is read: 64 MB.
  static let sizeLimit = 64 << 20

  /// Reads the sheet of assumptions of a workbook, or a CSV file with the same columns.
  ///
  /// A file is a workbook by its first bytes, not by its name.
  static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> AssumptionGrid {
    guard bytes.count <= sizeLimit else {
      throw Diagnostics([
        .error(
          at: SourceRange(file: file, line: 1),
          en: "the file has more than \(sizeLimit >> 20) MB, the most that is read",
          zh: "文件超过 \(sizeLimit >> 20) MB，超出可读取的上限")
      ])
    }
    let isText = file.lowercased().hasSuffix(".csv") && !ZipArchive.begins(bytes) && bytes.first != 0xD0
    return isText ? try readText(bytes, file) : try readWorkbook(bytes, file)
  }

  private static func readWorkbook(_ bytes: [UInt8], _ file: String) throws(Diagnostics) -> AssumptionGrid {
    let workbook: SpreadsheetFile
    do {
      workbook = try SpreadsheetFile(bytes: bytes)
    } catch {
      let found = LocalizedText(en: "the file ", zh: "该文件") + error.message
      throw Diagnostics([.error(at: SourceRange(file: file, line: 1), found, hint: error.hint)])
    }
    var grid = AssumptionGrid(try sheet(of: workbook, file), file: file)
    grid.copies = fitting(workbook, file).map(\.name).filter { $0 != grid.sheet }
    grid.workbook = workbook
    return grid
  }

  /// The cells of one sheet that hold something.
  init(_ sheet: SpreadsheetSheet, file: String) {
    self.init(
      file: file, sheet: sheet.name,
      rows: sheet.rows.map { row in
        let cells = zip(row.columns, row.cells).filter { !$0.1.isBlank }
        return Row(index: row.index, cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }))
      }, merged: sheet.merged)
  }

  /// The sheet called Assumptions or 假设, else the only one that has the headings.
  private static func sheet(of workbook: SpreadsheetFile, _ file: String) throws(Diagnostics)
    -> SpreadsheetSheet
  {
    for name in ["Assumptions", "假设"] { if let sheet = workbook.sheet(named: name) { return sheet } }
    let fitting = fitting(workbook, file)
    if fitting.count == 1 { return fitting[0] }
    let names = workbook.sheets.map(\.name)
    throw Diagnostics([
      .error(
        at: SourceRange(file: file, line: 1),
        en: "the workbook has no sheet \"Assumptions\" (or 假设); its sheets: \(names.joined(separator: ", "))",
        zh: "工作簿中没有工作表“假设”（或 Assumptions）；现有：\(names.joined(separator: "、"))",
        hint: LocalizedText(
          en: "edit the Assumptions sheet of comparison.xlsx, which every run writes",
          zh: "请编辑运行结果 comparison.xlsx 中的“假设”表"))
    ])
  }

  /// The sheets that have the headings of assumptions.
  private static func fitting(_ workbook: SpreadsheetFile, _ file: String) -> [SpreadsheetSheet] {
    workbook.sheets.filter { AssumptionHeader.row(in: AssumptionGrid($0, file: file)) != nil }
  }

  /// A CSV file; lines above the headings, which a sheet saved as CSV brings along, are passed over.
  private static func readText(_ bytes: [UInt8], _ file: String) throws(Diagnostics) -> AssumptionGrid {
    let source: SourceFile
    do {
      source = try SourceFile(name: file, bytes: bytes, limit: sizeLimit, allowingGB18030: true)
    } catch {
      throw Diagnostics([error])
    }
    let lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let above = lines.firstIndex { AssumptionHeader.isHeading($0) } ?? 0
    let rest = SourceFile(name: file, text: lines[above...].joined(separator: "\n"))
    let table = try CSVTable.parse(rest, allowingNameless: true)
    var rows = [Row(index: above, cells: cells(table.header))]
    for row in table.rows {
      rows.append(Row(index: above + row.line - 1, cells: cells(row.fields.map(\.text))))
    }
    return AssumptionGrid(file: file, sheet: nil, rows: rows)
  }

  private static func cells(_ texts: [String]) -> [Int: SpreadsheetCell] {
    var cells: [Int: SpreadsheetCell] = [:]
    for (column, text) in texts.enumerated() where !text.isEmpty {
      cells[column] = SpreadsheetCell(.text(text))
    }
    return cells
  }
}
