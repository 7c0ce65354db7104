import Localization
import Modeling
import Scenarios
import SourceText

/// The project's rows that belong to those of a sheet; rows for what no scenario sets yet are made.
struct AddedRows {
  /// The project's row for each of the sheet's.
  private(set) var entries: [AssumptionSheet.Key: AssumptionTable.Row] = [:]
  /// The sheet's rows, parents before children.
  private(set) var order: [AssumptionSheet.Key] = []

  init(
    sheet: AssumptionSheet, table: AssumptionTable, groups: [ScenarioGroup], _ problems: inout Diagnostics
  ) {
    let wanted = Set(sheet.rows.map(\.key))
    for row in table.rows {
      entries[row.key] = row
      if wanted.contains(row.key) { order.append(row.key) }
    }
    for row in sheet.rows where entries[row.key] == nil {
      guard let group = groups.first(where: { $0.results.contains { $0.name == row.key.scenario } }),
        let result = group.results.first(where: { $0.name == row.key.scenario })
      else { continue }
      let model = group.estimated.model
      guard let variable = model.variable(row.key.item.variable),
        Self.fits(row.key.item.role, variable, group)
      else {
        problems.add(Self.unknown(row, model, sheet))
        continue
      }
      entries[row.key] = AssumptionTable.Row(
        result: result, item: row.key.item, variable: variable, form: .level, parent: nil)
      order.append(row.key)
    }
  }

  private static func fits(_ role: PathRole, _ variable: Variable, _ group: ScenarioGroup) -> Bool {
    switch role {
    case .assumption: variable.role == .exogenous
    case .addFactor: group.estimated.addFactorUnit(of: variable.name) != nil
    case .exogenized: variable.role != .exogenous
    }
  }

  private static func unknown(_ row: AssumptionSheet.Row, _ model: Model, _ sheet: AssumptionSheet)
    -> Diagnostic
  {
    let (role, name) = (row.key.item.role, row.key.item.variable)
    let known = model.variables.filter { ($0.role == .exogenous) == (role == .assumption) }.map(\.name)
    guard model.variable(name) != nil else {
      return sheet.grid.problem(
        sheet.address(row.index, .variable),
        LocalizedText(
          en: "the model \(model.name) has no variable \"\(name)\"", zh: "模型 \(model.name) 没有变量“\(name)”"),
        hint: nameHint(name, among: known))
    }
    return sheet.grid.problem(
      sheet.address(row.index, .role),
      LocalizedText(
        en: "found \(role.rawValue), which \"\(name)\" cannot be in the model \(model.name)",
        zh: "此处为 \(role.rawValue)，但模型 \(model.name) 中的“\(name)”不能如此设定"),
      hint: LocalizedText(
        en: "variables without an equation are assumption, those with one add_factor or exogenized",
        zh: "没有方程的变量用 assumption，有方程的用 add_factor 或 exogenized"))
  }
}
