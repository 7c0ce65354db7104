import ArgumentParser
import Localization
import Qilu
import Reporting

/// `qilu model`: what a model is made of.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "The structure of a model.", subcommands: [Show.self])

  /// How a structure is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, dot, json
  }

  /// `qilu model show`: equations, incidence, blocks.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "The equations of a model, what each reads, and the order in which they are solved.",
      discussion: "Draw it with Graphviz: qilu model show NAME --format dot | dot -Tsvg > model.svg")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The model's name in scenarios/models/, or a path.")
    var model: String

    @Flag(name: .long, help: "The blocks in solving order, every equation in its block.")
    var blocks = false

    @Option(name: .long, help: "The equation of one variable alone.")
    var equation: String?

    @Option(name: .long, help: "text, dot (Graphviz) or json.")
    var format: Format = .text

    func run() throws {
      try common.perform(naming: [model]) { project, language in
        let view = try project.showModel(
          common.located([model], in: project)[0], .init(equation: equation, showsBlocks: blocks))
        switch format {
        case .text: try printOut(TextReport().text(view.report, in: language))
        case .dot: try printOut(view.graph)
        case .json: try printOut(JSONWriter().text(view.json))
        }
      }
    }
  }
}
