public import ArgumentParser
import Foundation
import Localization
public import Qilu
import SourceText
import TimeSeries

/// `qilu export`: the figures of a report folder for another program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the figures of a report folder in a format of another program.",
    discussion:
      "Formats: docs/tables.md. Tables for a page (markdown, latex) are rounded, the others are not.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "A folder that `qilu run` wrote (default: the project's reports/).")
  var folder: String?

  @Option(
    name: .long,
    help: "tidy, wide, iamc, iamc-xlsx, sdmx, sdmx-structure, markdown or latex.")
  var format: ExportFormat = .tidy

  @Option(name: [.customShort("o"), .long], help: "The file to write (default or -: print it).")
  var output: String?

  @Option(name: .customLong("scenario"), help: "A scenario that is wanted (default: all); may be repeated.")
  var scenarios: [String] = []

  @Option(name: .customLong("variable"), help: "A variable that is wanted (default: all); may be repeated.")
  var variables: [String] = []

  @Option(name: .long, help: "The periods that are wanted, such as 2026..2030 (default: all).")
  var periods: String?

  @Option(name: .long, help: "Digits after the point in markdown and latex.")
  var decimals = 2

  @Flag(
    name: .long, help: "Begin CSV files (not SDMX) with a byte-order mark, for spreadsheets that need one.")
  var bom = false

  @Flag(name: .long, help: "Read also the scenarios that earlier runs left in the folder.")
  var earlier = false

  @Flag(name: .long, help: "Replace a file that is there.")
  var force = false

  func validate() throws {
    if let periods, (try? PeriodRange.parse(periods)) == nil {
      throw ValidationError("--periods takes periods such as 2026..2030 or 2026Q1..2027Q4, found \(periods)")
    }
    guard (0...15).contains(decimals) else {
      throw ValidationError("--decimals takes a number from 0 to 15, found \(decimals)")
    }
    if format.isBinary, output ?? "-" == "-", isatty(FileHandle.standardOutput.fileDescriptor) != 0 {
      throw ValidationError("\(format.rawValue) is no text: name a file by --output")
    }
  }

  func run() throws {
    if let folder {
      try common.performAnywhere { try export(folder, shownAs: folder, $0, $1) }
    } else {
      try common.perform { project, language in
        let folder = project.path("reports")
        try export(folder, shownAs: project.shown(folder), project.fileSystem, language)
      }
    }
  }

  private func export(
    _ folder: String, shownAs shown: String, _ fileSystem: any FileSystem, _ language: Language
  ) throws {
    let dataset = try ScenarioDataset.reportFolder(
      folder, label: shown, shownAs: shown, includesEarlier: earlier, fileSystem)
    if !common.quiet, !dataset.remarks.isEmpty { printError(dataset.remarks.rendered(language)) }
    let request = ExportRequest(
      format: format, scenarios: scenarios, variables: variables, periods: try periods.map(PeriodRange.parse),
      decimals: decimals, options: OutputOptions(language: language, byteOrderMark: bom))
    guard let output, output != "-" else { return try printOut(try dataset.export(request)) }
    try dataset.export(request, to: output, replacing: force, fileSystem)
    if !common.quiet { printError(language == .en ? "wrote \(output)" : "已写入 \(output)") }
  }
}

extension ExportFormat: ExpressibleByArgument {}
