import ArgumentParser
import Localization
import Qilu
import Reporting
import TimeSeries

/// `qilu multipliers`: what a unit of an instrument does.
struct MultipliersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "multipliers",
    abstract: "Impact and interim multipliers of a scenario or a model.",
    discussion: """
      What one unit more of an instrument in one period does to variables, in that period and after it. An endogenous \
      instrument is the add-factor of its equation: qilu multipliers klein --of cn,y --to g,w2 --in 1940..1941
      """)

  /// How multipliers are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: "A scenario or a model, by name or path.")
  var subject: String

  @Option(name: .customLong("of"), help: "Variables that respond, with commas between.")
  var variables: String

  @Option(name: .customLong("to"), help: "Instruments that move, with commas between.")
  var instruments: String

  @Option(name: .customLong("in"), help: "Periods of the shocks (default: the scenario's horizon).")
  var periods: String?

  @Option(name: .long, help: "text, csv or json.")
  var format: Format = .text

  func validate() throws {
    for (option, list) in [("--of", variables), ("--to", instruments)] where names(list).isEmpty {
      throw ValidationError("\(option) takes names with commas between, found nothing")
    }
    if let periods, (try? PeriodRange.parse(periods)) == nil {
      throw ValidationError("--in takes periods such as 2026..2030, found \(periods)")
    }
  }

  func run() throws {
    try common.perform(naming: [subject]) { project, language in
      let view = try project.multipliers(
        MultiplierRequest(
          of: names(variables), to: names(instruments), in: try periods.map(PeriodRange.parse),
          subject: common.located([subject], in: project)[0]))
      switch format {
      case .text: try printOut(TextReport().text(view.report, in: language))
      case .csv: try printOut(String(decoding: view.csv, as: UTF8.self))
      case .json: try printOut(JSONWriter().text(view.json))
      }
    }
  }

  private func names(_ list: String) -> [String] {
    list.split(whereSeparator: { $0 == "," || $0 == "，" || $0.isWhitespace }).map(String.init)
  }
}
