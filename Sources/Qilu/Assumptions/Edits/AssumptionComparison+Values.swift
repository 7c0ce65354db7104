import Foundation
import Localization
import Modeling
import Scenarios
import SourceText
import Spreadsheets
import TimeSeries

extension AssumptionComparison {
  mutating func reading(_ cell: Cell) -> Reading {
    if let known = known[cell] { return known }
    guard let entry = entries[cell.key], let row = rows[cell.key] else { return Reading(isSame: true) }
    // Formulas that follow each other in a circle have no value.
    guard inProgress.insert(cell).inserted else {
      return Reading(value: entry.now(cell.period), isSame: true)
    }
    depth += 1
    defer { depth -= 1 }
    let result = read(row.cells[cell.period], cell, row, entry)
    known[cell] = result
    return result
  }

  private mutating func read(
    _ content: SpreadsheetCell?, _ cell: Cell, _ row: AssumptionSheet.Row, _ entry: AssumptionTable.Row
  ) -> Reading {
    let now = entry.now(cell.period)
    guard let content else { return blank(cell, entry, now) }
    if let formula = content.formula?.text {
      if let followed = follow(formula, cell, now) { return followed }
      if formula.contains("!"), entry.isDriven(cell.period) { return Reading(value: now, isSame: true) }
    } else if isText, let followed = followText(content, cell, row, entry, now) {
      return followed
    }
    do {
      switch try AssumptionCellReader(unit: entry.unit).read(content) {
      case .nothing: return blank(cell, entry, now)
      case .number(let value):
        let isSame =
          now.map { isClose(value, $0) || agreesAsShown(value, $0, row, entry, cell.period) } ?? false
        return Reading(value: isSame ? now : value, isSame: isSame)
      }
    } catch {
      if let address = sheet.address(row, cell.period) {
        problems.add(sheet.grid.problem(address, error.message, hint: error.hint))
      }
      return Reading(value: now, isSame: true)
    }
  }

  /// A cell whose formula takes another cell of the table: it is an edit of its own only where the formula does not give
  /// the project's value from the project's values.
  private mutating func follow(_ formula: String, _ cell: Cell, _ now: Double?) -> Reading? {
    guard depth < Self.deepest, let link = LinkFormula(formula, sheet: sheet.grid.sheet),
      let (row, period) = sheet.entry(at: link.cell)
    else { return nil }
    // What is wrong with the other row is said there.
    guard let other = entries[row.key] else { return Reading(value: now, isSame: true) }
    let theirs = reading(Cell(key: row.key, period: period))
    guard let before = other.now(period) else {
      return Reading(
        value: theirs.value.map(link.applied), isSame: theirs.value == nil && now == nil,
        source: theirs.value == nil ? nil : row.key.scenario)
    }
    let isOwn = now.map { !isClose(link.applied(to: before), $0) } ?? true
    if theirs.isSame, !isOwn { return Reading(value: now, isSame: true) }
    return Reading(
      value: theirs.value.map(link.applied), isSame: false,
      source: isOwn ? nil : theirs.source ?? row.key.scenario)
  }

  /// Whether the file keeps values alone, so that what was a formula shows as a number.
  var isText: Bool { sheet.grid.sheet == nil }

  /// A number of a CSV file that the formula of the workbook's cell would give.
  private mutating func followText(
    _ content: SpreadsheetCell, _ cell: Cell, _ row: AssumptionSheet.Row, _ entry: AssumptionTable.Row,
    _ now: Double?
  ) -> Reading? {
    if entry.isDriven(cell.period) { return Reading(value: now, isSame: true) }
    guard let parent = entry.parent, let index = places[cell.key],
      let formula = table.cell(index, cell.period, solution: { _, _ in nil }).formula,
      let link = LinkFormula(formula, sheet: nil)
    else { return nil }
    let key = table.rows[parent].key
    let theirs = reading(Cell(key: key, period: cell.period))
    guard !theirs.isSame, let value = theirs.value.map(link.applied),
      case .number(let found) = try? AssumptionCellReader(unit: entry.unit).read(content),
      isClose(found, value) || agreesAsShown(found, value, row, entry, cell.period)
    else { return nil }
    return Reading(value: value, isSame: false, source: theirs.source ?? key.scenario)
  }

  /// A blank cell: an assumption goes back to the parent's, what is put on or in place of an equation is taken away.
  private mutating func blank(_ cell: Cell, _ entry: AssumptionTable.Row, _ now: Double?) -> Reading {
    guard entry.item.role == .assumption else {
      return Reading(value: nil, isSame: entry.point(cell.period) == nil)
    }
    guard !entry.isPublished(cell.period), !entry.isDriven(cell.period) else {
      return Reading(value: now, isSame: true)
    }
    guard let parent = entry.parent else {
      if now != nil { remarkBlank(cell, entry) }
      return Reading(value: now, isSame: true)
    }
    let key = table.rows[parent].key
    let before = table.rows[parent].now(cell.period)
    let theirs =
      rows[key] == nil ? Reading(value: before, isSame: true) : reading(Cell(key: key, period: cell.period))
    guard let value = theirs.value, let now, !isClose(value, now) else {
      return Reading(value: now, isSame: true)
    }
    let isOwn = before.map { !isClose($0, now) } ?? true
    return Reading(value: value, isSame: false, source: isOwn ? nil : key.scenario)
  }

  func isClose(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= 1e-12 * max(abs(left), abs(right))
  }
}
