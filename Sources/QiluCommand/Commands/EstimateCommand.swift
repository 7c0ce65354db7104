import ArgumentParser
import Localization
import Qilu

/// `qilu estimate`: the equations of one model.
struct EstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate", abstract: "The estimated equations of a model and their diagnostics.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The model's name in scenarios/models/, or a path.")
  var model: String

  @OptionGroup var vintage: VintageOption

  @Option(name: .long, help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try common.perform(naming: [model]) { project, language in
      let view = try project.estimate(
        common.located([model], in: project)[0], asOf: vintage.date)
      try format.show(view.report, json: view.json, in: language)
    }
  }
}
