import ArgumentParser
import Foundation
import Localization
import Qilu
import Reporting

/// `qilu verify`: whether reports are still what their inputs give.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Run reports again from the inputs they keep and say whether they are still true.",
    discussion: """
      Identical, within 1e-9, or what changed: files, data, model, scenario, program. The exit code is 65 where the folder no \
      longer holds: qilu verify reports
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "A report folder (default: the project's reports/).")
  var folder: String?

  @Option(name: .long, help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try common.performAnywhere { fileSystem, language in
      let project = try? common.open()
      let named = folder ?? project.map { $0.shown($0.path("reports")) } ?? "reports"
      let place =
        folder.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? project?.path(named) ?? named
      let verification = try Project.verify(
        place, shownAs: named, fileSystem: fileSystem, against: project,
        threads: ProcessInfo.processInfo.activeProcessorCount)
      switch format {
      case .text: try printOut(TextReport().text(verification.report, in: language))
      case .json: try printOut(JSONWriter().text(verification.json))
      }
      guard verification.holds else { throw ExitCode(65) }
    }
  }
}
