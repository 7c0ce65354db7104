import Localization
import SourceText

/// What can be wrong with the signs and the length of a formula, in words.
extension Diagnostic {
  static func isEmpty(at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "the formula is empty", zh: "公式是空的")
  }

  static func tooLong(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "the formula is too long", zh: "公式过长",
      hint: LocalizedText(en: "split it into several identities", zh: "请拆成几个恒等式"))
  }

  static func nestedTooDeeply(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "parentheses and powers are nested deeper than \(Parser.maximumDepth) levels",
      zh: "括号或乘方嵌套超过 \(Parser.maximumDepth) 层",
      hint: LocalizedText(en: "split it into several identities", zh: "请拆成几个恒等式"))
  }

  static func notANumber(_ token: Token) -> Diagnostic {
    .error(
      at: token.range, en: "\"\(token.text)\" is not a number", zh: "“\(token.text)”不是有效的数字",
      hint: LocalizedText(en: "a number is written 1234.5 or 1.2e-3", zh: "数字写作 1234.5 或 1.2e-3"))
  }

  static func foreignSymbol(_ token: Token, write word: String?) -> Diagnostic {
    let percent = LocalizedText(
      en: "numbers in a formula have no unit: 5 % is written 5, or 0.05 as a share",
      zh: "公式中的数字不带单位：5 % 写作 5，作比例时写作 0.05")
    return .error(
      at: token.range, en: "\"\(token.text)\" has no meaning in a formula", zh: "公式中不能使用“\(token.text)”",
      hint: token.text == "%" ? percent : word.map { LocalizedText(en: "write \"\($0)\"", zh: "请写“\($0)”") })
  }

  static func chainedComparison(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "comparisons cannot be chained", zh: "比较不能连写",
      hint: LocalizedText(en: "write \"a < b and b < c\"", zh: "请写“a < b and b < c”"))
  }

  static func lag(of name: String, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "expected a lag or lead of at most \(Expression.maximumPeriods) periods in brackets",
      zh: "方括号内应为滞后或超前期数（最多 \(Expression.maximumPeriods) 期）",
      hint: LocalizedText(
        en: "write \(name)[-1] for the period before, \(name)[+1] for the one after",
        zh: "上一期写作 \(name)[-1]，下一期写作 \(name)[+1]"))
  }
}

/// What can be wrong with a function.
extension Diagnostic {
  static func unknownFunction(_ name: String, _ arguments: [Expression], at range: SourceRange) -> Diagnostic
  {
    // As other programs write a lag: x(-1).
    if arguments.count == 1, case .number(let value) = arguments[0].node, let shift = Int(exactly: value) {
      return .lag(of: name, at: range)
        .replacingMessage(
          en: "\"\(name)\" is no function; a lag stands in brackets", zh: "“\(name)”不是函数；滞后期数写在方括号内",
          isShift: abs(shift) <= Expression.maximumPeriods)
    }
    let functions = Function.allCases.map(\.rawValue)
    let hint = foreignFunctions[name.lowercased()].map { LocalizedText(en: "write \($0)", zh: "请写 \($0)") }
    return .error(
      at: range, en: "unknown function \"\(name)\"", zh: "未知的函数“\(name)”",
      hint: hint ?? nameHint(name, among: functions, limit: functions.count))
  }

  private func replacingMessage(en: String, zh: String, isShift: Bool) -> Diagnostic {
    var result = self
    if isShift { result.message = LocalizedText(en: en, zh: zh) }
    return result
  }

  /// How other programs call what is written differently here.
  private static let foreignFunctions = [
    "lag": "x[-1]", "l": "x[-1]", "tslag": "x[-1]", "lead": "x[+1]", "f": "x[+1]", "ln": "log(x)",
    "log10": "log(x) / log(10)", "log2": "log(x) / log(2)", "pow": "x^y", "power": "x^y", "diff": "d(x)",
    "del": "d(x)", "delta": "d(x)", "tsdelta": "d(x, n)", "dln": "dlog(x)", "growth": "pct(x)",
    "pch": "pct(x)",
    "pchy": "pct(x)", "mean": "ma(x, n)", "avg": "ma(x, n)", "average": "ma(x, n)", "mave": "ma(x, n)",
    "movav": "ma(x, n)", "ifelse": "if(condition, a, b)", "iif": "if(condition, a, b)",
    "i": "the term without I( )",
  ]

  static func argumentCount(_ function: Function, found: Int, at range: SourceRange) -> Diagnostic {
    let (least, most) = (function.argumentCount.lowerBound, function.argumentCount.upperBound)
    let expected =
      switch most {
      case Function.mostArguments:
        LocalizedText(en: "\(least) to \(most) arguments", zh: "\(least) 到 \(most) 个参数")
      case 1: LocalizedText(en: "1 argument", zh: "1 个参数")
      case least: LocalizedText(en: "\(least) arguments", zh: "\(least) 个参数")
      default: LocalizedText(en: "\(least) or \(most) arguments", zh: "\(least) 或 \(most) 个参数")
      }
    return .error(
      at: range, en: "\(function.rawValue) takes \(expected.en), found \(found)",
      zh: "\(function.rawValue) 需要 \(expected.zh)，实际为 \(found) 个", hint: .usage(function))
  }

  static func periods(_ function: Function, _ argument: Expression) -> Diagnostic {
    .error(
      at: argument.range,
      en: "expected a whole number of periods from 1 to \(Expression.maximumPeriods), found \"\(argument)\"",
      zh: "应为 1 到 \(Expression.maximumPeriods) 的整数期数，实际为“\(argument)”", hint: .usage(function))
  }
}

extension LocalizedText {
  /// "it is written …".
  static func usage(_ function: Function) -> LocalizedText {
    LocalizedText(en: "it is written \(function.usage)", zh: "写法：\(function.usage)")
  }
}
