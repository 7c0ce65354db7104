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
