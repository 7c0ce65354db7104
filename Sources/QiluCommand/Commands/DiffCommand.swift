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

  @Option(name: .long, help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try common.perform(naming: [first, second]) { project, language in
      let names = common.located([first, second], in: project)
      let difference = try project.difference(of: names[1], from: names[0])
      switch format {
      case .text: try printOut(TextReport().text(difference.report, in: language))
      case .json: try printOut(JSONWriter().text(difference.json))
      }
    }
  }
}
