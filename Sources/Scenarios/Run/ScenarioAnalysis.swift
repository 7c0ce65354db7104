import Localization
import Modeling
import SourceText
import TimeSeries

/// What a solved scenario comes to: distributions, differences from its root, what drives them, and remarks.
struct ScenarioAnalysis {
  let projection: Projection
  let root: ScenarioResult?
  /// The targets that scenarios of the run state.
  let stated: [Inherited<Target>]
  /// Whether the difference from the root is shared out over the inputs.
  let attributes: Bool
  let threads: Int
  /// Spread by source, given the distributions of the whole.
  let bands: (Summary) throws(Diagnostics) -> SourceBands?

  func result() throws(Diagnostics) -> ScenarioResult {
    let inputs = projection.inputs.completed(by: projection.run)
    let baseline = root?.projection
    let rootInputs = baseline.map { $0.inputs.completed(by: $0.run) }
    let horizon = projection.run.window.horizon
    let changes = rootInputs.map { inputs.differences(from: $0, in: horizon) } ?? []
    let attribution = try root.flatMap { root throws(Diagnostics) -> Attribution? in
      guard attributes else { return nil }
      return try Attribution.between(projection, and: root.projection)
    }
    let overHorizon = HorizonSummary.all(of: projection, root: root)
    let summary = Summary(projection, root: root, threads: threads)
    let requests = projection.scenario.requests
    return ScenarioResult(
      projection: root == nil ? projection : projection.withoutDraws, summary: summary,
      differences: baseline.map { Summary(projection, minus: $0, threads: threads) },
      horizon: overHorizon.own, horizonDifferences: overHorizon.differences,
      attribution: attribution, changes: changes,
      chances: stated.map { projection.chance(of: $0) }, bands: try bands(summary),
      probabilities: projection.probabilities(of: requests.probabilities),
      paths: DrawPaths(of: requests.paths.map(\.value), in: projection), warnings: warnings)
  }

  private var warnings: [Diagnostic] {
    projection.scenario.warnings + projection.implausibilities.map(\.warning)
      + projection.extrapolations.map(\.warning)
      + projection.targets.flatMap(boundWarnings) + controlWarnings
  }

  /// An optimum that was not found is said where it is seen, not only in the report.
  private var controlWarnings: [Diagnostic] {
    guard let control = projection.control, !control.hasConverged else { return [] }
    return [
      .warning(
        at: control.control.range,
        LocalizedText(
          en:
            "the search for the least loss stopped at \(control.lossAfter) before it was reached: the loss may have no least, "
            + "or a corner; give the instruments bounds with within:",
          zh: "寻优在损失为 \(control.lossAfter) 时停止，尚未达到最小值：损失可能没有下界或有折点；请用 within: 给手段变量加上界限"))
    ]
  }

  private func boundWarnings(_ outcome: TargetSolution) -> [Diagnostic] {
    guard !outcome.binding.isEmpty else { return [] }
    let bounds = outcome.binding.map(\.description)
    return [
      .warning(
        at: outcome.target.range,
        LocalizedText(
          en: "the path to the target rests on: " + bounds.map(\.en).joined(separator: "; "),
          zh: "达到目标的路径受以下约束：" + bounds.map(\.zh).joined(separator: "；")))
    ]
  }
}

extension Projection {
  /// The same with the deterministic path alone.
  fileprivate var withoutDraws: Projection {
    Projection(
      scenario: scenario, run: run, inputs: inputs, targets: targets, control: control,
      table: table.deterministic)
  }

  /// The chance that a stated target is met here, whichever scenario states it.
  ///
  /// Where planners prefer the variable to fall, or the target is a fall, meeting means at most the value.
  public func chance(of target: Inherited<Target>) -> TargetChance {
    let stated = target.value
    let direction = run.estimated.model.variable(stated.reach.value)?.preferredDirection
    let isCeiling = direction.map { $0 == .down } ?? (stated.value.value < 0)
    var chances: [Period: Double] = [:]
    // The solved path meets the value to the solver's tolerance; a draw that shares it must count as met.
    let slack = 1e-8 * max(1, abs(stated.value.value))
    for period in stated.periods {
      chances[period] = probability(stated.reach.value, period) {
        isCeiling ? $0 <= stated.value.value + slack : $0 >= stated.value.value - slack
      }
    }
    return TargetChance(target: target, chances: chances, isCeiling: isCeiling)
  }
}
