import Expressions
import Localization
import SourceText

extension Tape {
  /// Stands for residual plus add-factor in an equation solved for its variable.
  private static let disturbanceSymbol = "·"

  /// Compiles an equation, solved for its variable, for variables at the given positions.
  init(compiling equation: FittedEquation, positions: [String: Int]) throws(Diagnostic) {
    self.init()
    // An add-factor on an identity is legitimate (a statistical discrepancy), so every equation has the term.
    let right = equation.right + .variable(Self.disturbanceSymbol)
    let level = equation.left.level(from: right).expandingTimeOperators()
    let compiler = Compiler(equation: equation, positions: positions)
    result = try compiler.source(of: level, into: &self)
    seal()
  }

  /// Translates one equation's tree to steps.
  private struct Compiler {
    let equation: FittedEquation
    let positions: [String: Int]

    func source(of expression: Expression, into tape: inout Tape) throws(Diagnostic) -> Source {
      switch expression.node {
      case .number(let value): return .constant(value)
      case .variable(let name, let shift): return try variable(name, shift, at: expression.range)
      case .negate(let inner): return tape.append(.negate, try source(of: inner, into: &tape))
      case .not(let inner): return tape.append(.not, try source(of: inner, into: &tape))
      case .binary(let binary, let left, let right):
        let first = try source(of: left, into: &tape)
        return tape.append(operation(binary), first, try source(of: right, into: &tape))
      case .call(let function, let arguments):
        return try call(function, arguments, at: expression.range, into: &tape)
      }
    }

    private func variable(_ name: String, _ shift: Int, at range: SourceRange) throws(Diagnostic) -> Source {
      if name == Tape.disturbanceSymbol { return .disturbance }
      if let index = equation.coefficientIndex(of: name) { return .coefficient(index) }
      guard let position = positions[name] else {
        throw .error(
          at: range, en: "no variable is called \"\(name)\"", zh: "没有名为“\(name)”的变量",
          hint: didYouMean(name, among: positions.keys.sorted()))
      }
      return .variable(position, shift: shift)
    }

    private func call(
      _ function: Function, _ arguments: [Expression], at range: SourceRange, into tape: inout Tape
    ) throws(Diagnostic) -> Source {
      var sources: [Source] = []
      for argument in arguments { sources.append(try source(of: argument, into: &tape)) }
      guard let first = sources.first, let last = sources.last else { return .constant(.nan) }
      switch function {
      case .log: return tape.append(.log, first)
      case .exp: return tape.append(.exp, first)
      case .sqrt: return tape.append(.squareRoot, first)
      case .abs: return tape.append(.absolute, first)
      case .logit: return tape.append(.logit, first)
      case .min: return sources.dropFirst().reduce(first) { tape.append(.minimum, $0, $1) }
      case .max: return sources.dropFirst().reduce(first) { tape.append(.maximum, $0, $1) }
      case .conditional where sources.count == 3: return tape.append(.select, first, sources[1], last)
      case .conditional, .d, .dlog, .pct, .ma, .sum:
        throw .error(
          at: range, en: "\(function.rawValue) cannot be evaluated here",
          zh: "此处不能计算 \(function.rawValue)")
      }
    }

    private func operation(_ binary: BinaryOperator) -> Operation {
      switch binary {
      case .add: .add
      case .subtract: .subtract
      case .multiply: .multiply
      case .divide: .divide
      case .power: .power
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      case .equal: .equal
      case .notEqual: .notEqual
      case .and: .and
      case .or: .or
      }
    }
  }
}
