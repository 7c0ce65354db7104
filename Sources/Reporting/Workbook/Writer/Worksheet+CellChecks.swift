import SpreadsheetML

extension Worksheet {
  func check(_ cell: Cell, at position: CellPosition, sheets: Set<String>) throws(WorkbookError) {
    func limit(_ text: String, _ what: WorkbookError.Part, _ limit: Int) throws(WorkbookError) {
      guard let found = text.length(beyond: limit) else { return }
      throw .tooLong(sheet: name.text, cell: position, what: what, found: found, limit: limit)
    }
    switch cell.content {
    case .blank, .number: break
    case .text(let text): try limit(text, .text, WorkbookLimits.text)
    case .formula(let formula, let value):
      try limit(formula.withEqualsSign, .formula, WorkbookLimits.formula)
      if case .text(let text) = value { try limit(text, .text, WorkbookLimits.text) }
    }
    if let comment = cell.comment { try limit(comment, .comment, WorkbookLimits.text) }
    let code = cell.style.numberFormat.code
    if code.utf8.count > 127 {
      throw .tooLong(
        sheet: name.text, cell: position, what: .numberFormat, found: code.utf8.count, limit: 127)
    }
    try check(cell.link, at: position, sheets: sheets)
  }

  private func check(_ link: CellLink?, at position: CellPosition, sheets: Set<String>) throws(WorkbookError)
  {
    switch link {
    case .cell(let sheet, _) where !sheets.contains(sheet.key):
      throw .unknownSheet(sheet.text, wantedBy: SheetRange(name, position).a1)
    case .cell(let sheet, let target) where !target.isOnSheet:
      throw .outsideSheet(sheet: sheet.text, cell: target)
    case .address(let address):
      let limit = WorkbookLimits.linkAddress
      guard let found = LinkAddress.length(of: address, beyond: limit) else { return }
      throw .tooLong(sheet: name.text, cell: position, what: .link, found: found, limit: limit)
    default: break
    }
  }
}
