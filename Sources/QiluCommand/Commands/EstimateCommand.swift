import ArgumentParser
import Localization
import Qilu
import Reporting
import TimeSeries

/// `qilu estimate`: the equations of one model.
struct EstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate", abstract: "The estimated equations of a model and their diagnostics.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The model's name in scenarios/models/, or a path.")
  var model: String

  @Option(name: .customLong("as-of"), help: "Use only what was published by this date (YYYY-MM-DD).")
  var asOf: String?

  @Option(name: .long, help: "text or json.")
  var format: OutputFormat = .text

  func validate() throws {
    if let asOf, (try? CalendarDate.parse(asOf)) == nil {
      throw ValidationError("--as-of takes a date such as 2025-06-30, found \(asOf)")
    }
  }

  func run() throws {
    try common.perform(naming: [model]) { project, language in
      let view = try project.estimate(
        common.located([model], in: project)[0], asOf: try asOf.map(CalendarDate.parse))
      switch format {
      case .text: try printOut(TextReport().text(view.report, in: language))
      case .json: try printOut(JSONWriter().text(view.json))
      }
    }
  }
}
