import ArgumentParser
import Foundation
import Localization
import Qilu
import Reporting
import SourceText
import TimeSeries

/// `qilu compare`: runs of qilu and tables of other models side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare report folders, earlier runs and IAMC files of other models.",
    discussion: """
      A source is a folder that qilu wrote, or a .csv or .xlsx file in IAMC format; LABEL=PATH gives it a name. Units are \
      converted, names mapped (--map), what does not line up is named with its rows.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Report folders and IAMC files, each PATH or LABEL=PATH.")
  var sources: [String] = []

  @Option(name: .long, help: "Folder for the comparison (default: comparison; with --revision, none).")
  var out: String?

  @Flag(
    name: .long,
    help:
      "Split the change of the projections from OLD to NEW (report or project folders, FOLDER@DATE for the data of a date) into data, re-estimation, assumptions and model."
  )
  var revision = false

  @Option(name: .long, help: "With --revision: text or json.")
  var format: OutputFormat = .text

  @Flag(name: .long, help: "Begin CSV files with a byte-order mark, for spreadsheets that need one.")
  var bom = false

  @Option(
    name: .long,
    help:
      "The scenario that the others are compared with (default: the namesake in an earlier source, else each source's own)."
  )
  var baseline: String?

  @Option(name: .customLong("map"), help: "A mapping file: names, units, how quarters make a year.")
  var mapping: String?

  @Option(
    name: .long,
    help: "Periods of averages and cumulated changes, such as 2026..2030 (default: the runs' own).")
  var horizon: String?

  @Option(name: .long, help: "Periods that the report shows, separated by commas.")
  var periods: String?

  @Option(
    name: .customLong("scenario"), parsing: .unconditionalSingleValue,
    help: "Scenarios to compare; * stands for anything (with --revision: names); may be repeated.")
  var scenarios: [String] = []

  @Option(
    name: .customLong("variable"), parsing: .unconditionalSingleValue,
    help: "Variables to compare, such as 'Final Energy|*'; may be repeated.")
  var variables: [String] = []

  @Option(
    name: .customLong("region"), parsing: .unconditionalSingleValue,
    help: "Regions to compare; may be repeated.")
  var regions: [String] = []

  @Flag(name: .customLong("common"), help: "Leave out of the tables what one source alone has.")
  var isCommonOnly = false

  @Flag(name: .long, help: "Read also the scenarios that earlier runs left in report folders.")
  var earlier = false

  @Flag(
    name: .long,
    help:
      "Replace a folder that holds a comparison of other sources, or reports; with --revision, a revision.csv."
  )
  var force = false

  func validate() throws {
    if sources.isEmpty { throw ValidationError("name at least one source: a report folder or an IAMC file") }
    if revision, sources.count != 2 {
      throw ValidationError("--revision takes two folders, OLD and NEW, found \(sources.count)")
    }
    if revision, let option = optionsOfTables.first {
      throw ValidationError("\(option) has no meaning with --revision")
    }
    if !revision, format != .text { throw ValidationError("--format is for --revision") }
    if out?.isEmpty == true { throw ValidationError("--out takes the name of a folder, found nothing") }
    if let horizon, (try? PeriodRange.parse(horizon)) == nil {
      throw ValidationError("--horizon takes periods such as 2026..2030, found \(horizon)")
    }
    for text in shownPeriods where (try? Period.parse(text)) == nil {
      throw ValidationError("--periods takes periods such as 2030,2035, found \(text)")
    }
  }

  /// The options given that only tables of sources side by side take.
  private var optionsOfTables: [String] {
    let given = [
      ("--baseline", baseline != nil), ("--map", mapping != nil), ("--horizon", horizon != nil),
      ("--periods", periods != nil), ("--variable", !variables.isEmpty), ("--region", !regions.isEmpty),
      ("--common", isCommonOnly), ("--earlier", earlier),
    ]
    return given.filter(\.1).map(\.0)
  }

  func run() throws {
    if revision { return try revise() }
    try common.performAnywhere { fileSystem, language in
      let options = OutputOptions(language: language, byteOrderMark: bom)
      let (request, folder) = (try request(fileSystem), out ?? "comparison")
      if !force { try request.check(folder, fileSystem) }
      let comparison = try SourceComparison(request, options: options, fileSystem)
      try comparison.write(to: folder)
      guard !common.quiet else { return }
      for remark in comparison.remarks.all { printError(remark.rendered(language)) }
      try printOut((language == .en ? "report: " : "报告：") + "\(folder)/report.txt")
    }
  }

  private var shownPeriods: [String] { (periods ?? "").split(separator: ",").map(String.init) }

  private func request(_ fileSystem: any FileSystem) throws -> ComparisonRequest {
    var request = ComparisonRequest(
      sources: sources.map { ComparisonRequest.Source(argument: $0, fileSystem) })
    request.baseline = baseline
    request.mapping = mapping
    request.horizon = try horizon.map(PeriodRange.parse)
    request.periods = try shownPeriods.map(Period.parse)
    (request.scenarios, request.variables, request.regions) = (scenarios, variables, regions)
    (request.isCommonOnly, request.includesEarlier) = (isCommonOnly, earlier)
    return request
  }
}
