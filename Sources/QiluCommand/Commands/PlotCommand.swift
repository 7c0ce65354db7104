public import ArgumentParser
import Foundation
import Localization
public import Qilu
import Reporting
import SourceText

/// `qilu plot`: a picture of variables.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw variables: a fan, all scenarios, or differences from the baseline.",
    discussion: """
      Several variables stand side by side. Without -o the picture is drawn in characters, 80 columns wide. \
      PNG and PDF are made by rsvg-convert (package librsvg2-bin).

      One scenario with its bands:    qilu plot va_growth --scenario faster-retrofit -o growth.svg
      All scenarios against the data: qilu plot va_growth --kind lines -o growth.png
      What each scenario changes:     qilu plot va_growth --kind difference -o growth.pdf --lang zh
      """)

  /// The colours of a picture.
  enum Theme: String, ExpressibleByArgument, CaseIterable {
    case light, dark, automatic

    var theme: SVGRenderer.Theme {
      switch self {
      case .light: .light
      case .dark: .dark
      case .automatic: .automatic
      }
    }
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: "Variables, by name or title, in either language.")
  var variables: [String]

  @Option(
    name: .customLong("scenario"), parsing: .unconditionalSingleValue,
    help:
      "A scenario, by name or path; may be repeated (default: all; a fan shows the last one named, else the baseline)."
  )
  var scenarios: [String] = []

  @Option(
    name: .shortAndLong,
    help:
      "The file, ending in .svg, .png or .pdf; - for SVG on standard output (default: characters on standard output)."
  )
  var output: String?

  @Option(
    name: .long,
    help:
      "fan: one scenario with its bands, the baseline beside it; lines: every scenario against the data; difference: what each scenario changes."
  )
  var kind: PlotRequest.Kind = .fan

  @Option(name: .long, help: "light, dark or automatic (as the reader's screen is set; SVG alone).")
  var theme: Theme = .light

  @Option(
    name: .long, parsing: .unconditional,
    help: "Number of draws behind the bands in place of the scenarios' own.")
  var draws: Int?

  func validate() throws {
    if let draws, !(0...1_000_000).contains(draws) {
      throw ValidationError("--draws takes a number from 0 to 1000000, found \(draws)")
    }
    if let output, output != "-", PictureFormat(file: output) == nil {
      throw ValidationError("-o takes a file that ends in .svg, .png or .pdf, or -; found \(output)")
    }
  }

  func run() throws {
    try common.perform(naming: scenarios) { project, language in
      let chart = try project.plot(
        PlotRequest(
          variables, scenarios: common.located(scenarios, in: project), kind: kind, draws: draws,
          threads: ProcessInfo.processInfo.activeProcessorCount))
      guard let output else { return try printOut(ChartText().text(chart, in: language)) }
      let svg = SVGRenderer(theme: theme.theme, language: language).render(chart)
      guard let format = PictureFormat(file: output) else { return try printOut(svg) }
      let place = URL(fileURLWithPath: output).standardizedFileURL.path
      try project.fileSystem.write(try format.bytes(of: svg), to: place, replacing: true)
      if !common.quiet { try printOut(language == .en ? "picture: \(output)" : "图：\(output)") }
    }
  }
}

extension PlotRequest.Kind: ExpressibleByArgument {}
