import Foundation
import Localization
import Qilu
import TimeSeries

extension CompareCommand {
  /// The day where the user is.
  private var today: CalendarDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `qilu compare --revision OLD NEW`: what moved the projections between two runs.
  func revise() throws {
    try common.performAnywhere { fileSystem, language in
      if let out, !force { try Revision.check(out, fileSystem) }
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
      if let out { try revision.write(to: out, byteOrderMark: bom, fileSystem) }
      guard !common.quiet || format == .json else { return }
      try format.show(revision.report, json: revision.json, in: language)
    }
  }
}
