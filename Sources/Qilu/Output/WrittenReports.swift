import SourceText

/// What writing a run's reports came to.
public struct WrittenReports: Sendable, Hashable {
  /// The folder, as it was named.
  public var folder: String
  /// The folders inside it that the run replaced.
  public var replaced: [String]
  /// Folders of earlier runs that stay.
  public var kept: [String]
}

extension Project {
  /// Writes a run's reports into `folder`, whole or not at all.
  ///
  /// A run of some scenarios replaces their folders and `comparison/`; a run of all replaces the whole folder.
  ///
  /// - Throws: `Failure` when the folder cannot be made or replaced, was not written by qilu, or the disk is full.
  public func write(_ outcome: RunOutcome, to folder: String, options: OutputOptions) throws -> WrittenReports
  {
    let reports = try ReportFolder(outcome: outcome, options: options)
    let isPartial = !outcome.request.scenarios.isEmpty
    let kept = isPartial ? try others(in: folder, than: reports.names) : []
    let contents = try reports.contents(keeping: kept)
    do throws(FileError) {
      try fileSystem.write(contents, to: folder, mark: .qilu, keepingOthers: isPartial)
      return WrittenReports(folder: folder, replaced: reports.names, kept: kept)
    } catch {
      throw Failure(writing: error)
    }
  }

  /// What stands in a report folder beside the folders named.
  private func others(in folder: String, than names: [String]) throws -> [String] {
    guard fileSystem.kind(of: folder) == .folder else { return [] }
    let known = names + ReportFolder.describing
    do throws(FileError) {
      return try fileSystem.list(folder).filter { !known.contains($0) }.sorted()
    } catch {
      throw Failure(writing: error)
    }
  }
}
