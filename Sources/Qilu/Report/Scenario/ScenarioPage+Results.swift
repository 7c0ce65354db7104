import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// A table by year for each main variable, and one for what follows from them.
  var results: Report.Section? {
    let moved = view.main.filter(isMoved)
    var blocks: [Report.Block] = moved.map { .table(yearTable($0).table) }
    if let unchanged = unchanged(view.main.filter { !isMoved($0) }) { blocks.append(.statement(unchanged)) }
    if let derived = derivedTable { blocks.append(.table(derived)) }
    guard !blocks.isEmpty else { return nil }
    return Report.Section(
      heading: LocalizedText(en: "Results by year", zh: "逐年结果"), blocks: [bandNote] + blocks)
  }

  /// The table of a variable by year.
  func yearTable(_ variable: Variable) -> YearTable { YearTable(page: self, variable: variable) }

  /// Whether a variable differs from the baseline's anywhere; of a baseline's own, every one is shown.
  func isMoved(_ variable: Variable) -> Bool {
    guard root != nil else { return true }
    return horizon.contains { period in
      guard let difference = result.differences?[variable.name, period] else { return false }
      return abs(difference.value) > 1e-9 || difference.varies
    }
  }

  private func unchanged(_ variables: [Variable]) -> Report.Statement? {
    guard !variables.isEmpty else { return nil }
    var mentions: [Report.Mention] = []
    let names = variables.compactMap { variable -> LocalizedText? in
      let figure = HorizonFigure(variable: variable, horizon: horizon)
      guard let value = figure.value(in: result) else { return nil }
      let size = view.format(variable).localized(value.value)
      if let place = levelPlace(variable) { mentions.append(Report.Mention(size, place)) }
      return LocalizedText(
        en: "\(variable.title.en) (\(figure.label.en): \(size.en))",
        zh: "\(variable.title.zh)（\(figure.label.zh)\(size.zh)）")
    }
    let list = names.clauses
    return Report.Statement(
      LocalizedText(en: "As in the baseline, year by year: \(list.en).", zh: "逐年与基准情景相同：\(list.zh)。"),
      mentions: mentions)
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
          " Differences are taken draw by draw: what is uncertain in both scenarios alike cancels, what is uncertain in one of them stays.",
        zh: "差异按同一次抽样逐一相减：两个情景共有的不确定性相互抵消，只属于其中一个的仍然保留。")
    return .paragraph(
      LocalizedText(
        en: "In brackets the 80 % band: one time in ten the figure lies below it, one time in ten above.",
        zh: "方括号内为80%区间：低于下限和高于上限的可能性各为十分之一。") + difference)
  }
}
