import Localization
import Modeling
import SourceText
import TimeSeries

/// Whether targets name variables and periods that can be reached and moved, in fitting units.
struct TargetCheck {
  let scenario: ResolvedScenario
  let run: ModelRun

  func check() throws(Diagnostics) {
    var problems = Diagnostics()
    for target in scenario.targets {
      for problem in problemsOf(target.value) { problems.add(problem) }
    }
    try problems.throwIfErrors()
  }

  private func problemsOf(_ target: Target) -> [Diagnostic] {
    let model = run.estimated.model
    guard let reach = model.variable(target.reach.value) else {
      return [.noVariable(target.reach.value, at: target.reach.range, in: model)]
    }
    guard let instrument = model.variable(target.by.value) else {
      return [.noVariable(target.by.value, at: target.by.range, in: model)]
    }
    var problems: [Diagnostic] = []
    if reach.role != .endogenous {
      problems.append(
        .error(
          at: target.reach.range,
          en: "\(reach.name) is given from outside; a target is for what equations determine",
          zh: "\(reach.name) 是外生变量；目标只能针对方程决定的变量"))
    }
    if instrument.role != .exogenous {
      problems.append(
        .error(
          at: target.by.range,
          en: "\(instrument.name) is determined by an equation; an instrument must be an assumption",
          zh: "\(instrument.name) 由方程决定；手段必须是外生假设"))
    }
    for (what, range) in [("in", target.periods), ("over", target.over)] {
      if !run.window.horizon.contains(range) {
        problems.append(
          .error(
            at: target.origin, en: "\(what): \(range) is not inside the horizon \(run.window.horizon)",
            zh: "\(what): \(range) 不在预测期 \(run.window.horizon) 之内"))
      }
    }
    return problems + periodProblems(target) + unitProblems(target, reach: reach, instrument: instrument)
  }

  /// A published goal cannot move, and a published instrument cannot be moved.
  private func periodProblems(_ target: Target) -> [Diagnostic] {
    let data = run.estimated.data
    var problems: [Diagnostic] = []
    for period in target.periods where run.window.horizon.contains(period) {
      guard let value = data.value(target.reach.value, period) else { continue }
      problems.append(
        .error(
          at: target.origin, en: "\(target.reach.value) is already published for \(period): \(value)",
          zh: "\(target.reach.value) 在 \(period) 已有公布值：\(value)",
          hint: LocalizedText(en: "begin \"in\" after \(period)", zh: "in 请从 \(period) 之后开始")))
    }
    if target.over.allSatisfy({ data.value(target.by.value, $0) != nil }) {
      problems.append(
        .error(
          at: target.origin,
          en: "\(target.by.value) is published over \(target.over), so nothing is free to move",
          zh: "\(target.by.value) 在 \(target.over) 均已公布，没有可调整的余地"))
    }
    return problems
  }

  private func unitProblems(_ target: Target, reach: Variable, instrument: Variable) -> [Diagnostic] {
    let bounds = [target.within?.low, target.within?.high].compactMap { $0 }
    var pairs: [(Quantity, Unit?)] = [(target.value, reach.unit)]
    pairs += bounds.map { ($0, instrument.unit) }
    if let step = target.step { pairs.append((step, instrument.unit?.differenceUnit)) }
    return pairs.compactMap { quantity, unit in
      guard let found = quantity.unit, let unit, found != unit else { return nil }
      return .error(
        at: target.origin, en: "expected a value in \(unit.symbol), found \(quantity)",
        zh: "应为以 \(unit.symbol) 计的值，实际为 \(quantity)")
    }
  }
}
