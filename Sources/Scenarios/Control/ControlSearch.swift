import Expressions
import LinearAlgebra
import Localization
import Modeling
import SourceText
import Statistics

/// Finds the paths of instruments that make a discounted loss least within bounds and ramp limits.
///
/// Sequential quadratic programming: the gradient is exact derivatives of the loss times multipliers; the Hessian is the
/// loss's own curvature carried by the multipliers, which is exact for a linear model and becomes positive definite by a
/// multiple of the identity; each step is a quadratic program, shortened until the model as it solves lessens the loss. For a
/// quadratic loss and a linear model one step is exact. Sources: G. C. Chow, Analysis and Control of Dynamic Economic Systems
/// (1975), chapters 7 and 12; Nocedal and Wright, Numerical Optimization (2006), sections 10.3 and 18.4.
struct ControlSearch {
  let run: ModelRun
  let control: Inherited<Control>

  static let iterations = 200

  /// Where the search stands.
  private struct State {
    var values: [Double]
    var cells: [Double]
    var loss: Double
    var gradient: [Double] = []
    var binding: [Int] = []
    var iterations = 0
    var hasConverged = false
  }

  /// The inputs with the chosen instruments, and what they come to.
  func solve(_ inputs: ScenarioInputs) throws(Diagnostics) -> (
    inputs: ScenarioInputs, outcome: ControlSolution
  ) {
    let freeings = control.value.instruments.map {
      FreePaths.Freeing(
        instrument: $0, over: control.value.over, place: control.value.origin,
        text: "minimises \(control.value.text)", scenario: control.scenario)
    }
    let paths = try FreePaths(freeings, run, inputs)
    let loss = ControlLoss(control.value, run)
    let before = loss.value(loss.read(try run.solveDeterministic(inputs)))
    let state = try search(paths, loss)
    return (paths.inputs(with: state.values), outcome(state, paths, loss, before: before))
  }

  private func search(_ paths: FreePaths, _ loss: ControlLoss) throws(Diagnostics) -> State {
    let start = try within(paths)
    let cells = loss.read(try run.solveDeterministic(paths.inputs(with: start)))
    var state = State(values: start, cells: cells, loss: loss.value(cells))
    guard state.loss.isFinite else { throw Diagnostics([noLoss]) }
    let size = abs(state.loss)
    while state.iterations < Self.iterations {
      let responses = try run.slopes(state.values, at: paths.free, paths.inputs, loss.read)
      let slopes = loss.gradient(state.cells)
      state.gradient = responses.map { zip($0, slopes).reduce(0) { $0 + $1.0 * $1.1 } }
      guard state.gradient.allSatisfy(\.isFinite) else { throw Diagnostics([noSlope]) }
      let hessian = positive(loss.curvature(state.cells, responses))
      let step = try program(hessian, state, paths)
      state.binding = step.active
      let expected = expectedGain(step.point, state, hessian)
      let rounding = max(abs(state.loss), 1e-14 * size)
      state.hasConverged = expected <= 1e-15 * rounding
      guard !state.hasConverged else { break }
      guard let next = advance(state, by: step.point, expected, paths, loss) else {
        // Nothing better within the digits of the numbers.
        state.hasConverged = expected <= 1e-10 * rounding
        break
      }
      state.iterations += 1
      (state.values, state.cells, state.loss) = next
    }
    return state
  }

  /// The point within the limits nearest to the reference.
  private func within(_ paths: FreePaths) throws(Diagnostics) -> [Double] {
    let limits = paths.limits.map(\.constraint)
    do throws(QuadraticProgramError) {
      return try NearestPoint(to: paths.reference, weights: paths.weights, limits: limits).point
    } catch {
      let conflict = ConflictSet(among: limits, of: paths.free.count).members
      throw Diagnostics([contradiction(conflict.map { paths.limits[$0].bound.description })])
    }
  }

  /// The best step within the limits for the loss as a quadratic.
  private func program(_ hessian: Matrix, _ state: State, _ paths: FreePaths) throws(Diagnostics)
    -> QuadraticProgram.Solution
  {
    let limits = paths.limits.map { limit in
      let constraint = limit.constraint
      return LinearConstraint(
        constraint.coefficients, constraint.relation, constraint.bound - constraint.value(at: state.values))
    }
    do throws(QuadraticProgramError) {
      return try QuadraticProgram(quadratic: hessian, linear: state.gradient, constraints: limits).solve()
    } catch {
      throw Diagnostics([contradiction([LocalizedText("\(error)")])])
    }
  }

  /// How much the quadratic loses on a step.
  private func expectedGain(_ step: [Double], _ state: State, _ hessian: Matrix) -> Double {
    let curved = hessian * step
    return -step.indices.reduce(0) { $0 + step[$1] * (state.gradient[$1] + curved[$1] / 2) }
  }

  /// As much of a step as lessens the loss enough; nil where nothing does.
  private func advance(
    _ state: State, by step: [Double], _ expected: Double, _ paths: FreePaths, _ loss: ControlLoss
  ) -> ([Double], [Double], Double)? {
    var share = 1.0
    while share > 1e-9 {
      let values = zip(state.values, step).map { $0 + share * $1 }
      if let cells = paths.solved(values, loss.read) {
        let value = loss.value(cells)
        if value <= state.loss - 1e-4 * share * expected { return (values, cells, value) }
      }
      share /= 2
    }
    return nil
  }

  /// The matrix with as much of the identity added as makes it safely positive definite.
  private func positive(_ matrix: Matrix) -> Matrix {
    let size = max(matrix.diagonal.map(abs).max() ?? 0, 1e-12)
    var added = 0.0
    while added <= 1e12 * size {
      var result = matrix
      for index in 0..<matrix.rows { result[index, index] += added }
      if let factor = try? Cholesky(result),
        (factor.lower.diagonal.min() ?? 0) > 1e-7 * (factor.lower.diagonal.max() ?? 1)
      {
        return result
      }
      added = added == 0 ? 1e-13 * size : 10 * added
    }
    return Matrix(diagonal: Array(repeating: size, count: matrix.rows))
  }
}

extension ControlSearch {
  private func outcome(_ state: State, _ paths: FreePaths, _ loss: ControlLoss, before: Double)
    -> ControlSolution
  {
    let items = control.value.by.map { run.instrument($0.variable.value) }
    let optimality = optimality(state, paths)
    // A step that promises nothing because the curvature is huge is no optimum while the slope is steep.
    let isFlat = optimality <= Self.flatness * max(1, abs(state.loss))
    return ControlSolution(
      control: control,
      instruments: items.map {
        TargetSolution.InstrumentPath(
          item: $0, values: paths.path($0, state.values, over: control.value.over))
      },
      lossBefore: before, lossAfter: state.loss, losses: loss.losses(state.cells),
      binding: state.binding.map { paths.limits[$0].bound }, optimality: optimality,
      iterations: state.iterations, hasConverged: state.hasConverged && isFlat)
  }

  /// Largest slope at an optimum, relative to the loss.
  private static let flatness = 1e-4

  /// The largest component of the projected gradient: the step to the point within the limits nearest to a unit of descent.
  private func optimality(_ state: State, _ paths: FreePaths) -> Double {
    let identity = Matrix.identity(state.values.count)
    guard let step = try? program(identity, state, paths) else { return .nan }
    return step.point.map(abs).max() ?? 0
  }

  private func contradiction(_ reasons: [LocalizedText]) -> Diagnostic {
    let list = LocalizedText.list(reasons)
    return .error(
      at: control.range, en: "the bounds of the control contradict each other: \(list.en)",
      zh: "最优控制的约束相互矛盾：\(list.zh)", hint: LocalizedText(en: "widen within: or step:", zh: "请放宽 within 或 step")
    )
  }

  private var noLoss: Diagnostic {
    .error(
      at: control.value.loss.range, en: "the loss has no value on the path from which the search starts",
      zh: "损失函数在寻优起点上没有值",
      hint: LocalizedText(
        en:
          "it divides by zero, takes the logarithm of a negative number, or reads a value that is not known",
        zh: "可能除以零、对负数取对数，或用到未知的值"))
  }

  private var noSlope: Diagnostic {
    .error(
      at: control.value.loss.range, en: "the loss has no slope where the search stands",
      zh: "损失函数在当前点不可导",
      hint: LocalizedText(en: "write a smooth loss: squares in place of roots", zh: "请使用光滑的损失函数，如平方"))
  }
}
