import Localization
import SourceText

/// What can be wrong with the order of statements.
extension Diagnostic {
  static func mdlNoModel(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "a model description begins with a line MODEL", zh: "模型描述应以单独一行 MODEL 开头")
  }

  static func mdlNoEnd(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "a line END is missing after the last statement, which begins here",
      zh: "此处的最后一个语句之后缺少单独一行 END",
      hint: LocalizedText(en: "was the file cut off?", zh: "文件是否不完整？"))
  }

  static func mdlAfterEnd(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "nothing but comments may follow END", zh: "END 之后只能有注释",
      hint: LocalizedText(en: "move the equations before END", zh: "请把方程移到 END 之前"))
  }

  static func mdlAfterModel(at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "expected a keyword in the line after MODEL", zh: "MODEL 的下一行应为关键字")
  }

  static func mdlSecondModel(at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "MODEL stands here a second time", zh: "MODEL 重复出现")
  }

  static func mdlNoEquations(at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "the model has no equation", zh: "模型中没有方程")
  }

  static func mdlOutsideGroup(_ keyword: MDLKeyword?, at range: SourceRange) -> Diagnostic {
    let word = keyword?.rawValue ?? ""
    return .error(
      at: range, en: "\(word) must follow BEHAVIORAL> or IDENTITY>",
      zh: "\(word) 须在 BEHAVIORAL> 或 IDENTITY> 之后")
  }

  static func mdlTwoEquations(_ name: MDLName, first: SourceRange) -> Diagnostic {
    .error(
      at: name.range, en: "\(name.text) has two equations; the other is at \(first)",
      zh: "\(name.text) 有两个方程，另一个在 \(first)")
  }

  static func mdlNoEquation(_ name: MDLName) -> Diagnostic {
    .error(at: name.range, en: "the equation of \(name.text) lacks its EQ>", zh: "\(name.text) 的方程缺少 EQ>")
  }

  static func mdlNoCoefficients(_ name: MDLName) -> Diagnostic {
    .error(
      at: name.range, en: "the equation of \(name.text) lacks its COEFF>", zh: "\(name.text) 的方程缺少 COEFF>",
      hint: LocalizedText(
        en: "an equation without coefficients is an IDENTITY>", zh: "没有系数的方程应写作 IDENTITY>"))
  }

  static func mdlFunctionAsName(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "\(name) is a function and cannot be a name", zh: "\(name) 是函数，不能作名称")
  }

  static func mdlRepeated(_ keyword: MDLKeyword, first: SourceRange, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "\(keyword.rawValue) stands twice in this equation; the other is at \(first)",
      zh: "此方程中 \(keyword.rawValue) 重复，另一个在 \(first)")
  }
}

/// What can be wrong with identities.
extension Diagnostic {
  static func mdlNotInIdentity(_ keyword: MDLKeyword?, at range: SourceRange) -> Diagnostic {
    let word = keyword?.rawValue ?? ""
    return .error(
      at: range, en: "\(word) belongs to a BEHAVIORAL>; an identity has EQ> and IF>",
      zh: "\(word) 只用于 BEHAVIORAL>；恒等式只有 EQ> 和 IF>")
  }

  static func mdlConditionWithoutEquation(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "this condition belongs to no equation", zh: "此条件没有对应的方程",
      hint: LocalizedText(
        en: "each IF> stands just before or just after its EQ>, and conditions are joined with &",
        zh: "每个 IF> 紧接在其 EQ> 之前或之后；多个条件用 & 连接"))
  }

  static func mdlConditionInBehavioral(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "IF> belongs to an IDENTITY>; a behavioural equation has no condition",
      zh: "IF> 只用于 IDENTITY>；行为方程不能有条件")
  }

  static func mdlSecondEquation(_ name: MDLName, first: SourceRange, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "\(name.text) has a second equation without a condition; the other is at \(first)",
      zh: "\(name.text) 有第二个无条件的方程，另一个在 \(first)",
      hint: LocalizedText(en: "give each its IF>", zh: "请为每个方程写 IF>"))
  }

  static func mdlOtherwise(_ name: MDLName, at range: SourceRange) -> Diagnostic {
    .warning(
      at: range,
      LocalizedText(
        en: "this equation of \(name.text) has no condition: it is used where no other one's condition holds",
        zh: "\(name.text) 的这个方程没有条件：其余条件均不成立时使用"))
  }

  static func mdlOneCondition(_ name: MDLName, at range: SourceRange) -> Diagnostic {
    .warning(
      at: range,
      LocalizedText(
        en: "\(name.text) has one equation, under a condition: its value is missing where that does not hold",
        zh: "\(name.text) 只有一个带条件的方程：条件不成立时其值缺失"))
  }
}

/// What can be wrong with an equation's sides and its parts.
extension Diagnostic {
  static func mdlLeftSide(at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "the left side cannot be solved for one variable", zh: "等式左边无法解出单个变量",
      hint: LocalizedText(
        en: "it may be x, LOG(x), EXP(x), TSDELTA(x, n), TSDELTAP(x, n) or TSDELTALOG(x, n)",
        zh: "可以是 x、LOG(x)、EXP(x)、TSDELTA(x, n)、TSDELTAP(x, n) 或 TSDELTALOG(x, n)"))
  }

  static func mdlOtherVariable(_ found: String, _ name: MDLName, at range: SourceRange) -> Diagnostic {
    .error(
      at: range, en: "the equation of \(name.text) determines \(found)", zh: "\(name.text) 的方程决定的是 \(found)",
      hint: LocalizedText(
        en: "write \(name.text) on the left side, or rename the equation", zh: "请把左边写成 \(name.text)，或改方程名"))
  }

  static func mdlShortLag(_ coefficient: MDLName, degree: Int, length: Int) -> Diagnostic {
    .error(
      at: coefficient.range,
      en: "a polynomial of degree \(degree) needs more than \(degree) lags, found \(length)",
      zh: "\(degree) 次多项式需要 \(degree) 个以上的滞后项，实际为 \(length)")
  }

  static func mdlBackwardRange(at range: SourceRange) -> Diagnostic {
    .error(at: range, en: "the range ends before it begins", zh: "范围的终点早于起点")
  }

  static func mdlStore(at range: SourceRange) -> Diagnostic {
    .warning(
      at: range,
      LocalizedText(
        en: "STORE> is left out: it named a file of older programs and changes no equation",
        zh: "已略去 STORE>：它是旧程序的存盘指令，不影响方程"))
  }
}
