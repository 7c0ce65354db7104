import ArgumentParser
import Localization
import Qilu
import Reporting
import TimeSeries

/// `qilu data`: the seed database.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "The published figures: what there is, where it comes from, what disagrees.",
    subcommands: [List.self, Show.self, Conflicts.self, Targets.self])

  /// How a view is printed.
  struct ViewOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(name: .long, help: "text or json.")
    var format: OutputFormat = .text

    @OptionGroup var vintage: VintageOption

    var date: CalendarDate? { vintage.date }

    func show(_ view: (SeedDatabase) throws -> any SeedView) throws {
      try common.perform { project, language in
        let view = try view(try project.seeds())
        try format.show(view.report, json: view.json, in: language)
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every indicator with its regions and periods.")
    @OptionGroup var options: ViewOptions

    func run() throws {
      try options.show { $0.list(asOf: options.date) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The figures of one indicator, with what lost and why, and targets beside outcomes.")
    @OptionGroup var options: ViewOptions

    @Argument(help: "The indicator's id or name.")
    var indicator: String

    @Option(name: .long, help: "One region only.")
    var region: String?

    func run() throws {
      try options.show { seeds in
        seeds.history(
          of: try seeds.indicator(named: indicator), in: try region.map(seeds.region(named:)),
          asOf: options.date)
      }
    }
  }

  struct Conflicts: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Periods for which sources disagree, and which figure is used.")
    @OptionGroup var options: ViewOptions

    func run() throws {
      try options.show { $0.conflicts(asOf: options.date) }
    }
  }

  struct Targets: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Stated targets beside what came of them.")
    @OptionGroup var options: ViewOptions

    func run() throws {
      try options.show { $0.targets(asOf: options.date) }
    }
  }
}
