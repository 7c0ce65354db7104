import Archives
import Localization
import SourceText

/// A run that its report folder can repeat: the inputs it kept, in a file system of their own that nothing writes to, and what
/// it was asked to do.
///
/// Running `project` with `request` gives the figures of the folder again, wherever the folder has been taken.
public struct ArchivedRun: Sendable {
  /// The report folder.
  public let folder: String
  /// The project as it was, as far as the run read it.
  public let project: Project
  /// What the run was asked to do.
  public let request: RunRequest
  /// The names of the scenarios it reported.
  public let scenarios: [String]
  /// The version of the program that made it.
  public let version: String
  /// The linear algebra library that it used.
  public let blas: String
  /// How its files were written.
  public let options: OutputOptions
  /// Folders of earlier runs beside its own.
  public let kept: [String]
  /// SHA-256 of the files it read, by path relative to the project.
  public let inputs: [String: String]
  /// SHA-256 of the files it wrote, by path inside the report folder.
  public let outputs: [String: String]

  /// The folder in which the inputs seem to lie.
  private static let root = "/archived-inputs"

  /// Whether a folder holds the reports of a run.
  static func isReportFolder(_ folder: String, _ fileSystem: any FileSystem) -> Bool {
    let path = Project.join(folder, FolderMark.qilu.fileName)
    guard fileSystem.kind(of: path) == .file, let bytes = try? fileSystem.read(path) else { return false }
    return FolderMark.qilu.isCarried(by: bytes)
  }

  /// Reads a report folder.
  ///
  /// - Throws: a `Failure`: no reports there, reports of a version that kept no inputs, or inputs that are not those of the
  ///   manifest.
  public init(folder: String, fileSystem: any FileSystem, threads: Int = 1) throws {
    let manifest = Project.join(folder, FolderMark.qilu.fileName)
    let record = try RunRecord(manifest: try fileSystem.read(manifest), named: manifest)
    let path = Project.join(folder, InputArchive.name)
    guard let request = try record.runRequest(threads: threads, in: manifest), fileSystem.exists(path) else {
      throw Failure(.missing, Diagnostics([.keptNoInputs(folder, version: record.version)]))
    }
    let files = try Self.inputs(of: record, at: path, fileSystem)
    let memory = MemoryFileSystem(
      Dictionary(files.map { (Project.join(Self.root, $0.key), $0.value) }, uniquingKeysWith: { $1 }),
      readOnly: ["/"])
    self.folder = folder
    project = try Project(folder: Self.root, fileSystem: memory)
    self.request = request
    scenarios = record.scenarios.map(\.name)
    version = record.version
    blas = record.blas ?? ""
    options = OutputOptions(
      language: record.language.flatMap(Language.init) ?? .en, byteOrderMark: record.byteOrderMark ?? false)
    kept = record.kept ?? []
    inputs = record.inputs
    outputs = record.outputs
  }

  /// The input files by their paths, each with the hash that the manifest gives.
  private static func inputs(of record: RunRecord, at path: String, _ fileSystem: any FileSystem) throws
    -> [String: [UInt8]]
  {
    let bytes = try fileSystem.read(path)
    let archive: InputArchive
    do throws(ArchiveError) {
      archive = try InputArchive(unpacking: bytes, paths: record.inputsOutside ?? [:])
    } catch {
      let (en, zh) = (error.message.en, error.message.zh)
      throw Failure(
        .invalid, Diagnostics([.error(at: nil, en: "\(path) \(en)", zh: "\(path) \(zh)")]))
    }
    let files = archive.files
    for (name, hash) in record.inputs.sorted(by: { $0.key < $1.key }) {
      guard let bytes = files[name] else {
        throw Failure(.invalid, Diagnostics([.lacksInput(name, in: path)]))
      }
      guard SHA256.hexDigest(of: bytes) == hash else {
        throw Failure(.invalid, Diagnostics([.otherInput(name, in: path)]))
      }
    }
    return files.filter { record.inputs[$0.key] != nil }
  }
}

extension Diagnostic {
  fileprivate static func keptNoInputs(_ folder: String, version: String) -> Diagnostic {
    .error(
      at: nil, en: "the reports in \(folder) do not hold their inputs (written by qilu \(version))",
      zh: "\(folder) 中的报告没有保存其输入文件（由 qilu \(version) 写成）",
      hint: LocalizedText(
        en: "reports keep them in \(InputArchive.name); run again, or name the project's folder",
        zh: "报告把输入保存在 \(InputArchive.name) 中；请重新运行，或改用项目文件夹"))
  }

  fileprivate static func lacksInput(_ name: String, in path: String) -> Diagnostic {
    .error(
      at: SourceRange(file: path, line: 1), en: "the archive lacks \(name), which the manifest names",
      zh: "压缩包中缺少清单所列的 \(name)")
  }

  fileprivate static func otherInput(_ name: String, in path: String) -> Diagnostic {
    .error(
      at: SourceRange(file: path, line: 1),
      en: "\(name) is not the file that the run read: its hash is not that of the manifest",
      zh: "\(name) 不是运行时所读的文件：其哈希值与清单不符")
  }
}
