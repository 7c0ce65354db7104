import Localization
public import SourceText
public import TimeSeries

/// The words that reading knows: phrases, units, places and indicators.
public final class Lexicon: Sendable {
  /// A known indicator and what a reader must know of it.
  public struct KnownIndicator: Sendable {
    /// The indicator.
    public var indicator: Indicator
    /// `difference`, `rank`, `share`, `ratio` where the catalogue says so.
    public var measure: Measure?
    /// The id of the indicator that a difference or rank is of.
    public var relatedTo: String?

    /// A known indicator.
    public init(indicator: Indicator, measure: Measure?, relatedTo: String?) {
      self.indicator = indicator
      self.measure = measure
      self.relatedTo = relatedTo
    }
  }

  /// What a word of the text is.
  enum Meaning: Sendable {
    case phrase(Phrase)
    case place(Int)
    case companyEnd
  }

  let words: PhraseTrie<Meaning>
  let lists: WordLists
  let times: TimeWords
  let units: PhraseTrie<UnitWord>
  let places: Gazetteer
  let indicators: IndicatorNames

  /// A lexicon from the tables of a seeds folder: `reading/phrases.csv`, `reading/units.csv`, `reading/places.csv`, and
  /// what the catalogue knows.
  ///
  /// What is wrong in a table is reported with its line and left out.
  public init(
    phrases: CSVTable, units: CSVTable, places: CSVTable, indicators: [KnownIndicator], regions: [Region],
    _ problems: DiagnosticCollector
  ) {
    self.places = Gazetteer(places, regions: regions, problems)
    lists = WordLists(phrases)
    times = TimeWords(lists)
    self.indicators = IndicatorNames(indicators, spelling: Spelling(phrases, lists))
    self.units = PhraseTrie(Lexicon.unitWords(units, problems).map { (scalars($0.printed), $0) })
    var entries = Lexicon.phrases(phrases, problems).map {
      (phrase: scalars($0.key), meaning: Meaning.phrase($0.value))
    }
    // A company's end and a known indicator's name keep their characters from being taken for other words.
    entries += (lists[.zone] + lists[.company]).map { ($0, .companyEnd) }
    entries += self.places.forms.map { (scalars($0.form), .place($0.place)) }
    entries += self.indicators.protectedNames.map { (scalars($0), .phrase(Phrase(.word))) }
    words = PhraseTrie(entries)
  }

  private static func phrases(_ table: CSVTable, _ problems: DiagnosticCollector) -> [String: Phrase] {
    var result: [String: Phrase] = [:]
    for row in table.rows {
      let (name, text) = (row["class"].text, row["phrase"].text)
      if name == "alias" { continue }
      let role = PhraseRoles.named[name]
      if let problem = problem(of: row, as: role) {
        problems.add(problem)
      } else if let role {
        result[text] = (result[text] ?? Phrase([])).adding(role, row["value"].text)
      }
    }
    return result
  }

  /// What is wrong with a row: its class, no phrase, or a value that its class does not have. The words of a list have no role.
  private static func problem(of row: CSVTable.Row, as role: PhraseRoles?) -> Diagnostic? {
    let (name, value) = (row["class"], row["value"])
    if role == nil, WordLists.List(rawValue: name.text) == nil {
      let names = PhraseRoles.named.keys + WordLists.List.allCases.map(\.rawValue) + ["alias"]
      return .error(
        at: name.range, en: "unknown class of phrases \"\(name.text)\"", zh: "未知的词语类别“\(name.text)”",
        hint: didYouMean(name.text, among: names.sorted()))
    }
    if row["phrase"].text.isEmpty {
      return .error(at: row["phrase"].range, en: "a row of this table needs a phrase", zh: "此表每行须有词语")
    }
    let allowed: [String]
    switch role {
    case .change, .narrowing, .rate, .above, .higher: allowed = ["+", "-"]
    case .before, .after: allowed = Qualifier.allCases.map(\.rawValue)
    case .home: allowed = Phrase.Home.allCases.map(\.rawValue)
    default: return nil
    }
    guard !allowed.contains(value.text) else { return nil }
    return .error(
      at: value.range,
      en:
        "class \(row["class"].text) takes one of \(allowed.joined(separator: ", ")), found \"\(value.text)\"",
      zh: "类别 \(row["class"].text) 的取值须为 \(allowed.joined(separator: "、")) 之一，实为“\(value.text)”",
      hint: didYouMean(value.text, among: allowed))
  }

  private static func unitWords(_ table: CSVTable, _ problems: DiagnosticCollector) -> [UnitWord] {
    table.rows.compactMap { row in
      let kind = row["kind"]
      guard let exponent = Int(row["exponent"].text), let known = UnitWord.Kind(rawValue: kind.text)
      else {
        problems.add(
          .error(
            at: kind.range, en: "a unit takes a power of ten and a kind, found \"\(kind.text)\"",
            zh: "单位须写明10的幂次与类别，实为“\(kind.text)”",
            hint: didYouMean(kind.text, among: UnitWord.Kind.allCases.map(\.rawValue))))
        return nil
      }
      return UnitWord(
        printed: row["printed"].text, standard: row["standard"].text, exponent: exponent, kind: known)
    }
  }
}
