import Localization
import Modeling
import SourceText
import TimeSeries

/// Whether targets name variables and periods that can be reached and moved, in fitting units.
struct TargetCheck {
  let scenario: ResolvedScenario
  let run: ModelRun
  let inputs: ScenarioInputs

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
    var problems: [Diagnostic] = []
    if reach.role != .endogenous {
      problems.append(
        .error(
          at: target.reach.range,
          en: "\(reach.name) is given from outside; a target is for what equations determine",
          zh: "\(reach.name) 是外生变量；目标只能针对方程决定的变量"))
    }
    if !run.window.horizon.contains(target.periods) {
      problems.append(.notInside("in", target.periods, run.window.horizon, target.origin))
    }
    // An index number needs no unit.
    if target.value.unit != reach.unit, target.value.unit != nil || reach.unit?.kind != .index {
      problems.append(.unexpectedUnit(target.value, expected: reach.unit, at: target.origin))
    }
    let instruments = InstrumentCheck(run: run, inputs: inputs)
      .problems(target.instruments, over: target.over, at: target.origin)
    return problems + publishedGoals(target) + instruments
  }

  /// A published goal cannot move, except where a simulation lets it.
  private func publishedGoals(_ target: Target) -> [Diagnostic] {
    guard !run.window.mode.isSimulation else { return [] }
    return target.periods.filter(run.window.horizon.contains).compactMap { period in
      guard let value = run.estimated.data.value(target.reach.value, period) else { return nil }
      return .error(
        at: target.origin, en: "\(target.reach.value) is already published for \(period): \(value)",
        zh: "\(target.reach.value) 在 \(period) 已有公布值：\(value)",
        hint: LocalizedText(en: "begin \"in\" after \(period)", zh: "in 请从 \(period) 之后开始"))
    }
  }
}
