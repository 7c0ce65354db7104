import Dispatch
import Reporting
import Scenarios
import Synchronization

/// Everything a run writes, as one folder: `SCENARIO/` for each scenario and `comparison/` for all.
struct ReportFolder {
  let outcome: RunOutcome
  let options: OutputOptions

  /// The names of the folders that the run replaces.
  var names: [String] { outcome.groups.flatMap(\.results).map(\.name) + ["comparison"] }

  /// Files beside the folders, which every run writes.
  static let describing = [DataPackageFile.name, FolderMark.qilu.fileName]

  /// The files, with those last that describe the others.
  func contents(keeping kept: [String]) -> FolderContents {
    var contents = FolderContents()
    for (path, bytes) in written(files) { contents.add(bytes, at: path) }
    for result in outcome.groups.flatMap(\.results) {
      guard let file = PathsFile.file(result, options: options) else { continue }
      contents.add(file, at: "\(result.name)/\(PathsFile.name)")
    }
    contents.add(
      DataPackageFile(outcome: outcome, contents: contents).bytes(in: options.language),
      at: DataPackageFile.name)
    let manifest = Manifest(
      outcome: outcome, options: options,
      outputs: Dictionary(uniqueKeysWithValues: contents.paths.map { ($0, contents.digest(of: $0)) }),
      keptFolders: kept)
    contents.add(JSONWriter().encode(manifest.json), at: FolderMark.qilu.fileName)
    return contents
  }

  /// One file: where it goes and how it is made.
  private struct File: Sendable {
    var path: String
    var make: @Sendable () -> [UInt8]

    init(_ path: String, _ make: @escaping @Sendable () -> [UInt8]) {
      self.path = path
      self.make = make
    }
  }

  private var files: [File] {
    let (outcome, options) = (outcome, options)
    let scenarios = outcome.groups.flatMap(\.results).flatMap { result in
      [
        File("\(result.name)/projections.csv") { ProjectionsFile.bytes(result, options: options) },
        File("\(result.name)/report.txt") {
          options.text(ScenarioReport(result: result, in: outcome).report)
        },
      ] + requested(of: result)
    }
    return scenarios + [
      File("comparison/comparison.csv") { ComparisonFile(groups: outcome.groups).bytes(options: options) },
      File("comparison/differences.csv") { DifferencesFile.bytes(outcome.groups, options: options) },
      File("comparison/equations.csv") {
        EquationsFile.bytes(outcome.groups, evaluations: outcome.evaluations, options: options)
      },
      File("comparison/iamc.csv") { IAMCFile.bytes(outcome.groups, options: options) },
      File("comparison/report.txt") { options.text(ComparisonReport(outcome).report) },
    ]
  }

  /// The files that a scenario asks for.
  private func requested(of result: ScenarioResult) -> [File] {
    let options = options
    var files: [File] = []
    if result.bands != nil {
      files.append(File("\(result.name)/\(BandsFile.name)") { BandsFile.bytes(result, options: options) })
    }
    if !result.probabilities.isEmpty {
      files.append(
        File("\(result.name)/\(ProbabilitiesFile.name)") {
          ProbabilitiesFile.bytes(result, options: options)
        })
    }
    return files
  }

  /// Makes the files beside each other.
  private func written(_ files: [File]) -> [(String, [UInt8])] {
    let made = Mutex<[Int: [UInt8]]>([:])
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(outcome.request.threads, files.count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        let bytes = files[index].make()
        made.withLock { $0[index] = bytes }
      }
    }
    return made.withLock { made in files.indices.map { (files[$0].path, made[$0] ?? []) } }
  }
}

extension OutputOptions {
  fileprivate func text(_ report: Report) -> [UInt8] {
    TextReport().encode(report, in: language)
  }
}

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
    let reports = ReportFolder(outcome: outcome, options: options)
    let isPartial = !outcome.request.scenarios.isEmpty
    do throws(FileError) {
      let kept = isPartial ? try others(in: folder, than: reports.names) : []
      let contents = reports.contents(keeping: kept)
      try fileSystem.write(contents, to: folder, mark: .qilu, keepingOthers: isPartial)
      return WrittenReports(folder: folder, replaced: reports.names, kept: kept)
    } catch {
      throw Failure(writing: error)
    }
  }

  /// What stands in a report folder beside the folders named.
  private func others(in folder: String, than names: [String]) throws(FileError) -> [String] {
    guard fileSystem.kind(of: folder) == .folder else { return [] }
    let known = names + ReportFolder.describing
    return try fileSystem.list(folder).filter { !known.contains($0) }.sorted()
  }
}
