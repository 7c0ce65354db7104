import Foundation
import Qilu
import SourceText

/// Projects of the repository that explanations are tried on: the shipped one, Klein's model and the invented economies.
enum ExplainedProjects {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The shipped scenarios.
  static func shipped() throws -> Project {
    try Project(folder: root.path, fileSystem: LocalFileSystem())
  }

  /// Klein's model simulated, with residuals held, statically, and shocked in every role.
  static func klein() throws -> Project {
    let shocked = """
      scenario: shocked
      extends: dynamic
      assumptions: {g: {1930: base + 1, 1931..1935: ramp to 12}, t: {1932..1934: base * 1.1}}
      add_factors: {cn: {1931: 5 %, 1932: 0.3}, i: {1933..1934: -0.2}}
      exogenize: {w1: {1935: 30, 1937: share 60 % of y}, i: {1938: growth 5 %}}

      """
    return try project("Tests/Fixtures/klein", adding: ["scenarios/shocked.yaml": shocked])
  }

  /// An invented economy of 70 equations in quarters, its residuals held: `small`, or `leads` with expectations.
  static func stress(_ name: String) throws -> Project {
    let folder = root.appendingPathComponent("Tests/Fixtures/stress")
    func bytes(_ file: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: file))) }
    var files: [String: [UInt8]] = [:]
    for file in ["\(name).yaml", "\(name).csv"] { files["/p/scenarios/models/\(file)"] = try bytes(file) }
    for kind in ["baseline", "shock"] {
      files["/p/scenarios/\(name)-\(kind).yaml"] = try bytes("\(name)-\(kind).yaml")
    }
    return try Project(folder: "/p", fileSystem: MemoryFileSystem(files))
  }

  /// A folder of the repository in memory, with further files.
  private static func project(_ folder: String, adding texts: [String: String]) throws -> Project {
    let base = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    var files: [String: [UInt8]] = [:]
    for name in names {
      guard let data = FileManager.default.contents(atPath: base.appending(path: name).path) else { continue }
      files["/p/\(name)"] = Array(data)
    }
    for (name, text) in texts { files["/p/\(name)"] = Array(text.utf8) }
    return try Project(folder: "/p", fileSystem: MemoryFileSystem(files))
  }
}
