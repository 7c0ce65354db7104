import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// How much of the difference from the baseline each changed input brings.
  var drivers: Report.Section? {
    guard root != nil, let attribution = result.attribution, !attribution.items.isEmpty else { return nil }
    let heading = LocalizedText(en: "What drives the difference", zh: "差异从何而来")
    if let only = attribution.items.first, attribution.items.count == 1 {
      let name = view.name(only)
      return Report.Section(
        heading: heading,
        blocks: [
          .paragraph(
            LocalizedText(
              en: "One input differs, so the whole difference comes from it: \(name.en).",
              zh: "只有一项输入不同，全部差异来自：\(name.zh)。"))
        ])
    }
    return Report.Section(heading: heading, blocks: [.table(table(attribution))])
  }

  private func table(_ attribution: Attribution) -> Table {
    var table = Table(
      columns: [
        .rowName(LocalizedText("")), .number(horizon.last.column),
        .number(LocalizedText(en: "average \(horizon.label.en)", zh: "\(horizon.label.zh)平均")),
      ], rows: [], notes: [note(attribution)])
    for variable in view.main where isExplained(variable, by: attribution) {
      table.groups.append(
        Table.RowGroup(firstRow: table.rows.count, heading: variable.title + differenceUnit(variable)))
      table.rows += rows(attribution, variable)
    }
    return table
  }

  /// How the shares were found.
  private func note(_ attribution: Attribution) -> LocalizedText {
    switch attribution.method {
    case .shapley:
      LocalizedText(
        en:
          "Shapley shares on the path without shocks: averaged over every order of changing the inputs, they add up exactly.",
        zh: "沙普利分解（不计随机扰动）：对各项输入所有改动次序取平均，各项之和恰等于总差异。")
    case .aumannShapley:
      LocalizedText(
        en: """
          Aumann-Shapley shares on the path without shocks: \(attribution.items.count) inputs differ, too many for every \
          order of changing them, so their effects are integrated along the straight line from the baseline's inputs to \
          these; they add up exactly.
          """,
        zh: """
          奥曼－沙普利分解（不计随机扰动）：共有 \(attribution.items.count) 项输入不同，无法穷尽所有改动次序，\
          故沿基准情景输入到本情景输入的直线对各项作用积分；各项之和恰等于总差异。
          """)
    }
  }

  /// Whether any input moves the variable at all.
  private func isExplained(_ variable: Variable, by attribution: Attribution) -> Bool {
    horizon.contains { period in (share(attribution, variable, period) ?? []).contains { abs($0) > 1e-9 } }
  }

  private func differenceUnit(_ variable: Variable) -> LocalizedText {
    guard let unit = view.differenceFormat(variable).unit else { return LocalizedText("") }
    return LocalizedText(en: ", \(unit.en)", zh: "，\(unit.zh)")
  }

  private func share(_ attribution: Attribution, _ variable: Variable, _ period: Period) -> [Double]? {
    attribution.contributions[Attribution.Cell(variable: variable.name, period: period)]
  }

  private func rows(_ attribution: Attribution, _ variable: Variable) -> [[Table.Cell]] {
    let format = view.differenceFormat(variable).withoutUnit
    let byPeriod = horizon.compactMap { share(attribution, variable, $0) }
    guard let last = byPeriod.last, byPeriod.count == horizon.count else { return [] }
    func row(_ label: LocalizedText, _ value: ([Double]) -> Double) -> [Table.Cell] {
      let mean = byPeriod.reduce(0) { $0 + value($1) } / Double(byPeriod.count)
      return [.text(label), .number(value(last), format), .number(mean, format)]
    }
    let items = attribution.items.enumerated().map { index, item in row(view.name(item)) { $0[index] } }
    return items + [row(LocalizedText(en: "together", zh: "合计")) { $0.reduce(0, +) }]
  }
}
