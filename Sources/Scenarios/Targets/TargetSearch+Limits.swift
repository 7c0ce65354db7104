import LinearAlgebra
import Localization
import Modeling
import SourceText
import Statistics
import TimeSeries

extension TargetSearch {
  /// The point within the limits that is nearest to the reference.
  func within(limits paths: FreePaths) throws(Diagnostics) -> [Double] {
    let limits = paths.limits.map(\.constraint)
    do throws(QuadraticProgramError) {
      return try NearestPoint(to: paths.reference, weights: paths.weights, limits: limits).point
    } catch {
      let conflict = ConflictSet(among: limits, of: paths.free.count).members.map { paths.limits[$0].bound }
      throw Diagnostics([contradiction(error, conflict)])
    }
  }

  /// The next free values: least change from the reference with the linearised goals met, or missed least.
  func nearest(_ state: State, _ paths: FreePaths) throws(Diagnostics) -> NearestPoint {
    do throws(QuadraticProgramError) {
      return try NearestPoint(
        to: paths.reference, weights: paths.weights, goals: linearized(state),
        limits: paths.limits.map(\.constraint))
    } catch {
      throw Diagnostics([contradiction(error, [])])
    }
  }

  /// The goals as conditions on the free values, linear at the state.
  func linearized(_ state: State) -> [LinearConstraint] {
    goals.enumerated().map { row, goal in
      let slopes = state.slopes.row(row)
      let here = zip(slopes, state.values).reduce(0) { $0 + $1.0 * $1.1 }
      return LinearConstraint(slopes, .equal, here + (goal.value - state.reached[row]) / goal.scale)
    }
  }

  private func contradiction(_ error: QuadraticProgramError, _ bounds: [BindingBound]) -> Diagnostic {
    let named = LocalizedText.list(bounds.map(\.description))
    let reason = bounds.isEmpty ? LocalizedText("\(error)") : named
    return .error(
      at: targets.first?.range, en: "the bounds of the target contradict each other: \(reason.en)",
      zh: "目标的约束相互矛盾：\(reason.zh)",
      hint: LocalizedText(en: "widen within: or step:", zh: "请放宽 within 或 step"))
  }

  /// What became of each target.
  func outcomes(_ state: State, _ paths: FreePaths) -> [TargetSolution] {
    let bounds = state.binding.map { paths.limits[$0].bound }
    return targets.map { target in
      let rows = goals.indices.filter {
        goals[$0].variable == target.value.reach.value && target.value.periods.contains(goals[$0].period)
          && goals[$0].value == target.value.value.value
      }
      let items = target.value.by.map { run.instrument($0.variable.value) }
      let isMet = rows.allSatisfy { abs(goals[$0].value - state.reached[$0]) <= 1e-8 * goals[$0].scale }
      return TargetSolution(
        target: target,
        instruments: items.map {
          TargetSolution.InstrumentPath(
            item: $0, values: paths.path($0, state.values, over: target.value.over))
        },
        reached: Dictionary(
          rows.map { (goals[$0].period, state.reached[$0]) }, uniquingKeysWith: { first, _ in first }),
        binding: bounds.filter { items.contains($0.item) },
        conflict: isMet ? [] : conflict(over: rows, state, paths), isMet: isMet)
    }
  }

  /// The conditions that keep a target's goals from being met, none of which could be left out: its own goals and the bounds,
  /// else those of all targets; empty where they can be met.
  private func conflict(over rows: [Int], _ state: State, _ paths: FreePaths) -> [TargetConflict] {
    let limits = paths.limits.map { ($0.constraint, TargetConflict.bound($0.bound)) }
    let aims = zip(linearized(state), goals).map {
      ($0, TargetConflict.goal(variable: $1.variable, period: $1.period, value: $1.value))
    }
    for conditions in [limits + rows.map { aims[$0] }, limits + aims] {
      let members = ConflictSet(among: conditions.map(\.0), of: paths.free.count).members
      if !members.isEmpty { return members.map { conditions[$0].1 } }
    }
    return []
  }

  /// The error of a target that is out of reach, with the nearest values and what excludes each other.
  func unattainable(_ outcome: TargetSolution, _ state: State) -> Diagnostic {
    let target = outcome.target.value
    let nearest = outcome.reached.sorted { $0.key < $1.key }
      .map { "\($0.key) \(rounded($0.value))" }.joined(separator: ", ")
    let reason = reason(outcome, state)
    let by = target.by.map(\.variable.value).joined(separator: ", ")
    let limits =
      target.instruments.contains { $0.within != nil || $0.step != nil }
      ? LocalizedText(en: " within its bounds", zh: "在约束内，") : LocalizedText("")
    return .error(
      at: outcome.target.range,
      en: """
        \(target.reach.value) cannot reach \(target.value) in \(target.periods) by \(by)\(limits.en); \
        nearest: \(nearest)\(reason.en)
        """,
      zh: """
        \(limits.zh)\(by) 无法使 \(target.reach.value) 在 \(target.periods) 达到 \(target.value)；\
        最接近：\(nearest)\(reason.zh)
        """,
      hint: LocalizedText(
        en: "widen within: or step:, or add allow_unmet: true to the target to have the nearest path written",
        zh: "请放宽 within 或 step，或在目标中写 allow_unmet: true 以输出最接近的路径"))
  }

  private func reason(_ outcome: TargetSolution, _ state: State) -> LocalizedText {
    guard !outcome.conflict.isEmpty else {
      return LocalizedText(en: "; the search came no nearer", zh: "；未能找到更接近的路径")
    }
    let list = LocalizedText.list(outcome.conflict.map(\.description))
    return LocalizedText(en: "; these exclude each other: \(list.en)", zh: "；以下条件不能同时成立：\(list.zh)")
  }

  private func rounded(_ value: Double) -> String {
    "\((value * 1000).rounded() / 1000)"
  }
}

extension LocalizedText {
  /// Several clauses after each other.
  static func list(_ clauses: [LocalizedText]) -> LocalizedText {
    LocalizedText(en: clauses.map(\.en).joined(separator: "; "), zh: clauses.map(\.zh).joined(separator: "；"))
  }
}
