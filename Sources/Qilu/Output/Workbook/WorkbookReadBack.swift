import Localization
import Reporting
import Spreadsheets

/// Holds a written file against the workbook that it was made of.
struct WorkbookReadBack {
  let workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  /// What the file does not have as it was meant; nil where all is there.
  ///
  /// Every part must be well-formed, and every sheet there by its name with as many cells as were written.
  func difference(in bytes: [UInt8]) -> LocalizedText? {
    let file: SpreadsheetFile
    do throws(SpreadsheetError) {
      file = try SpreadsheetFile(bytes: bytes, verifyingEveryPart: true)
    } catch {
      return LocalizedText(
        en: "the file written cannot be read back: \(error.message.en)",
        zh: "写出的文件无法读回：\(error.message.zh)")
    }
    let (names, meant) = (file.sheets.map(\.name), workbook.sheets.map(\.name.text))
    guard names == meant else {
      return LocalizedText(
        en: "the file written has the sheets \(names), not \(meant)", zh: "写出的文件含工作表 \(names)，应为 \(meant)")
    }
    for (found, sheet) in zip(file.sheets, workbook.sheets) where found.cellCount != sheet.filledCount {
      return LocalizedText(
        en: "the sheet \(found.name) came out with \(found.cellCount) cells instead of \(sheet.filledCount)",
        zh: "工作表 \(found.name) 写出 \(found.cellCount) 个单元格，应为 \(sheet.filledCount) 个")
    }
    return nil
  }
}

extension Worksheet {
  /// The number of cells that hold something, or at least a look.
  fileprivate var filledCount: Int {
    rows.reduce(0) { count, row in
      count
        + row.reduce(0) { count, cell in
          count + (cell.map(Self.isWritten) == true ? 1 : 0)
        }
    }
  }

  /// An empty cell with the ordinary look is none.
  private static func isWritten(_ cell: Cell) -> Bool {
    switch cell.content {
    case .blank, .text(""): cell.style != CellStyle()
    case .number(let value): value.isFinite || cell.style != CellStyle()
    case .text, .formula: true
    }
  }
}
