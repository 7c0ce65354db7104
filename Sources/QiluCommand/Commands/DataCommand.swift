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

    @Option(name: .customLong("as-of"), help: "Only what was published by this date (YYYY-MM-DD).")
    var asOf: String?

    var date: CalendarDate? { asOf.flatMap { try? CalendarDate.parse($0) } }

    func validate() throws {
      if let asOf, (try? CalendarDate.parse(asOf)) == nil {
        throw ValidationError("--as-of takes a date such as 2025-06-30, found \(asOf)")
      }
    }

    func show(_ view: (SeedDatabase) throws -> any SeedView) throws {
      try common.perform { project, language in
        let view = try view(try project.seeds())
        switch format {
        case .text: try printOut(TextReport().text(view.report, in: language))
        case .json: try printOut(JSONWriter().text(view.json))
        }
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

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
