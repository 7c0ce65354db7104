import Localization
import SeedExtraction
import TimeSeries

/// Entries in the words of the YAML files of a seeds folder, to be appended as text so that comments survive.
enum YAMLEntries {
  /// A text as a scalar, in quotes unless it is plain beyond doubt.
  static func scalar(_ text: String) -> String {
    let isPlain =
      (text.first?.isLetter ?? false) && text.last != " " && !["null", "y", "n"].contains(text.lowercased())
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" || $0 == "." }
    if isPlain { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": " "
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// An entry of `articles.yaml`.
  static func article(_ article: ReadArticle, id: String, published: PublicationDate) -> String {
    let text = article.reading.article
    var lines = [
      "  \(id):", "    title: {zh: \(scalar(text.title ?? article.file))}",
      text.outlet.map { "    publisher: {zh: \(scalar($0))}" } ?? "    publisher: {en: not named, zh: 未注明}",
      "    published: \(published.date)",
      "    dated_by: {en: \(scalar(published.rule.name.en)), zh: \(scalar(published.rule.name.zh))}",
      "    file: \(scalar(article.file))", "    sha256: \"\(article.sha256)\"",
    ]
    if let region = article.givenRegion { lines.append("    region: \(scalar(region))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An entry of `regions.yaml` for a place of the word list.
  static func region(_ place: PlaceTable.Place) -> String {
    let kind = RegionDetail.Kind(rawValue: place.kind) ?? .company
    return region(
      place.name, en: place.en, kind: kind.rawValue, parent: place.parent.isEmpty ? nil : place.parent,
      synonyms: place.synonyms)
  }

  /// An entry of `regions.yaml`.
  static func region(_ name: String, en: String, kind: String, parent: String?, synonyms: [String]) -> String
  {
    var lines = [
      "  \(scalar(name)):", "    name: {en: \(scalar(en.isEmpty ? name : en)), zh: \(scalar(name))}",
      "    kind: \(kind)",
    ]
    if let parent { lines.append("    parent: \(scalar(parent))") }
    if !synonyms.isEmpty { lines.append("    synonyms: [\(synonyms.map(scalar).joined(separator: ", "))]") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A file with more at its end.
  static func appending(_ entries: [String], to text: String) -> String {
    guard !entries.isEmpty else { return text }
    return (text.isEmpty || text.hasSuffix("\n") ? text : text + "\n") + entries.joined()
  }
}
