import Foundation
import Localization
import SourceText
import SpreadsheetML
import Spreadsheets
import TimeSeries

/// The row of headings: which column is which.
struct AssumptionHeader {
  /// The columns before the periods, by their headings in both languages.
  enum Column: CaseIterable {
    case scenario
    case role
    case variable
    case name
    case unit

    var names: [String] {
      switch self {
      case .scenario: ["scenario", "情景"]
      case .role: ["role", "类型"]
      case .variable: ["variable", "变量"]
      case .name: ["name", "名称"]
      case .unit: ["unit", "单位"]
      }
    }

    /// Whether nothing can be read without it.
    var isRequired: Bool { self == .scenario || self == .role || self == .variable }
  }

  /// The row, from 0.
  let row: Int
  /// The columns that are known, by what they hold.
  private(set) var columns: [Column: Int] = [:]
  /// The columns of periods.
  private(set) var periods: [(column: Int, period: Period)] = []
  /// Columns that mean nothing here.
  private(set) var others: [(column: Int, text: String)] = []

  /// Whether a line of a CSV file has the headings that no table can do without.
  static func isHeading(_ line: Substring) -> Bool {
    let fields = line.split(omittingEmptySubsequences: false) { ",;\t".contains($0) }
    return isHeading(
      fields.map { String($0.trimmingCharacters(in: CharacterSet(charactersIn: "\" \u{FEFF}"))) })
  }

  private static func isHeading(_ texts: [String]) -> Bool {
    let plain = texts.map(Self.plain)
    return Column.allCases.filter(\.isRequired).allSatisfy { column in
      plain.contains { column.names.contains($0) }
    }
  }

  /// The first row with the headings; nil where there is none.
  static func row(in grid: AssumptionGrid) -> AssumptionGrid.Row? {
    grid.rows.prefix(200).first { row in isHeading(row.cells.values.map(\.text)) }
  }

  private static func plain(_ text: String) -> String {
    normalizeWidth(text).trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
  }

  /// Finds the headings.
  ///
  /// - Throws: that there are none; a column that is there twice; what was meant as a period and is none.
  init(_ grid: AssumptionGrid) throws(Diagnostics) {
    guard let found = Self.row(in: grid) else { throw Diagnostics([Self.noHeading(grid)]) }
    row = found.index
    var problems = Diagnostics()
    for column in found.cells.keys.sorted() {
      guard let cell = found.cells[column] else { continue }
      add(cell, CellPosition(row: row, column: column), grid, &problems)
    }
    try problems.throwIfErrors()
  }

  private mutating func add(
    _ cell: SpreadsheetCell, _ address: CellPosition, _ grid: AssumptionGrid, _ problems: inout Diagnostics
  ) {
    let text = Self.plain(cell.text)
    guard !text.isEmpty else { return }
    if let known = Column.allCases.first(where: { $0.names.contains(text) }) {
      if let other = columns.updateValue(address.column, forKey: known) {
        problems.add(Self.twice(cell.text, address, other, grid))
      }
    } else if let period = PeriodHeading.parse(cell.text) {
      if let other = periods.first(where: { $0.period == period }) {
        problems.add(Self.twice(cell.text, address, other.column, grid))
      }
      periods.append((address.column, period))
    } else if PeriodHeading.isMistaken(cell.text) || cell.isError {
      problems.add(Self.mistaken(cell, address, grid))
    } else {
      others.append((address.column, cell.text))
    }
  }

  /// Whether a column is known, as a field, as a period, or as one that is not read.
  func isKnown(_ column: Int) -> Bool {
    columns.values.contains(column) || periods.contains { $0.column == column }
      || others.contains { $0.column == column }
  }
}

extension SpreadsheetCell {
  fileprivate var isError: Bool { if case .error = content { true } else { false } }
}
