import ArgumentParser
import Localization
import Qilu

/// `qilu new`: a scenario file to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a new scenario file that extends another.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The new scenario's name.")
  var name: String

  @Option(name: .long, help: "The scenario it extends.")
  var from: String = "baseline"

  func run() throws {
    try common.perform { project, language in
      let file = try project.newScenario(name, from: from)
      try printOut(language == .en ? "wrote \(file)" : "已写入 \(file)")
    }
  }
}
