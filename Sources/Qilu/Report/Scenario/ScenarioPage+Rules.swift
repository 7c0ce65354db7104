import Forecasting
import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// How the exogenous variables go on that no line of the scenario sets: an assumption too, and shown as one.
  var rules: Report.Section? {
    let projections = run.exogenous.filter { !isSet($0.variable) && !$0.points.isEmpty }
    guard !projections.isEmpty else { return nil }
    var table = Table(
      columns: [.rowName(LocalizedText(""))] + horizon.map { .number($0.column) }, rows: [],
      notes: [LocalizedText(en: "± standard deviation in the last column's period.", zh: "±为末期的标准差。")],
      identifier: Self.ruleTableName)
    table.columns.append(.number(LocalizedText(en: "±", zh: "±")))
    for rule in projections {
      guard let variable = model.variable(rule.variable) else { continue }
      table.rows.append(row(rule, variable))
    }
    return Report.Section(
      heading: LocalizedText(en: "Inputs that go on by a rule", zh: "按规则外推的输入"),
      blocks: [
        .table(table),
        .statements(projections.map(statement)),
      ])
  }

  private static let ruleTableName = "rules"

  /// A rule in words, its figures leading to what tells of the first value that it gave.
  private func statement(_ rule: ExogenousProjection) -> Report.Statement {
    let words = RuleWords(rule: rule, projection: projection, view: view)
    return words.statement(to: chains.toldRule(rule.variable))
      .behind(view.title(rule.variable) + LocalizedText(en: ": ", zh: "："))
  }

  /// Whether a line of the scenario sets the variable over the whole horizon.
  private func isSet(_ variable: String) -> Bool {
    horizon.allSatisfy { projection.inputs.point(.assumption, variable, $0) != nil }
  }

  private func row(_ rule: ExogenousProjection, _ variable: Variable) -> [Table.Cell] {
    let format = view.format(variable).withoutUnit
    let deviation = result.summary[variable.name, horizon.last]?.standardDeviation
    return [.text(variable.title + view.unitSuffix(variable))]
      + horizon.map { projection.value(variable.name, $0).map { .number($0, format) } ?? .empty }
      + [deviation.map { .number($0, format) } ?? .empty]
  }
}
