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
    let bullets = paths.map(bullet) + solvedBullets + [rest]
    blocks.append(.bullets(bullets))
    if let table = assumptionTable { blocks.append(.table(table)) }
    let written = paths.flatMap(writtenRows)
    if !written.isEmpty { blocks.append(.table(writtenTable(written))) }
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

  private func bullet(_ words: AssumptionWords) -> LocalizedText {
    view.name(ScenarioInputs.Item(role: words.path.role, variable: words.path.variable))
      + LocalizedText(en: ": ", zh: "：") + words.text + LocalizedText(en: ".", zh: "。")
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
    var table = Table(
      title: LocalizedText(en: "The changed inputs in figures", zh: "改动的输入（数值）"),
      columns: [.rowName(LocalizedText(""))] + horizon.map { .number(LocalizedText($0.description)) },
      rows: [])
    for item in result.changes where !instruments.contains(item) {
      guard let variable = model.variable(item.variable) else { continue }
      let isAdded = item.role == .addFactor
      table.groups.append(
        Table.RowGroup(
          firstRow: table.rows.count,
          heading: view.name(item) + (isAdded ? addedUnit(variable) : view.unitSuffix(variable))))
      table.rows.append(row(LocalizedText(en: "this scenario", zh: "本情景"), item, variable, result.projection))
      table.rows.append(row(LocalizedText(en: "baseline", zh: "基准情景"), item, variable, root.projection))
    }
    return table.rows.isEmpty ? nil : table
  }

  private func addedUnit(_ variable: Variable) -> LocalizedText {
    guard let unit = addFactorUnit(variable)?.phrase else { return LocalizedText("") }
    return LocalizedText(en: ", \(unit.en)", zh: "，\(unit.zh)")
  }

  /// The unit in which add-factors stand: a number of per cent of the right side carries its sign.
  private func addFactorUnit(_ variable: Variable) -> Unit? {
    projection.run.estimated.addFactorUnit(of: variable.name)?.unit
  }

  /// An add-factor in one period: an amount, or per cent of the right side.
  private func added(_ point: PathPoint?, _ format: NumberFormat) -> Table.Cell {
    guard let point, case .percentage = point.form else { return .number(point?.value ?? 0, format) }
    return .number(point.value, NumberFormat(decimals: 1, unit: Unit.percent.phrase, groupsThousands: true))
  }

  private func row(
    _ label: LocalizedText, _ item: ScenarioInputs.Item, _ variable: Variable, _ projection: Projection
  ) -> [Table.Cell] {
    let format = view.format(variable).withoutUnit
    return [.text(label)]
      + horizon.map { period in
        if item.role == .addFactor {
          return added(projection.inputs.point(.addFactor, item.variable, period), format)
        }
        return projection.value(item.variable, period).map { .number($0, format) } ?? .empty
      }
  }

  private func writtenRows(_ words: AssumptionWords) -> [[Table.Cell]] {
    words.ownLines.map { line in
      let origin = line.segment.origin
      return [
        .plain("\(origin.file):\(origin.start.line)"),
        .plain(line.segment.range?.description ?? horizon.description),
        .plain(line.segment.text),
      ]
    }
  }

  private func writtenTable(_ rows: [[Table.Cell]]) -> Table {
    Table(
      title: LocalizedText(en: "As written", zh: "文件原文"),
      columns: [
        .rowName(LocalizedText(en: "Place", zh: "位置")), Table.Column(LocalizedText(en: "Periods", zh: "时期")),
        Table.Column(LocalizedText(en: "Text", zh: "写法")),
      ], rows: rows)
  }
}
