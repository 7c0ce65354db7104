public import Econometrics
public import Expressions
import SourceText

/// A `regress:` or `estimate:` equation.
public struct RegressionSpecification: Sendable {
  /// How the equation is written.
  public enum Form: Sendable {
    /// `y ~ x1 + x2`: coefficients are called by their terms.
    case formula(Formula)
    /// `y = a + b * x`, with named coefficients.
    case equation(Equation)
  }

  /// How the equation is written.
  public var form: Form
  /// Response, offset and terms, distributed lags not yet written out.
  public var equation: LinearEquation
  /// The rows it is estimated on.
  public var sample: EstimationSample = .all
  /// Whether standard errors allow rows of one year to move together.
  public var clustersByYear = false
  /// Belief mean and standard deviation by term.
  public var priors: [String: Belief] = [:]
  /// A residual standard deviation given by the author, where the rows are too few to estimate one.
  public var givenResidual: Double?
  /// Linear restrictions on the coefficients, besides those of distributed lags.
  public var restrictions: [LinearRestriction] = []
  /// Distributed lags by the name of the coefficient whose term is lagged.
  public var distributedLags: [(name: String, lag: AlmonLag)] = []
  /// The order of the autoregression of the errors; 0 for none.
  public var errorOrder = 0
  /// How it is estimated; nil for the model's default.
  public var method: EquationMethod?
  /// Its instruments; nil for the model's.
  public var instruments: [Expression]?

  /// What a prior or a restriction on the constant is filed under.
  public static let interceptName = "intercept"

  /// An equation on all rows with data.
  public init(form: Form, equation: LinearEquation) {
    self.form = form
    self.equation = equation
  }

  /// A formula on all rows with data.
  public init(_ formula: Formula) {
    self.init(form: .formula(formula), equation: LinearEquation(formula))
  }
}

extension RegressionSpecification {
  /// The equation as it is written.
  public var text: String {
    switch form {
    case .formula(let formula): formula.description
    case .equation(let equation): equation.description
    }
  }

  /// The left side.
  public var response: Expression { equation.response }

  /// Whether the coefficients have names of their own.
  public var namesCoefficients: Bool {
    if case .equation = form { true } else { false }
  }

  /// What the coefficients of a distributed lag are called, from lag 0 on: `a3_lag0`, `a3_lag1` for a named coefficient,
  /// the lagged terms themselves else.
  public func lagNames(_ name: String, _ lag: AlmonLag) -> [String] {
    guard let term = equation.terms.first(where: { $0.name == name }) else { return [] }
    return (0..<lag.length).map { shift in
      namesCoefficients ? "\(name)_lag\(shift)" : term.expression.shifted(by: -shift).description
    }
  }

  /// The equation with distributed lags written out, each lag with a coefficient of its own.
  public var expandedEquation: LinearEquation {
    var expanded = equation
    expanded.terms = equation.terms.flatMap { term -> [LinearEquation.Term] in
      guard let lag = distributedLags.first(where: { $0.name == term.name })?.lag else { return [term] }
      return lagNames(term.name, lag).enumerated().map { shift, name in
        LinearEquation.Term(name, term.expression.shifted(by: -shift))
      }
    }
    return expanded
  }

  /// The author's restrictions and those of the distributed lags.
  public var allRestrictions: [LinearRestriction] {
    restrictions + distributedLags.flatMap { $0.lag.restrictions(on: lagNames($0.name, $0.lag)) }
  }

  /// Whether least squares, perhaps with priors, is all there is to it.
  func isPlain(_ method: EquationMethod) -> Bool {
    method == .ols && restrictions.isEmpty && distributedLags.isEmpty && errorOrder == 0
  }

  /// The right side with what stands for each coefficient: f + Σ ρₖ (left − f)₋ₖ where f = offset + Σ coefficient × term.
  ///
  /// Autoregressive errors are thus part of the equation: simulation needs no more than lags of its variables.
  func rightSide(coefficient: (String) -> Expression) -> Expression {
    let expanded = expandedEquation
    func systematic(_ shift: Int) -> Expression {
      let products = expanded.terms.map { term in
        term.expression.isNumber
          ? coefficient(term.name).times(term.expression)
          : coefficient(term.name) * term.expression.shifted(by: shift)
      }
      let parts = (expanded.offset.map { [$0.shifted(by: shift)] } ?? []) + products
      return parts.dropFirst().reduce(parts.first ?? .number(0)) { $0 + $1 }
    }
    return stride(from: 1, through: errorOrder, by: 1).reduce(systematic(0)) { sum, lag in
      sum + coefficient(EquationEstimate.autoregressiveName(lag))
        * (expanded.response.shifted(by: -lag) - systematic(-lag))
    }
  }
}

extension Expression {
  /// The product; a factor of 1 is left out.
  func times(_ other: Expression) -> Expression {
    if node == .number(1) { return other }
    if other.node == .number(1) { return self }
    if case .number(let a) = node, case .number(let b) = other.node { return .number(a * b) }
    return self * other
  }
}

/// What the equations of a model are estimated by unless they say otherwise.
public struct EstimationDefaults: Sendable {
  /// The method.
  public var method: EquationMethod = .ols
  /// The instruments; a constant is always among them.
  public var instruments: [Expression] = []
  /// Whether the covariance of a system is iterated.
  public var iterates = false

  /// Least squares.
  public init() {}
}
