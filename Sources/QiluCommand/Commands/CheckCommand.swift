import ArgumentParser
import Localization
import Qilu
import SourceText

/// `qilu check`: everything `run` would object to, without running.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate scenarios, models and seeds: everything that `run` would object to, without running.",
    discussion: "Without a name everything is checked; with names or paths, those scenarios and models.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Names or paths of scenarios and models (default: everything).")
  var files: [String] = []

  func run() throws {
    try common.perform(naming: files) { project, language in
      let result = try project.check(common.located(files, in: project))
      for warning in result.findings.warnings where !common.quiet { printError(warning.rendered(language)) }
      if let failure = result.failure { throw failure }
      guard !common.quiet else { return }
      try printOut(
        language == .en
          ? "checked \(result.scenarios) scenarios, \(result.models) models, \(result.observations) observations: no errors"
          : "已检查 \(result.scenarios) 个情景、\(result.models) 个模型、\(result.observations) 条数据：没有错误")
    }
  }
}
