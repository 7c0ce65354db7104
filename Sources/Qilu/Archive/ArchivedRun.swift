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

  /// The manifest of the run whose reports a folder holds, checked.
  ///
  /// - Parameter shown: the folder as the user named it.
  /// - Throws: what is there instead: nothing, a file, no manifest, a damaged one, that of another program or version.
  static func manifest(folder: String, shownAs shown: String, fileSystem: any FileSystem) throws
    -> ReportManifest
  {
    let manifest = try ReportFolderReader(folder: folder, shown: shown, fileSystem: fileSystem).manifest()
    guard !manifest.isComparison else { throw Failure(.invalid, Diagnostics([.isComparison(shown)])) }
    try manifest.check(in: Project.join(shown, FolderMark.qilu.fileName))
    return manifest
  }

  /// Reads a report folder.
  ///
  /// - Parameter shown: the folder as the user named it.
  /// - Throws: a `Failure`: no reports there, reports of a version that kept no inputs, or inputs that are not those of the
  ///   manifest.
  public init(
    folder: String, shownAs shown: String? = nil, fileSystem: any FileSystem, threads: Int = 1
  ) throws {
    let name = shown ?? folder
    let manifest = try Self.manifest(folder: folder, shownAs: name, fileSystem: fileSystem)
    try self.init(folder: folder, shownAs: name, manifest: manifest, fileSystem: fileSystem, threads: threads)
  }

  /// The run of a report folder; nil where the folder has no manifest, or is a project.
  ///
  /// - Throws: what keeps it from being run again.
  public init?(
    inReportFolder folder: String, shownAs shown: String, fileSystem: any FileSystem, threads: Int = 1
  ) throws {
    guard fileSystem.kind(of: Project.join(folder, FolderMark.qilu.fileName)) == .file,
      fileSystem.kind(of: Project.join(folder, "scenarios")) != .folder
    else { return nil }
    try self.init(folder: folder, shownAs: shown, fileSystem: fileSystem, threads: threads)
  }

  /// The run of a manifest that was read.
  init(
    folder: String, shownAs shown: String, manifest: ReportManifest, fileSystem: any FileSystem, threads: Int
  ) throws {
    let name = Project.join(shown, FolderMark.qilu.fileName)
    guard let request = try manifest.runRequest(threads: threads, in: name) else {
      throw Failure(.missing, Diagnostics([.saysNoRequest(name, writer: manifest.writer)]))
    }
    let path = Project.join(shown, InputArchive.name)
    guard fileSystem.exists(Project.join(folder, InputArchive.name)) else {
      throw Failure(.missing, Diagnostics([.tookInputs(path, manifest)]))
    }
    let files = try Self.inputs(of: manifest, in: folder, shownAs: path, fileSystem)
    let memory = MemoryFileSystem(
      Dictionary(files.map { (Project.join(Self.root, $0.key), $0.value) }, uniquingKeysWith: { $1 }),
      readOnly: ["/"])
    self.folder = folder
    project = try Project(folder: Self.root, fileSystem: memory)
    self.request = request
    scenarios = manifest.scenarios.map(\.name)
    options = OutputOptions(
      language: manifest.language.flatMap(Language.init) ?? .en,
      byteOrderMark: manifest.byteOrderMark ?? false)
    kept = manifest.kept
    inputs = manifest.inputs
    outputs = manifest.outputs
  }

  /// The input files by their paths, each with the hash that the manifest gives.
  private static func inputs(
    of manifest: ReportManifest, in folder: String, shownAs path: String, _ fileSystem: any FileSystem
  ) throws -> [String: [UInt8]] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try fileSystem.read(Project.join(folder, InputArchive.name))
    } catch {
      throw error.shown(as: path)
    }
    let archive: InputArchive
    do throws(ArchiveError) {
      archive = try InputArchive(unpacking: bytes, paths: manifest.inputsOutside)
    } catch {
      let (en, zh) = (error.message.en, error.message.zh)
      throw Failure(
        .invalid,
        Diagnostics([.error(at: nil, en: "\(path) \(en)", zh: "\(path) \(zh)", hint: .wantedInputs(manifest))]
        ))
    }
    let files = archive.files
    for (name, hash) in manifest.inputs.sorted(by: { $0.key < $1.key }) {
      guard let bytes = files[name] else {
        throw Failure(.invalid, Diagnostics([.lacksInput(name, in: path)]))
      }
      guard SHA256.hexDigest(of: bytes) == hash else {
        throw Failure(.invalid, Diagnostics([.otherInput(name, in: path)]))
      }
    }
    return files.filter { manifest.inputs[$0.key] != nil }
  }
}

extension Diagnostic {
  fileprivate static func saysNoRequest(_ manifest: String, writer: String) -> Diagnostic {
    .error(
      at: SourceRange(file: manifest, line: 1),
      en: "the manifest does not say what was asked of the run: another version wrote it (qilu \(writer))",
      zh: "清单没有记录运行时的选项：由另一版本写成（qilu \(writer)）",
      hint: LocalizedText(
        en:
          "this version keeps \"request\" there and the inputs in \(InputArchive.name); run again, or name the project's folder",
        zh: "本版本在清单中记有 \"request\"，并把输入存于 \(InputArchive.name)；请重新运行，或改用项目文件夹"))
  }

  fileprivate static func tookInputs(_ path: String, _ manifest: ReportManifest) -> Diagnostic {
    .error(
      at: nil, en: "\(path) is not there, so the run cannot be made again",
      zh: "缺少 \(path)，无法重新运行", hint: .wantedInputs(manifest))
  }

  fileprivate static func isComparison(_ folder: String) -> Diagnostic {
    .error(
      at: nil, en: "\(folder) is a comparison of sources, not the reports of a run",
      zh: "\(folder) 是多个来源的比较结果，不是一次运行的报告",
      hint: LocalizedText(en: "name one of the folders that were compared", zh: "请指明被比较的报告文件夹之一"))
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

extension LocalizedText {
  /// What an archive of inputs should hold.
  fileprivate static func wantedInputs(_ manifest: ReportManifest) -> LocalizedText {
    let count = manifest.inputs.count
    return LocalizedText(
      en:
        "expected the \(count) files that the run of qilu \(manifest.writer) read; take the folder from a copy, or run again",
      zh: "其中应有该次运行（qilu \(manifest.writer)）读取的\(count)个文件；请用备份恢复，或重新运行")
  }
}
