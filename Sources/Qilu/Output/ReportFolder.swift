import Archives
import Dispatch
import Localization
import Reporting
import Scenarios
import SourceText
import Synchronization

/// Everything a run writes, as one folder: `SCENARIO/` for each scenario and `comparison/` for all.
struct ReportFolder {
  let outcome: RunOutcome
  let options: OutputOptions
  /// The files that the run read.
  let inputs: InputArchive
  /// The same as a zip file.
  let packedInputs: [UInt8]

  /// The folder of a run.
  ///
  /// - Throws: a `Failure` where the inputs cannot be packed.
  init(outcome: RunOutcome, options: OutputOptions) throws {
    (self.outcome, self.options) = (outcome, options)
    inputs = InputArchive(outcome.inputs)
    do throws(ArchiveError) {
      packedInputs = try inputs.encoded()
    } catch {
      let name = InputArchive.name
      throw Failure(
        .defect,
        Diagnostics([
          .error(at: nil, en: "\(name) \(error.message.en)", zh: "\(name) \(error.message.zh)")
        ]))
    }
  }

  /// The names of the folders that the run replaces.
  var names: [String] { outcome.groups.flatMap(\.results).map(\.name) + ["comparison"] }

  /// Files beside the folders, which every run writes.
  static let describing = [DataPackageFile.name, InputArchive.name, FolderMark.qilu.fileName]

  /// The files, with those last that describe the others.
  ///
  /// - Throws: a `Failure` of the kind `inputOutput` where the workbook cannot be made.
  func contents(keeping kept: [String]) throws(Failure) -> FolderContents {
    var contents = try contents(of: files)
    contents.add(packedInputs, at: InputArchive.name)
    contents.add(
      DataPackageFile(outcome: outcome, contents: contents).bytes(in: options.language),
      at: DataPackageFile.name)
    let manifest = Manifest(
      outcome: outcome, options: options, inputs: inputs,
      outputs: Dictionary(uniqueKeysWithValues: contents.paths.map { ($0, contents.digest(of: $0)) }),
      keptFolders: kept)
    contents.add(JSONWriter().encode(manifest.json), at: FolderMark.qilu.fileName)
    return contents
  }

  /// The tables of figures alone.
  func figures() throws(Failure) -> FolderContents {
    try contents(of: files.filter { $0.path.hasSuffix(".csv") })
  }

  /// Some files, and the draws that are asked for.
  private func contents(of files: [File]) throws(Failure) -> FolderContents {
    var contents = FolderContents()
    for (path, bytes) in try written(files) { contents.add(bytes, at: path) }
    for result in outcome.groups.flatMap(\.results) {
      let path = "\(result.name)/\(PathsFile.name)"
      do throws(TableError) {
        let file = try PathsFile.file(result, options: options, threads: outcome.request.threads)
        if let file { contents.add(file, at: path) }
      } catch {
        throw Failure(making: path, error)
      }
    }
    return contents
  }

  /// One file: where it goes and how it is made.
  private struct File: Sendable {
    var path: String
    var make: @Sendable () throws -> [UInt8]

    init(_ path: String, _ make: @escaping @Sendable () throws -> [UInt8]) {
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
        File("\(result.name)/report.html") {
          options.page(ScenarioReport(result: result, in: outcome).report)
        },
      ] + requested(of: result)
    }
    // The longest first, so that no thread waits for it alone.
    let workbook = File("comparison/\(ComparisonWorkbook.name)") { () throws(Failure) in
      try outcome.comparisonWorkbook(options)
    }
    return [workbook] + scenarios + [
      File("comparison/comparison.csv") { ComparisonFile(groups: outcome.groups).bytes(options: options) },
      File("comparison/differences.csv") { DifferencesFile.bytes(outcome.groups, options: options) },
      File("comparison/equations.csv") {
        EquationsFile.bytes(outcome.groups, evaluations: outcome.evaluations, options: options)
      },
      File("comparison/report.txt") { options.text(ComparisonReport(outcome).report) },
      File("comparison/report.html") { options.page(ComparisonReport(outcome).report) },
    ] + tables
  }

  /// The figures in the formats of other programs.
  private var tables: [File] {
    let (groups, options) = (outcome.groups, options)
    let (mark, language) = (options.byteOrderMark, options.language)
    return [
      File("comparison/iamc.csv") {
        try IAMCCSV(byteOrderMark: mark).encode(ResultTable.table(groups, .solved), in: language)
      },
      File("comparison/iamc.xlsx") {
        try IAMCWorkbook(scratch: options.scratch)
          .encode(ResultTable.table(groups, .solved), in: language)
      },
      File("comparison/sdmx.csv") {
        try SDMXCSV().encode(ResultTable.table(groups, .all), in: language)
      },
      File("comparison/sdmx-structure.xml") {
        try SDMXStructure().encode(ResultTable.table(groups, .all), in: language)
      },
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
  private func written(_ files: [File]) throws(Failure) -> [(String, [UInt8])] {
    let made = Mutex<[Int: Result<[UInt8], Failure>]>([:])
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(outcome.request.threads, files.count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        let bytes = Result { try files[index].make() }.mapError { Failure(making: files[index].path, $0) }
        made.withLock { $0[index] = bytes }
      }
    }
    let results = made.withLock { $0 }
    var written: [(String, [UInt8])] = []
    for (index, file) in files.enumerated() { written.append((file.path, try results[index]?.get() ?? [])) }
    return written
  }
}

extension Failure {
  /// A file that could not be made, named by its path in the report folder.
  init(making path: String, _ error: any Error) {
    guard let error = error as? TableError else {
      self.init(error)
      return
    }
    let message = error.message
    self.init(
      .inputOutput, Diagnostics([.error(at: nil, en: "\(path): \(message.en)", zh: "\(path)：\(message.zh)")]))
  }
}

extension OutputOptions {
  fileprivate func text(_ report: Report) -> [UInt8] {
    TextReport().encode(report, in: language)
  }

  fileprivate func page(_ report: Report) -> [UInt8] {
    HTMLReport().encode(report, in: language)
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
