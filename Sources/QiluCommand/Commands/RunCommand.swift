import ArgumentParser
import Foundation
import Localization
import Qilu
import Reporting
import SourceText

/// `qilu run`: the main job.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Estimate, project, compare and write reports, for all scenarios or those named.",
    discussion:
      "A scenario is a name in scenarios/ or a path to a file. Named scenarios run with their baseline.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Names or paths of scenarios (default: all).")
  var scenarios: [String] = []

  @Option(name: .long, help: "Folder for the reports.")
  var out: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: "Number of draws in place of the scenarios' own; 0 for the deterministic path alone.")
  var draws: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: "Seed of the random numbers in place of the scenarios' own."
  )
  var seed: UInt64?

  @Option(
    name: .customLong("probability"), parsing: .unconditionalSingleValue,
    help: "A statement whose probability is reported, such as \"va_growth > 5 in 2028\"; may be repeated.")
  var probabilities: [String] = []

  @Option(name: .long, help: "Variables whose draws are written to paths.csv, separated by commas.")
  var paths: String?

  @Flag(name: .customLong("by-source"), help: "Give the bands source by source too, in bands.csv.")
  var bySource = false

  @OptionGroup var vintage: VintageOption

  @Option(name: .long, parsing: .unconditional, help: "Threads; the result does not depend on it.")
  var jobs: Int?

  @Flag(name: .customLong("allow-unmet"), help: "Write the nearest path where a target cannot be met.")
  var allowUnmet = false

  @Flag(
    name: .long, help: "Begin CSV files (not SDMX) with a byte-order mark, for spreadsheets that need one.")
  var bom = false

  @Flag(name: .long, help: "Put the time of the run into the manifest.")
  var stamp = false

  @Option(
    name: .long, help: "A workbook or CSV file with edited assumptions (the sheet that comparison.xlsx has).")
  var assumptions: String?

  @Option(name: .long, help: "Keep what --assumptions changes as a scenario of this name.")
  var save: String?

  func validate() throws {
    if save != nil, assumptions == nil {
      throw ValidationError("--save keeps what --assumptions changes, and needs it")
    }
    if assumptions?.isEmpty == true { throw ValidationError("--assumptions takes a file, found nothing") }
    if let draws, !(0...1_000_000).contains(draws) {
      throw ValidationError("--draws takes a number from 0 to 1000000, found \(draws)")
    }
    if out?.isEmpty == true { throw ValidationError("--out takes the name of a folder, found nothing") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1, found \(jobs)") }
  }

  func run() throws {
    try common.perform(naming: scenarios) { project, language in
      var request = RunRequest(
        scenarios: common.located(scenarios, in: project), draws: draws, seed: seed,
        asOf: vintage.date,
        allowsUnmet: allowUnmet, threads: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
      try request.ask(probabilities: probabilities, paths: paths, bySource: bySource)
      let edits = try edits(project, request, language)
      let project = edits?.project ?? project
      if let edits { request.scenarios = edits.covered(naming: request.scenarios) }
      let outcome = try project.run(request) { name in
        common.progress(language == .en ? "running \(name)" : "正在计算 \(name)")
      }
      let options = OutputOptions(
        language: language, byteOrderMark: bom, stamp: stamp ? Date().ISO8601Format() : nil)
      let folder = out ?? project.path("reports")
      let written = try project.write(outcome, to: folder, options: options)
      let saved = try edits?.save()
      guard !common.quiet else { return }
      try printOut(TextReport().text(RunHeadline(outcome).table, in: language))
      try printOut(closing(written, shown: out ?? project.shown(folder), in: language))
      if let saved { try printOut(language == .en ? "saved: \(saved)" : "已保存：\(saved)") }
    }
  }

  /// What the sheet given with --assumptions changes, printed cell by cell; nil without one.
  private func edits(_ project: Project, _ request: RunRequest, _ language: Language) throws
    -> AssumptionEdits?
  {
    guard let assumptions else { return nil }
    let path = URL(fileURLWithPath: assumptions).standardizedFileURL.path
    let isHere = project.fileSystem.exists(path)
    let edits = try project.assumptions(
      AssumptionRequest(
        path: isHere ? path : project.path(assumptions), shown: assumptions, name: save),
      for: request, in: language)
    if !edits.remarks.isEmpty { printError(edits.remarks.rendered(language)) }
    if !common.quiet { try printOut(edits.summary[language] + "\n") }
    return edits
  }

  private func closing(_ written: WrittenReports, shown: String, in language: Language) -> String {
    let (page, report) = ("\(shown)/comparison/report.html", "\(shown)/comparison/report.txt")
    let replaced = written.replaced.joined(separator: ", ")
    var lines =
      language == .en ? ["page: \(page)", "report: \(report)"] : ["网页：\(page)", "报告：\(report)"]
    if !written.kept.isEmpty {
      let kept = written.kept.joined(separator: ", ")
      lines.append(
        language == .en
          ? "replaced: \(replaced); kept from earlier runs: \(kept)"
          : "已更新：\(replaced)；保留此前结果：\(kept)")
    }
    return lines.joined(separator: "\n")
  }
}
