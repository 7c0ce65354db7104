import Localization
import Modeling
import SourceText
import TimeSeries

/// Whether instruments are variables of the model, free in some period, with bounds in fitting units.
struct InstrumentCheck {
  let run: ModelRun
  let inputs: ScenarioInputs

  func problems(_ instruments: [Instrument], over: PeriodRange, at place: SourceRange) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if !run.window.horizon.contains(over) {
      problems.append(.notInside("over", over, run.window.horizon, place))
    }
    let model = run.estimated.model
    for instrument in instruments {
      guard let variable = model.variable(instrument.variable.value) else {
        problems.append(.noVariable(instrument.variable.value, at: instrument.variable.range, in: model))
        continue
      }
      let item = run.instrument(variable.name)
      if !over.contains(where: { run.isFree(FreeValue(item: item, period: $0), inputs) }) {
        problems.append(nothingFree(item, over, at: place))
      }
      problems += unitProblems(instrument, item, variable, at: place)
    }
    return problems
  }

  private func nothingFree(_ item: ScenarioInputs.Item, _ over: PeriodRange, at place: SourceRange)
    -> Diagnostic
  {
    if item.role == .addFactor {
      return .error(
        at: place,
        en: "the equation of \(item.variable) does not act over \(over), so its add-factor moves nothing",
        zh: "\(item.variable) 的方程在 \(over) 不起作用，其附加因子无从调整")
    }
    return .error(
      at: place, en: "\(item.variable) is published over \(over), so nothing is free to move",
      zh: "\(item.variable) 在 \(over) 均已公布，没有可调整的余地")
  }

  private func unitProblems(
    _ instrument: Instrument, _ item: ScenarioInputs.Item, _ variable: Variable, at place: SourceRange
  ) -> [Diagnostic] {
    let bounds = [instrument.within?.low, instrument.within?.high].compactMap { $0 }
    var (value, change) = (variable.unit, variable.unit?.differenceUnit)
    if item.role == .addFactor, let unit = run.estimated.addFactorUnit(of: variable.name) {
      (value, change) = (unit.unit, unit.unit)
    }
    var pairs = bounds.map { ($0, value) }
    if let step = instrument.step { pairs.append((step, change)) }
    let wrong = pairs.first { quantity, unit in quantity.unit.map { $0 != unit } ?? false }
    return wrong.map { [.unexpectedUnit($0.0, expected: $0.1, at: place)] } ?? []
  }
}

extension Diagnostic {
  static func notInside(
    _ key: String, _ range: PeriodRange, _ horizon: PeriodRange, _ place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "\(key): \(range) is not inside the horizon \(horizon)",
      zh: "\(key): \(range) 不在预测期 \(horizon) 之内")
  }

  static func unexpectedUnit(_ quantity: Quantity, expected unit: Unit?, at place: SourceRange) -> Diagnostic
  {
    guard let unit else {
      return .error(
        at: place, en: "expected a bare number, found \(quantity)", zh: "应为不带单位的数，实际为 \(quantity)")
    }
    return .error(
      at: place, en: "expected a value in \(unit.symbol), found \(quantity)",
      zh: "应为以 \(unit.symbol) 计的值，实际为 \(quantity)")
  }
}
