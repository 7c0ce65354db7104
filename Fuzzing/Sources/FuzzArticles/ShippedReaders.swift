import Foundation
import Localization
import Qilu
import SeedExtraction
import SourceText
import TimeSeries

/// The readers with the word lists and the catalogue of this repository's seeds.
struct ShippedReaders {
  let texts: ArticleTextReader
  let articles: ArticleReader

  /// Reads `seeds/` beside this package.
  init() throws {
    let seeds = URL(filePath: #filePath).appending(path: "../../../../seeds").standardizedFileURL.path
    let problems = DiagnosticCollector()
    func table(_ name: String) throws -> CSVTable {
      let bytes = try LocalFileSystem().read("\(seeds)/reading/\(name)")
      return try CSVTable.parse(SourceFile(name: name, bytes: bytes))
    }
    let catalogue = try SeedDatabase.load(folder: seeds, fileSystem: LocalFileSystem())
    texts = ArticleTextReader(
      furniture: try table("furniture.csv"), spunWords: try table("spun-words.csv"), problems)
    articles = ArticleReader(
      lexicon: Lexicon(
        phrases: try table("phrases.csv"), units: try table("units.csv"), places: try table("places.csv"),
        indicators: catalogue.indicators.map { indicator in
          let detail = catalogue.details[indicator.id]
          return Lexicon.KnownIndicator(
            indicator: indicator, measure: detail?.measure.map(Measure.init), relatedTo: detail?.relatedTo)
        },
        regions: catalogue.regions, problems))
    try problems.throwIfErrors()
  }
}

extension Measure {
  fileprivate init(_ measure: IndicatorDetail.Measure) {
    self =
      switch measure {
      case .difference: .percentagePointDifference
      case .rank: .rank
      case .share: .share
      case .ratio: .ratio
      }
  }
}
