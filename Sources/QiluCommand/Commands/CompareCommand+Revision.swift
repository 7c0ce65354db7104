import ArgumentParser
import Foundation
import Localization
import Qilu
import Reporting
import TimeSeries

extension CompareCommand {
  /// How a revision is printed.
  enum RevisionFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// The day where the user is.
  private var today: CalendarDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `qilu compare --revision OLD NEW`: what moved the projections between two runs.
  func revise() throws {
    try common.performAnywhere { fileSystem, language in
      let threads = ProcessInfo.processInfo.activeProcessorCount
      let sides = try sources.map { name in
        try RevisionSource(name, fileSystem: fileSystem, threads: threads, today: today) {
          URL(fileURLWithPath: $0).standardizedFileURL.path
        }
      }
      guard sides.count == 2 else { return }
      let revision = try RevisionRequest(
        old: sides[0], new: sides[1], scenarios: scenarios, threads: threads
      ).revision()
      if let out {
        try fileSystem.write(
          revision.csv(byteOrderMark: bom), to: "\(out)/\(Revision.fileName)", replacing: true)
      }
      guard !common.quiet || format == .json else { return }
      switch format {
      case .text: try printOut(TextReport().text(revision.report, in: language))
      case .json: try printOut(JSONWriter().text(revision.json))
      }
    }
  }
}
