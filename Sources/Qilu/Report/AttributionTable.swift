import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// What each changed input brings to a difference, at the end of the horizon and on average, adding up to it.
struct AttributionTable {
  let attribution: Attribution
  let view: ModelView
  let horizon: PeriodRange
  /// The variables explained; nil for those a planner asks about.
  var variables: [Variable]?
  /// Whether every period has a column, not only the last.
  var showsEveryPeriod = false
  /// The name by which sentences point at its cells.
  var identifier: String?

  var table: Table {
    let mean = LocalizedText(en: "average \(horizon.label.en)", zh: "\(horizon.label.zh)平均")
    var table = Table(
      columns: [.rowName(LocalizedText(""))] + shown.map { .number($0.column) } + [.number(mean)], rows: [],
      notes: [note], identifier: identifier)
    for variable in explained {
      table.groups.append(
        Table.RowGroup(firstRow: table.rows.count, heading: variable.title + differenceUnit(variable)))
      table.rows += rows(variable)
    }
    return table
  }

  /// The variables that any input moves.
  private var explained: [Variable] { (variables ?? view.main).filter(isExplained) }

  /// The cell with what an input brings to the figure by which a variable is summed up.
  func place(_ variable: Variable, item: Int) -> Table.Place? {
    guard let identifier, let index = explained.firstIndex(where: { $0.name == variable.name }) else {
      return nil
    }
    return Table.Place(
      table: identifier, row: index * (attribution.items.count + 1) + item,
      column: variable.measure == .growth ? shown.count + 1 : shown.count)
  }

  private var shown: [Period] { showsEveryPeriod ? Array(horizon) : [horizon.last] }

  /// How the shares were found.
  private var note: LocalizedText {
    switch attribution.method {
    case .shapley:
      LocalizedText(
        en:
          "Shapley shares on the path without shocks: averaged over every order of changing the inputs, they add up exactly; what is printed is rounded.",
        zh: "沙普利分解（不计随机扰动）：对各项输入所有改动次序取平均，各项之和恰等于总差异（表中数字经四舍五入）。")
    case .aumannShapley:
      LocalizedText(
        en: """
          Aumann-Shapley shares on the path without shocks: \(attribution.items.count) inputs differ, too many for every \
          order of changing them, so their effects are integrated along the straight line from the baseline's inputs to \
          these; they add up exactly; what is printed is rounded.
          """,
        zh: """
          奥曼－沙普利分解（不计随机扰动）：共有 \(attribution.items.count) 项输入不同，无法穷尽所有改动次序，\
          故沿基准情景输入到本情景输入的直线对各项作用积分；各项之和恰等于总差异（表中数字经四舍五入）。
          """)
    }
  }

  /// Whether any input moves the variable at all.
  private func isExplained(_ variable: Variable) -> Bool {
    horizon.contains { period in (share(variable, period) ?? []).contains { abs($0) > 1e-9 } }
  }

  private func differenceUnit(_ variable: Variable) -> LocalizedText {
    guard let unit = view.differenceFormat(variable).unit else { return LocalizedText("") }
    return LocalizedText(en: ", \(unit.en)", zh: "，\(unit.zh)")
  }

  private func share(_ variable: Variable, _ period: Period) -> [Double]? {
    attribution.contributions[Attribution.Cell(variable: variable.name, period: period)]
  }

  private func rows(_ variable: Variable) -> [[Table.Cell]] {
    let format = view.differenceFormat(variable).withoutUnit
    let byPeriod = horizon.compactMap { share(variable, $0) }
    guard byPeriod.count == horizon.count else { return [] }
    func row(_ label: LocalizedText, _ value: ([Double]) -> Double) -> [Table.Cell] {
      let mean = byPeriod.reduce(0) { $0 + value($1) } / Double(byPeriod.count)
      return [.text(label)] + byPeriod.suffix(shown.count).map { .number(value($0), format) }
        + [.number(mean, format)]
    }
    let items = attribution.items.enumerated().map { index, item in row(view.name(item)) { $0[index] } }
    return items + [row(LocalizedText(en: "together", zh: "合计")) { $0.reduce(0, +) }]
  }
}
