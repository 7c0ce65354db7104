import Localization
import SourceText

extension Parser {
  /// The arguments of a function whose name has been read.
  mutating func call(_ name: String, _ token: Token) throws(Diagnostic) -> Expression {
    let opening = current
    advance()
    var arguments: [Expression] = []
    if !current.isSymbol(")") {
      repeat { arguments.append(try expression()) } while accept(",")
    }
    let end = current.range
    try expect(")", closing: opening)
    guard let function = Function(rawValue: name) else {
      throw .unknownFunction(name, arguments, at: token.range)
    }
    let call = Expression(.call(function, arguments), range: token.range.union(end))
    guard function.argumentCount.contains(arguments.count) else {
      throw .argumentCount(function, found: arguments.count, at: call.range)
    }
    if function.isTimeOperator, call.periods == nil {
      throw .periods(function, arguments[1])
    }
    return call
  }
}
