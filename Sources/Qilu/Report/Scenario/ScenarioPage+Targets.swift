import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension ScenarioPage {
  /// What each target takes, what binds, and how likely it is met.
  var targets: Report.Section? {
    guard !projection.targets.isEmpty else { return nil }
    var blocks: [Report.Block] = []
    for outcome in projection.targets {
      blocks.append(.statement(solution(outcome)))
      blocks.append(.table(instrumentTable(outcome)))
      blocks += bounds(outcome)
    }
    if let chances = chanceTable { blocks.append(.table(chances)) }
    return Report.Section(heading: LocalizedText(en: "Targets", zh: "目标"), blocks: blocks)
  }

  /// The bounds that bind, or that none does.
  private func bounds(_ outcome: TargetSolution) -> [Report.Block] {
    guard outcome.binding.isEmpty else { return [.statements(bindings(outcome))] }
    guard outcome.isMet, outcome.target.value.instruments.contains(where: { !$0.limits.en.isEmpty }) else {
      return []
    }
    return [.paragraph(LocalizedText(en: "None of these bounds binds.", zh: "上述界限均未起限制作用。"))]
  }

  /// The bounds that a target's path rests on.
  func bindings(_ outcome: TargetSolution) -> [Report.Statement] {
    let places = searchPlaces(outcome)
    return outcome.binding.map { statement($0, places) }
  }

  /// How an instrument's values are written: an add-factor is in units of its own.
  func format(_ item: ScenarioInputs.Item, _ variable: Variable) -> NumberFormat {
    guard item.role == .addFactor else { return view.format(variable) }
    let unit = projection.run.estimated.addFactorUnit(of: variable.name)?.unit
    var format = view.differenceFormat(variable)
    format.unit = unit?.phrase
    return format
  }

  private func solution(_ outcome: TargetSolution) -> Report.Statement {
    let target = outcome.target.value
    let title = named(outcome)
    let limits =
      (outcome.instruments.count == 1 ? target.instruments.first?.limits : nil) ?? LocalizedText("")
    let opening =
      outcome.isMet
      ? LocalizedText(
        en:
          "Reached: \(aim(target).en), on the path without shocks. The smallest change of \(title.en) that does it\(limits.en):",
        zh: "已达到：\(aim(target).zh)（不计随机扰动）。为此所需的\(title.zh)最小调整\(limits.zh)：")
      : LocalizedText(
        en: "NOT REACHED: \(aim(target).en). The nearest path of \(title.en)\(limits.en):",
        zh: "未达到：\(aim(target).zh)。最接近的\(title.zh)路径\(limits.zh)：")
    let told = searchPlaces(outcome).told
    return Report.Statement(
      opening, mentions: aimMentions(target, to: told) + instrumentMentions(outcome, to: told))
  }

  /// The limits of the instruments, each behind its instrument's name.
  private func instrumentMentions(_ outcome: TargetSolution, to told: Report.Target?) -> [Report.Mention] {
    zip(outcome.instruments, outcome.target.value.instruments).flatMap { path, instrument in
      [Report.Mention(view.name(path.item), to: nil)]
        + instrument.limitFigures.map { Report.Mention($0, to: told) }
    }
  }

  /// The instruments by name, each with its limits where there are several.
  private func named(_ outcome: TargetSolution) -> LocalizedText {
    let names = outcome.instruments.map { view.name($0.item) }
    guard names.count > 1 else { return names.first ?? LocalizedText("") }
    return zip(names, outcome.target.value.instruments).map { $0 + $1.limits }.listed
  }

  /// The instrument and what it reaches, each above the baseline's path.
  private func instrumentTable(_ outcome: TargetSolution) -> Table {
    let target = outcome.target.value
    var table = Table(
      columns: [.rowName(LocalizedText(""))] + horizon.map { .number($0.column) }, rows: [],
      identifier: searchPlaces(outcome).table)
    let reach = ScenarioInputs.Item(role: .assumption, variable: target.reach.value)
    for item in outcome.instruments.map(\.item) + [reach] {
      guard let variable = model.variable(item.variable) else { continue }
      table.rows += instrumentRows(item, variable, &table.groups, at: table.rows.count)
    }
    return table
  }

  /// The rows of one instrument or target under its heading: the scenario's path above the baseline's.
  func instrumentRows(
    _ item: ScenarioInputs.Item, _ variable: Variable, _ groups: inout [Table.RowGroup], at first: Int
  ) -> [[Table.Cell]] {
    let format = format(item, variable)
    let unit = format.unit.map { LocalizedText(en: ", \($0.en)", zh: "，\($0.zh)") } ?? LocalizedText("")
    groups.append(
      Table.RowGroup(
        firstRow: first,
        heading: view.name(item) + (item.role == .addFactor ? unit : view.unitSuffix(variable))))
    var rows: [[Table.Cell]] = []
    for (label, projection) in [
      (LocalizedText(en: "this scenario", zh: "本情景"), Optional(projection)),
      (LocalizedText(en: "baseline", zh: "基准情景"), root?.projection),
    ] {
      guard let projection else { continue }
      rows.append(
        [.text(label)]
          + horizon.map { value(item, $0, projection).map { .number($0, format.withoutUnit) } ?? .empty })
    }
    return rows
  }

  /// An instrument's or a target's value in one period; no add-factor is one of zero.
  private func value(_ item: ScenarioInputs.Item, _ period: Period, _ projection: Projection) -> Double? {
    guard item.role == .addFactor else { return projection.value(item.variable, period) }
    return projection.inputs.point(.addFactor, item.variable, period)?.value ?? 0
  }

  /// A bound that a solution rests on: a value leads to its cell, a change to what tells of the search.
  func statement(_ bound: BindingBound, _ places: SearchPlaces) -> Report.Statement {
    let title = view.name(bound.item)
    let period = bound.period.label
    guard let variable = model.variable(bound.variable) else { return Report.Statement(bound.description) }
    let format = format(bound.item, variable)
    let cell = places.cell(bound.item, bound.period)
    let opening = LocalizedText(en: "\(period.en): \(title.en) ", zh: "\(period.zh)：\(title.zh)")
    switch bound.kind {
    case .lower(let value):
      let size = format.localized(value)
      let text = LocalizedText(en: "rests on its lower bound, \(size.en).", zh: "已到下限\(size.zh)。")
      return Report.Statement(text, figures: [size], to: cell).behind(opening)
    case .upper(let value):
      let size = format.localized(value)
      let text = LocalizedText(en: "rests on its upper bound, \(size.en).", zh: "已到上限\(size.zh)。")
      return Report.Statement(text, figures: [size], to: cell).behind(opening)
    case .step(let value), .fall(let value):
      var step = format
      if bound.item.role != .addFactor { step.unit = variable.unit?.differenceUnit.phrase }
      let size = step.localized(value)
      let text = LocalizedText(
        en: "changes by the most allowed, \(size.en).", zh: "变动已达上限\(size.zh)。")
      return Report.Statement(text, figures: [size], to: places.told).behind(opening)
    }
  }
}
