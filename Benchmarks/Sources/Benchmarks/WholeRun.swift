import Foundation

/// `qilu run` on all shipped scenarios as a whole process, beside the import of the rival library alone.
enum WholeRun {
  static func timeRow(runs: Int) throws -> Row {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let program = root.appendingPathComponent(".build/release/qilu").path
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qilu-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let python = ProcessInfo.processInfo.environment["QILU_BENCH_PYTHON"]
    let best = try paired(
      runs,
      ours: {
        try processSeconds(program, ["run", "--quiet", "--project", root.path, "--out", folder.path])
      },
      rival: { python.flatMap { try? processSeconds($0, ["-c", "import statsmodels.api"]) } })
    return Row(
      work: "qilu run, all scenarios, whole process", rival: "python -c 'import statsmodels.api'", unit: "s",
      ours: best.ours, baseline: best.rival, target: 0.12)
  }
}
