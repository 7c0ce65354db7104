public import Localization

/// How a run's files are written.
public struct OutputOptions: Sendable, Hashable {
  /// The language of reports.
  public var language: Language
  /// Whether CSV files begin with a byte-order mark, for spreadsheets that need one.
  public var byteOrderMark: Bool
  /// A text put into the manifest, such as the time of the run; nil keeps runs identical.
  public var stamp: String?
  /// A folder for files on the way, which must be there; nothing stays in it.
  public var scratch: String

  /// Options; by default English and no mark.
  public init(
    language: Language = .en, byteOrderMark: Bool = false, stamp: String? = nil,
    scratch: String = LocalFileSystem.temporaryFolder
  ) {
    self.language = language
    self.byteOrderMark = byteOrderMark
    self.stamp = stamp
    self.scratch = scratch
  }
}
