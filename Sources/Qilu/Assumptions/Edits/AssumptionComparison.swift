import Localization
import Modeling
import Scenarios
import SourceText
import Spreadsheets
import TimeSeries

/// Holds a sheet against what the project's scenarios have now, cell by cell.
struct AssumptionComparison {
  let sheet: AssumptionSheet
  let table: AssumptionTable
  /// The project's rows that the sheet has, and those it adds.
  let entries: [AssumptionSheet.Key: AssumptionTable.Row]
  let rows: [AssumptionSheet.Key: AssumptionSheet.Row]
  /// The positions of the project's rows in its table.
  let places: [AssumptionSheet.Key: Int]
  /// The values of the sheet that are known by now.
  var known: [Cell: Reading] = [:]
  /// The cells that are being read, one following another.
  var inProgress: Set<Cell> = []
  /// How many links are being followed, one from another.
  var depth = 0
  static let deepest = 200
  /// What is wrong with the cells.
  var problems = Diagnostics()
  /// What the reader should know.
  var remarks = Diagnostics()
  /// Those remarks that are about values which cannot be.
  var implausible: [Diagnostic] = []
  /// The differences, in the order of the project's table.
  private(set) var changes: [AssumptionChange] = []

  struct Cell: Hashable {
    var key: AssumptionSheet.Key
    var period: Period
  }

  /// What a cell comes to.
  struct Reading {
    var value: Double?
    /// Whether it is the project's.
    var isSame: Bool
    /// The scenario whose edited cell it follows.
    var source: String?
  }

  /// Compares a sheet with the results of its scenarios.
  init(_ sheet: AssumptionSheet, groups: [ScenarioGroup]) {
    self.sheet = sheet
    table = AssumptionTable(groups)
    var problems = Diagnostics()
    let added = AddedRows(sheet: sheet, table: table, groups: groups, &problems)
    entries = added.entries
    places = Dictionary(
      table.rows.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    rows = Dictionary(sheet.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.problems = problems
    checkPeriods(groups)
    for key in added.order { compare(key) }
  }

  private mutating func compare(_ key: AssumptionSheet.Key) {
    guard let entry = entries[key], let row = rows[key] else { return }
    if let unit = row.unit, !entry.isUnit(unit) {
      problems.add(wrongUnit(row, unit, entry.unit))
      return
    }
    for (_, period) in sheet.header.periods { compare(key, row, entry, period) }
  }

  private mutating func compare(
    _ key: AssumptionSheet.Key, _ row: AssumptionSheet.Row, _ entry: AssumptionTable.Row, _ period: Period
  ) {
    let horizon = entry.result.projection.run.window.horizon
    guard period.frequency == horizon.frequency, horizon.contains(period) else {
      checkOutside(row, entry, period)
      return
    }
    let reading = reading(Cell(key: key, period: period))
    guard !reading.isSame else { return }
    let address = sheet.address(row, period)
    if reading.source == nil, let address, let refusal = refusal(entry, period) {
      problems.add(sheet.grid.problem(address, refusal.message, hint: refusal.hint))
      return
    }
    changes.append(
      AssumptionChange(
        row: entry, period: period, was: entry.now(period), value: reading.value, source: reading.source,
        address: address))
    if let address, reading.source == nil {
      checkScale(entry.now(period), reading.value, entry, address)
      checkPlausible(reading.value, entry, period, address)
    }
  }
}

extension AssumptionTable.Row {
  /// What the row is about.
  var key: AssumptionSheet.Key { AssumptionSheet.Key(scenario: result.name, item: item) }

  /// The value in the project, as the workbook shows it.
  func now(_ period: Period) -> Double? { value(period) }

  /// Whether the value is the solution of another model.
  func isDriven(_ period: Period) -> Bool {
    item.role == .assumption && point(period) == nil
      && result.projection.run.driver(of: item.variable) != nil
  }
}
