import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// A table by year for each main variable, and one for what follows from them.
  var results: Report.Section? {
    let moved = view.main.filter(isMoved)
    var blocks: [Report.Block] = moved.map { .table(table($0)) }
    if let unchanged = unchanged(view.main.filter { !isMoved($0) }) { blocks.append(.paragraph(unchanged)) }
    if let derived = derivedTable { blocks.append(.table(derived)) }
    guard !blocks.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(en: "Results by year", zh: "逐年结果"), blocks: [bandNote] + blocks)
  }

  /// Whether a variable differs from the baseline's anywhere; of a baseline's own, every one is shown.
  func isMoved(_ variable: Variable) -> Bool {
    guard root != nil else { return true }
    return horizon.contains { period in
      guard let difference = result.differences?[variable.name, period] else { return false }
      return abs(difference.value) > 1e-9 || difference.varies
    }
  }

  private func unchanged(_ variables: [Variable]) -> LocalizedText? {
    guard !variables.isEmpty else { return nil }
    let names = variables.compactMap { variable -> LocalizedText? in
      let figure = HorizonFigure(variable: variable, horizon: horizon)
      guard let value = figure.value(in: result) else { return nil }
      let size = view.format(variable).localized(value.value)
      return LocalizedText(
        en: "\(variable.title.en) (\(figure.label.en): \(size.en))",
        zh: "\(variable.title.zh)（\(figure.label.zh)\(size.zh)）")
    }
    let list = names.clauses
    return LocalizedText(en: "As in the baseline, year by year: \(list.en).", zh: "逐年与基准情景相同：\(list.zh)。")
  }

  private var bandNote: Report.Block {
    guard projection.drawCount > 0 else {
      return .paragraph(LocalizedText(en: "Solved without draws: no bands.", zh: "未抽样求解，没有区间。"))
    }
    let difference =
      root == nil
      ? LocalizedText("")
      : LocalizedText(
        en:
          " Differences are taken draw by draw: what both scenarios share cancels, so their bands are narrower than the values'.",
        zh: "差异按同一次抽样逐一相减，两个情景共有的不确定性相互抵消，故其区间窄于数值本身的区间。")
    return .paragraph(
      LocalizedText(
        en: "In brackets the 80 % band: one time in ten the figure lies below it, one time in ten above.",
        zh: "方括号内为80%区间：低于下限和高于上限的可能性各为十分之一。") + difference)
  }

  private func table(_ variable: Variable) -> Table {
    var table = Table(title: view.heading(variable), columns: columns(variable), rows: [])
    table.rows = historyRows(variable)
    if !table.rows.isEmpty { table.groups.append(Table.RowGroup(firstRow: table.rows.count)) }
    for period in horizon {
      guard let value = result.summary[variable.name, period] else { continue }
      table.rows.append(
        row(.plain(period.description), value, variable, data: view.data.value(variable.name, period)) {
          $0.summary[variable.name, period]
        } difference: {
          $0.differences?[variable.name, period]
        })
    }
    table.groups.append(Table.RowGroup(firstRow: table.rows.count))
    table.rows += horizonRows(variable)
    return table
  }

  private func columns(_ variable: Variable) -> [Table.Column] {
    let format = view.format(variable).withoutUnit
    let unit = view.differenceFormat(variable).unit
    let difference =
      unit.map { LocalizedText(en: "Difference, \($0.en)", zh: "差异，\($0.zh)") }
      ?? LocalizedText(en: "Difference", zh: "差异")
    var columns: [Table.Column] = [
      .rowName(LocalizedText(en: "Period", zh: "时期")),
      .number(LocalizedText(en: "This scenario", zh: "本情景"), format: format),
    ]
    if isSimulation { columns.append(.number(LocalizedText(en: "Data", zh: "数据"), format: format)) }
    guard root != nil else {
      if projection.drawCount > 0 {
        columns.append(.number(LocalizedText(en: "95 % band", zh: "95%区间"), format: format))
      }
      return columns
    }
    columns += [
      .number(LocalizedText(en: "Baseline", zh: "基准情景"), format: format),
      .number(difference, format: view.differenceFormat(variable).withoutUnit),
    ]
    // A chance of being higher says nothing about an input that is exact in both scenarios.
    let varies = horizon.contains { result.differences?[variable.name, $0]?.varies ?? false }
    if varies {
      columns.append(Table.Column(LocalizedText(en: "Chance of higher", zh: "更高的可能性"), alignment: .right))
    }
    return columns
  }

  /// The last two periods before the horizon, so that the reader sees where the path starts.
  private func historyRows(_ variable: Variable) -> [[Table.Cell]] {
    [-2, -1].compactMap { step in
      let period = horizon.first.advanced(by: step)
      guard let value = projection.value(variable.name, period) else { return nil }
      let isPublished = projection.kind(variable.name, period) == .history
      let label =
        isPublished && isSimulation
        ? LocalizedText(en: "\(period) data", zh: "\(period) 数据")
        : isPublished
          ? LocalizedText(en: "\(period) published", zh: "\(period) 已公布")
          : LocalizedText(en: "\(period) estimate", zh: "\(period) 估计")
      let cell =
        isPublished ? .number(value) : (result.summary[variable.name, period] ?? .exact(value)).cell()
      return [.text(label), cell]
    }
  }

  private func horizonRows(_ variable: Variable) -> [[Table.Cell]] {
    guard let own = result.horizon[variable.name] else { return [] }
    var rows: [[Table.Cell]] = []
    if variable.measure != .level {
      let label = LocalizedText(en: "Average", zh: horizon.frequency == .annual ? "年均" : "平均")
      rows.append(
        row(.text(label), own.average, variable) {
          $0.horizon[variable.name]?.average
        } difference: {
          $0.horizonDifferences[variable.name]?.average
        })
    }
    if let cumulated = own.cumulated {
      rows.append(
        row(.text(variable.cumulatedLabel), cumulated, variable) {
          $0.horizon[variable.name]?.cumulated
        } difference: {
          $0.horizonDifferences[variable.name]?.cumulated
        })
    }
    return rows
  }

  private func row(
    _ label: Table.Cell, _ value: Distribution, _ variable: Variable, data: Double? = nil,
    baseline: (ScenarioResult) -> Distribution?, difference: (ScenarioResult) -> Distribution?
  ) -> [Table.Cell] {
    var cells = [label, value.cell()]
    if isSimulation { cells.append(data.map { .number($0) } ?? .empty) }
    guard let root else {
      if value.varies { cells.append(.range(low: value.quantile(0.025), high: value.quantile(0.975))) }
      return cells
    }
    cells.append(baseline(root).map { .number($0.value) } ?? .empty)
    let difference = difference(result)
    cells.append(difference?.cell() ?? .empty)
    cells.append(difference?.chanceCell ?? .empty)
    return cells
  }
}
