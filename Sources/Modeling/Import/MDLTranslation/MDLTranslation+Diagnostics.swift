import Expressions
import Localization
import SourceText
import TimeSeries

/// What can be wrong with names and coefficients.
extension Diagnostic {
  static func mdlSameName(_ name: String, _ other: String, in valid: String, at range: SourceRange)
    -> Diagnostic
  {
    .error(
      at: range, en: "\(name) and \(other) would both be called \(valid)",
      zh: "\(name) 与 \(other) 都会改名为 \(valid)",
      hint: LocalizedText(
        en: "names of qilu have letters, digits and _; rename one of them", zh: "qilu 的名称由字母、数字和 _ 组成，请改其中一个")
    )
  }

  static func mdlCoefficientAndVariable(_ coefficient: MDLName, of owner: String, elsewhere: SourceRange)
    -> Diagnostic
  {
    .error(
      at: coefficient.range,
      en: "\(coefficient.text) is a coefficient of \(owner) and a variable at \(elsewhere)",
      zh: "\(coefficient.text) 在 \(owner) 的方程中是系数，在 \(elsewhere) 却是变量",
      hint: LocalizedText(en: "declare it under COEFF> there, or rename it", zh: "请在该处的 COEFF> 中声明，或改名"))
  }

  static func mdlCoefficientTwice(_ coefficient: MDLName) -> Diagnostic {
    .error(
      at: coefficient.range, en: "the coefficient \(coefficient.text) is declared twice",
      zh: "系数 \(coefficient.text) 声明了两次")
  }

  static func mdlUnusedCoefficient(_ coefficient: MDLName, _ name: MDLName) -> Diagnostic {
    .error(
      at: coefficient.range,
      en: "the equation of \(name.text) does not use the coefficient \(coefficient.text)",
      zh: "\(name.text) 的方程没有用到系数 \(coefficient.text)")
  }

  static func mdlTermWithoutCoefficient(_ term: Expression, _ name: MDLName) -> Diagnostic {
    .error(
      at: term.range, en: "this term of the equation of \(name.text) has no coefficient",
      zh: "\(name.text) 方程的这一项没有系数",
      hint: LocalizedText(
        en: "the right side is coefficient * regressor + …, each coefficient being named under COEFF>",
        zh: "右边写作 系数 * 变量 + …，每个系数都列在 COEFF> 中"))
  }

  static func mdlNotLinear(_ coefficient: String, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "the equation is not linear in the coefficient \(coefficient)",
      zh: "方程对系数 \(coefficient) 不是线性的",
      hint: LocalizedText(
        en: "a coefficient multiplies a regressor, outside of functions and lags", zh: "系数只能乘以变量，不能放在函数或滞后之内")
    )
  }

  static func mdlUnknownCoefficient(_ name: MDLName, of owner: MDLName, among names: [String]) -> Diagnostic {
    .error(
      at: name.range, en: "the equation of \(owner.text) has no coefficient \"\(name.text)\"",
      zh: "\(owner.text) 的方程没有系数“\(name.text)”", hint: nameHint(name.text, among: names))
  }

  static func mdlSecondLag(_ coefficient: MDLName) -> Diagnostic {
    .error(
      at: coefficient.range, en: "\(coefficient.text) has two distributed lags",
      zh: "\(coefficient.text) 有两个分布滞后")
  }
}

/// What can be wrong with restrictions.
extension Diagnostic {
  static func mdlRestrictedLag(_ name: MDLName, _ lag: Int, length: Int) -> Diagnostic {
    .error(
      at: name.range,
      en: length > 1
        ? "the distributed lag of \(name.text) has lags 0 to \(length - 1), found \(lag)"
        : "\(name.text) has no distributed lag whose lag \(lag) could be restricted",
      zh: length > 1
        ? "\(name.text) 的分布滞后为 0 至 \(length - 1) 期，实际为 \(lag)"
        : "\(name.text) 没有分布滞后，不能约束其第 \(lag) 期",
      hint: length > 1
        ? nil : LocalizedText(en: "declare it with PDL>", zh: "请用 PDL> 声明"))
  }

  static func mdlRestrictionValue(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "the right side of a restriction is a number", zh: "约束的右边应为数字",
      hint: LocalizedText(en: "write a2 - a3 = 0", zh: "请写 a2 - a3 = 0"))
  }

  static func mdlRestrictionOfNothing(at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "the restriction names no coefficient", zh: "约束中没有系数")
  }
}

/// What can be wrong with instruments, periods and data.
extension Diagnostic {
  static func mdlConstantInstrument(_ name: MDLName) -> Diagnostic {
    .warning(
      at: name.range,
      LocalizedText(
        en: "the instruments of \(name.text) hold no constant; qilu always uses one",
        zh: "\(name.text) 的工具变量中没有常数；qilu 总会加入常数"))
  }

  static func mdlOtherFrequency(_ asked: Frequency, data: Frequency, at range: SourceRange?) -> Diagnostic {
    .error(
      at: range, en: "the data are \(data.rawValue), not \(asked.rawValue)",
      zh: "数据频率为 \(data.rawValue)，而不是 \(asked.rawValue)")
  }

  static func mdlNoFrequency(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "the model does not say how often its series are observed", zh: "无法判断模型的数据频率",
      hint: LocalizedText(
        en: "add --frequency annual, quarterly or monthly, or --data FILE.csv",
        zh: "请加 --frequency annual、quarterly 或 monthly，或 --data FILE.csv"))
  }

  static func mdlPeriodBeyond(_ frequency: Frequency, at range: SourceRange) -> Diagnostic {
    .error(
      at: range,
      en:
        "the range names a period above \(frequency.periodsPerYear), but the model is \(frequency.rawValue)",
      zh: "范围中的期数超过 \(frequency.periodsPerYear)，而模型频率为 \(frequency.rawValue)")
  }

  static func mdlNoRows(at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "the data have no row", zh: "数据没有任何行")
  }

  static func mdlNotAPeriod(_ text: String, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "expected a period in the first column, found \"\(text)\"",
      zh: "第一列应为时期，实际为“\(text)”",
      hint: LocalizedText(en: "a period is written 2026, 2026Q1 or 2026M03", zh: "时期写作 2026、2026Q1 或 2026M03")
    )
  }

  static func mdlMissingColumns(
    _ names: [String], in file: String, hint: [(missing: String, near: String)], isError: Bool
  ) -> Diagnostic {
    let shown = names.prefix(30).joined(separator: ", ") + (names.count > 30 ? ", …" : "")
    let consequence = LocalizedText(
      en: isError ? "" : "; they are computed from their identities", zh: isError ? "" : "；将由恒等式计算")
    return Diagnostic(
      isError ? .error : .warning, at: SourceRange(file: file, line: 1),
      LocalizedText(
        en: "the data lack \(names.count) of the model's variables: \(shown)\(consequence.en)",
        zh: "数据缺少模型的 \(names.count) 个变量：\(shown)\(consequence.zh)"),
      hint: hint.isEmpty
        ? nil
        : LocalizedText(
          en: hint.map { "is \($0.missing) the column \"\($0.near)\"?" }.joined(separator: "\n"),
          zh: hint.map { "\($0.missing) 是否为列“\($0.near)”？" }.joined(separator: "\n")))
  }
}
