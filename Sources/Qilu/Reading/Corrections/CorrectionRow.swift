import Localization
import SeedExtraction
import SourceText
import TimeSeries

/// Reads one row of `corrections.csv`.
struct CorrectionRow {
  /// The correction; nil if something is wrong with the row.
  private(set) var correction: Correction?

  private let row: CSVTable.Row
  private let seeds: SeedDatabase
  private let problems: DiagnosticCollector

  init(_ row: CSVTable.Row, _ seeds: SeedDatabase, _ problems: DiagnosticCollector) {
    (self.row, self.seeds, self.problems) = (row, seeds, problems)
    // Each part is read even after another failed, so that one check reports them all.
    let (article, evidence, reason) = (text("article"), text("evidence"), text("reason"))
    let paragraph = problems.collect { () throws(Diagnostic) in try row["paragraph"].integer() }
    guard let field = word(row["field"], Correction.Field.self),
      let change = problems.collect({ () throws(Diagnostic) in try self.change(field) }), let article,
      let evidence,
      let reason, let paragraph
    else { return }
    correction = Correction(
      article: article, paragraph: paragraph, evidence: evidence, indicator: row["indicator"].text,
      change: change,
      field: field, value: row["value"].text, reason: reason, line: row.line)
  }

  private func text(_ column: String) -> String? {
    problems.collect { () throws(Diagnostic) in try row[column].requiredText() }
  }

  private func change(_ field: Correction.Field) throws(Diagnostic) -> Correction.Change {
    let value = row["value"]
    switch field {
    case .region: return .region(try value.requiredText())
    case .indicator:
      let indicator = try indicator(value)
      return .indicator(id: indicator.id, name: indicator.printedName)
    case .measure: return .measure(try choice(value))
    case .period: return .period(try period(value.text))
    case .value: return .value(try number(value.text))
    case .unit: return .unit(try unit(value.text).printedSymbol)
    case .qualifier: return .qualifier(try choice(value))
    case .status: return .status(try choice(value))
    case .sourceClass: return .sourceClass(try choice(value))
    case .note: return .note(try value.requiredText())
    case .drop: return .drop
    case .add: return .add(try addition())
    }
  }

  /// `region; period; value unit`, and where they are not exact and actual `; qualifier; status`.
  private func addition() throws(Diagnostic) -> Finding {
    let parts = row["value"].text.split(separator: ";", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard (3...5).contains(parts.count), !parts[0].isEmpty, let space = parts[2].firstIndex(of: " ") else {
      throw row["value"].mismatch(
        expected: LocalizedText(
          en: "REGION; PERIOD; VALUE UNIT, and perhaps ; QUALIFIER; STATUS",
          zh: "“地区; 时期; 数值 单位”，必要时加“; 限定词; 状态”"))
    }
    let indicator = try indicator(row["indicator"])
    let unit = try unit(String(parts[2][space...]).trimmed)
    return Finding(
      region: parts[0], indicator: indicator.printedName, indicatorID: indicator.id,
      measure: Measure(of: indicator, seeds.details[indicator.id]), period: try period(parts[1]),
      value: try number(String(parts[2][..<space])), unit: unit.printedSymbol,
      qualifier: parts.count > 3 && !parts[3].isEmpty ? try choice(row["value"], parts[3]) : .exact,
      status: parts.count > 4 && !parts[4].isEmpty ? try choice(row["value"], parts[4]) : .actual,
      evidence: row["evidence"].text, at: 0..<0, inParagraph: 0, rule: "corrections.csv")
  }
}

extension CorrectionRow {
  private func indicator(_ field: CSVField) throws(Diagnostic) -> Indicator {
    if let known = seeds.indicator(field.text) { return known }
    throw .unknownIndicator(
      field.text, at: field.range, hint: nameHint(field.text, among: seeds.indicators.map(\.id)))
  }

  private func period(_ text: String) throws(Diagnostic) -> ObservationPeriod {
    do throws(TimeSeriesError) {
      return try ObservationPeriod.parse(text)
    } catch {
      throw .error(at: row["value"].range, error.message)
    }
  }

  private func unit(_ text: String) throws(Diagnostic) -> Unit {
    do throws(TimeSeriesError) {
      return try Unit.parse(text)
    } catch {
      throw .error(at: row["value"].range, error.message, hint: didYouMean(text, among: Unit.knownNames))
    }
  }

  private func number(_ text: String) throws(Diagnostic) -> String {
    guard let value = Double(text), value.isFinite, text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" })
    else {
      throw row["value"].mismatch(expected: LocalizedText(en: "a decimal number", zh: "十进制数字"))
    }
    return text
  }

  private func word<Word: RawRepresentable & CaseIterable>(_ field: CSVField, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    problems.collect { () throws(Diagnostic) in try choice(field) }
  }

  /// One of the words of an enumeration: the field, or the part of it given.
  private func choice<Word: RawRepresentable & CaseIterable>(
    _ field: CSVField, _ part: String? = nil
  ) throws(Diagnostic) -> Word where Word.RawValue == String {
    let text = part ?? field.text
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw field.mismatch(
      expected: LocalizedText(
        en: "one of " + words.joined(separator: ", "), zh: words.joined(separator: "、") + "之一"),
      hint: didYouMean(text, among: words))
  }
}

extension Indicator {
  /// The name that readings give it: as printed, without its measure.
  var printedName: String { synonyms.first ?? name.zh }
}

extension Unit {
  /// The unit as readings write it: 个百分点, not pp.
  var printedSymbol: String { self == .percentagePoint ? "个百分点" : symbol }
}

extension Measure {
  /// What kind of figure an indicator's are.
  init(of indicator: Indicator, _ detail: IndicatorDetail?) {
    self =
      switch detail?.measure {
      case .difference: .percentagePointDifference
      case .rank: .rank
      case .share: .share
      case .ratio: .ratio
      case nil where indicator.unit == .percentagePoint: .percentagePointDifference
      case nil where indicator.unit == .percent: .growthRate
      case nil: indicator.unit.isConvertible(toAmountOf: ["元", "吨", "千瓦时", "米"]) ? .level : .count
      }
  }
}

extension Unit {
  /// Whether the unit measures one of some things.
  fileprivate func isConvertible(toAmountOf names: [String]) -> Bool {
    names.contains { name in (try? Unit.parse(name)).map(isConvertible(to:)) ?? false }
  }
}

extension String {
  /// The text without blanks on either side.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
