public import SourceText
public import TimeSeries
import Localization

extension SeedDatabase {
  /// The indicator that a person means: by id, by a name in either language, or by a synonym that only one has.
  ///
  /// Errors: unknown, with the nearest id or name; or several, with their ids.
  public func indicator(named text: String) throws(Diagnostic) -> Indicator {
    if let exact = indicator(text) { return exact }
    let wanted = folded(text)
    let named = indicators.filter { folded($0.id) == wanted || $0.name.has(wanted) }
    let found = named.isEmpty ? indicators.filter { $0.synonyms.map(folded).contains(wanted) } : named
    if let only = found.first, found.count == 1 { return only }
    guard found.isEmpty else { throw .ambiguousIndicator(text, found.map(\.id)) }
    let names = indicators.flatMap { [$0.id, $0.name.zh, $0.name.en] + $0.synonyms }
    throw .unknownIndicator(text, at: nil, hint: nameHint(text, among: names))
  }

  /// The region that a person means: by its Chinese or English name, or a synonym.
  ///
  /// Errors: unknown, with the nearest name.
  public func region(named text: String) throws(Diagnostic) -> Region {
    if let exact = region(text) { return exact }
    let wanted = folded(text)
    let found = regions.first { $0.name.has(wanted) || $0.synonyms.map(folded).contains(wanted) }
    if let found { return found }
    let names = regions.flatMap { [$0.id, $0.name.en] + $0.synonyms }
    throw .unknownRegion(text, at: nil, hint: nameHint(text, among: names))
  }
}

extension LocalizedText {
  /// Whether one of the wordings is `name`, folded.
  fileprivate func has(_ name: String) -> Bool { folded(en) == name || folded(zh) == name }
}

/// A name without what people vary: case, and full-width forms.
private func folded(_ text: String) -> String { normalizeWidth(text).lowercased() }

extension Diagnostic {
  static func unknownIndicator(
    _ text: String, at range: SourceRange?, hint: LocalizedText?
  ) -> Diagnostic {
    .error(
      at: range, en: "there is no indicator \"\(text)\" in indicators.yaml",
      zh: "indicators.yaml 中没有指标“\(text)”", hint: hint)
  }

  static func unknownRegion(_ text: String, at range: SourceRange?, hint: LocalizedText?) -> Diagnostic {
    .error(
      at: range, en: "there is no region \"\(text)\" in regions.yaml", zh: "regions.yaml 中没有地区“\(text)”",
      hint: hint)
  }

  fileprivate static func ambiguousIndicator(_ text: String, _ ids: [String]) -> Diagnostic {
    .error(
      at: nil, en: "several indicators are called \"\(text)\"", zh: "有多个指标叫做“\(text)”",
      hint: LocalizedText(
        en: "give the id: " + ids.joined(separator: ", "), zh: "请给出标识：" + ids.joined(separator: "、")))
  }
}
