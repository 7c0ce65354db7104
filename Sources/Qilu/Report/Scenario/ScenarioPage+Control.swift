import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// What an optimal control chose, what it gains, and what binds.
  var control: Report.Section? {
    guard let outcome = projection.control else { return nil }
    var blocks: [Report.Block] = [.statement(summary(outcome)), .table(chosenTable(outcome))]
    let places = searchPlaces(outcome)
    if !outcome.binding.isEmpty {
      blocks.append(.statements(outcome.binding.map { statement($0, places) }))
    }
    return Report.Section(heading: LocalizedText(en: "Optimal control", zh: "最优控制"), blocks: blocks)
  }

  private func summary(_ outcome: ControlSolution) -> Report.Statement {
    let format = NumberFormat(decimals: 4)
    let (before, after) = (format.localized(outcome.lossBefore), format.localized(outcome.lossAfter))
    let (text, discount) = (outcome.control.value.text, outcome.control.value.discount)
    let sum =
      discount == 1
      ? LocalizedText(en: "summed over \(horizon.label.en)", zh: "在\(horizon.label.zh)求和")
      : LocalizedText(
        en: "summed over \(horizon.label.en), each period counting \(discount) times the one before",
        zh: "在\(horizon.label.zh)求和，每期权重为上期的 \(discount) 倍")
    let rest = String(format.digits(outcome.optimality * 1e6))
    let done =
      outcome.hasConverged
      ? LocalizedText(en: "No further change lessens it", zh: "进一步调整不能使其减小")
      : LocalizedText(en: "THE SEARCH STOPPED BEFORE THE LEAST WAS REACHED", zh: "寻优在达到最小值之前停止")
    let weight = discount == 1 ? [] : [LocalizedText("\(discount)")]
    let figures = weight + [before, after, LocalizedText(rest)]
    let told = searchPlaces(outcome).told
    let summary = LocalizedText(
      en: """
        The loss \(text), \(sum.en), falls from \(before.en) to \(after.en) on the path without shocks. \(done.en) \
        (projected gradient \(rest) millionths, steps: \(outcome.iterations)).
        """,
      zh: """
        损失 \(text)（\(sum.zh)，不计随机扰动）由 \(before.zh) 降至 \(after.zh)。\(done.zh)\
        （投影梯度为百万分之 \(rest)，步数：\(outcome.iterations)）。
        """)
    return Report.Statement(
      summary,
      mentions: [Report.Mention(LocalizedText(text), to: nil)] + figures.map { Report.Mention($0, to: told) })
  }

  /// The chosen instruments above the baseline's, and the loss of each period.
  private func chosenTable(_ outcome: ControlSolution) -> Table {
    var table = Table(
      columns: [.rowName(LocalizedText(""))] + horizon.map { .number($0.column) }, rows: [],
      identifier: Self.controlTableName)
    for item in outcome.instruments.map(\.item) {
      guard let variable = model.variable(item.variable) else { continue }
      table.rows += instrumentRows(item, variable, &table.groups, at: table.rows.count)
    }
    table.groups.append(
      Table.RowGroup(firstRow: table.rows.count, heading: LocalizedText(en: "loss", zh: "损失")))
    table.rows.append(
      [.text(LocalizedText(en: "this scenario", zh: "本情景"))]
        + horizon.map { outcome.losses[$0].map { .number($0, NumberFormat(decimals: 4)) } ?? .empty })
    return table
  }
}
