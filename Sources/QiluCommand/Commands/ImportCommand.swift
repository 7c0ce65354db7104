public import ArgumentParser
import Localization
import Qilu
import SourceText
public import TimeSeries

/// `qilu import`: models of other programs.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Write a model file from a model of another program.",
    subcommands: [ModelDescription.self])

  struct ModelDescription: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "mdl",
      abstract: "Read a model in the model description language of bimets (MODEL … END).",
      discussion: "What cannot be read is an error with its line; nothing is left out silently.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The model description.")
    var file: String

    @Option(name: [.customShort("o"), .long], help: "The model file to write (default or -: print it).")
    var output: String?

    @Option(name: .long, help: "The model's data: a wide CSV file, its first column the period.")
    var data: String?

    @Option(
      name: .long, help: "annual, half, quarterly or monthly, where neither data nor estimation ranges tell.")
    var frequency: Frequency?

    @Flag(name: .long, help: "Replace a model file that is there.")
    var force = false

    func run() throws {
      let target = output == "-" ? nil : output
      try common.performAnywhere { fileSystem, language in
        let outcome = try ModelImport(
          file: file, output: target, data: data, frequency: frequency, replaces: force
        ).importModelDescription(fileSystem)
        if !common.quiet { for warning in outcome.warnings { printError(warning.rendered(language)) } }
        guard let target else { return try printOut(outcome.text) }
        if !common.quiet { try printOut(written(target, outcome)[language]) }
      }
    }

    private func written(_ target: String, _ outcome: ModelImport.Outcome) -> LocalizedText {
      let (estimated, identities, exogenous) = outcome.counts
      return LocalizedText(
        en:
          "wrote \(target): \(estimated) equations to estimate, \(identities) identities, \(exogenous) exogenous variables",
        zh: "已写入 \(target)：\(estimated) 个待估方程、\(identities) 个恒等式、\(exogenous) 个外生变量")
    }
  }
}

extension Frequency: ExpressibleByArgument {}
