public import Localization
public import SpreadsheetML

/// Why a workbook cannot be written.
public enum WorkbookError: Error, Sendable, Hashable {
  /// A workbook without a sheet.
  case noSheets
  /// A sheet's name that programs refuse.
  case sheetName(String, SheetName.Fault)
  /// Two sheets whose names differ at most in upper and lower case.
  case duplicateSheet(String)
  /// A name for cells that is not one, or reads as a cell reference.
  case definedName(String)
  /// Two names that differ at most in upper and lower case.
  case duplicateName(String)
  /// A reference to a sheet that is not in the workbook.
  case unknownSheet(String, wantedBy: String)
  /// More rows than a sheet has.
  case tooManyRows(sheet: String, found: Int)
  /// A cell that no sheet has.
  case outsideSheet(sheet: String, cell: CellPosition)
  /// A text, a formula or a comment that is too long.
  case tooLong(sheet: String, cell: CellPosition, what: Part, found: Int, limit: Int)
  /// More than a sheet or workbook can hold of something else.
  case tooMany(sheet: String, what: Part, found: Int, limit: Int)
  /// A cell, or what stands on it, that the library under the writer did not take.
  case refused(sheet: String, cell: CellPosition, reason: String)
  /// The scratch folder cannot be written to.
  case scratchFolder(String, reason: String)
  /// The file came out incomplete: the disk was full, or the library under the writer failed.
  case incomplete(part: String, reason: String)

  /// What of a cell or sheet is meant.
  public enum Part: Sendable, Hashable {
    case text, formula, comment, numberFormat, link, chartSeries, chartPoint, repeatedText
  }
}

extension WorkbookError {
  /// What was found, what was expected, what to do.
  public var message: LocalizedText {
    switch self {
    case .noSheets:
      LocalizedText(en: "a workbook needs a sheet; this one has none", zh: "工作簿至少需要一张工作表，这里一张也没有")
    case .sheetName(let name, let fault): fault.message(name)
    case .duplicateSheet(let name):
      LocalizedText(
        en: "two sheets are called '\(name)'; upper and lower case do not make a difference",
        zh: "有两张工作表都叫“\(name)”；大小写不算区别")
    case .definedName(let name):
      LocalizedText(
        en:
          "'\(name)' cannot name cells: letters, digits, '.' and '_', beginning with a letter, and nothing that reads as a cell (b1, GDP2025, R1C1)",
        zh: "“\(name)”不能用作单元格名称：只可用字母、数字、“.”和“_”，以字母开头，且不得像单元格地址（b1、GDP2025、R1C1）")
    case .duplicateName(let name):
      LocalizedText(en: "two cells are called '\(name)'", zh: "有两处单元格都叫“\(name)”")
    case .unknownSheet(let sheet, let wantedBy):
      LocalizedText(
        en: "\(wantedBy) refers to the sheet '\(sheet)', which is not in the workbook",
        zh: "\(wantedBy) 引用了工作表“\(sheet)”，但工作簿里没有这张表")
    default: sizeMessage
    }
  }

  private var sizeMessage: LocalizedText {
    switch self {
    case .tooManyRows(let sheet, let found):
      LocalizedText(
        en:
          "sheet '\(sheet)' would have \(found) rows; a sheet holds \(CellPosition.rowLimit): write CSV instead, or fewer rows",
        zh: "工作表“\(sheet)”将有 \(found) 行，而一张工作表最多 \(CellPosition.rowLimit) 行：请改用 CSV，或减少行数")
    case .outsideSheet(let sheet, let cell):
      LocalizedText(
        en:
          "sheet '\(sheet)' has no row \(cell.row + 1), column \(cell.column + 1): a sheet holds \(CellPosition.rowLimit) rows and \(CellPosition.columnLimit) columns",
        zh:
          "工作表“\(sheet)”没有第 \(cell.row + 1) 行、第 \(cell.column + 1) 列：一张工作表最多 \(CellPosition.rowLimit) 行、\(CellPosition.columnLimit) 列"
      )
    case .tooLong(let sheet, let cell, let what, let found, let limit):
      LocalizedText(
        en:
          "sheet '\(sheet)', cell \(cell.a1): \(what.name.en) of \(found) characters; at most \(limit) are allowed",
        zh: "工作表“\(sheet)”单元格 \(cell.a1)：\(what.name.zh)有 \(found) 个字符，最多允许 \(limit) 个")
    case .tooMany(let sheet, let what, let found, let limit):
      LocalizedText(
        en: "sheet '\(sheet)': \(what.name.en), \(found) of them; at most \(limit) are allowed",
        zh: "工作表“\(sheet)”：\(what.name.zh)共 \(found) 个，最多允许 \(limit) 个")
    case .refused(let sheet, let cell, let reason):
      LocalizedText(
        en: "sheet '\(sheet)', cell \(cell.a1) cannot be written: \(reason)",
        zh: "工作表“\(sheet)”单元格 \(cell.a1) 无法写入：\(reason)")
    case .scratchFolder(let folder, let reason):
      LocalizedText(
        en: "cannot write into the scratch folder \(folder): \(reason)", zh: "无法写入临时目录 \(folder)：\(reason)")
    case .incomplete(let part, let reason):
      LocalizedText(
        en: "the workbook came out incomplete (\(part): \(reason)); is the disk full?",
        zh: "工作簿不完整（\(part)：\(reason)）；磁盘是否已满？")
    default: LocalizedText("")
    }
  }
}

extension SheetName.Fault {
  func message(_ name: String) -> LocalizedText {
    switch self {
    case .empty: LocalizedText(en: "a sheet's name is empty", zh: "工作表名称为空")
    case .tooLong:
      LocalizedText(
        en:
          "the sheet's name '\(name)' has \(name.utf16.count) characters; at most \(WorkbookLimits.sheetName) are allowed",
        zh: "工作表名称“\(name)”有 \(name.utf16.count) 个字符，最多允许 \(WorkbookLimits.sheetName) 个")
    case .forbidden(let character):
      LocalizedText(
        en: "the sheet's name '\(name)' contains '\(character)'; none of [ ] : * ? / \\ is allowed",
        zh: "工作表名称“\(name)”含有“\(character)”；不允许使用 [ ] : * ? / \\")
    case .apostropheAtEnd:
      LocalizedText(
        en: "the sheet's name \(name) begins or ends with an apostrophe", zh: "工作表名称 \(name) 以撇号开头或结尾")
    case .reserved:
      LocalizedText(
        en: "the sheet's name '\(name)' is kept by Excel for itself", zh: "工作表名称“\(name)”为 Excel 保留")
    }
  }
}

extension WorkbookError.Part {
  var name: LocalizedText {
    switch self {
    case .text: LocalizedText(en: "a text", zh: "文本")
    case .formula: LocalizedText(en: "a formula", zh: "公式")
    case .comment: LocalizedText(en: "a comment", zh: "批注")
    case .numberFormat: LocalizedText(en: "a number format", zh: "数字格式")
    case .link: LocalizedText(en: "a link", zh: "链接")
    case .chartSeries: LocalizedText(en: "the series of a chart", zh: "图表的系列")
    case .chartPoint: LocalizedText(en: "the points of a chart series", zh: "图表系列的点")
    case .repeatedText: LocalizedText(en: "a header or footer", zh: "页眉或页脚")
    }
  }
}
