import Foundation
import Localization
import SeedExtraction
import SourceText
import TimeSeries

/// The readers with the shipped word lists, and a few indicators instead of the catalogue.
struct ShippedReaders {
  let texts: ArticleTextReader
  let articles: ArticleReader

  /// Loaded once for all tests.
  static let shared = Result { try ShippedReaders() }

  init() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let problems = DiagnosticCollector()
    func table(_ name: String) throws -> CSVTable {
      let bytes = [UInt8](try Data(contentsOf: root.appending(path: "seeds/reading/\(name)")))
      return try CSVTable.parse(SourceFile(name: name, bytes: bytes))
    }
    texts = ArticleTextReader(
      furniture: try table("furniture.csv"), spunWords: try table("spun-words.csv"), problems)
    articles = ArticleReader(
      lexicon: Lexicon(
        phrases: try table("phrases.csv"), units: try table("units.csv"), places: try table("places.csv"),
        indicators: try ShippedReaders.indicators(), regions: [], problems))
    try problems.throwIfErrors()
  }

  /// What bytes say as an article; nil if they are none.
  func reading(_ bytes: [UInt8], tracing: Bool = false) -> Reading? {
    (try? texts.text(of: bytes, name: "article.txt")).map { articles.read($0, tracing: tracing) }
  }

  private static func indicators() throws -> [Lexicon.KnownIndicator] {
    [
      Lexicon.KnownIndicator(
        indicator: Indicator(
          id: "va", name: LocalizedText(en: "Value added", zh: "规模以上工业增加值增速"), synonyms: ["工业增加值"],
          unit: .percent),
        measure: nil, relatedTo: nil),
      Lexicon.KnownIndicator(
        indicator: Indicator(
          id: "va_above", name: LocalizedText(en: "Above the nation", zh: "工业增加值增速高于全国"), unit: .percent),
        measure: .percentagePointDifference, relatedTo: "va"),
      Lexicon.KnownIndicator(
        indicator: Indicator(
          id: "firms", name: LocalizedText(en: "Firms", zh: "规模以上工业企业"), unit: try Unit.parse("家"),
          accumulation: .stock),
        measure: nil, relatedTo: nil),
    ]
  }
}
