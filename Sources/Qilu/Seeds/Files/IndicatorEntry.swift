import Localization
import SourceText
import TimeSeries

/// One entry of `indicators.yaml`.
struct IndicatorEntry {
  let indicator: Indicator
  let detail: IndicatorDetail
  let relatedTo: PlacedName?

  /// Reads an entry; nil after reporting what is wrong with it.
  init?(_ entry: MappingEntry<YAMLNode>, _ problems: DiagnosticCollector) {
    let what = LocalizedText(en: "indicator \(entry.key)", zh: "指标 \(entry.key)")
    let reader = MappingReader(entry.value, expecting: what, problems)
    let name = reader.required("name", .localizedText)
    let unit = reader.required("unit", .unit)
    let accumulation = reader.required("accumulation", .choice(Accumulation.self))
    let plausible = reader.required("plausible", .range)
    let synonyms = reader.optional("synonyms", .list(.text)) ?? []
    let direction = reader.optional("preferred", .choice(Indicator.PreferredDirection.self))
    let breaks = reader.optional("breaks", .list(.definitionBreak)) ?? []
    let description = reader.optional("description", .localizedText)
    detail = IndicatorDetail(
      coverage: reader.optional("coverage", .choice()), priceBasis: reader.optional("price_basis", .choice()),
      severalYears: reader.optional("multiyear", .choice()), measure: reader.optional("measure", .choice()),
      relatedTo: nil)
    relatedTo = reader.optional("of", .placedName)
    if let problem = IndicatorEntry.idProblem(entry) { reader.report(problem) }
    if let problem = detail.unitProblem(unit, entry.keyRange) { reader.report(problem) }
    guard reader.finish(), let name, let unit, let accumulation, let plausible else { return nil }
    indicator = Indicator(
      id: entry.key, name: name, synonyms: synonyms, unit: unit, accumulation: accumulation,
      plausible: plausible, preferredDirection: direction, coverage: detail.coverage?.rawValue,
      priceBasis: detail.priceBasis.flatMap { Indicator.PriceBasis(rawValue: $0.rawValue) }, breaks: breaks,
      description: description)
  }

  /// Ids stand in equations, so they are lower-case names.
  private static func idProblem(_ entry: MappingEntry<YAMLNode>) -> Diagnostic? {
    let first = entry.key.unicodeScalars.first
    let isName = entry.key.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "_" }
    guard !isName || !(first.map { "a"..."z" ~= $0 } ?? false) else { return nil }
    return .error(
      at: entry.keyRange, en: "\"\(entry.key)\" cannot be an indicator's id",
      zh: "“\(entry.key)”不能作为指标标识",
      hint: LocalizedText(
        en: "use lower-case letters, digits and _, a letter first",
        zh: "请用小写字母、数字和下划线，且以字母开头"))
  }
}

extension IndicatorDetail {
  /// A difference is in pp and nothing else is; figures over several years need a rate.
  fileprivate func unitProblem(_ unit: Unit?, _ place: SourceRange) -> Diagnostic? {
    guard let unit else { return nil }
    if (measure == .difference) != (unit == .percentagePoint) {
      return .error(
        at: place, en: "measure: difference and unit: pp go together",
        zh: "measure: difference 与 unit: pp 须同时出现")
    }
    if severalYears != nil, unit != .percent {
      return .error(
        at: place, en: "multiyear is for rates in %, not for \(unit)", zh: "multiyear 只用于百分率，不用于\(unit)")
    }
    return nil
  }
}

extension ValueReader where Value == Unit {
  /// A unit, such as % or 亿元.
  static var unit: ValueReader {
    ValueReader<String>.text.map { text, place throws(Diagnostic) in
      do throws(TimeSeriesError) {
        return try Unit.parse(text)
      } catch {
        throw .error(at: place, error.message, hint: didYouMean(text, among: Unit.knownNames))
      }
    }
  }
}

extension ValueReader where Value == ClosedRange<Double> {
  /// Two numbers, such as `-30 .. 45`.
  static var range: ValueReader {
    ValueReader { node throws(Diagnostic) in
      let ends = normalizeWidth(try node.text()).split(separator: "..", omittingEmptySubsequences: false)
        .map { Double($0.filter { $0 != " " }) ?? .nan }
      guard ends.count == 2, ends[0] <= ends[1], ends.allSatisfy(\.isFinite) else {
        throw node.mismatch(
          expected: LocalizedText(en: "a range such as -30 .. 45", zh: "区间，如 -30 .. 45"))
      }
      return ends[0]...ends[1]
    }
  }
}

extension ValueReader where Value == Indicator.DefinitionBreak {
  /// `{from: 2011, en: …, zh: …}`
  static var definitionBreak: ValueReader {
    .mapping(LocalizedText(en: "a break", zh: "口径变化")) { reader in
      let from = reader.required("from", .text)
      let en = reader.required("en", .text)
      let zh = reader.required("zh", .text)
      guard let from, let en, let zh else { return nil }
      return Indicator.DefinitionBreak(period: from, note: LocalizedText(en: en, zh: zh))
    }
  }
}
