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
      let place = folder.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
      let project = try project(around: place, fileSystem)
      let named = folder ?? project.map { $0.shown($0.path("reports")) } ?? "reports"
      let verification = try Project.verify(
        place ?? project?.path(named) ?? named, shownAs: named, fileSystem: fileSystem, against: project,
        threads: ProcessInfo.processInfo.activeProcessorCount)
      try format.show(verification.report, json: verification.json, in: language)
      guard verification.holds else { throw ExitCode(65) }
    }
  }

  /// The project that is compared with: the one named, else the one around the folder; nil where there is none.
  private func project(around place: String?, _ fileSystem: any FileSystem) throws -> Project? {
    if common.project != nil { return try common.open() }
    do {
      return try place.map { try Project.find(from: $0, fileSystem: fileSystem) } ?? common.open()
    } catch let failure as Failure where failure.kind == .missing {
      return nil
    }
  }
}
