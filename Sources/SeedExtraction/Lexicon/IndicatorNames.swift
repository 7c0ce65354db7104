import Localization
import TimeSeries

/// A known indicator as texts name it.
final class NamedIndicator: Sendable {
  let indicator: Indicator
  /// `difference`, `rank`, `share`, `ratio` where the catalogue says so.
  let measure: Measure?
  /// What is measured, without the word that says how: 规模以上工业增加值 for 规模以上工业增加值增速.
  let concept: String
  /// Its synonyms as characters.
  let synonyms: [[UInt32]]
  /// The differences from this indicator and its ranks.
  let related: [NamedIndicator]
  /// Whether it is of one company (true), of a place (false), or of either (nil).
  private let isOfCompany: Bool?

  init(_ entry: Lexicon.KnownIndicator, related: [NamedIndicator]) {
    indicator = entry.indicator
    measure = entry.measure
    synonyms = entry.indicator.synonyms.map(scalars)
    self.related = related
    let name = entry.indicator.name.zh
    concept = ["增速", "增减", "增长"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    isOfCompany = entry.indicator.coverage.map { $0 == "one company" }
  }

  /// Whether a figure of this kind and unit can be one of the indicator's.
  func takes(_ measure: Measure, unit: String) -> Bool {
    switch measure {
    case .growthRate: self.measure == nil && indicator.unit == .percent
    case .level, .count: self.measure == nil && isSameKind(indicator.unit.symbol, unit)
    default: self.measure == measure
    }
  }

  /// Whether it can be spoken of a company, or of a place.
  func fits(ofCompany: Bool) -> Bool { isOfCompany.map { $0 == ofCompany } ?? true }

  /// Texts are free in the classifier (30家, 30个), never in the unit of an amount.
  private func isSameKind(_ left: String, _ right: String) -> Bool {
    left == right || (isClassifier(left) && isClassifier(right))
  }

  private func isClassifier(_ unit: String) -> Bool {
    unit.count <= 4 && !unit.contains { "%元吨瓦时米里亩顷斤煤位倍p".contains($0) }
  }
}

/// The known indicators by the names that texts give them.
struct IndicatorNames: Sendable {
  private let spelling: Spelling
  private var byName: [[UInt32]: [NamedIndicator]] = [:]
  /// Names in which no other word is to be looked for.
  let protectedNames: [String]

  /// The names and synonyms of some indicators.
  init(_ known: [Lexicon.KnownIndicator], spelling: Spelling) {
    self.spelling = spelling
    let plain = known.filter { $0.measure != .rank && $0.measure != .percentagePointDifference }
    protectedNames = plain.flatMap { $0.indicator.synonyms }.filter { name in
      name.count > 3 && !["增长", "增速", "占比", "比重"].contains(where: name.hasSuffix) && !name.hasPrefix("占")
    }
    let relatives = Dictionary(grouping: known.filter { $0.relatedTo != nil }) { $0.relatedTo ?? "" }
    for entry in known {
      let related = relatives[entry.indicator.id, default: []].map { NamedIndicator($0, related: []) }
      let named = NamedIndicator(entry, related: related)
      let names = Set(
        ([entry.indicator.name.zh] + entry.indicator.synonyms).map { spelling.canonical(scalars($0)) })
      for name in names { byName[name, default: []].append(named) }
    }
  }

  /// The indicators that a name can be of, in the order of the catalogue.
  func indicators(named name: [UInt32]) -> [NamedIndicator] {
    name.isEmpty ? [] : byName[spelling.canonical(name)] ?? []
  }
}

/// What the names of an article have been found to be: articles repeat themselves.
final class NameMemory {
  private let names: IndicatorNames
  private var found: [[UInt32]: [NamedIndicator]] = [:]

  init(_ names: IndicatorNames) { self.names = names }

  /// The indicators that a name can be of.
  func indicators(named name: [UInt32]) -> [NamedIndicator] {
    if let known = found[name] { return known }
    // A text of many names must not fill the memory.
    if found.count > 4096 { found.removeAll(keepingCapacity: true) }
    let result = names.indicators(named: name)
    found[name] = result
    return result
  }
}
