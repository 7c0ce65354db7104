public import Archives
public import Localization
public import SpreadsheetML

/// What can be wrong with a workbook that is read.
public enum SpreadsheetError: Error, Hashable, Sendable {
  /// The zip file is broken, encrypted or too large.
  case archive(ArchiveError)
  /// The file is something else.
  case otherFormat(OtherFormat)
  /// The workbook names no sheet.
  case noSheets
  /// A part is no XML from some line on.
  case malformed(part: String, line: Int)
  /// A part declares entities, which no program writes into a workbook.
  case entities(part: String)
  /// The part of a sheet is not there.
  case missingPart(String, sheet: String)
  /// A row or cell stands where no sheet has one.
  case outsideSheet(String, found: String)
  /// The stored value of a cell is not of the kind it states.
  case badCell(String, CellPosition, found: String)
  /// More cells and rows than are read.
  case tooManyCells(String, limit: Int)
  /// More rows than a sheet has, the same one again and again.
  case tooManyRows(String)
  /// More merged ranges than are read.
  case tooManyMerges(String, limit: Int)
  /// A part lists more than is read.
  case tooManyElements(part: String, limit: Int)
}

extension SpreadsheetError {
  /// What was found and what was expected, to follow the file's name: "is …", "其…".
  public var message: LocalizedText {
    switch self {
    case .archive(let error): error.message
    case .otherFormat(let format): format.message
    case .noSheets: LocalizedText(en: "has no sheets", zh: "没有工作表")
    case .malformed(let part, let line):
      LocalizedText(
        en: "is damaged: its part \(part) is not well-formed in line \(line)",
        zh: "已损坏：其中 \(part) 第 \(line) 行格式有误")
    case .entities(let part):
      LocalizedText(
        en: "is refused: its part \(part) declares a document type, which workbooks do not have",
        zh: "不予读取：其中 \(part) 含有工作簿不应有的文档类型声明")
    case .missingPart(let part, let sheet):
      LocalizedText(
        en: "is damaged: the part \(part) of sheet \"\(sheet)\" is missing",
        zh: "已损坏：缺少工作表“\(sheet)”的部分 \(part)")
    default: cellMessage
    }
  }

  private var cellMessage: LocalizedText {
    switch self {
    case .outsideSheet(let sheet, let found):
      LocalizedText(
        en: "is damaged: sheet \"\(sheet)\" has a cell at \"\(found.prefix(40))\", which no sheet has",
        zh: "已损坏：工作表“\(sheet)”中有不存在的位置“\(found.prefix(40))”")
    case .badCell(let sheet, let address, let found):
      LocalizedText(
        en:
          "is damaged: sheet \"\(sheet)\", cell \(address) stores \"\(found.prefix(40))\", which is not of the kind it states",
        zh: "已损坏：工作表“\(sheet)”单元格 \(address) 存有“\(found.prefix(40))”，与其声明的类型不符")
    case .tooManyCells(let sheet, let limit):
      LocalizedText(
        en: "is too large: more than \(limit) cells and rows in sheet \"\(sheet)\"",
        zh: "过大：工作表“\(sheet)”超过 \(limit) 个单元格和行")
    case .tooManyRows(let sheet):
      LocalizedText(
        en: "is damaged: sheet \"\(sheet)\" states more than \(CellPosition.rowLimit) rows",
        zh: "已损坏：工作表“\(sheet)”的行数超过 \(CellPosition.rowLimit)")
    case .tooManyMerges(let sheet, let limit):
      LocalizedText(
        en: "is too large: sheet \"\(sheet)\" has more than \(limit) merged ranges",
        zh: "过大：工作表“\(sheet)”有超过 \(limit) 处合并单元格")
    case .tooManyElements(let part, let limit):
      LocalizedText(
        en: "is too large: its part \(part) has more than \(limit) elements",
        zh: "过大：其中 \(part) 的元素超过 \(limit) 个")
    default: LocalizedText("")
    }
  }

  /// What to do about it; nil where the message says enough.
  public var hint: LocalizedText? {
    switch self {
    case .archive(.encrypted): OtherFormat.passwordProtected.hint
    case .archive, .malformed, .missingPart, .badCell, .outsideSheet:
      LocalizedText(
        en: "open it in a spreadsheet program and save it again as .xlsx", zh: "请用表格软件打开并另存为 .xlsx")
    case .otherFormat(let format): format.hint
    default: nil
    }
  }
}

extension OtherFormat {
  var message: LocalizedText {
    switch self {
    case .passwordProtected: LocalizedText(en: "is protected by a password", zh: "设有密码")
    case .oldExcel:
      LocalizedText(en: "is in the format of Excel 97-2003 (.xls)", zh: "是 Excel 97-2003 格式（.xls）")
    case .openDocument:
      LocalizedText(en: "is an OpenDocument spreadsheet (.ods)", zh: "是 OpenDocument 表格（.ods）")
    case .binaryWorkbook: LocalizedText(en: "is a binary workbook (.xlsb)", zh: "是二进制工作簿（.xlsb）")
    case .numbers: LocalizedText(en: "is a Numbers document", zh: "是 Numbers 文档")
    case .otherDocument: LocalizedText(en: "is a document without sheets", zh: "是没有工作表的文档")
    case .noWorkbook: LocalizedText(en: "is not a workbook (.xlsx)", zh: "不是工作簿（.xlsx）")
    case .empty: LocalizedText(en: "is empty", zh: "是空文件")
    }
  }

  var hint: LocalizedText? {
    switch self {
    case .passwordProtected:
      LocalizedText(
        en: "open it with the password and save a copy without one", zh: "请用密码打开，另存一份不设密码的副本")
    case .empty: nil
    default:
      LocalizedText(
        en: "open it in a spreadsheet program and save it as .xlsx (or as CSV)",
        zh: "请用表格软件打开并另存为 .xlsx（或 CSV）")
    }
  }
}
