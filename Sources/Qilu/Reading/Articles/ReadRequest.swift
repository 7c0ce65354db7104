public import TimeSeries

/// Which articles are read, and what is known of them beforehand.
public struct ReadRequest: Sendable {
  /// Files, and folders of files.
  public var paths: [String]
  /// The day of publication; nil: the text says.
  public var published: CalendarDate?
  /// The region that 全省, 全市 and 我市 mean, by any of its names; nil: the text says.
  public var region: String?
  /// Whether the stages of reading are kept for each sentence.
  public var isTraced: Bool
  /// The seeds folder whose words and figures count; nil for the project's own.
  public var seedsFolder: String?
  /// Whether an article that `articles.yaml` has is dated and placed as written there.
  public var trustsCatalogue: Bool

  /// A request to read some files and folders.
  public init(
    paths: [String], published: CalendarDate? = nil, region: String? = nil, isTraced: Bool = false,
    seedsFolder: String? = nil, trustsCatalogue: Bool = false
  ) {
    self.paths = paths
    self.published = published
    self.region = region
    self.isTraced = isTraced
    self.seedsFolder = seedsFolder
    self.trustsCatalogue = trustsCatalogue
  }
}
