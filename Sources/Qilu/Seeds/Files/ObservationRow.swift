import Localization
import SourceText
import TimeSeries

/// Reads one row of figures.
struct ObservationRow {
  /// The figure; nil if something is wrong with the row.
  private(set) var observation: Observation?

  private let row: CSVTable.Row
  private let context: ObservationContext
  private let problems: DiagnosticCollector

  init(_ row: CSVTable.Row, _ context: ObservationContext, _ problems: DiagnosticCollector) {
    self.row = row
    self.context = context
    self.problems = problems
    // Each part is read even after another failed, so that one run reports them all.
    let region = region()
    let indicator = indicator()
    let period = read("period") { text throws(TimeSeriesError) in try context.period(text) }
    let published = read("published") { text throws(TimeSeriesError) in try context.date(text) }
    let unit = read("unit", names: Unit.knownNames) { text throws(TimeSeriesError) in
      try context.unit(text)
    }
    let value = problems.collect { () throws(Diagnostic) in try row["value"].number() }
    let qualifier = word("qualifier", Qualifier.self)
    let status = word("status", ObservationStatus.self)
    let sourceClass = word("class", SourceClass.self)
    let rule = word("published_rule", PublishedRule.self)
    let source = source()
    guard let region, let indicator, let period, let published, let unit, let value, let qualifier,
      let status,
      let sourceClass, let rule, let source
    else { return }
    let read = Observation(
      region: region, indicator: indicator.id, period: period, value: value, printedValue: row["value"].text,
      unit: unit, qualifier: qualifier, status: status, source: source, place: row["place"].text,
      published: published, publishedRule: rule.rawValue, sourceClass: sourceClass, note: row["note"].text,
      origin: ObservationOrigin(file: row.range.file, line: row.line))
    let check = ObservationCheck(
      observation: read, indicator: indicator, rule: rule, row: row, context: context)
    let found = check.problems
    found.forEach(problems.add)
    if found.isEmpty { observation = read }
  }
}

extension ObservationRow {
  private func region() -> String? {
    let field = row["region"]
    let id = field.text
    if context.regions.contains(id) { return id }
    let names = context.catalogue.regions.flatMap { [$0.id] + $0.synonyms }
    problems.add(.unknownRegion(id, at: field.range, hint: nameHint(id, among: names)))
    return nil
  }

  private func indicator() -> Indicator? {
    let field = row["indicator"]
    let id = field.text
    if let known = context.indicators[id] { return known }
    problems.add(
      .unknownIndicator(
        id, at: field.range, hint: nameHint(id, among: context.catalogue.indicators.map(\.id))))
    return nil
  }

  private func source() -> String? {
    let field = row["source"]
    let name = field.text
    if name.isEmpty {
      problems.add(field.mismatch(expected: LocalizedText(en: "a source", zh: "来源")))
      return nil
    }
    guard context.citesArticles, context.articles[name] == nil else { return name }
    problems.add(
      .error(
        at: field.range, en: "there is no article \"\(name)\" in articles.yaml",
        zh: "articles.yaml 中没有文章“\(name)”",
        hint: nameHint(name, among: context.catalogue.articles.map(\.id))))
    return nil
  }

  /// A field read by TimeSeries, whose error gets the field's place.
  private func read<Value>(
    _ column: String, names: @autoclosure () -> [String] = [],
    _ body: (String) throws(TimeSeriesError) -> Value
  ) -> Value? {
    let field = row[column]
    do throws(TimeSeriesError) {
      return try body(field.text)
    } catch {
      problems.add(.error(at: field.range, error.message, hint: didYouMean(field.text, among: names())))
      return nil
    }
  }

  /// One of the words of an enumeration.
  private func word<Word: RawRepresentable & CaseIterable>(_ column: String, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    let field = row[column]
    if let word = Word(rawValue: field.text) { return word }
    let words = Word.allCases.map(\.rawValue)
    problems.add(
      field.mismatch(
        expected: LocalizedText(
          en: "one of " + words.joined(separator: ", "), zh: words.joined(separator: "、") + "之一"),
        hint: didYouMean(field.text, among: words)))
    return nil
  }
}
