import Localization
import SeedExtraction
import SourceText
import TimeSeries

/// The word lists of `seeds/reading/`, and the readers that are made from them.
///
/// Only reading and checking load them: a run of scenarios needs none.
struct ReadingVocabulary {
  let textReader: ArticleTextReader
  let reader: ArticleReader
  let places: PlaceTable

  /// The lists' folder inside a seeds folder.
  static let folder = "reading"
  /// The lists; every one must be there.
  static let files = ["phrases.csv", "units.csv", "places.csv", "furniture.csv", "spun-words.csv"]

  /// Reads the lists of a seeds folder; nil after reporting what stands in the way.
  init?(_ seeds: SeedFolder, catalogue: SeedDatabase, _ problems: DiagnosticCollector) {
    let folder = seeds.subfolder(ReadingVocabulary.folder)
    folder.reportUnknownFiles(known: ReadingVocabulary.files, problems)
    let tables = ReadingVocabulary.files.map { folder.table($0, columns: Self.columns[$0] ?? [], problems) }
    guard let phrases = tables[0], let units = tables[1], let places = tables[2], let furniture = tables[3],
      let spunWords = tables[4]
    else { return nil }
    self.places = PlaceTable(places, regions: Set(catalogue.regions.map(\.id)), problems)
    textReader = ArticleTextReader(furniture: furniture, spunWords: spunWords, problems)
    reader = ArticleReader(
      lexicon: Lexicon(
        phrases: phrases, units: units, places: places, indicators: catalogue.knownIndicators,
        regions: catalogue.regions,
        problems))
  }

  /// The columns that a list must have.
  private static let columns = [
    "phrases.csv": ["class", "phrase", "value"], "units.csv": ["printed", "standard", "exponent", "kind"],
    "places.csv": PlaceTable.columns, "furniture.csv": ["phrase", "where"],
    "spun-words.csv": ["printed", "meant", "sign"],
  ]
}

extension SeedDatabase {
  /// The indicators with what a reader of articles must know of them.
  var knownIndicators: [Lexicon.KnownIndicator] {
    indicators.map { indicator in
      let detail = details[indicator.id]
      return Lexicon.KnownIndicator(
        indicator: indicator, measure: detail?.measure.map(Measure.init), relatedTo: detail?.relatedTo)
    }
  }
}

extension Measure {
  /// The reader's word for what the catalogue says.
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
