import Econometrics
import Expressions
import LinearAlgebra
import Localization
import SourceText
import TimeSeries

/// Turns the equations of a model file into numbers.
struct ModelEstimator {
  let model: Model
  let data: ModelData

  func fit(_ specification: EquationSpecification) throws(Diagnostic) -> FittedEquation {
    switch specification.kind {
    case .identity(let equation):
      return FittedEquation(
        left: equation.left, right: equation.right, coefficients: [],
        uncertainty: .independent, residual: .none, remarks: [], specification: specification)
    case .regression(let regression):
      let method = model.method(of: regression)
      guard !method.isJoint else { return try fitTogether(specification, method) }
      do throws(EconometricsError) {
        guard regression.isPlain(method) else { return try fitStructural(regression, specification, method) }
        return try fit(regression, specification)
      } catch {
        throw failure(error, specification)
      }
    case .calibrated(let calibrated):
      do throws(EconometricsError) {
        return try fit(calibrated, specification)
      } catch {
        throw failure(error, specification)
      }
    }
  }

  /// Every equation of the model in the file's order, those of one system estimated together.
  func fitAll() throws(Diagnostic) -> [FittedEquation] {
    var fitted: [String: FittedEquation] = [:]
    for method in EquationMethod.allCases where method.isJoint {
      let system = members(of: method)
      guard !system.isEmpty else { continue }
      for equation in try fitSystem(system, method) { fitted[equation.variable] = equation }
    }
    return try model.equations.map { specification throws(Diagnostic) in
      if let done = fitted[specification.variable] { return done }
      return try fit(specification)
    }
  }

  func failure(_ error: EconometricsError, _ specification: EquationSpecification) -> Diagnostic {
    .error(
      at: specification.range,
      en: "the equation of \(specification.variable) cannot be estimated: \(error.message.en)",
      zh: "无法估计 \(specification.variable) 的方程：\(error.message.zh)")
  }
}

extension FittedEquation {
  /// Σ coefficient × (term − centre), the constant's term being 1.
  static func linearSum(_ coefficients: [Coefficient], terms: [Expression?]) -> Expression {
    zip(coefficients, terms).reduce(nil) { (sum: Expression?, pair) in
      let symbol = Expression.variable(Self.symbol(for: pair.0.name))
      guard let term = pair.1 else { return sum.map { $0 + symbol } ?? symbol }
      let deviation = pair.0.center == 0 ? term : term - .number(pair.0.center)
      return sum.map { $0 + symbol * deviation } ?? symbol * deviation
    } ?? .number(0)
  }
}
