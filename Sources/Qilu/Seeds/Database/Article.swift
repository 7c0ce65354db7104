public import Localization
public import TimeSeries

/// A text that observations were read from. The text itself is not part of the seeds.
public struct Article: Sendable, Hashable, Identifiable {
  /// The key in `articles.yaml`, which is the `source` of its observations.
  public let id: String
  /// What it is called.
  public let title: LocalizedText
  /// Who published it.
  public let publisher: LocalizedText
  /// When it was published.
  public let published: CalendarDate
  /// How that date is known.
  public let datedBy: LocalizedText?
  /// The name of its file.
  public let file: String
  /// The SHA-256 of the file, 64 lower-case hexadecimal digits.
  public let sha256: String
  /// The id of the region that 全省, 全市 and 我市 mean, where the text does not tell and a person said so.
  public let region: String?
}
