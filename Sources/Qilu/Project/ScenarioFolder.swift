import Scenarios
import SourceText

/// The scenario files of a project, as far as they can be read.
struct ScenarioFolder {
  private var files: [String: ScenarioFile] = [:]
  /// What is wrong with the files that cannot be read, by the scenario's name.
  private(set) var problems: [String: Diagnostics] = [:]

  /// Adds a file that could be read; it takes the place of an earlier one of the same name.
  mutating func add(_ file: ScenarioFile) {
    files[file.name.value] = file
    problems[file.name.value] = nil
  }

  /// Adds a file that could not be read.
  mutating func add(_ findings: Diagnostics, of file: String) {
    let name = ScenarioFile.name(ofFile: file)
    files[name] = nil
    problems[name] = findings
  }

  /// The files that could be read.
  var library: ScenarioLibrary {
    ScenarioLibrary(
      files.keys.sorted().compactMap { files[$0] }, unreadable: Set(problems.keys))
  }

  /// Everything that is wrong with files that could not be read, in order of their names.
  var allProblems: Diagnostics {
    var all = Diagnostics()
    for name in problems.keys.sorted() { if let findings = problems[name] { all.add(findings) } }
    return all
  }

  /// The chain of a scenario, root first.
  ///
  /// - Throws: what is wrong with the files of the chain themselves, where one of them cannot be read; that a scenario
  ///   does not exist; a circle.
  func chain(to name: String, in library: ScenarioLibrary) throws -> [ScenarioFile] {
    var link: String? = name
    var seen: Set<String> = []
    while let current = link, seen.insert(current).inserted {
      if let findings = problems[current] { throw findings }
      link = files[current]?.extends?.value
    }
    guard files[name] != nil else { throw Project.noScenario(name, among: library.names) }
    return try library.chain(to: name)
  }
}
