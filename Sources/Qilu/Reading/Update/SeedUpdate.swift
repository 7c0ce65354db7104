import Localization
public import SourceText
import TimeSeries

/// What accepting a reading would change in the seeds.
public struct SeedUpdate: Sendable {
  /// One article.
  struct ArticleUpdate: Sendable {
    let article: ReadArticle
    /// Its key in `articles.yaml`, there or to come.
    let id: String
    let isNew: Bool
    let changes: [RowChange]
    let leftOut: [LeftOutFigure]
    /// Periods for which a figure of the article and another disagree.
    let conflicts: [Conflict]
  }

  /// A figure that is not written, and why.
  struct LeftOutFigure: Sendable {
    enum Reason: Sendable, Hashable {
      case unknownIndicator
      case unknownRegion
      /// The text does not say what 全省 or 全市 means.
      case noRegion
      /// The article says it twice.
      case repeated
      /// The seeds cannot have such a row.
      case refused(LocalizedText)
    }

    let figure: ReadArticle.Figure
    let reasons: [Reason]
  }

  /// A file that accepting writes.
  struct File: Sendable {
    let name: String
    let path: String
    let bytes: [UInt8]
  }

  let articles: [ArticleUpdate]
  /// The files that would differ, in the order in which they are to be written.
  let files: [File]
  /// The regions of the word list that come into `regions.yaml`.
  let addedRegions: [String]
  /// Entries for `indicators.yaml` and `regions.yaml` of what they do not know.
  let snippets: (indicators: [String], regions: [String])
  /// What the user should know, and articles that cannot be added.
  public let findings: Diagnostics
  /// The seeds as they would be.
  let seeds: SeedDatabase
  let places: PlaceTable
  let fileSystem: any FileSystem

  /// What is wrong with articles that cannot be added; nil if nothing is.
  public var failure: Failure? {
    findings.hasErrors ? Failure(.invalid, Diagnostics(findings.errors)) : nil
  }

  /// Whether accepting would write nothing.
  public var changesNothing: Bool { files.isEmpty }

  /// Writes the files that differ, each whole or not at all, and gives their names.
  ///
  /// Entries come before the rows that cite them, so that the folder is in order whenever this stops.
  public func accept() throws -> [String] {
    for file in files {
      do throws(FileError) {
        try fileSystem.write(file.bytes, to: file.path, replacing: true)
      } catch {
        throw Failure(writing: error.shown(as: file.name))
      }
    }
    return files.map(\.name)
  }
}

extension ReadOutcome {
  /// What accepting the reading would change in its seeds folder; nothing is written.
  ///
  /// - Throws: a `Failure` where the seeds would not be in order afterwards.
  public func update() throws -> SeedUpdate { try SeedUpdatePlanner(self).plan() }
}
