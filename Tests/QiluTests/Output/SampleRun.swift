import Foundation
import Qilu
import TestSupport

/// The sample project in memory.
func smallProject(_ changes: [String: String] = [:]) throws -> Project {
  let files = SmallProject.files.merging(changes) { _, new in new }
  let paths = Dictionary(uniqueKeysWithValues: files.map { ("/project/\($0)", $1) })
  return try Project(folder: "/project", fileSystem: MemoryFileSystem(texts: paths))
}

/// The reports of one run of the sample project, by path.
struct SampleRun {
  let files: [String: [UInt8]]

  /// Runs the sample project, with other files if need be, and writes it in memory.
  init(
    _ request: RunRequest = RunRequest(), changes: [String: String] = [:],
    options: OutputOptions = OutputOptions()
  ) throws {
    let project = try smallProject(changes)
    _ = try project.write(try project.run(request), to: project.path("reports"), options: options)
    let prefix = "/project/reports/"
    let all = (project.fileSystem as? MemoryFileSystem)?.files ?? [:]
    files = Dictionary(
      uniqueKeysWithValues: all.filter { $0.key.hasPrefix(prefix) }.map {
        (String($0.key.dropFirst(prefix.count)), $0.value)
      })
  }

  func table(_ path: String) throws -> TableFile { try TableFile(files[path] ?? []) }

  /// The run of everything, made once.
  static let all = Result { try SampleRun() }
}
