import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ComparisonPage {
  /// Averages and cumulated changes by scenario, with the differences from the baseline.
  var horizonSection: Report.Section? {
    var table = Table(columns: horizonColumns, rows: [], identifier: horizonTableName)
    for variable in view.main {
      table.groups.append(Table.RowGroup(firstRow: table.rows.count, heading: horizonHeading(variable)))
      table.rows += results.map { horizonRow($0, variable) }
    }
    guard !table.rows.isEmpty else { return nil }
    if hasDraws {
      table.notes.append(
        LocalizedText(
          en:
            "In brackets 80 % bands. Differences are taken draw by draw; the last column is the chance that the scenario lies above the baseline.",
          zh: "方括号内为80%区间。差异按同一次抽样逐一相减；末列为高于基准情景的可能性。"))
    }
    return Report.Section(
      heading: heading(LocalizedText(en: "Over the horizon", zh: "整个预测期")),
      blocks: [.table(table)] + (chanceDerivations.isEmpty ? [] : [.derivations(chanceDerivations)]))
  }

  /// The name of the table over the horizon; a report may have one for each model.
  private var horizonTableName: String { "horizon-\(model.name)" }

  /// The cell of that table that holds a variable's figure in a scenario.
  func horizonPlace(_ result: ScenarioResult, _ variable: Variable) -> Table.Place? {
    guard let place = view.main.firstIndex(where: { $0.name == variable.name }),
      let row = results.firstIndex(where: { $0.name == result.name })
    else { return nil }
    return Table.Place(table: horizonTableName, row: place * results.count + row, column: 1)
  }

  private var horizonColumns: [Table.Column] {
    let columns: [Table.Column] = [
      .rowName(LocalizedText(en: "Scenario", zh: "情景")),
      .number(LocalizedText(en: "Average or end", zh: "年均或期末")),
      .number(LocalizedText(en: "Cumulated", zh: "累计")),
    ]
    guard !compared.isEmpty else { return columns }
    let difference = Table.Column.number(LocalizedText(en: "Difference", zh: "差异"))
    let chance = Table.Column(LocalizedText(en: "Higher", zh: "更高"), alignment: .right)
    return columns + (hasDraws ? [difference, chance] : [difference])
  }

  private var hasDraws: Bool { results.contains { $0.projection.drawCount > 0 } }

  private func horizonHeading(_ variable: Variable) -> LocalizedText {
    guard let first = results.first else { return variable.title }
    let label = horizons.figure(
      HorizonFigure(variable: variable, horizon: horizon(first)).label, isAverage: variable.measure == .growth
    )
    let (heading, unit) = (view.heading(variable), variable.cumulatedLabel)
    guard results.contains(where: { $0.horizon[variable.name]?.cumulated != nil }) else {
      return LocalizedText(en: "\(heading.en): \(label.en)", zh: "\(heading.zh)：\(label.zh)")
    }
    return LocalizedText(
      en: "\(heading.en): \(label.en); \(unit.en.lowercased())", zh: "\(heading.zh)：\(label.zh)；\(unit.zh)")
  }

  private func horizonRow(_ result: ScenarioResult, _ variable: Variable) -> [Table.Cell] {
    let figure = HorizonFigure(variable: variable, horizon: horizon(result))
    let format = view.format(variable).withoutUnit
    let cumulated = result.horizon[variable.name]?.cumulated
    var cells: [Table.Cell] = [
      .text(horizons.label(result.projection.scenario.title, of: result)),
      figure.value(in: result)?.cell(format) ?? .empty,
      cumulated.map { .number($0.value, NumberFormat(decimals: 1, groupsThousands: true)) } ?? .empty,
    ]
    guard let difference = figure.difference(in: result) else { return cells }
    cells.append(difference.cell(view.differenceFormat(variable).withoutUnit))
    cells.append(difference.chanceCell)
    return cells
  }

  /// The main variables and what follows from them, year by year.
  var yearSection: Report.Section? {
    guard let first = results.first else { return nil }
    let periods = Array(Set(results.flatMap { Array(horizon($0)) })).sorted()
    let before = horizon(first).first.advanced(by: -1)
    var table = Table(
      columns: [.rowName(LocalizedText(en: "Scenario", zh: "情景"))]
        + ([before] + periods).map { .number($0.column) }, rows: [])
    for variable in view.main + view.derived {
      table.groups.append(Table.RowGroup(firstRow: table.rows.count, heading: view.heading(variable)))
      let rows = results.map { row($0, variable, [before] + periods) }
      let shown = areAlike(variable, periods) ? allAlike(rows) : rows
      for (place, result) in zip(shown.indices, results) {
        for (column, period) in ([before] + periods).enumerated() {
          let text = outcome.citation(variable.name, period, of: result.projection)
          table.cite(row: table.rows.count + place, column: column + 1, text)
        }
      }
      table.rows += shown
    }
    return Report.Section(
      heading: heading(LocalizedText(en: "Year by year", zh: "逐年路径")),
      blocks: [
        .table(table),
        .paragraph(
          LocalizedText(
            en: "Bands by year: projections.csv and each scenario's report.",
            zh: "逐年区间见 projections.csv 及各情景报告。")),
      ])
  }

  private func row(_ result: ScenarioResult, _ variable: Variable, _ periods: [Period]) -> [Table.Cell] {
    let format = view.format(variable).withoutUnit
    return [.text(result.projection.scenario.title)]
      + periods.map { result.projection.value(variable.name, $0).map { .number($0, format) } ?? .empty }
  }

  private func areAlike(_ variable: Variable, _ periods: [Period]) -> Bool {
    guard results.count > 1, let first = results.first else { return false }
    return periods.allSatisfy { period in
      let value = first.projection.value(variable.name, period)
      return results.allSatisfy { result in
        let other = result.projection.value(variable.name, period)
        guard let value, let other else { return value == nil && other == nil }
        return abs(value - other) < 1e-9 * max(1, abs(value))
      }
    }
  }

  /// One row where all scenarios have the same path.
  private func allAlike(_ rows: [[Table.Cell]]) -> [[Table.Cell]] {
    guard let row = rows.first else { return [] }
    return [[.text(LocalizedText(en: "every scenario", zh: "各情景相同"))] + row.dropFirst()]
  }
}
