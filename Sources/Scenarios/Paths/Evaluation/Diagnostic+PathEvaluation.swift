import Localization
import SourceText
import TimeSeries

// What can be wrong with a path once the variable, its unit and its history are known.
extension Diagnostic {
  static func noPathAbove(
    _ variable: String, _ period: Period, role: PathRole, word: String, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "\"\(word)\" has no path to change: nothing above gives \"\(variable)\" in \(period)",
      zh: "“\(word)”没有可变动的路径：上级未给出“\(variable)”在 \(period) 的值",
      hint: role == .exogenized
        ? LocalizedText(
          en: "write values, or an add-factor to shift what the equation gives",
          zh: "请写数值；若要在方程结果上变动，请用 add_factors")
        : LocalizedText(
          en: "write a value, or a project: rule for the variable in the model",
          zh: "请写数值，或在模型中为该变量写 project: 规则"))
  }

  static func noValueBefore(
    _ variable: String, _ range: PeriodRange, word: String, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "\"\(word)\" starts from the value before \(range.first), but \"\(variable)\" has none",
      zh: "“\(word)”从 \(range.first) 之前的值开始，但“\(variable)”此前没有值",
      hint: LocalizedText(en: "write a value for an earlier period", zh: "请为更早的时期写数值"))
  }

  static func otherForm(_ variable: String, _ word: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place,
      en: "\"\(word)\" cannot go on from the line before, which gives \"\(variable)\" in another form",
      zh: "“\(word)”无法接续前一行：后者以另一种形式给出“\(variable)”",
      hint: LocalizedText(
        en: "growth, differences, shares, amounts and per cent of the right side do not mix: write a value",
        zh: "增速、增量、占比、数额与方程右边的百分比不能混用，请直接写数值"))
  }

  static func formChange(_ change: Quantity, of variable: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place,
      en:
        "the path above gives \"\(variable)\" in % and changes by percentage points, found \(change.written)",
      zh: "上级以百分数给出“\(variable)”，按百分点变动，实际为 \(change.written)", hint: .example("base + 1 pp"))
  }

  static func formOutsideExogenize(
    _ variable: String, _ word: String, role: PathRole, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "\"\(word)\" replaces an equation, so it belongs under exogenize",
      zh: "“\(word)”用来代替方程，只能写在 exogenize 下",
      hint: role == .assumption
        ? LocalizedText(
          en: "for \"\(variable)\" write grow 5 %/year, base + 1 pp or values",
          zh: "“\(variable)”请写 grow 5 %/year、base + 1 pp 或数值")
        : LocalizedText(en: "an add-factor is an amount or a percentage", zh: "附加因子应为数额或百分比"))
  }

  static func growthOfRate(
    _ variable: String, _ unit: Unit, word: PathWord = .grow, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "\"\(word.name)\" is for levels, and \"\(variable)\" is in \(unit.symbol)",
      zh: "“\(word.name)”用于水平值，而“\(variable)”以 \(unit.symbol) 计",
      hint: LocalizedText(
        en: "write its values, or base + 1 pp for a change", zh: "请直接写数值，或写 base + 1 pp 表示变动"))
  }

  static func deadlineTooEarly(
    _ deadline: Period, _ range: PeriodRange, at place: SourceRange
  ) -> Diagnostic {
    guard deadline.frequency == range.frequency else {
      return .error(
        at: place, en: "the s-curve is to arrive by \(deadline), a period of another frequency than \(range)",
        zh: "S 曲线的终点 \(deadline) 与 \(range) 的频率不同")
    }
    return .error(
      at: place, en: "the s-curve is to arrive by \(deadline), not after its first period \(range.first)",
      zh: "S 曲线的终点 \(deadline) 应晚于其首期 \(range.first)",
      hint: .example("s-curve to 60 % by \(range.last)"))
  }

  static func notFinite(_ variable: String, _ period: Period, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "the path of \"\(variable)\" is beyond all numbers in \(period)",
      zh: "“\(variable)”的路径在 \(period) 超出数值范围")
  }

  static func periodsMissing(_ periods: [Period], in file: String, at place: SourceRange) -> Diagnostic {
    let list = periods.prefix(8).map(\.description).joined(separator: ", ") + (periods.count > 8 ? ", …" : "")
    return .error(
      at: place, en: "\(file) gives no value for \(list)", zh: "\(file) 缺少 \(list) 的值",
      hint: LocalizedText(
        en: "every period of the line must be in the file", zh: "该行的每个时期都应在文件中有值"))
  }

  static func fileUnreadable(
    _ file: String, reason: LocalizedText?, at place: SourceRange
  ) -> Diagnostic {
    let (en, zh) = reason.map { (": \($0.en)", "：\($0.zh)") } ?? ("", "")
    return .error(
      at: place, en: "\(file) cannot be read\(en)", zh: "无法读取 \(file)\(zh)",
      hint: LocalizedText(
        en: "the name is relative to the folder of this file", zh: "文件名相对于本文件所在的文件夹"))
  }

  static func noColumn(_ variable: String, in table: CSVTable) -> Diagnostic {
    .error(
      at: SourceRange(file: table.file, line: 1),
      en: "there is no column \"\(variable)\" and no column \"value\"",
      zh: "没有“\(variable)”列，也没有“value”列", hint: nameHint(variable, among: Array(table.header.dropFirst())))
  }

  static func repeatedPeriod(_ period: Period, line: Int, at place: SourceRange) -> Diagnostic {
    .error(at: place, en: "\(period) is already in line \(line)", zh: "\(period) 已在第 \(line) 行出现")
  }
}
