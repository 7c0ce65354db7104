import ArgumentParser
import Localization
import Qilu
import Reporting

/// `qilu diff`: two scenarios beside each other.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What two scenarios assume otherwise, what comes of it, and which caused which.",
    discussion: "The second less the first: qilu diff stalled-retrofit faster-retrofit")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The scenario that is compared with, by name or path.")
  var first: String

  @Argument(help: "The other scenario.")
  var second: String

  @Option(
    name: .customLong("variable"), parsing: .unconditionalSingleValue,
    help:
      "A variable that is wanted, by name or title, told period by period; may be repeated (default: all).")
  var variables: [String] = []

  @Option(name: .long, help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try common.performReading(naming: [first, second]) { project, language, asked in
      let names = common.located([first, second], in: project)
      let difference = try project.difference(of: names[1], from: names[0], variables: variables, of: asked)
      try format.show(difference.report, json: difference.json, precision: .exact, in: language)
    }
  }
}
