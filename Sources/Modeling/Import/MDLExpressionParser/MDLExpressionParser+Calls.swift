import Expressions
import SourceText

extension MDLExpressionParser {
  /// A function whose name has been read.
  mutating func call(_ name: String, _ token: MDLToken) throws(Diagnostic) -> Expression {
    guard let function = MDLFunction(word: name.uppercased()) else {
      throw .mdlUnknownFunction(name, at: range(token))
    }
    let opening = current
    advance()
    let x = try nested { (parser) throws(Diagnostic) in try parser.expression() }
    let periods = try periods(of: function)
    try closeCall(function, opening)
    var result = try function.applied(to: x, periods: periods)
    let before = tokens[index - 1]
    result.range = SourceRange(file: file, start: token.start, end: before.end)
    return result
  }

  /// The number of periods, one if it is left out.
  private mutating func periods(of function: MDLFunction) throws(Diagnostic) -> Int {
    guard function.takesPeriods else { return 1 }
    guard accept(.comma) else {
      if function.hasDefaultPeriods { return 1 }
      throw .mdlExpected("\",\" and the number of periods", zh: "“,”和期数", found: current, at: range(current))
    }
    let least = function == .lag || function == .lead ? 0 : 1
    return try whole(least...Self.maximumPeriods, "a whole number of periods", "整数期数")
  }

  private mutating func closeCall(_ function: MDLFunction, _ opening: MDLToken) throws(Diagnostic) {
    if current.isSymbol(.comma) { throw .mdlTooManyArguments(function, at: range(current)) }
    try close(opening)
  }
}

extension MDLFunction {
  /// The function in qilu's equation language.
  fileprivate func applied(to x: Expression, periods: Int) throws(Diagnostic) -> Expression {
    switch self {
    case .lag: return try x.shiftedWithinReach(by: -periods)
    case .lead: return try x.shiftedWithinReach(by: periods)
    case .difference: return .timeOperator(.d, x, periods)
    case .percentage: return .timeOperator(.pct, x, periods)
    case .logarithmicDifference: return .timeOperator(.dlog, x, periods)
    case .average: return .call(.ma, x, .number(Double(periods)))
    case .sum: return .call(.sum, x, .number(Double(periods)))
    case .log: return .call(.log, x)
    case .exp: return .call(.exp, x)
    case .abs: return .call(.abs, x)
    }
  }
}

extension Expression {
  fileprivate static func timeOperator(_ function: Function, _ x: Expression, _ periods: Int) -> Expression {
    periods == 1 ? .call(function, x) : .call(function, x, .number(Double(periods)))
  }

  /// The expression some periods later, no reference being further off than can be written.
  fileprivate func shiftedWithinReach(by periods: Int) throws(Diagnostic) -> Expression {
    let result = shifted(by: periods)
    var problem: Diagnostic?
    result.visitVariables { reference, place in
      if abs(reference.shift) > MDLExpressionParser.maximumPeriods { problem = .mdlTooFar(at: place.range) }
    }
    if let problem { throw problem }
    return result
  }
}
