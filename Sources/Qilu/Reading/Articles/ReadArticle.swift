public import SeedExtraction

/// An article that was read, with the corrections that apply to it.
public struct ReadArticle: Sendable {
  /// A figure, as it stands after corrections.
  public struct Figure: Sendable, Hashable {
    /// What was read, corrected.
    public var finding: Finding
    /// The corrections that changed it, in the order of their file.
    public var corrections: [Correction] = []

    /// A figure.
    public init(finding: Finding, corrections: [Correction] = []) {
      self.finding = finding
      self.corrections = corrections
    }
  }

  /// The path as the user gave it.
  public let path: String
  /// The file's name without its folder.
  public let file: String
  /// The SHA-256 of the file.
  public let sha256: String
  /// Its entry in `articles.yaml`, found by the hash, else by the file's name; nil if it has none.
  public let entry: Article?
  /// What was read, before corrections.
  public let reading: Reading
  /// The figures after corrections, in the order of the text.
  public let figures: [Figure]
  /// The corrections that took a figure out.
  public let dropped: [Correction]
  /// The region that the caller gave, by its id.
  public let givenRegion: String?

  init(
    path: String, sha256: String, entry: Article?, reading: Reading, corrected: CorrectedReading,
    givenRegion: String?
  ) {
    self.path = path
    self.file = ReadArticle.fileName(path)
    self.sha256 = sha256
    self.entry = entry
    self.reading = reading
    figures = corrected.figures
    dropped = corrected.dropped
    self.givenRegion = givenRegion
  }

  /// The last part of a path.
  static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
