public import SourceText
public import TimeSeries

/// The published figures of a `seeds/` folder, with what they measure, where, and what they were read from.
///
/// The format of the folder is described in `seeds/README.md`.
public struct SeedDatabase: Sendable {
  /// What is measured, in the order of the file.
  public let indicators: [Indicator]
  /// What else the file says about each indicator, by its id.
  public let details: [String: IndicatorDetail]
  /// Where it is measured, in the order of the file.
  public let regions: [Region]
  /// What else the file says about each region, by its id.
  public let regionDetails: [String: RegionDetail]
  /// What the observations were read from, in the order of the file.
  public let articles: [Article]
  /// The figures.
  public let observations: ObservationStore
  /// What the user should know about the files; nothing in it is an error.
  public let warnings: Diagnostics

  private let indicatorPlaces: [String: Int]
  private let regionPlaces: [String: Int]
  private let articlePlaces: [String: Int]

  init(catalogue: SeedCatalogue, observations: [Observation], warnings: Diagnostics) {
    indicators = catalogue.indicators
    details = catalogue.details
    regions = catalogue.regions
    regionDetails = catalogue.regionDetails
    articles = catalogue.articles
    self.observations = ObservationStore(observations)
    self.warnings = warnings
    indicatorPlaces = SeedDatabase.places(indicators.map(\.id))
    regionPlaces = SeedDatabase.places(regions.map(\.id))
    articlePlaces = SeedDatabase.places(articles.map(\.id))
  }

  private static func places(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }
}

extension SeedDatabase {
  /// The indicator of an id; nil if there is none.
  public func indicator(_ id: String) -> Indicator? { indicatorPlaces[id].map { indicators[$0] } }

  /// The region of an id; nil if there is none.
  public func region(_ id: String) -> Region? { regionPlaces[id].map { regions[$0] } }

  /// The article of an id; nil if there is none.
  public func article(_ id: String) -> Article? { articlePlaces[id].map { articles[$0] } }

  /// The position of a region in the file; the end for unknown ones.
  func order(ofRegion id: String) -> Int { regionPlaces[id] ?? .max }

  /// The position of an indicator in the file; the end for unknown ones.
  func order(ofIndicator id: String) -> Int { indicatorPlaces[id] ?? .max }
}
