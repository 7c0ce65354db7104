import Foundation
import Qilu

/// `comparison.xlsx` of all shipped scenarios, from the solved run to bytes that were read back.
enum ShippedWorkbook {
  /// Seconds that it may take.
  static let limit = 0.15

  static func row(runs: Int) throws -> Row {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qilu-bench-book-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let project = try Project(folder: root.path, fileSystem: LocalFileSystem())
    let outcome = try project.run(RunRequest(threads: ProcessInfo.processInfo.activeProcessorCount))
    let options = OutputOptions(scratch: folder.path)
    let file = folder.appendingPathComponent("ours.xlsx")
    try Data(outcome.comparisonWorkbook(options)).write(to: file)
    let python = ProcessInfo.processInfo.environment["QILU_BENCH_PYTHON"]
    let other = folder.appendingPathComponent("again.xlsx").path
    let rival = Rival(program: python, script: "openpyxl_again.py", arguments: [file.path, other])
    let best = try paired(
      runs, ours: { try seconds { _ = try outcome.comparisonWorkbook(options) } }, rival: { rival?.seconds() }
    )
    let state = best.ours <= limit ? "within" : "NOT within"
    return Row(
      work: "comparison.xlsx, all scenarios",
      rival: "openpyxl, the same file opened and saved; ours is \(state) \(limit) s", unit: "s",
      ours: best.ours, baseline: best.rival, target: nil)
  }
}
