import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TimeSeries

extension ScenarioPage {
  /// What the scenario assumes otherwise than the baseline: in words, in figures, and as written.
  var assumptions: Report.Section? {
    let paths = shownPaths
    guard !paths.isEmpty || root != nil else { return nil }
    var blocks: [Report.Block] = []
    let written = WrittenLines(lines: paths.flatMap(\.ownLines), horizon: horizon, identifier: "as-written")
    var row = 0
    let bullets = paths.map { path in
      defer { row += path.ownLines.count }
      return bullet(path, written, from: row)
    }
    blocks.append(.statements(bullets + (solvedBullets + [rest]).map { Report.Statement($0) }))
    if let table = assumptionTable { blocks.append(.table(table)) }
    if let table = written.table { blocks.append(.table(table)) }
    let heading =
      root == nil
      ? LocalizedText(en: "Assumptions", zh: "假设")
      : LocalizedText(en: "What is assumed otherwise than in the baseline", zh: "与基准情景不同的假设")
    return Report.Section(heading: heading, blocks: blocks)
  }

  /// Everything the scenario's own lines set; of a root, all its lines.
  private var shownPaths: [AssumptionWords] {
    let changed = Set(result.changes)
    return (scenario.assumptions + scenario.addFactors + scenario.exogenize)
      .filter { root == nil || changed.contains(ScenarioInputs.Item(role: $0.role, variable: $0.variable)) }
      .filter { path in
        !instruments.contains(ScenarioInputs.Item(role: path.role, variable: path.variable))
      }
      .map { AssumptionWords(path: $0, scenario: scenario, projection: projection) }
  }

  private var instruments: [ScenarioInputs.Item] {
    (projection.targets.flatMap(\.instruments) + (projection.control?.instruments ?? [])).map(\.item).reduce(
      into: []) { items, item in
        if !items.contains(item) { items.append(item) }
      }
  }

  /// A path in words; the figures of each line lead to the line as written.
  private func bullet(_ words: AssumptionWords, _ written: WrittenLines, from row: Int) -> Report.Statement {
    let mentions = words.ownLines.enumerated().flatMap { index, line in
      words.figures(of: line).map { Report.Mention($0, to: written.place(row + index)) }
    }
    let name = view.name(ScenarioInputs.Item(role: words.path.role, variable: words.path.variable))
    return Report.Statement(words.text, mentions: mentions)
      .behind(name + LocalizedText(en: ": ", zh: "：")) + Report.Statement(LocalizedText(en: ".", zh: "。"))
  }

  private var solvedBullets: [LocalizedText] {
    instruments.map { item in
      view.name(item)
        + LocalizedText(
          en: projection.control == nil
            ? ": solved from the target (see Targets)." : ": chosen by the optimal control (see there).",
          zh: projection.control == nil ? "：由目标反解得出（见“目标”一节）。" : "：由最优控制选出（见“最优控制”一节）。")
    }
  }

  private var rest: LocalizedText {
    root == nil
      ? LocalizedText(en: "Everything else by the model's rules (see below).", zh: "其余按模型规则外推（见下文）。")
      : LocalizedText(en: "Everything else as in the baseline.", zh: "其余同基准情景。")
  }

  /// The paths in figures, the scenario's above the baseline's.
  private var assumptionTable: Table? {
    guard let root else { return nil }
    return ChangedInputsTable(
      view: view, horizon: horizon, items: result.changes.filter { !instruments.contains($0) },
      projections: [
        (LocalizedText(en: "this scenario", zh: "本情景"), result.projection),
        (LocalizedText(en: "baseline", zh: "基准情景"), root.projection),
      ], citation: outcome.citation
    ).table
  }
}
