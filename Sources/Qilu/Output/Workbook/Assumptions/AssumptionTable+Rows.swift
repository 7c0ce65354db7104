import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import TimeSeries

extension AssumptionTable.Row {
  /// What the scenario sets in a period.
  func point(_ period: Period) -> PathPoint? {
    result.projection.inputs.point(item.role, item.variable, period)
  }

  /// What a number in a period stands for.
  func form(_ period: Period) -> PathForm { point(period)?.form ?? form }

  /// The number in a period of the horizon: every assumption has one, an equation that nothing is added to has 0, and one that
  /// holds has none.
  func value(_ period: Period) -> Double? {
    switch item.role {
    case .assumption: result.projection.value(item.variable, period)
    case .addFactor: point(period)?.value ?? 0
    case .exogenized: point(period)?.value
    }
  }

  /// Whether the value is a figure that no assumption may change: in a simulation every one may.
  func isPublished(_ period: Period) -> Bool {
    item.role == .assumption && !result.projection.run.window.mode.isSimulation
      && result.projection.kind(item.variable, period) == .history
  }

  /// The line that gave the value, with its place; the rule where none did; nil where there is nothing to say.
  func line(_ period: Period) -> LocalizedText? {
    if let point = point(period) {
      guard let origin = point.origin else { return nil }
      return LocalizedText("\(period): \(point.text)\n\(origin.file):\(origin.start.line)")
    }
    guard parent == nil, item.role == .assumption,
      let rule = result.projection.run.exogenous.first(where: { $0.variable == item.variable })?.rule
    else { return nil }
    return LocalizedText(en: "By rule: \(rule.en)", zh: "按规则：\(rule.zh)")
  }

  /// A line such as `base + 4 pp` as what follows the parent's cell; nil for other lines.
  func change(_ period: Period, from parent: Double, to value: Double) -> String? {
    guard let point = point(period), point.scenario == result.name,
      let segment = result.projection.scenario.path(of: item.variable, item.role)?.line(in: period)?.segment
    else { return nil }
    let quantity: Double
    switch segment.value {
    case .base(.times(let factor)): return Self.product(factor, parent, value)
    case .base(.plus(let change)): quantity = change.value
    case .step(let change), .pulse(let change): quantity = change.value
    default: return nil
    }
    if Self.isClose(parent + quantity, value) {
      return quantity < 0
        ? "-" + SpreadsheetFormula.number(-quantity) : "+" + SpreadsheetFormula.number(quantity)
    }
    return Self.product(1 + quantity / 100, parent, value)
  }

  private static func product(_ factor: Double, _ parent: Double, _ value: Double) -> String? {
    guard isClose(parent * factor, value) else { return nil }
    return factor < 0
      ? "*(\(SpreadsheetFormula.number(factor)))" : "*" + SpreadsheetFormula.number(factor)
  }

  private static func isClose(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-12 * max(1, abs(right))
  }

  /// What a search found the value for; nil for one that was written.
  func search(_ period: Period) -> LocalizedText? {
    let scenario = result.projection.scenario
    for target in scenario.targets.map(\.value) where target.over.contains(period) {
      guard target.by.contains(where: isInstrument) else { continue }
      let (value, periods) = (target.value.phrase, target.periods.label)
      return LocalizedText(
        en:
          "Found by the program so that \(target.reach.value) comes to \(value.en) in \(periods.en). A number: the workbook does not search again.",
        zh: "程序为使 \(target.reach.value) 在\(periods.zh)达到\(value.zh)而求得。这是数值，工作簿不会重新求解。")
    }
    guard let control = scenario.control?.value, control.over.contains(period),
      control.by.contains(where: isInstrument)
    else { return nil }
    return LocalizedText(
      en:
        "Found by the program so that \(control.text) is least. A number: the workbook does not search again.",
      zh: "程序为使 \(control.text) 最小而求得。这是数值，工作簿不会重新求解。")
  }

  /// An exogenous variable moves by its assumption, an endogenous one by the add-factor of its equation.
  private func isInstrument(_ instrument: Instrument) -> Bool {
    instrument.variable.value == item.variable
      && item.role == (variable.role == .exogenous ? .assumption : .addFactor)
  }
}
