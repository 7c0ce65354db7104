import LinearAlgebra
import Localization
import Modeling
import SourceText
import Statistics
import TimeSeries

extension TargetSearch {
  /// A limit on the free values, and what it is called.
  struct Limit {
    var constraint: LinearConstraint
    var bound: BindingBound
  }

  /// Bounds on every free value and on its change from the period before.
  func limits(_ unknowns: [Unknown], _ inputs: ScenarioInputs) -> [Limit] {
    unknowns.indices.flatMap { bounds($0, unknowns) + steps($0, unknowns, inputs) }
  }

  private func bounds(_ index: Int, _ unknowns: [Unknown]) -> [Limit] {
    freeing(unknowns[index]).compactMap(\.within).flatMap { within in
      let (low, high) = (within.low.value, within.high.value)
      return [
        Limit(
          constraint: .variable(index, of: unknowns.count, .atLeast, low),
          bound: named(unknowns[index], .lower(low))),
        Limit(
          constraint: .variable(index, of: unknowns.count, .atMost, high),
          bound: named(unknowns[index], .upper(high))),
      ]
    }
  }

  /// The first free period changes from what is known or assumed before it.
  private func steps(_ index: Int, _ unknowns: [Unknown], _ inputs: ScenarioInputs) -> [Limit] {
    let unknown = unknowns[index]
    let before = unknown.period.advanced(by: -1)
    let other = unknowns.firstIndex { $0.variable == unknown.variable && $0.period == before }
    guard let known = other == nil ? run.value(unknown.variable, before, inputs) : 0 else { return [] }
    return freeing(unknown).compactMap(\.step).flatMap { step in
      let step = abs(step.value)
      return [(LinearConstraint.Relation.atLeast, known - step), (.atMost, known + step)].map {
        relation, bound in
        Limit(
          constraint: .difference(index, minus: other, of: unknowns.count, relation, bound),
          bound: named(unknown, .step(step)))
      }
    }
  }

  private func named(_ unknown: Unknown, _ kind: BindingBound.Kind) -> BindingBound {
    BindingBound(variable: unknown.variable, period: unknown.period, kind: kind)
  }

  /// The next free values: least change from the reference with the linearised goals met, or missed least.
  func nearest(
    _ values: [Double], _ misses: [Double], _ jacobian: Matrix, _ reference: [Double],
    _ limits: [LinearConstraint]
  ) throws(Diagnostics) -> NearestPoint {
    let goals = misses.indices.map { row in
      let slopes = jacobian.row(row)
      let here = zip(slopes, values).reduce(0) { $0 + $1.0 * $1.1 }
      return LinearConstraint(slopes, .equal, here + misses[row])
    }
    do throws(QuadraticProgramError) {
      return try NearestPoint(to: reference, goals: goals, limits: limits)
    } catch {
      throw Diagnostics([contradiction(error)])
    }
  }

  private func contradiction(_ error: QuadraticProgramError) -> Diagnostic {
    .error(
      at: targets.first?.range,
      en:
        "the bounds of the target contradict each other, or it does not respond to its instrument (\(error))",
      zh: "目标的约束相互矛盾，或目标对所用手段没有反应（\(error)）",
      hint: LocalizedText(
        en: "widen within: or step:, or choose an instrument that the equation of the variable uses",
        zh: "请放宽 within 或 step，或换用方程中出现的变量"))
  }

  /// What became of each target.
  func outcomes(
    _ values: [Double], _ unknowns: [Unknown], _ solved: ScenarioInputs, binding: [BindingBound]
  ) -> [TargetSolution] {
    targets.enumerated().map { index, target in
      let goals = target.value.periods.map {
        Goal(variable: target.value.reach.value, period: $0, value: target.value.value.value)
      }
      let reached = reached(goals, solved)
      let instrument = zip(unknowns, values).filter { $0.0.variable == target.value.by.value }
      return TargetSolution(
        target: target,
        instrument: Dictionary(
          instrument.map { ($0.0.period, $0.1) }, uniquingKeysWith: { first, _ in first }),
        reached: Dictionary(
          zip(goals.map(\.period), reached).map { ($0, $1) }, uniquingKeysWith: { first, _ in first }),
        binding: binding.filter { $0.variable == target.value.by.value },
        isMet: zip(goals, reached).allSatisfy { abs($0.value - $1) <= 1e-8 * max(1, abs($0.value)) })
    }
  }

  /// The error of a target that bounds keep out of reach, with the nearest values and the binding bounds.
  func unattainable(_ outcome: TargetSolution) -> Diagnostic {
    let target = outcome.target.value
    let nearest = outcome.reached.sorted { $0.key < $1.key }
      .map { "\($0.key) \(rounded($0.value))" }.joined(separator: ", ")
    let bounds = outcome.binding.map(\.description)
    let binding =
      bounds.isEmpty
      ? LocalizedText(en: "", zh: "")
      : LocalizedText(
        en: "; binding: " + bounds.map(\.en).joined(separator: "; "),
        zh: "；起作用的约束：" + bounds.map(\.zh).joined(separator: "；"))
    return .error(
      at: outcome.target.range,
      en: """
        \(target.reach.value) cannot reach \(target.value) in \(target.periods) by \(target.by.value) \
        within its bounds; nearest: \(nearest)\(binding.en)
        """,
      zh: """
        在约束内，\(target.by.value) 无法使 \(target.reach.value) 在 \(target.periods) 达到 \(target.value)；\
        最接近：\(nearest)\(binding.zh)
        """,
      hint: LocalizedText(
        en: "widen within: or step:, or add allow_unmet: true to the target to have the nearest path written",
        zh: "请放宽 within 或 step，或在目标中写 allow_unmet: true 以输出最接近的路径"))
  }

  private func rounded(_ value: Double) -> String {
    "\((value * 1000).rounded() / 1000)"
  }
}
