import Localization
import Reporting
import TimeSeries

extension Observation {
  /// The figure as printed with what limits it, without its unit: `about 8.3`, `-4 or lower`.
  var wording: LocalizedText { limited(LocalizedText(printedValue)) }

  /// The figure with its unit: `about 8.3 %`, 约8.3%, `-4 % or lower`.
  var wordingWithUnit: LocalizedText {
    let unit = unit.name
    // "1000 × 100 million yuan": two numbers side by side would read as one.
    let isNumber = unit.en.first?.isNumber ?? false
    let en = unit.en.isEmpty ? printedValue : "\(printedValue) \(isNumber ? "× " : "")\(unit.en)"
    return limited(LocalizedText(en: en, zh: printedValue + unit.zh))
  }

  /// A figure's text with the words of the qualifier, which belongs to the printed magnitude.
  private func limited(_ text: LocalizedText) -> LocalizedText {
    let (en, zh) = (text.en, text.zh)
    let isFall = value < 0
    return switch qualifier {
    case .exact: text
    case .about: LocalizedText(en: "about \(en)", zh: "约\(zh)")
    case .nearly: LocalizedText(en: "nearly \(en)", zh: "接近\(zh)")
    case .over where isFall: LocalizedText(en: "below \(en)", zh: "低于\(zh)")
    case .over: LocalizedText(en: "over \(en)", zh: "超过\(zh)")
    case .under where isFall: LocalizedText(en: "above \(en)", zh: "高于\(zh)")
    case .under: LocalizedText(en: "under \(en)", zh: "不到\(zh)")
    case .atLeast where isFall: LocalizedText(en: "\(en) or lower", zh: "\(zh)或更低")
    case .atLeast: LocalizedText(en: "at least \(en)", zh: "至少\(zh)")
    case .atMost where isFall: LocalizedText(en: "\(en) or higher", zh: "\(zh)或更高")
    case .atMost: LocalizedText(en: "at most \(en)", zh: "至多\(zh)")
    }
  }

  /// The place in the source in words: `paragraph 3, characters 290–302: “增长7.1%”`; others as the row says it.
  var placeText: LocalizedText {
    // Most are addresses, and a pattern takes long to say so.
    guard place.hasPrefix("paragraph "),
      let found = place.wholeMatch(of: /paragraph (\d+), (\d+)-(\d+): (.*)/.dotMatchesNewlines())
    else {
      return LocalizedText(place)
    }
    let (_, paragraph, start, end, words) = found.output
    // The row counts characters from 0 to before the last; people count from 1.
    let first = Int(start).map { "\($0 + 1)" } ?? "\(start)"
    return LocalizedText(
      en: "paragraph \(paragraph), characters \(first)–\(end): “\(words)”",
      zh: "第\(paragraph)段第\(first)—\(end)字：“\(words)”")
  }

  /// How its date is known; a rule that is none of ours as written.
  var publishedRuleText: LocalizedText {
    PublishedRule(rawValue: publishedRule)?.name ?? LocalizedText(publishedRule)
  }

  /// Every column, and where the row stands.
  var json: JSONValue {
    [
      "region": .string(region), "indicator": .string(indicator), "period": .string("\(period)"),
      "value": .number(value), "printed": .string(printedValue), "unit": .string(unit.symbol),
      "qualifier": .string(qualifier.rawValue), "status": .string(status.rawValue),
      "source": .string(source), "place": .string(place), "published": .string("\(published)"),
      "published_rule": .string(publishedRule), "class": .string(sourceClass.rawValue), "note": .string(note),
      "file": .string(origin.file), "line": .integer(origin.line),
    ]
  }
}

extension ObservationOrigin {
  /// `official.csv:158`
  var shortPlace: String {
    "\(file.split(separator: "/").last ?? ""):\(line)"
  }
}

extension ObservationPeriod {
  /// The period as a cell of a table.
  var cell: Table.Cell { .text(LocalizedText(en: description, zh: chineseDescription)) }
}

extension SeedDatabase {
  /// The source's name, an article's title in its place, and where the row stands.
  func sourceText(_ row: Observation) -> LocalizedText {
    let title = article(row.source)?.title ?? LocalizedText(row.source)
    return LocalizedText(
      en: "\(title.en) [\(row.origin.shortPlace)]", zh: "\(title.zh)［\(row.origin.shortPlace)］")
  }

  /// An indicator's name with what it covers, as a table head shows it.
  func heading(_ id: String) -> LocalizedText {
    guard let indicator = indicator(id) else { return LocalizedText(id) }
    return indicator.name.with(scope: details[id]?.scope)
  }

  /// A region's name.
  func regionName(_ id: String) -> LocalizedText { region(id)?.name ?? LocalizedText(id) }

  /// The figures known on a day; all of them without one.
  func store(asOf date: CalendarDate?) -> ObservationStore {
    date.map(observations.asOf) ?? observations
  }
}

/// A line that says up to which day of publication a view goes; nil for all.
func asOfText(_ date: CalendarDate?) -> LocalizedText? {
  date.map { LocalizedText(en: "as known on \($0)", zh: "截至 \($0) 已发布") }
}

extension LocalizedText {
  /// `Industrial value added growth (above scale, real)`
  func with(scope: LocalizedText?) -> LocalizedText {
    guard let scope else { return self }
    return LocalizedText(en: "\(en) (\(scope.en))", zh: "\(zh)（\(scope.zh)）")
  }

  /// `{"en": …, "zh": …}`
  var json: JSONValue { ["en": .string(en), "zh": .string(zh)] }
}
