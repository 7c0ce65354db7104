import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

extension Project {
  /// Writes `scenarios/NAME.yaml`, a scenario that extends another, and returns its path relative to the project.
  ///
  /// - Throws: `FileError.alreadyThere` when the file exists; `Failure` when the name cannot be a scenario's or the parent is unknown.
  public func newScenario(_ name: String, from parent: String) throws -> String {
    guard ScenarioFile.isName(name) else { throw Self.notAName(name) }
    let library = try scenarioFolder().library
    guard library.files[parent] != nil else { throw Self.noScenario(parent, among: library.names) }
    let file = "scenarios/\(name).yaml"
    // Unquoted, YAML reads null as nothing at all.
    let written = name.lowercased() == "null" ? "\"\(name)\"" : name
    var lines = [
      "# yaml-language-server: $schema=schema/scenario.schema.json", "#", "# Question:", "# Reasoning:",
      "# Sources:", "scenario: \(written)", "title: {en: \(written), zh: \(written)}", "extends: \(parent)",
    ]
    lines += assumptionLines(like: parent, in: library)
    do throws(FileError) {
      try fileSystem.write(
        Array((lines.joined(separator: "\n") + "\n").utf8), to: path(file), replacing: false)
    } catch {
      throw Failure(writing: error.shown(as: file))
    }
    return file
  }

  /// The variables that may be assumed, as comments to be opened; none where the parent cannot be read that far.
  private func assumptionLines(like parent: String, in library: ScenarioLibrary) -> [String] {
    guard let scenario = try? library.resolve(parent), let seeds = try? seedsIfAny(),
      let model = try? model(scenario.modelFile, seeds: seeds)
    else { return [] }
    let horizon = scenario.horizon.value
    let open = model.variables.filter {
      $0.role == .exogenous && $0.drivingModel(relativeTo: scenario.modelFile) == nil
    }
    guard !open.isEmpty else { return [] }
    return ["# assumptions:"]
      + open.flatMap { variable in
        ["#   \(variable.name):    # \(variable.title.en)", "#     \(horizon): \(example(for: variable))"]
      }
  }

  private func example(for variable: Variable) -> String {
    guard let unit = variable.unit else { return "base + 1" }
    return variable.measure == .level ? "base + 1 %" : "base + 1 \(unit.differenceUnit.symbol)"
  }

  static func notAName(_ name: String) -> Failure {
    let isTaken = name.lowercased() == "comparison"
    return Failure(
      .invalid,
      Diagnostics([
        .error(
          at: nil, en: "\"\(name)\" cannot name a scenario", zh: "“\(name)”不能作情景名",
          hint: isTaken
            ? LocalizedText(en: "that is the folder of the comparison reports", zh: "这是比较报告的文件夹名")
            : LocalizedText(en: "use letters, digits, - and _", zh: "请用字母、数字、- 和 _"))
      ]))
  }

  /// The failure of a scenario that was named and does not exist.
  static func noScenario(_ name: String, among names: [String]) -> Failure {
    Failure(
      .missing,
      Diagnostics([
        .error(
          at: nil, en: "there is no scenario \"\(name)\"", zh: "没有情景“\(name)”",
          hint: nameHint(name, among: names))
      ]))
  }
}
