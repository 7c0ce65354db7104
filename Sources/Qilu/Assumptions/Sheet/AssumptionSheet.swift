import Foundation
import Localization
import Scenarios
import SourceText
import SpreadsheetML
import Spreadsheets
import TimeSeries

/// A sheet of assumptions as it stands in the file, before it is compared with the project.
struct AssumptionSheet {
  /// What one row is about.
  struct Key: Hashable {
    var scenario: String
    var item: ScenarioInputs.Item
  }

  /// One row: a scenario's item.
  struct Row {
    var key: Key
    /// The row, from 0.
    var index: Int
    /// What the unit's column says.
    var unit: String?
    /// The cells that are not blank, by period.
    var cells: [Period: SpreadsheetCell]
  }

  let grid: AssumptionGrid
  let header: AssumptionHeader
  /// The rows in the order of the file.
  private(set) var rows: [Row] = []
  /// What the reader should know about the file.
  private(set) var remarks = Diagnostics()
  private var places: [Int: Int] = [:]

  /// Reads the rows below the headings.
  ///
  /// - Throws: every row that cannot be read, rows that are there twice, merged cells, numbers without a heading.
  init(_ grid: AssumptionGrid) throws(Diagnostics) {
    self.grid = grid
    header = try AssumptionHeader(grid)
    var problems = Diagnostics()
    checkMerges(&problems)
    for row in grid.rows where row.index > header.row { add(row, &problems) }
    checkRepeats(&problems)
    checkNameless(&problems)
    if header.periods.isEmpty { problems.add(noPeriods) }
    if rows.isEmpty, !problems.hasErrors { problems.add(noRows) }
    try problems.first(Project.shownProblems).throwIfErrors()
    addRemarks()
  }

  /// The scenarios of the rows, each once, in their order.
  var scenarios: [String] {
    var names: [String] = []
    for row in rows where !names.contains(row.key.scenario) { names.append(row.key.scenario) }
    return names
  }

  /// Where the value of a row in a period stands; nil for a period without a column.
  func address(_ row: Row, _ period: Period) -> CellPosition? {
    header.periods.first { $0.period == period }.map { CellPosition(row: row.index, column: $0.column) }
  }

  /// The row and period of a cell; nil for a cell that is no value.
  func entry(at address: CellPosition) -> (row: Row, period: Period)? {
    guard let place = places[address.row],
      let period = header.periods.first(where: { $0.column == address.column })?.period
    else { return nil }
    return (rows[place], period)
  }

  /// Where a column of a row stands.
  func address(_ row: Int, _ column: AssumptionHeader.Column) -> CellPosition {
    CellPosition(row: row, column: header.columns[column] ?? 0)
  }

  private func text(_ row: AssumptionGrid.Row, _ column: AssumptionHeader.Column) -> String {
    let cell = header.columns[column].flatMap { row.cells[$0] }
    return cell?.text.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
  }

  private mutating func add(_ row: AssumptionGrid.Row, _ problems: inout Diagnostics) {
    let (scenario, role, variable) = (text(row, .scenario), text(row, .role), text(row, .variable))
    let values = header.periods.filter {
      row.cells[$0.column].map { !$0.text.isEmpty || $0.formula != nil } ?? false
    }
    if scenario.isEmpty || variable.isEmpty || role.isEmpty {
      if values.isEmpty { return }
      let missing = [(scenario, AssumptionHeader.Column.scenario), (role, .role), (variable, .variable)]
      for (text, column) in missing where text.isEmpty { problems.add(empty(column, row.index)) }
      return
    }
    guard let known = PathRole(text: role) else {
      problems.add(unknownRole(role, row.index))
      return
    }
    let cells = values.compactMap { entry in row.cells[entry.column].map { (entry.period, $0) } }
    let unit = text(row, .unit)
    places[row.index] = rows.count
    rows.append(
      Row(
        key: Key(scenario: scenario, item: .init(role: known, variable: variable)), index: row.index,
        unit: unit.isEmpty ? nil : unit, cells: Dictionary(cells, uniquingKeysWith: { first, _ in first })))
  }

  private func checkMerges(_ problems: inout Diagnostics) {
    let used = Set(header.columns.values).union(header.periods.map(\.column))
    for range in grid.merged where range.last.row >= header.row {
      guard used.contains(where: { (range.first.column...range.last.column).contains($0) }) else { continue }
      problems.add(grid.merged(range))
    }
  }

  private func checkRepeats(_ problems: inout Diagnostics) {
    var seen: [Key: Int] = [:]
    for row in rows {
      guard let first = seen.updateValue(row.index, forKey: row.key) else { continue }
      let (what, other) = (row.key.item.variable, first + 1)
      problems.add(
        grid.problem(
          address(row.index, .variable),
          LocalizedText(
            en:
              "\(row.key.item.role.rawValue) \"\(what)\" of scenario \"\(row.key.scenario)\" stands in rows \(other) and \(row.index + 1)",
            zh:
              "情景“\(row.key.scenario)”的 \(row.key.item.role.rawValue)“\(what)”在第 \(other) 行和第 \(row.index + 1) 行重复"
          ),
          hint: LocalizedText(en: "delete one of the two", zh: "请删去其中一行")))
    }
  }

  private mutating func addRemarks() {
    for name in grid.copies { remarks.add(copy(name)) }
    for (column, text) in header.others {
      remarks.add(
        grid.problem(
          CellPosition(row: header.row, column: column),
          LocalizedText(en: "the column \"\(text)\" is not read", zh: "“\(text)”列不予读取"), severity: .warning))
    }
  }
}

extension AssumptionSheet {
  private var noPeriods: Diagnostic {
    grid.problem(
      CellPosition(row: header.row, column: 0),
      LocalizedText(
        en: "no heading is a period; expected columns such as 2026 or 2026Q1",
        zh: "标题中没有时期；应有 2026 或 2026Q1 这样的列"))
  }

  private var noRows: Diagnostic {
    grid.problem(
      CellPosition(row: header.row, column: 0),
      LocalizedText(en: "no row stands below the headings", zh: "标题行之下没有数据行"))
  }

  private func empty(_ column: AssumptionHeader.Column, _ row: Int) -> Diagnostic {
    grid.problem(
      address(row, column),
      LocalizedText(
        en: "found nothing, expected the \(column.names[0]) that the row is about",
        zh: "此处为空，应写明该行的\(column.names[1])"))
  }

  private func unknownRole(_ text: String, _ row: Int) -> Diagnostic {
    grid.problem(
      address(row, .role), LocalizedText(en: "found \"\(text)\", expected a role", zh: "此处为“\(text)”，应为类型"),
      hint: nameHint(text, among: PathRole.allCases.map(\.rawValue)))
  }
}

extension PathRole {
  /// Reads the role of a row: its id, or what reports call it in Chinese.
  init?(text: String) {
    switch normalizeWidth(text).lowercased() {
    case "assumption", "assumptions", "假设": self = .assumption
    case "add_factor", "add factor", "add-factor", "附加因子": self = .addFactor
    case "exogenized", "exogenize", "外生化": self = .exogenized
    default: return nil
    }
  }
}
