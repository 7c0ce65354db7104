import Localization
import Reporting
import SpreadsheetML
import TestSupport

@testable import Qilu

/// The comparison workbook of a run of the sample project, as a value.
struct WorkbookRun {
  let book: ComparisonWorkbook
  let workbook: Workbook

  init(_ changes: [String: String] = [:], draws: Int? = nil, language: Language = .en) throws {
    let outcome = try smallProject(changes).run(RunRequest(draws: draws))
    book = ComparisonWorkbook(outcome, in: language)
    workbook = book.workbook
  }

  /// The run of the sample project, made once.
  static let all = Result { try WorkbookRun() }

  func sheet(_ name: String) throws -> Worksheet {
    guard let sheet = workbook.sheets.first(where: { $0.name.text == name }) else {
      throw NoSuchSheet(name: name)
    }
    return sheet
  }

  struct NoSuchSheet: Error { var name: String }

  /// The cell of an item of Assumptions in a period, as its heading names it.
  func assumption(_ scenario: String, _ role: String, _ variable: String, _ period: String) throws -> Cell? {
    let sheet = try sheet(book.sheets.assumptions.text)
    let heading = sheet.rows[AssumptionTable.headerRow]
    let column = heading.firstIndex { cell in
      cell?.content == .text(period) || (cell?.number != nil && cell?.number == Double(period))
    }
    let row = sheet.rows.firstIndex { row in
      row.count > 3
        && [row[0], row[2], row[3]].map { $0?.content } == [.text(scenario), .text(role), .text(variable)]
    }
    guard let row, let column else { return nil }
    return sheet[row, column]
  }
}

extension Cell {
  /// The formula, without its value; nil for others.
  var formula: String? {
    if case .formula(let formula, _) = content { formula } else { nil }
  }

  /// The number it holds or shows.
  var number: Double? {
    switch content {
    case .number(let value), .formula(_, .number(let value)): value
    default: nil
    }
  }
}

extension Worksheet {
  /// Every cell with its place.
  var cells: [(position: CellPosition, cell: Cell)] {
    rows.enumerated().flatMap { row, cells in
      cells.enumerated().compactMap { column, cell in
        cell.map { (CellPosition(row: row, column: column), $0) }
      }
    }
  }
}
