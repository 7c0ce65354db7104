import ArgumentParser
import Foundation
import Localization
import Qilu
import Reporting
import SourceText
import TimeSeries

/// `qilu read`: the figures that articles state.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read the figures that articles state, and compare them with the seeds or add them.",
    discussion: """
      An article is a text file or a saved page; of a folder, every .txt, .html and .htm in it. With --into the figures \
      are compared with what the seeds folder has of the article; --accept writes them there.
      """)

  /// How readings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: "Files, and folders of files.")
  var articles: [String]

  @Option(name: .long, help: "text, csv or json.")
  var format: Format = .text

  @Option(name: .long, help: "The day of publication (YYYY-MM-DD), where the text does not tell.")
  var published: String?

  @Option(name: .long, help: "The region that 全省, 全市 and 我市 mean, where the text does not tell.")
  var region: String?

  @Option(name: .long, help: "Compare with this seeds folder, usually seeds.")
  var into: String?

  @Flag(name: .long, help: "With --into: write the figures and the article's entry into the seeds.")
  var accept = false

  @Flag(name: .long, help: "Show what each stage of reading made of each sentence.")
  var explain = false

  func validate() throws {
    if let published, (try? CalendarDate.parse(published)) == nil {
      throw ValidationError("--published takes a date such as 2025-06-30, found \(published)")
    }
    if accept, into == nil {
      throw ValidationError("--accept goes with --into, which names the seeds folder")
    }
    if into != nil, format == .csv { throw ValidationError("--into prints text or json, not csv") }
    if explain, into != nil { throw ValidationError("--explain shows a reading: leave --into out") }
    if explain, format == .csv { throw ValidationError("--explain prints text or json, not csv") }
  }

  func run() throws {
    try common.perform { project, language in
      let request = ReadRequest(
        paths: articles, published: try published.map(CalendarDate.parse), region: region,
        isTraced: explain, seedsFolder: into.map { common.folder($0, in: project) },
        trustsCatalogue: into != nil)
      let outcome = try project.read(request) { path in
        common.progress(language == .en ? "reading \(path)" : "正在读取 \(path)")
      }
      if !common.quiet {
        for warning in outcome.findings.warnings { printError(warning.rendered(language)) }
      }
      if into == nil { try show(outcome, in: language) } else { try compare(outcome, in: language) }
      if let failure = outcome.failure { throw failure }
    }
  }

  /// Compares the reading with the seeds and, if accepted, writes it there.
  private func compare(_ outcome: ReadOutcome, in language: Language) throws {
    guard !outcome.articles.isEmpty else { return }
    let update = try outcome.update()
    if !common.quiet {
      for warning in update.findings.warnings { printError(warning.rendered(language)) }
    }
    switch format {
    case .text, .csv:
      let text = update.text(in: language)
      if !text.isEmpty { try printOut(text) }
    case .json: try printOut(JSONWriter().text(update.json))
    }
    let written = accept ? try update.accept() : []
    let isRefused = update.failure != nil && update.changesNothing
    if !common.quiet, !isRefused, format == .text {
      try printOut(closing(update, written: written, in: language))
    }
    if let failure = update.failure {
      let code = common.report(failure, in: language)
      if outcome.failure == nil { throw code }
    }
  }

  private func closing(_ update: SeedUpdate, written: [String], in language: Language) -> String {
    guard !update.changesNothing else { return language == .en ? "the seeds are as read" : "种子数据与读取结果一致" }
    guard accept else {
      return language == .en ? "nothing was written; --accept writes" : "未写入任何内容；加 --accept 即写入"
    }
    return (language == .en ? "written: " : "已写入：") + written.joined(separator: ", ")
  }

  private func show(_ outcome: ReadOutcome, in language: Language) throws {
    guard !outcome.articles.isEmpty else { return }
    switch format {
    case .text: try printOut(outcome.text(in: language, marks: marks, isExplained: explain))
    case .csv: try printOut(String(decoding: outcome.csv, as: UTF8.self))
    case .json: try printOut(JSONWriter().text(outcome.json))
    }
  }

  /// Bold on a terminal, unless the user wants none (no-color.org).
  private var marks: NumberMark {
    let refusal = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
    return refusal.isEmpty && isatty(FileHandle.standardOutput.fileDescriptor) != 0 ? .bold : .brackets
  }
}
