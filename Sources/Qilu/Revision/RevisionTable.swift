import Localization
import Modeling
import Reporting
import TimeSeries

/// The figures of one scenario that a planner asks about: old, what each cause adds, new.
struct RevisionTable {
  let scenario: Revision.Scenario
  /// The root it is compared with; nil for a root.
  let root: Revision.Scenario?
  /// The causes that have a column.
  let steps: [RevisionStep]
  let showsUnexplained: Bool

  var section: Report.Section {
    let moved = scenario.variables.filter { !$0.isUnchanged }
    let shown = moved.filter(isShown)
    var blocks: [Report.Block] = shown.isEmpty ? [] : [.table(table(shown))]
    if let text = rest(moved, shown) { blocks.append(.paragraph(text)) }
    return Report.Section(heading: scenario.title, blocks: blocks + others)
  }

  /// A root shows what a planner asks about; other scenarios what of it moved otherwise than there.
  private func isShown(_ revision: VariableRevision) -> Bool {
    let main = scenario.view.main
    guard main.isEmpty || main.contains(where: { $0.name == revision.variable.name }) else { return false }
    return !movesAsInRoot(revision)
  }

  private func movesAsInRoot(_ revision: VariableRevision) -> Bool {
    let same = root?.variables.first { $0.variable.name == revision.variable.name }
    return same.map(revision.moves) ?? false
  }

  /// What is said of the variables without rows.
  private func rest(_ moved: [VariableRevision], _ shown: [VariableRevision]) -> LocalizedText? {
    guard !moved.isEmpty else {
      return LocalizedText(en: "No value of this scenario has moved.", zh: "本情景的数值均未变动。")
    }
    guard let root, moved.contains(where: movesAsInRoot) else { return nil }
    if moved.allSatisfy(movesAsInRoot) {
      return LocalizedText(
        en: "Every value moved just as in “\(root.title.en)”.", zh: "各项变动与“\(root.title.zh)”完全相同。")
    }
    let names = scenario.view.main.map(\.name)
    let same = moved.filter { names.contains($0.variable.name) && movesAsInRoot($0) }.map(\.variable.title)
    guard !same.isEmpty else { return nil }
    let list = same.clauses
    return LocalizedText(
      en: "Moved just as in “\(root.title.en)”: \(list.en).", zh: "变动与“\(root.title.zh)”相同：\(list.zh)。")
  }

  private func table(_ shown: [VariableRevision]) -> Table {
    let columns: [Table.Column] =
      [
        .rowName(LocalizedText(en: "Period", zh: "时期")), .number(LocalizedText(en: "Old", zh: "旧值")),
      ]
      + steps.map { .number($0.title) }
      + (showsUnexplained ? [.number(LocalizedText(en: "Unexplained", zh: "未解释"))] : [])
      + [.number(LocalizedText(en: "New", zh: "新值"))]
    var table = Table(columns: columns, rows: [])
    for revision in shown {
      table.groups.append(
        Table.RowGroup(firstRow: table.rows.count, heading: scenario.view.heading(revision.variable)))
      table.rows += revision.rows.filter { $0.isOutcome || $0.period >= scenario.horizon.first }
        .map { cells($0, revision.variable) }
    }
    if shown.contains(where: { $0.rows.contains(where: \.isOutcome) }) {
      table.notes.append(LocalizedText(en: "* published by now", zh: "* 现已公布"))
    }
    if shown.contains(where: { $0.rows.contains { $0.contributions.count < RevisionStep.allCases.count } }) {
      table.notes.append(LocalizedText(en: "→ part of the next column", zh: "→ 并入下一栏"))
    }
    return table
  }

  private func cells(_ row: RevisionRow, _ variable: Variable) -> [Table.Cell] {
    let (value, change) = (
      scenario.view.format(variable).withoutUnit, scenario.view.differenceFormat(variable).withoutUnit
    )
    let parts = steps.map { step -> Table.Cell in
      row.contributions[step].map { .number($0, change) } ?? .plain("→")
    }
    return [.plain(row.period.description + (row.isOutcome ? "*" : "")), .number(row.old, value)] + parts
      + (showsUnexplained ? [.number(row.unexplained, change)] : []) + [.number(row.new, value)]
  }

  /// Variables that cannot be compared.
  private var others: [Report.Block] {
    let lists: [([String], LocalizedText)] = [
      (scenario.onlyInOld, LocalizedText(en: "Only in the old model", zh: "仅旧模型有")),
      (scenario.onlyInNew, LocalizedText(en: "Only in the new model", zh: "仅新模型有")),
      (scenario.otherUnits, LocalizedText(en: "In another unit now, not compared", zh: "单位已改，不作比较")),
    ]
    return lists.filter { !$0.0.isEmpty }.map { names, heading in
      .paragraph(
        LocalizedText(
          en: "\(heading.en): \(names.joined(separator: ", ")).",
          zh: "\(heading.zh)：\(names.joined(separator: "、"))。"))
    }
  }
}
