import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// What follows from the main variables, at the end of the horizon.
  var derivedTable: Table? {
    let variables = view.derived.filter { isMoved($0) && result.summary[$0.name, horizon.last] != nil }
    let rows = variables.compactMap(derivedRow)
    guard !rows.isEmpty else { return nil }
    let last = horizon.last.label
    var columns: [Table.Column] = [
      .rowName(LocalizedText("")), .number(LocalizedText(en: "This scenario", zh: "本情景")),
    ]
    if root == nil {
      columns.insert(.number(horizon.first.advanced(by: -1).column), at: 1)
      columns[2].heading = horizon.last.column
    } else {
      columns += [
        .number(LocalizedText(en: "Baseline", zh: "基准情景")),
        .number(LocalizedText(en: "Difference", zh: "差异")),
      ]
    }
    var table = Table(
      title: LocalizedText(en: "What follows from them, in \(last.en)", zh: "由此推算，\(last.zh)"),
      columns: columns,
      rows: rows, identifier: "derived")
    for (row, variable) in variables.enumerated() {
      table.link(row: row, column: root == nil ? 2 : 1, chains.target(variable.name, horizon.last))
    }
    return table
  }

  private func derivedRow(_ variable: Variable) -> [Table.Cell]? {
    guard let value = result.summary[variable.name, horizon.last] else { return nil }
    let format = view.format(variable)
    var cells: [Table.Cell] = [
      .text(variable.title + view.unitSuffix(variable)), value.cell(format.withoutUnit),
    ]
    if root == nil {
      let before = projection.value(variable.name, horizon.first.advanced(by: -1))
      cells.insert(before.map { .number($0, format.withoutUnit) } ?? .empty, at: 1)
    }
    if let root {
      cells.append(
        root.projection.value(variable.name, horizon.last).map { .number($0, format.withoutUnit) } ?? .empty)
      let difference = result.differences?[variable.name, horizon.last]
      cells.append(difference?.cell(view.differenceFormat(variable).withoutUnit) ?? .empty)
    }
    return cells
  }
}

extension Period {
  /// The period as a column's heading: the year alone where it is one.
  var column: LocalizedText { LocalizedText(description) }
}
