import Localization
import SourceText
import TimeSeries

// What can be wrong with the text of a path or a quantity. Each message says what was found and what was expected;
// the hint holds a line to copy.
extension LocalizedText {
  /// A hint that is a line to copy.
  static func example(_ text: String) -> LocalizedText {
    LocalizedText(en: "for example: \(text)", zh: "例如：\(text)")
  }
}

extension Diagnostic {
  static func emptyPath(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found nothing where a path value is expected", zh: "此处应有路径值，但内容为空",
      hint: LocalizedText(
        en: "write a number with its unit, or one of: \(wordList)", zh: "应写带单位的数，或下列词之一：\(wordList)"))
  }

  static func unknownPathWord(_ word: String, in text: String, at place: SourceRange) -> Diagnostic {
    guard !noValues.contains(word.lowercased()) else { return .noValue(word, at: place) }
    let spellings = PathWord.allCases.flatMap(\.spellings)
    let near =
      nearestName(to: word, among: spellings) ?? nearestName(to: text, among: spellings)
      ?? nearestFirstWord(to: word, among: spellings)
    let meant = near.flatMap { near in PathWord.allCases.first { $0.spellings.contains(near) } }
    let hint =
      meant.map { meantWord($0, near: near) }
      ?? LocalizedText(en: "expected one of: \(wordList)", zh: "可用的词：\(wordList)")
    return .error(
      at: place, en: "found \"\(word)\" where a number with its unit or a path word is expected",
      zh: "此处应为带单位的数或路径词，实际为“\(word)”", hint: hint)
  }

  /// The spelling whose first word is nearest: `rump to` for `ramp to`.
  private static func nearestFirstWord(to word: String, among spellings: [String]) -> String? {
    let phrases = spellings.filter { $0.contains(" ") }
    let near = nearestName(
      to: word, among: phrases.compactMap { $0.split(separator: " ").first.map(String.init) })
    return near.flatMap { near in phrases.first { $0.hasPrefix(near + " ") } }
  }

  /// What tables put where they have no number.
  private static let noValues: Set<String> = [
    "nan", "na", "n/a", "inf", "infinity", "null", "missing", "缺失", "—", "…",
  ]

  private static func noValue(_ word: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"\(word)\" is not a value", zh: "“\(word)”不是数值",
      hint: LocalizedText(
        en: "leave the line out where nothing is assumed; the path above then applies",
        zh: "没有假设的时期请去掉这一行，将沿用上级路径"))
  }

  static func spreadWithoutValue(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found a spread without a value before it", zh: "不确定性之前没有数值",
      hint: .example("5.2 % ± 0.8 pp, base ± 0.8 pp"))
  }

  private static func meantWord(_ word: PathWord, near: String?) -> LocalizedText {
    LocalizedText(
      en: "did you mean \"\(near ?? word.name)\"? for example: \(word.example)",
      zh: "是否想写“\(near ?? word.name)”？例如：\(word.example)")
  }

  private static var wordList: String { PathWord.allCases.map(\.name).joined(separator: ", ") }

  static func unexpectedRest(
    _ rest: String, after: String, example: String? = nil, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "found \"\(rest)\" after \"\(after)\", where the value should end",
      zh: "“\(after)”之后应结束，却还有“\(rest)”",
      hint: rest.lowercased().hasPrefix("by ")
        ? LocalizedText(
          en: "the periods stand before the colon: 2027..2030: ramp to 10 %",
          zh: "时期写在冒号之前：2027..2030: ramp to 10 %")
        : example.map { .example($0) }
          ?? LocalizedText(
            en: "a spread is written ± 0.8 pp, and drawn for each year ± 0.8 pp a year",
            zh: "不确定性写作 ± 0.8 pp，逐年独立时写作 ± 0.8 pp a year"))
  }

  static func quantityExpected(
    after: LocalizedText, found: String, example: String, at place: SourceRange
  ) -> Diagnostic {
    let expected =
      after.en.isEmpty
      ? LocalizedText(en: "a number with its unit", zh: "应为带单位的数")
      : LocalizedText(en: "a number after \"\(after.en)\"", zh: "“\(after.zh)”之后应有数")
    return .expected(expected, found: found, example: example, at: place)
  }

  /// "expected …, found …" with a line to copy.
  private static func expected(
    _ what: LocalizedText, found: String, example: String, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "expected \(what.en), found \(found.isEmpty ? "nothing" : "\"\(found)\"")",
      zh: "\(what.zh)，\(found.isEmpty ? "内容为空" : "实际为“\(found)”")", hint: .example(example))
  }

  static func notANumber(_ text: String, example: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"\(text)\" is not a number", zh: "“\(text)”不是数",
      hint: LocalizedText(
        en: "decimals are set off by a point, thousands by commas: 16,728.6; for example: \(example)",
        zh: "小数用点，千位用逗号：16,728.6；例如：\(example)"))
  }

  static func notAQuantity(
    _ text: String, unit: String, example: String, at place: SourceRange
  ) -> Diagnostic {
    .error(
      at: place, en: "\"\(unit)\" in \"\(text)\" is not a unit", zh: "“\(text)”中的“\(unit)”不是单位",
      hint: didYouMean(unit, among: Unit.knownNames) ?? .example(example))
  }

  static func doubledSign(_ text: String, example: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "found a second sign in \"\(text)\"", zh: "“\(text)”前有两个正负号",
      hint: LocalizedText(
        en: "write base - 4 pp, or base ± 4 pp for a spread", zh: "应写 base - 4 pp；不确定性写作 base ± 4 pp"))
  }

  static func rangeSignExpected(found: String, example: String, at place: SourceRange) -> Diagnostic {
    .expected(
      LocalizedText(en: "\"..\" between two numbers", zh: "两个数之间应有“..”"), found: found, example: example,
      at: place)
  }

  static func mixedUnits(_ text: String, example: String, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"\(text)\" mixes units", zh: "“\(text)”中的单位不一致", hint: .example(example))
  }

  static func reversedBounds(_ low: Quantity, _ high: Quantity, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "the bounds \(low.written) .. \(high.written) do not ascend",
      zh: "界限 \(low.written) .. \(high.written) 未按升序书写",
      hint: LocalizedText(en: "write the smaller one first", zh: "小的写在前面"))
  }

  static func growthWithoutYear(found: String, at place: SourceRange) -> Diagnostic {
    .expected(
      LocalizedText(en: "\"/year\" after the rate of growth", zh: "增长率之后应写“/year”"), found: found,
      example: PathWord.grow.example, at: place)
  }

  static func growthUnit(_ rate: Quantity, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"grow\" takes a rate in %, found \(rate.written)",
      zh: "“grow”之后应为以 % 计的增长率，实际为 \(rate.written)",
      hint: .example(PathWord.grow.example))
  }

  static func formUnit(_ size: Quantity, word: PathWord, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "\"\(word.name)\" takes a number in %, found \(size.written)",
      zh: "“\(word.name)”之后应为以 % 计的数，实际为 \(size.written)", hint: .example(word.example))
  }

  static func wholeExpected(found: String, at place: SourceRange) -> Diagnostic {
    .expected(
      LocalizedText(en: "\"of\" and a variable after the share", zh: "比重之后应写“of”和一个变量"), found: found,
      example: PathWord.share.example, at: place)
  }

  static func growthBelowZero(_ rate: Quantity, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "a level cannot grow by \(rate.written) a year: nothing would be left of it",
      zh: "水平值不能每年增长 \(rate.written)：那将不再有剩余")
  }

  static func deadlineExpected(found: String, at place: SourceRange) -> Diagnostic {
    .expected(
      LocalizedText(
        en: "\"by\" and a period after the goal of the s-curve", zh: "S 曲线的目标值之后应写“by”和时期"),
      found: found, example: PathWord.sCurve.example, at: place)
  }

  static func deadlineNotAPeriod(_ reason: LocalizedText, at place: SourceRange) -> Diagnostic {
    .error(at: place, reason, hint: .example(PathWord.sCurve.example))
  }

  static func fileNameExpected(at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "expected the name of a CSV file after \"from\"", zh: "“from”之后应有 CSV 文件名",
      hint: .example(PathWord.file.example))
  }

  static func negativeDeviation(_ deviation: Quantity, at place: SourceRange) -> Diagnostic {
    .error(
      at: place, en: "a standard deviation cannot be negative, found \(deviation.written)",
      zh: "标准差不能为负，实际为 \(deviation.written)", hint: .example("5.2 % ± 0.8 pp"))
  }
}

extension Quantity {
  /// The quantity for messages: the shortest exact number, a space and the unit.
  var written: String {
    let number =
      value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    return unit.map { "\(number) \($0.symbol)" } ?? number
  }
}
