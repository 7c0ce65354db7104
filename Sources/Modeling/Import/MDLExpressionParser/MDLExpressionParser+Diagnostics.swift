import Localization
import SourceText

extension MDLToken {
  /// The token in a message.
  var found: LocalizedText {
    switch kind {
    case .end: LocalizedText(en: "the end of the statement", zh: "语句结尾")
    case .name(let name): LocalizedText(en: "\"\(name)\"", zh: "“\(name)”")
    case .symbol(let symbol): LocalizedText(en: "\"\(symbol.rawValue)\"", zh: "“\(symbol.rawValue)”")
    case .number(let value):
      LocalizedText(en: "\"\(Self.text(value))\"", zh: "“\(Self.text(value))”")
    }
  }

  private static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

/// What can be wrong with an expression of a model description.
extension Diagnostic {
  static func mdlExpected(_ en: String, zh: String, found token: MDLToken, at range: SourceRange)
    -> Diagnostic
  {
    .error(
      at: range, en: "expected \(en), found \(token.found.en)", zh: "应为\(zh)，实际为\(token.found.zh)")
  }

  static func mdlUnexpected(_ token: MDLToken, at range: SourceRange) -> Diagnostic {
    var hint: LocalizedText?
    switch token.kind {
    case .symbol(.close):
      hint = LocalizedText(en: "no parenthesis is open that it could close", zh: "前面没有与之对应的左括号")
    case .symbol(.assign): hint = LocalizedText(en: "equality is written ==", zh: "“相等”写作 ==")
    case .name(let name) where MDLKeyword.marked[name.uppercased()] != nil:
      hint = LocalizedText(en: "a keyword begins a line of its own", zh: "关键字须另起一行")
    default: break
    }
    return .error(
      at: range, en: "expected an operator or the end of the statement, found \(token.found.en)",
      zh: "应为运算符或语句结尾，实际为\(token.found.zh)", hint: hint)
  }

  static func mdlUnclosed(_ opening: SourcePosition, found token: MDLToken, at range: SourceRange)
    -> Diagnostic
  {
    .error(
      at: range, en: "expected \")\", found \(token.found.en)", zh: "应为“)”，实际为\(token.found.zh)",
      hint: LocalizedText(
        en: "it closes the \"(\" in line \(opening.line), column \(opening.column)",
        zh: "它与第 \(opening.line) 行第 \(opening.column) 列的“(”对应"))
  }

  static func mdlNestedTooDeeply(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "the expression is nested deeper than \(MDLExpressionParser.maximumDepth) levels",
      zh: "表达式嵌套超过 \(MDLExpressionParser.maximumDepth) 层", hint: .splitEquation)
  }

  static func mdlTooLong(at range: SourceRange) -> Diagnostic {
    .error(
      at: range,
      en: "the statement has more than \(MDLExpressionParser.maximumTokens) names, numbers and signs",
      zh: "语句超过 \(MDLExpressionParser.maximumTokens) 个名称、数字和符号", hint: .splitEquation)
  }

  static func mdlChainedComparison(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "comparisons cannot be chained", zh: "比较不能连写",
      hint: LocalizedText(en: "write \"a < b & b < c\"", zh: "请写“a < b & b < c”"))
  }

  static func mdlUnknownFunction(_ name: String, at range: SourceRange) -> Diagnostic {
    let known = MDLFunction.allCases.map(\.rawValue)
    let near = nearestName(to: name.uppercased(), among: known)
    return .error(
      at: range, en: "unknown function \"\(name)\"", zh: "未知的函数“\(name)”",
      hint: near.map { LocalizedText(en: "did you mean \"\($0)\"?", zh: "是否想写“\($0)”？") }
        ?? LocalizedText(
          en: "the functions are \(known.joined(separator: ", ")); a product is written with \"*\"",
          zh: "可用的函数有 \(known.joined(separator: "、"))；乘法要写“*”"))
  }

  static func mdlFunctionWithoutCall(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "\(name) is a function; expected \"(\" after it", zh: "\(name) 是函数，其后应为“(”",
      hint: MDLFunction(word: name).map {
        LocalizedText(en: "it is written \($0.usage)", zh: "写法：\($0.usage)")
      })
  }

  static func mdlTooManyArguments(_ function: MDLFunction, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "\(function.rawValue) takes no further argument", zh: "\(function.rawValue) 没有更多参数",
      hint: LocalizedText(en: "it is written \(function.usage)", zh: "写法：\(function.usage)"))
  }

  static func mdlTooFar(at range: SourceRange) -> Diagnostic {
    let most = MDLExpressionParser.maximumPeriods
    return .error(
      at: range, en: "the lags and leads around this name add up to more than \(most) periods",
      zh: "此变量的滞后或超前合计超过 \(most) 期")
  }
}

extension LocalizedText {
  static let splitEquation = LocalizedText(en: "split it into several identities", zh: "请拆成几个恒等式")
}
