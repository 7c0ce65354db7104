public import Localization
import SourceText

/// A folder with `seeds/` and `scenarios/`: where a planner works.
public struct Project: Sendable {
  /// The folder, without a slash at the end.
  public let folder: String
  /// Where files are read and written.
  public let fileSystem: any FileSystem
  /// The language the project asks for, if it does.
  public let language: Language?

  /// A project in a known folder; its `qilu.yaml` is read if there is one.
  ///
  /// - Throws: what is wrong with `qilu.yaml`.
  public init(folder: String, fileSystem: any FileSystem) throws {
    self.folder = folder
    self.fileSystem = fileSystem
    language = try Self.settings(folder: folder, fileSystem: fileSystem)
  }

  /// The same project seen through another file system.
  init(_ project: Project, fileSystem: any FileSystem) {
    folder = project.folder
    language = project.language
    self.fileSystem = fileSystem
  }

  /// The project that holds `folder`: the folder itself, or the nearest one above it, with `scenarios/` in it.
  public static func find(from folder: String, fileSystem: any FileSystem) throws -> Project {
    var candidate = folder
    while true {
      if fileSystem.kind(of: Self.join(candidate, "scenarios")) == .folder {
        return try Project(folder: candidate, fileSystem: fileSystem)
      }
      guard let slash = candidate.lastIndex(of: "/"), candidate != "/" else { break }
      candidate = slash == candidate.startIndex ? "/" : String(candidate[..<slash])
    }
    throw Failure(
      .missing,
      Diagnostics([
        .error(
          at: nil, en: "no project here: neither \(folder) nor a folder above it has scenarios/",
          zh: "这里没有项目：\(folder) 及其上级文件夹中都没有 scenarios/",
          hint: LocalizedText(
            en: "go to the project's folder, or name it with --project", zh: "请进入项目文件夹，或用 --project 指明"))
      ]))
  }

  /// The project in a folder that a user named.
  ///
  /// - Parameter name: the folder as the user named it.
  /// - Throws: that there is no such folder, or nothing of a project in it.
  public init(named name: String, folder: String, fileSystem: any FileSystem) throws {
    switch fileSystem.kind(of: folder) {
    case .folder: break
    case .file: throw FileError.isNotFolder(name)
    case nil: throw FileError.notFound(name)
    }
    let parts = ["scenarios", "seeds", Self.settingsFile]
    guard parts.contains(where: { fileSystem.exists(Self.join(folder, $0)) }) else {
      throw Failure(
        .missing,
        Diagnostics([
          .error(
            at: nil, en: "\(name) is no project: it has neither scenarios/ nor seeds/",
            zh: "\(name) 不是项目：其中既没有 scenarios/ 也没有 seeds/",
            hint: LocalizedText(
              en: "name the folder that holds them", zh: "请指明含有这些文件夹的项目文件夹"))
        ]))
    }
    try self.init(folder: folder, fileSystem: fileSystem)
  }

  /// The path of something inside the project.
  public func path(_ relative: String) -> String {
    Self.join(folder, relative)
  }

  /// A path relative to the project where it lies inside it: what messages show.
  public func shown(_ path: String) -> String {
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// The file of a project's settings.
  static let settingsFile = "qilu.yaml"

  static func join(_ folder: String, _ name: String) -> String {
    name.hasPrefix("/") ? name : (folder.hasSuffix("/") ? folder + name : folder + "/" + name)
  }

  private static func settings(folder: String, fileSystem: any FileSystem) throws -> Language? {
    let path = join(folder, settingsFile)
    guard fileSystem.exists(path) else { return nil }
    let problems = DiagnosticCollector()
    let file = try fileSystem.source(path, shownAs: settingsFile)
    let reader = MappingReader(
      try YAMLNode.parse(file), expecting: LocalizedText(en: "project settings", zh: "项目设置"), problems)
    let language = reader.optional("language", .choice(Language.self))
    reader.finish()
    try problems.throwIfErrors()
    return language
  }
}

extension FileSystem {
  /// Reads a text file a user wrote; messages call it `name`.
  func source(_ path: String, shownAs name: String) throws -> SourceFile {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try readHandwritten(path)
    } catch {
      throw error.shown(as: name)
    }
    return try SourceFile(name: name, bytes: bytes, limit: SourceFile.handwrittenLimit)
  }

  /// The bytes of a file written by hand; one byte more than such a file may have, so that a larger one shows.
  func readHandwritten(_ path: String) throws(FileError) -> [UInt8] {
    try read(path, upTo: SourceFile.handwrittenLimit + 1)
  }
}
