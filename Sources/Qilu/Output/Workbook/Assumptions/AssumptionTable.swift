import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// Which rows and columns the Assumptions sheet has: a row for each scenario and input item, a column for each period.
struct AssumptionTable {
  /// A scenario's item.
  struct Row {
    var result: ScenarioResult
    var item: ScenarioInputs.Item
    var variable: Variable
    /// What its numbers stand for where the scenario gives some, else what they stand for in other scenarios.
    var form: PathForm
    /// The row of the nearest scenario it inherits from that is in the workbook.
    var parent: Int?
  }

  let rows: [Row]
  /// The periods of the columns: a few before the horizons, then those of the horizons.
  let periods: [Period]
  private let places: [Key: Int]
  private let columns: [Period: Int]

  private struct Key: Hashable {
    var scenario: String
    var item: ScenarioInputs.Item
  }

  /// Title, how to read in four lines, an empty row, then the heading of the columns.
  static let headerRow = 6
  /// Scenario, name, role, variable and unit stand before the periods.
  static let firstPeriodColumn = 5
  /// Periods shown before the horizons.
  static let shownHistory = 3

  init(_ groups: [ScenarioGroup]) {
    var rows: [Row] = []
    var places: [Key: Int] = [:]
    for group in groups {
      let items = Self.items(of: group)
      for result in group.results {
        for (item, variable) in items {
          let parent = result.projection.scenario.chain.dropLast().reversed()
            .lazy.compactMap { places[Key(scenario: $0.name.value, item: item)] }.first
          places[Key(scenario: result.name, item: item)] = rows.count
          rows.append(
            Row(
              result: result, item: item, variable: variable, form: Self.form(of: item, in: result, group),
              parent: parent))
        }
      }
    }
    self.rows = rows
    self.places = places
    periods = Self.periods(groups.flatMap(\.results))
    columns = Dictionary(
      zip(periods, Self.firstPeriodColumn...), uniquingKeysWith: { first, _ in first })
  }

  /// The row of an item, counted in the sheet from 0.
  func row(_ scenario: String, _ item: ScenarioInputs.Item) -> Int? {
    places[Key(scenario: scenario, item: item)].map { sheetRow($0) }
  }

  /// The row of the sheet in which one of `rows` stands.
  func sheetRow(_ index: Int) -> Int { Self.headerRow + 1 + index }

  /// Where the value of an item in a period stands; nil for what the sheet does not have.
  func position(_ scenario: String, _ item: ScenarioInputs.Item, _ period: Period) -> CellPosition? {
    guard let row = row(scenario, item), let column = columns[period] else { return nil }
    return CellPosition(row: row, column: column)
  }

  /// The row of an item as the table has it.
  func entry(_ scenario: String, _ item: ScenarioInputs.Item) -> Row? {
    places[Key(scenario: scenario, item: item)].map { rows[$0] }
  }
}

extension AssumptionTable {
  /// Every exogenous variable, then what some scenario of the model adds to equations or puts in their place.
  private static func items(of group: ScenarioGroup) -> [(ScenarioInputs.Item, Variable)] {
    let model = group.estimated.model
    let set = Set(group.results.flatMap { $0.projection.inputs.paths.filter { !$0.value.isEmpty }.keys })
    return PathRole.allCases.flatMap { role in
      model.variables.compactMap { variable -> (ScenarioInputs.Item, Variable)? in
        let item = ScenarioInputs.Item(role: role, variable: variable.name)
        let isShown = role == .assumption ? variable.role == .exogenous : set.contains(item)
        return isShown ? (item, variable) : nil
      }
    }
  }

  private static func form(of item: ScenarioInputs.Item, in result: ScenarioResult, _ group: ScenarioGroup)
    -> PathForm
  {
    for result in [result] + group.results {
      let points = result.projection.inputs.paths[item] ?? [:]
      if let first = points.min(by: { $0.key < $1.key }) { return first.value.form }
    }
    return .level
  }

  private static func periods(_ results: [ScenarioResult]) -> [Period] {
    let horizons = results.map(\.projection.run.window.horizon)
    var periods: Set<Period> = []
    for frequency in Set(horizons.map(\.frequency)) {
      let own = horizons.filter { $0.frequency == frequency }
      guard let first = own.map(\.first).min() else { continue }
      for step in 1...shownHistory { periods.insert(first.advanced(by: -step)) }
      for horizon in own { periods.formUnion(horizon) }
    }
    return periods.sorted { (-$0.monthCount, $0) < (-$1.monthCount, $1) }
  }
}
