import LinearAlgebra
import Localization

/// Newton's method on the feedback variables of one simultaneous run: x = f(x), with exact derivatives.
struct NewtonIteration {
  /// How it ended.
  enum Outcome {
    case converged
    /// The equations have no value where it began.
    case noStart
    /// No step, however short, brings them nearer to holding.
    case stuck
    /// The Jacobian has no inverse.
    case singular
    case tooManyIterations
  }

  /// I - D as it was last factored.
  private(set) var factors: LU?
  /// The unknowns, and level minus unknown.
  private(set) var values: [Double] = []
  private(set) var residuals: [Double] = []
  /// Iterations made.
  private(set) var count = 0

  private let segment: SimultaneousSegment
  private let numbers: UnsafeMutablePointer<Double>

  init(_ segment: SimultaneousSegment, numbers: UnsafeMutablePointer<Double>, factors: LU?) {
    self.segment = segment
    self.numbers = numbers
    self.factors = factors
  }

  /// Solves from a start; the tape's prologue has run.
  mutating func solve(from start: [Double], tolerance: Double, most: Int) -> Outcome {
    values = start
    count = 0
    var size = evaluate()
    guard size.isFinite else { return .noStart }
    var lastStep = Double.infinity
    var isFresh = false
    while count < most {
      if factors == nil {
        guard factor() else { return .singular }
        isFresh = true
      }
      guard let step = factors?.solve(residuals) else { return .singular }
      let length = self.length(step)
      guard length.isFinite else { return .singular }
      // One more step costs little, and what is left adds up over periods and in variables such as 100 log x.
      let isSmall = length <= tolerance && (isFresh || length <= Self.surplus * lastStep)
      if isSmall || length <= Self.surplus * tolerance {
        finish(step)
        return .converged
      }
      if !isFresh, length > 0.1 * lastStep {
        factors = nil
        continue
      }
      count += 1
      guard let next = advance(step, from: size, isFresh: isFresh) else {
        if length <= tolerance { return .converged }
        if isFresh { return .stuck }
        factors = nil
        continue
      }
      size = next
      lastStep = length
      isFresh = false
    }
    return .tooManyIterations
  }

  /// How much nearer than asked a chord step must be, where another one is as cheap.
  private static let surplus = 1e-4

  /// The last step costs one evaluation and squares what error is left.
  private mutating func finish(_ step: [Double]) {
    let before = values
    for index in values.indices { values[index] += step[index] }
    if evaluate().isFinite { return }
    values = before
    _ = evaluate()
  }

  /// Takes the step, halved until the equations are nearer to holding; nil if that never happens.
  private mutating func advance(_ step: [Double], from size: Double, isFresh: Bool) -> Double? {
    let (before, residualsBefore) = (values, residuals)
    var fraction = 1.0
    while fraction > 1e-9 {
      for index in values.indices { values[index] = before[index] + fraction * step[index] }
      let next = evaluate()
      // Near the solution rounding decides whether the equations hold better.
      if next < (1 - 1e-4 * fraction) * size || next <= 1e-13 { return next }
      if !isFresh { break }
      fraction /= 2
    }
    (values, residuals) = (before, residualsBefore)
    _ = evaluate()
    return nil
  }

  /// Evaluates the levels; the largest residual relative to max(1, |x|), infinite where one is missing.
  private mutating func evaluate() -> Double {
    for (place, value) in zip(segment.unknowns, values) { numbers[Int(~place)] = value }
    segment.tape.numberSteps.withUnsafeBufferPointer {
      Tape.run(UnsafeBufferPointer(rebasing: $0[..<segment.levelStepCount]), numbers)
    }
    var size = 0.0
    residuals = segment.tape.results.indices.map { index in
      let residual = numbers[Int(~segment.tape.results[index])] - values[index]
      size = residual.isFinite ? max(size, abs(residual) / max(1, abs(values[index]))) : .infinity
      return residual
    }
    return size
  }

  private func length(_ step: [Double]) -> Double {
    zip(step, values).reduce(0) { length, pair in
      let size = abs(pair.0) / max(1, abs(pair.1))
      // A missing step must not look like none.
      return size > length || size.isNaN ? size : length
    }
  }

  /// Factors I - D at the present values, D being the derivatives of the feedback levels by the feedback variables through
  /// all the others.
  private mutating func factor() -> Bool {
    segment.tape.numberSteps.withUnsafeBufferPointer {
      Tape.run(UnsafeBufferPointer(rebasing: $0[segment.levelStepCount...]), numbers)
    }
    let (order, inner) = (segment.feedbackCount, segment.equations.count - segment.feedbackCount)
    var rows = [Double](repeating: 0, count: segment.equations.count * order)
    rows.withUnsafeMutableBufferPointer { rows in
      for entry in segment.entries {
        let value = numbers[Int(~entry.place)]
        if entry.column >= inner {
          rows[entry.row * order + entry.column - inner] += value
        } else {
          for k in 0..<order { rows[entry.row * order + k] += value * rows[entry.column * order + k] }
        }
      }
    }
    var matrix = Matrix.identity(order)
    for row in 0..<order {
      for column in 0..<order { matrix[row, column] -= rows[(inner + row) * order + column] }
    }
    factors = try? LU(matrix)
    return factors != nil
  }
}

extension NewtonIteration.Outcome {
  /// What to tell of a failure.
  var reason: SolverFailure.Reason {
    switch self {
    case .converged, .tooManyIterations: .tooManyIterations
    case .noStart: .noStart
    case .stuck: .stuck
    case .singular: .singular
    }
  }
}
