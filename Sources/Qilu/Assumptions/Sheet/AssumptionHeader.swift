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
  /// - Throws: that there are none; a column that is there twice; a date in place of a period.
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
    if case .date = cell.content {
      problems.add(Self.date(cell.text, address, grid))
    } else if let known = Column.allCases.first(where: { $0.names.contains(text) }) {
      if let other = columns.updateValue(address.column, forKey: known) {
        problems.add(Self.twice(cell.text, address, other, grid))
      }
    } else if let period = Self.period(text) {
      if let other = periods.first(where: { $0.period == period }) {
        problems.add(Self.twice(cell.text, address, other.column, grid))
      }
      periods.append((address.column, period))
    } else {
      others.append((address.column, cell.text))
    }
  }

  /// `2026`, `2026Q1`, `2026年`; small letters are read too.
  private static func period(_ text: String) -> Period? {
    let plain = text.uppercased()
    return Period(plain) ?? (plain.hasSuffix("年") ? Period(String(plain.dropLast())) : nil)
  }
}

extension AssumptionHeader {
  private static func noHeading(_ grid: AssumptionGrid) -> Diagnostic {
    let place = SourceRange(file: grid.file, line: 1)
    let sheet = grid.sheet.map { LocalizedText(en: "sheet \"\($0)\" has", zh: "工作表“\($0)”") }
    return .error(
      at: place,
      (sheet ?? LocalizedText(en: "the file has", zh: "文件"))
        + LocalizedText(
          en: " no row with the headings scenario, role and variable", zh: "没有含“情景、类型、变量”的标题行"),
      hint: LocalizedText(
        en:
          "the headings are scenario, role, variable, name, unit, then one column for each period: 2026, 2027 …",
        zh: "标题应为：情景、类型、变量、名称、单位，之后每个时期一列：2026、2027……"))
  }

  private static func twice(
    _ text: String, _ address: CellPosition, _ other: Int, _ grid: AssumptionGrid
  ) -> Diagnostic {
    let first = CellPosition(row: address.row, column: other)
    return grid.problem(
      address,
      LocalizedText(en: "the heading \"\(text)\" stands in \(first) already", zh: "标题“\(text)”在 \(first) 中已有")
    )
  }

  private static func date(_ text: String, _ address: CellPosition, _ grid: AssumptionGrid) -> Diagnostic {
    grid.problem(
      address,
      LocalizedText(
        en: "found the date \(text), expected a period such as 2026", zh: "此处是日期 \(text)，应为时期，如 2026"),
      hint: LocalizedText(
        en: "format the cell as text and write \(text.prefix(4))", zh: "请将单元格设为文本格式，写 \(text.prefix(4))"))
  }
}
