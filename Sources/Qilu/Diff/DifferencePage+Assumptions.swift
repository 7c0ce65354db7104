import Localization
import Modeling
import Reporting
import Scenarios

extension DifferencePage {
  /// What the two assume otherwise: in words, in figures, as written.
  var assumptions: Report.Section {
    let heading = LocalizedText(en: "What is assumed otherwise", zh: "假设有何不同")
    if let obstacle { return Report.Section(heading: heading, blocks: [.paragraph(obstacle)]) }
    let lines = WrittenLines(
      lines: labels.flatMap { label in
        difference.changes.flatMap { AssumedInput(item: $0, projection: label.projection).lines }
      }, horizon: second.run.window.horizon)
    let table = difference.horizon.flatMap {
      ChangedInputsTable(view: view, horizon: $0, items: difference.changes, projections: labels).table
    }
    return Report.Section(
      heading: heading,
      blocks: [.definitions(difference.changes.map(words))]
        + [table, lines.table].compactMap { $0.map { .table($0) } })
  }

  /// Why there is nothing to list.
  private var obstacle: LocalizedText? {
    guard first.run.estimated.model.path == second.run.estimated.model.path else {
      return LocalizedText(
        en: "The two rest on different models, so their inputs are not compared.", zh: "两个情景所用模型不同，不比较其输入。")
    }
    guard difference.changes.isEmpty else { return nil }
    return LocalizedText(en: "Nothing: every input is the same.", zh: "没有不同：全部输入相同。")
  }

  /// What each of the two says about an input.
  private func words(_ item: ScenarioInputs.Item) -> Report.Definition {
    let said = labels.map { name, projection in
      name + LocalizedText(en: ": ", zh: "：") + AssumedInput(item: item, projection: projection).words
    }
    return Report.Definition(
      view.name(item),
      LocalizedText(en: said.map(\.en).joined(separator: "\n"), zh: said.map(\.zh).joined(separator: "\n")))
  }
}
