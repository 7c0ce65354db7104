import ArgumentParser
import Localization
import Qilu
import Reporting

/// `qilu why`: where a number comes from.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Where a number comes from: equation, assumption line, published figure.",
    discussion: """
      The equation with its values and what each term brings, the line of the scenario that set an input, and the figures \
      beneath it with article, date and place: qilu why va_growth 2027 --scenario faster-retrofit
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The variable, by its name in the model or its title.")
  var variable: String

  @Argument(help: "The period, such as 2027.")
  var period: String

  @Option(name: .long, help: "The scenario, by name or path (default: the baseline).")
  var scenario: String?

  @Flag(name: .long, help: "Follow computed values of other periods down to figures too.")
  var unroll = false

  @OptionGroup var vintage: VintageOption

  @Option(name: .long, help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try common.performReading(naming: [scenario].compactMap { $0 }) { project, language, asked in
      let view = try project.why(
        WhyRequest(
          variable, in: period, scenario: scenario.map { common.located([$0], in: project)[0] },
          unrolls: unroll, asOf: vintage.date, project: common.project), of: asked)
      try format.show(view.report, json: view.json, precision: .exact, in: language)
    }
  }
}
