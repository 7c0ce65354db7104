import Localization
import SourceText
import Spreadsheets

extension ComparisonIntake {
  /// Takes in a workbook in IAMC format: every sheet called `data…`, or the only one there is.
  ///
  /// - Throws: `Failure` with everything that is wrong with the workbook, up to a limit for each sheet.
  func takeWorkbook(_ path: String, shownAs shown: String, label: String, _ fileSystem: any FileSystem) throws
  {
    begin(ComparisonSource(label: label, path: shown, kind: .table, parts: []))
    let workbook = try open(path, shown, fileSystem)
    var remarks = Diagnostics()
    var before: UInt32 = 0
    for sheet in try tables(of: workbook, shown, &remarks) {
      sources[sources.count - 1].parts.append((before, shown, sheet.name))
      try take(sheet, of: shown, before: before, remarks)
      before += UInt32((sheet.rows.last?.index ?? 0) + 1)
      remarks = Diagnostics()
    }
  }

  /// Takes in one sheet; what is wrong is told with the sheet and the cell.
  private func take(_ sheet: SpreadsheetSheet, of file: String, before: UInt32, _ found: Diagnostics) throws {
    let table = IAMCSheet(sheet: sheet, file: file)
    var remarks = Diagnostics()
    let (first, layout) = try table.layout(&remarks)
    var reader = try IAMCReader(layout: layout, file: table.place, into: self)
    for row in sheet.rows[(first + 1)...] where !row.cells.allSatisfy(\.isBlank) {
      let fields = SheetRow(row, file: table.place, width: layout.header.count)
      try reader.take(fields, number: before + UInt32(row.index + 1))
    }
    var all = found
    all.add(table.told(remarks))
    finish(reader, all, in: table.name, telling: table.told)
  }

  private func open(_ path: String, _ shown: String, _ fileSystem: any FileSystem) throws -> SpreadsheetFile {
    do {
      return try SpreadsheetFile(bytes: try fileSystem.read(path))
    } catch let error as SpreadsheetError {
      throw Diagnostics([
        .error(
          at: nil, LocalizedText("\(shown) ") + error.message, hint: error.hint)
      ])
    } catch let error as FileError {
      throw error.shown(as: shown)
    }
  }

  /// The sheets that are read; what is said of the others.
  private func tables(
    of workbook: SpreadsheetFile, _ shown: String, _ remarks: inout Diagnostics
  ) throws(Diagnostics) -> [SpreadsheetSheet] {
    let filled = workbook.sheets.filter { $0.cellCount > 0 }
    var tables = filled.filter { $0.name.lowercased().hasPrefix("data") }
    if tables.isEmpty {
      tables = filled.filter { $0.name.lowercased() != "meta" }
      guard tables.count == 1 else { throw Diagnostics([.noDataSheet(shown, filled.map(\.name))]) }
    }
    let others = filled.map(\.name).filter { name in !tables.contains { $0.name == name } }
    if !others.isEmpty { remarks.add(.otherSheets(shown, others)) }
    return tables
  }
}

extension Diagnostic {
  fileprivate static func noDataSheet(_ file: String, _ names: [String]) -> Diagnostic {
    let list = names.prefix(12).joined(separator: ", ")
    return .error(
      at: nil,
      en: "\(file): expected a sheet \"data\" or one sheet alone, found \(list.isEmpty ? "none" : list)",
      zh: "\(file)：应有名为“data”的工作表，或只有一张工作表，实际为\(list.isEmpty ? "空" : list)",
      hint: nearestName(to: "data", among: names).map {
        LocalizedText(en: "is it \"\($0)\"? rename it \"data\"", zh: "是否为“\($0)”？请改名为“data”")
      })
  }

  fileprivate static func otherSheets(_ file: String, _ names: [String]) -> Diagnostic {
    .warning(
      at: nil,
      LocalizedText(
        en:
          "\(file): left out \(names.count == 1 ? "the sheet" : "the sheets") \(names.prefix(12).joined(separator: ", "))",
        zh: "\(file)：略去工作表 \(names.prefix(12).joined(separator: "、"))"))
  }
}
