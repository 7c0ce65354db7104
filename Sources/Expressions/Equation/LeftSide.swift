public import SourceText
import Localization

/// The left side of an equation: a variable, or one of the transforms that can be undone.
public struct LeftSide: Hashable, Sendable {
  /// How the variable enters.
  public enum Transform: String, Hashable, Sendable, CaseIterable {
    /// `x`.
    case identity
    /// `d(x)`, `d(x, n)`.
    case d
    /// `dlog(x)`, `dlog(x, n)`.
    case dlog
    /// `log(x)`.
    case log
    /// `exp(x)`.
    case exp
    /// `pct(x)`, `pct(x, n)`: growth in %.
    case pct
    /// `logit(x)`: a share in %.
    case logit
  }

  /// How the variable enters.
  public var transform: Transform
  /// The variable that the equation determines.
  public var variable: String
  /// Over how many periods `d`, `dlog` and `pct` reach.
  public var periods: Int

  /// A left side.
  public init(_ transform: Transform = .identity, of variable: String, periods: Int = 1) {
    self.transform = transform
    self.variable = variable
    self.periods = periods
  }

  /// The left side that an expression is; throws for one that no single variable can be solved from.
  public init(_ expression: Expression) throws(Diagnostic) {
    switch expression.node {
    case .variable(let name, shift: 0):
      self.init(of: name)
    case .call(let function, let arguments):
      guard let transform = Transform(rawValue: function.rawValue), let argument = arguments.first,
        case .variable(let name, shift: 0) = argument.node
      else { throw .leftSide(expression) }
      self.init(transform, of: name, periods: expression.periods ?? 1)
    default:
      throw .leftSide(expression)
    }
  }

  /// The left side as an expression.
  public var expression: Expression {
    let x = Expression.variable(variable)
    guard let function = Function(rawValue: transform.rawValue) else { return x }
    return periods == 1 ? .call(function, x) : .call(function, x, .number(Double(periods)))
  }

  /// The variable's own level when the left side equals `right`.
  public func level(from right: Expression) -> Expression {
    let before = Expression.variable(variable, shift: -periods)
    switch transform {
    case .identity: return right
    case .d: return before + right
    case .dlog: return before * .call(.exp, right)
    case .log: return .call(.exp, right)
    case .exp: return .call(.log, right)
    case .pct: return before * (.number(1) + right / .number(100))
    case .logit: return .number(100) / (.number(1) + .call(.exp, -right))
    }
  }
}

extension LeftSide: CustomStringConvertible {
  /// The left side as it is written.
  public var description: String { expression.description }
}

extension Diagnostic {
  fileprivate static func leftSide(_ expression: Expression) -> Diagnostic {
    .error(
      at: expression.range,
      en:
        "the left side must be a variable or d, dlog, log, exp, pct or logit of one, found \"\(expression)\"",
      zh: "等式左边应为一个变量，或其 d、dlog、log、exp、pct、logit，实际为“\(expression)”")
  }
}
