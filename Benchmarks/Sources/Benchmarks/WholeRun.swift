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
        try process(program, ["run", "--quiet", "--project", root.path, "--out", folder.path])
      },
      rival: { python.flatMap { try? process($0, ["-c", "import statsmodels.api"]) } })
    return Row(
      work: "qilu run, all scenarios, whole process", rival: "python -c 'import statsmodels.api'", unit: "s",
      ours: best.ours, baseline: best.rival, target: 0.12)
  }

  /// Seconds from the start of a process to its end.
  ///
  /// Foundation's `waitUntilExit` polls, which would add more to a short process than to a long one.
  private static func process(_ program: String, _ arguments: [String]) throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var status: Int32 = 0
    let time = seconds {
      var child = pid_t()
      guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else { return status = -1 }
      waitpid(child, &status, 0)
    }
    guard status == 0 else { throw RunFailed(program: program, status: status) }
    return time
  }

  struct RunFailed: Error {
    var program: String
    var status: Int32
  }
}
