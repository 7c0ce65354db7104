import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TimeSeries

/// Where the figures about a search are told: the table of its instruments, and what tells of the search itself.
struct SearchPlaces {
  let table: String
  let instruments: [ScenarioInputs.Item]
  /// Rows of one instrument: the scenario's path, and the baseline's where there is one.
  let rowsPerPath: Int
  let horizon: PeriodRange
  let told: Report.Target?

  /// The cell of an instrument's value in a period.
  func cell(_ item: ScenarioInputs.Item, _ period: Period) -> Report.Target? {
    guard let row = instruments.firstIndex(of: item), let column = horizon.index(of: period) else {
      return nil
    }
    return .cell(Table.Place(table: table, row: row * rowsPerPath, column: column + 1))
  }
}

extension ScenarioPage {
  /// Where the figures about a target are told.
  func searchPlaces(_ outcome: TargetSolution) -> SearchPlaces {
    let name = targetName(outcome)
    return SearchPlaces(
      table: name, instruments: outcome.instruments.map(\.item), rowsPerPath: root == nil ? 1 : 2,
      horizon: horizon, told: chains.cells.isEmpty ? nil : .derivation("why-\(name)"))
  }

  /// Where the figures about the optimal control are told.
  func searchPlaces(_ outcome: ControlSolution) -> SearchPlaces {
    SearchPlaces(
      table: Self.controlTableName, instruments: outcome.instruments.map(\.item),
      rowsPerPath: root == nil ? 1 : 2, horizon: horizon,
      told: chains.cells.isEmpty ? nil : .derivation(Self.controlDerivationName))
  }

  /// The name of a target's table of instruments.
  private func targetName(_ outcome: TargetSolution) -> String {
    "target-\((projection.targets.firstIndex { $0.target == outcome.target } ?? 0) + 1)"
  }

  static let controlTableName = "control"
  private static let controlDerivationName = "why-control"

  /// What was searched for and within what bounds, where a sentence tells of it and no cell does.
  var searchDerivations: [Report.Derivation] {
    guard !chains.cells.isEmpty else { return [] }
    return projection.targets.map(derivation) + (projection.control.map { [derivation($0)] } ?? [])
  }

  private func derivation(_ outcome: TargetSolution) -> Report.Derivation {
    let aim = aim(outcome.target.value)
    return Report.Derivation(
      identifier: "why-\(targetName(outcome))",
      title: LocalizedText(en: "Target: \(aim.en)", zh: "目标：\(aim.zh)"),
      value: .text(outcome.target.value.value.phrase),
      rule: LocalizedText(en: "A line of a scenario states it.", zh: "由情景文件中的一行设定。"),
      terms: outcome.instruments.flatMap(terms),
      evidence: outcome.instruments.map { evidence($0.item, .target(outcome.target), limits: nil) })
  }

  private func derivation(_ outcome: ControlSolution) -> Report.Derivation {
    let control = outcome.control.value
    return Report.Derivation(
      identifier: Self.controlDerivationName, title: LocalizedText(en: "Loss, made least", zh: "最小化的损失"),
      value: .number(outcome.lossAfter, Self.lossFormat), rule: LocalizedText(control.text),
      terms: losses(outcome) + outcome.instruments.flatMap(terms),
      evidence: zip(outcome.instruments, control.instruments).map {
        evidence($0.item, .control(outcome.control), limits: $1.limits)
      } + [told(outcome)])
  }

  private static let lossFormat = NumberFormat(decimals: 6)

  /// What no term tells of a control: the loss before, the weight of time, how near the least it is.
  private func told(_ outcome: ControlSolution) -> LocalizedText {
    let before = Self.lossFormat.digits(outcome.lossBefore)
    let (discount, rest) = (
      outcome.control.value.discount, Self.lossFormat.digits(outcome.optimality * 1e6)
    )
    return LocalizedText(
      en: """
        Loss before the search \(before), after it \(outcome.lossAfter); a period counts \(discount) times the one \
        before; projected gradient \(rest) millionths.
        """,
      zh: "寻优前损失为 \(before)，寻优后为 \(outcome.lossAfter)；每期权重为上期的 \(discount) 倍；投影梯度为百万分之 \(rest)。")
  }

  /// The loss of each period, with what it adds.
  private func losses(_ outcome: ControlSolution) -> [Report.Derivation.Term] {
    var weight = 1.0
    return horizon.compactMap { period in
      defer { weight *= outcome.control.value.discount }
      return outcome.losses[period].map { loss in
        Report.Derivation.Term(
          LocalizedText(en: "loss, \(period.label.en)", zh: "损失，\(period.label.zh)"),
          value: .number(loss, Self.lossFormat), contribution: .number(weight * loss, Self.lossFormat))
      }
    }
  }

  /// The values of an instrument, each leading to its own derivation.
  private func terms(_ path: TargetSolution.InstrumentPath) -> [Report.Derivation.Term] {
    guard let variable = model.variable(path.item.variable) else { return [] }
    var format = format(path.item, variable)
    format.decimals += 2
    return path.values.sorted { $0.key < $1.key }.map { period, value in
      Report.Derivation.Term(
        view.name(path.item) + LocalizedText(en: ", \(period.label.en)", zh: "，\(period.label.zh)"),
        value: .number(value, format), contribution: .empty,
        target: chains.target(path.item.variable, period))
    }
  }

  private func evidence(_ item: ScenarioInputs.Item, _ search: InputSearch, limits: LocalizedText?)
    -> LocalizedText
  {
    let words = SearchWords(search: search, variable: item.variable, model: model).text
    return (view.name(item) + (limits ?? LocalizedText("")) + LocalizedText(en: ": ", zh: "：") + words).closed
  }
}
