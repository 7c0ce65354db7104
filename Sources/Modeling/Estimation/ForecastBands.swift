import Econometrics
import Expressions
import LinearAlgebra
import Statistics

/// A value that an equation reads, with what makes its forecast miss.
public struct ForecastInput: Sendable, Hashable {
  /// The value.
  public var value: Double
  /// Weights of independent standard normal errors in it; none for what is known. Inputs of one variable share them by place.
  public var errors: [Double]

  /// A value with the weights of its errors.
  public init(value: Double, errors: [Double] = []) {
    (self.value, self.errors) = (value, errors)
  }
}

/// Central bands of an equation's forecast for one period: residual, coefficients as estimated, and inputs that are forecasts.
///
/// On the scale of the left side, to first order in the coefficients and inputs: variance s² + g'Vg + Σ (d'e)², with g and d the
/// slopes of the right side in the coefficients and in the inputs. Quantiles are Student's t; its degrees of freedom are those of s²
/// times (total variance / part of s and V)², as Satterthwaite (1946), Biometrics Bulletin 2, 110-114, adds variances.
/// With known inputs of a linear equation that is the forecast interval of the textbook (Greene, 8th ed., section 4.6).
public struct ForecastBands {
  let equation: FittedEquation
  /// What the equation reads, by name and shift; nil where it is not known.
  let read: (String, Int) -> ForecastInput?

  /// The bands of an equation that reads the values of `read`, by name and shift; nil where one is not known.
  public init(equation: FittedEquation, read: @escaping (String, Int) -> ForecastInput?) {
    (self.equation, self.read) = (equation, read)
  }

  /// The variable's value with coefficients at their estimates and no residual; an input that is not known stands at its mean in
  /// the sample.
  public var level: Double? {
    equation.level { read($0, $1)?.value ?? equation.center(of: $0) }
  }

  /// The bands at some levels in per cent; nil where the equation has no regression, or a value is missing.
  public func bands(levels: [Double]) -> [Double: ClosedRange<Double>]? {
    guard let middle = right(), let covariance = equation.regression?.covariance,
      let own = coefficientVariance(covariance), let foreign = inputVariance
    else { return nil }
    let residual = equation.residual.standardDeviation
    let estimated = residual * residual + own
    let total = estimated + foreign
    guard total.isFinite, estimated > 0 else { return nil }
    let ratio = total / estimated
    let freedom = equation.residual.degreesOfFreedom.map { $0 * ratio * ratio } ?? .infinity
    let quantiles = StudentT(degreesOfFreedom: freedom)
    var bands: [Double: ClosedRange<Double>] = [:]
    for level in levels {
      let half = quantiles.upperQuantile((1 - level / 100) / 2) * total.squareRoot()
      guard let one = variable(at: middle - half), let other = variable(at: middle + half) else { return nil }
      bands[level] = min(one, other)...max(one, other)
    }
    return bands
  }

  /// The right side with one coefficient or one input moved.
  private func right(
    coefficient: (place: Int, by: Double)? = nil, input: (reference: VariableReference, by: Double)? = nil
  ) -> Double? {
    let moved = input?.reference
    let value = equation.right.evaluate { name, shift in
      if let place = equation.coefficientIndex(of: name) {
        return equation.coefficients[place].value + (coefficient?.place == place ? coefficient?.by ?? 0 : 0)
      }
      let shifted = moved?.name == name && moved?.shift == shift ? input?.by ?? 0 : 0
      return (read(name, shift)?.value ?? equation.center(of: name)).map { $0 + shifted }
    }
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The variable's level at a value of the left side.
  private func variable(at left: Double) -> Double? {
    let value = equation.left.level(from: .number(left)).evaluate { read($0, $1)?.value }
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  private func coefficientVariance(_ covariance: Matrix) -> Double? {
    var slopes: [Double] = []
    for (place, coefficient) in equation.coefficients.enumerated() {
      guard let slope = slope(coefficient.standardError, { right(coefficient: (place, $0)) }) else {
        return nil
      }
      slopes.append(slope)
    }
    guard slopes.count == covariance.rows else { return nil }
    return zip(slopes, covariance * slopes).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private var inputVariance: Double? {
    var sums: [String: [Double]] = [:]
    for reference in equation.right.variables where equation.coefficientIndex(of: reference.name) == nil {
      guard let errors = read(reference.name, reference.shift)?.errors, !errors.isEmpty else { continue }
      let size = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard let slope = slope(size, { right(input: (reference, $0)) }) else { return nil }
      var sum = sums[reference.name] ?? []
      sum += [Double](repeating: 0, count: max(0, errors.count - sum.count))
      for (place, error) in errors.enumerated() { sum[place] += slope * error }
      sums[reference.name] = sum
    }
    return sums.sorted { $0.key < $1.key }.flatMap(\.value).reduce(0) { $0 + $1 * $1 }
  }

  /// Change of a value per unit, measured over one standard deviation to each side.
  private func slope(_ deviation: Double, _ value: (Double) -> Double?) -> Double? {
    guard deviation > 0 else { return 0 }
    guard let above = value(deviation), let below = value(-deviation) else { return nil }
    return (above - below) / (2 * deviation)
  }
}
