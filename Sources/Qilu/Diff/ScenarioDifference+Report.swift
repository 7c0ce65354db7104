import Localization
import Modeling
public import Reporting
import Scenarios
import TimeSeries

extension ScenarioDifference {
  /// For people: assumptions, results, causes.
  public var report: Report {
    guard let view = outcome.view(of: second) else { return Report(title: LocalizedText("")) }
    let page = DifferencePage(difference: self, view: view)
    return Report(title: page.title, subtitle: page.subtitle, sections: page.sections)
  }
}

/// What every section of the comparison of two scenarios looks at.
struct DifferencePage {
  let difference: ScenarioDifference
  let view: ModelView

  private var first: Projection { difference.first.projection }
  private var second: Projection { difference.second.projection }

  var title: LocalizedText {
    let (own, other) = (second.scenario.title, first.scenario.title)
    return LocalizedText(en: "\(own.en) against \(other.en)", zh: "“\(own.zh)”与“\(other.zh)”之比较")
  }

  var subtitle: LocalizedText {
    LocalizedText(
      en: "Scenario \(second.name) less scenario \(first.name), on the paths without shocks.",
      zh: "情景 \(second.name) 减情景 \(first.name)（不计随机扰动）。")
  }

  var sections: [Report.Section] { [answer, assumptions, results, causes].compactMap { $0 } }

  private var labels: [(label: LocalizedText, projection: Projection)] {
    [(LocalizedText(second.name), second), (LocalizedText(first.name), first)]
  }

  private var assumptions: Report.Section {
    let heading = LocalizedText(en: "What is assumed otherwise", zh: "假设有何不同")
    guard first.run.estimated.model.path == second.run.estimated.model.path else {
      let text = LocalizedText(
        en: "The two rest on different models, so their inputs are not compared.", zh: "两个情景所用模型不同，不比较其输入。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    guard !difference.changes.isEmpty else {
      let text = LocalizedText(en: "Nothing: every input is the same.", zh: "没有不同：全部输入相同。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    let words = difference.changes.map(words)
    let lines = WrittenLines(
      lines: labels.flatMap { label in difference.changes.flatMap { self.lines($0, label.projection) } },
      horizon: second.run.window.horizon)
    let table = difference.horizon.flatMap {
      ChangedInputsTable(view: view, horizon: $0, items: difference.changes, projections: labels).table
    }
    return Report.Section(
      heading: heading,
      blocks: [.definitions(words)] + [table, lines.table].compactMap { $0.map { .table($0) } })
  }

  /// What each of the two says about an input.
  private func words(_ item: ScenarioInputs.Item) -> Report.Definition {
    let said = labels.map { name, projection in
      name + LocalizedText(en: ": ", zh: "：") + self.words(item, projection)
    }
    return Report.Definition(
      view.name(item),
      LocalizedText(en: said.map(\.en).joined(separator: "\n"), zh: said.map(\.zh).joined(separator: "\n")))
  }

  private func words(_ item: ScenarioInputs.Item, _ projection: Projection) -> LocalizedText {
    if let found = searched(item, projection) { return found }
    guard let path = path(item, projection) else {
      return item.role == .assumption
        ? LocalizedText(en: "by the model's rule", zh: "按模型规则外推") : LocalizedText(en: "nothing", zh: "无")
    }
    let words = AssumptionWords(path: path, scenario: projection.scenario, projection: projection)
    return words.text(of: words.lines)
  }

  private func searched(_ item: ScenarioInputs.Item, _ projection: Projection) -> LocalizedText? {
    if projection.targets.flatMap(\.instruments).contains(where: { $0.item == item }) {
      return LocalizedText(en: "solved from the target", zh: "由目标反解得出")
    }
    guard projection.control?.instruments.contains(where: { $0.item == item }) ?? false else { return nil }
    return LocalizedText(en: "chosen by the optimal control", zh: "由最优控制选出")
  }

  private func path(_ item: ScenarioInputs.Item, _ projection: Projection) -> ResolvedPath? {
    let scenario = projection.scenario
    return (scenario.assumptions + scenario.addFactors + scenario.exogenize).first {
      $0.role == item.role && $0.variable == item.variable
    }
  }

  private func lines(_ item: ScenarioInputs.Item, _ projection: Projection) -> [AssumptionWords.Line] {
    guard searched(item, projection) == nil, let path = path(item, projection) else { return [] }
    return AssumptionWords(path: path, scenario: projection.scenario, projection: projection).lines
  }
}

extension DifferencePage {
  /// The figures a planner asks about, over the horizon that both share.
  private var answer: Report.Section? {
    guard first.run.window.horizon == second.run.window.horizon else { return nil }
    let shared = Set(difference.shared.map(\.name))
    let figures = view.main.filter { shared.contains($0.name) }.compactMap(figure)
    guard !figures.isEmpty else { return nil }
    let text = LocalizedText(
      en: "\(second.name), and how far it lies from \(first.name):",
      zh: "\(second.name) 及其与 \(first.name) 之差：")
    return Report.Section(blocks: [.headline(Report.Headline(text, figures: figures))])
  }

  private func figure(_ variable: Variable) -> Report.Figure? {
    let figure = HorizonFigure(variable: variable, horizon: second.run.window.horizon)
    guard let own = figure.value(in: difference.second), let other = figure.value(in: difference.first) else {
      return nil
    }
    let gap = own.value - other.value
    let note =
      abs(gap) < 1e-9
      ? LocalizedText(en: "no difference", zh: "无差异") : view.differenceFormat(variable).localized(gap)
    let label = variable.title + LocalizedText(en: ", ", zh: "，") + figure.label
    return Report.Figure(label, .number(own.value, view.format(variable)), note: note)
  }

  /// What comes of it, period by period: the variables that differ, those a planner asks about first.
  private var results: Report.Section {
    let heading = LocalizedText(en: "What comes of it", zh: "结果有何不同")
    guard let horizon = difference.horizon else {
      let text = LocalizedText(en: "The two share no period.", zh: "两个情景没有共同的时期。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    guard !difference.shared.isEmpty else {
      let text = LocalizedText(
        en: "The two models have no variable in common: no figure of one region in both.",
        zh: "两个模型没有共同的变量（同一地区的同一指标）。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    let main = Set(view.main.map(\.name))
    let moved = difference.shared.filter { variable in
      horizon.contains { abs(difference.difference(variable.name, $0) ?? 0) > 1e-9 }
    }
    guard !moved.isEmpty else {
      let text = LocalizedText(en: "Nothing: the two paths are the same.", zh: "没有不同：两条路径相同。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    var table = Table(
      columns: [.rowName(LocalizedText(""))] + horizon.map { .number($0.column) }, rows: [])
    for variable in moved.filter({ main.contains($0.name) }) + moved.filter({ !main.contains($0.name) }) {
      table.groups.append(Table.RowGroup(firstRow: table.rows.count, heading: view.heading(variable)))
      table.rows += rows(variable, horizon)
    }
    return Report.Section(heading: heading, blocks: [.table(table)])
  }

  private func rows(_ variable: Variable, _ horizon: PeriodRange) -> [[Table.Cell]] {
    let (format, signed) = (view.format(variable).withoutUnit, view.differenceFormat(variable).withoutUnit)
    func row(_ label: LocalizedText, _ format: NumberFormat, _ value: (Period) -> Double?) -> [Table.Cell] {
      [.text(label)] + horizon.map { period in value(period).map { .number($0, format) } ?? .empty }
    }
    let values = labels.map { name, projection in
      row(name, format) { projection.value(variable.name, $0) }
    }
    let gap = row(LocalizedText(en: "difference", zh: "差异"), signed) {
      difference.difference(variable.name, $0)
    }
    return values + [gap]
  }

  /// Which input caused which difference.
  private var causes: Report.Section? {
    let heading = LocalizedText(en: "Which caused which", zh: "差异从何而来")
    guard let attribution = difference.attribution else {
      let text = LocalizedText(
        en:
          "Models, periods or ways of solving differ, so the difference is not one of inputs alone and is not shared out.",
        zh: "模型、时期或求解方式不同，差异不只来自输入，故不作分解。")
      return Report.Section(heading: heading, blocks: [.paragraph(text)])
    }
    guard !attribution.items.isEmpty else { return nil }
    let table = AttributionTable(
      attribution: attribution, view: view, horizon: second.run.window.horizon
    ).table
    return Report.Section(heading: heading, blocks: [.table(table)])
  }
}
