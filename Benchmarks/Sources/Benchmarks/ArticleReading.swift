import Foundation

/// `qilu read` on a long made-up text, as a whole process, beside libraries that do a small part of the work.
enum ArticleReading {
  /// Megabytes of the text that is timed, and of the one whose memory is looked at.
  static let (timed, large) = (20.0, 50.0)
  /// Megabytes that are to be read in a second.
  static let goal = 5.0

  static func rows(runs: Int) throws -> [Row] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qilu-bench-read-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("timed.txt")
    try Data(try text(megabytes: timed)).write(to: file)
    let largeFile = folder.appendingPathComponent("large.txt")
    try Data(try text(megabytes: large)).write(to: largeFile)
    let (jieba, converter) = try (
      against("jieba_cut.py", file, runs), against("opencc_convert.py", file, runs)
    )
    let work = "qilu read, \(Int(timed)) MB of articles"
    return [
      Row(
        work: work, rival: "\(goal) MB a second", unit: "s", ours: min(jieba.ours, converter.ours),
        baseline: timed / goal, target: 1),
      Row(
        work: work, rival: named("jieba, which only finds words", jieba.rival), unit: "s", ours: jieba.ours,
        baseline: jieba.rival, target: 0.3),
      Row(
        work: work, rival: named("OpenCC, which only changes characters", converter.rival), unit: "s",
        ours: converter.ours, baseline: converter.rival, target: nil),
      Row(
        work: "memory of qilu read, \(Int(large)) MB", rival: "the text", unit: "MB",
        ours: try peakMegabytes(qilu, reading(largeFile)), baseline: large, target: 25),
    ]
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static var qilu: String { root.appendingPathComponent(".build/release/qilu").path }

  private static func reading(_ file: URL) -> [String] {
    ["read", "--format", "csv", "--project", root.path, file.path]
  }

  private static func against(_ script: String, _ file: URL, _ runs: Int) throws -> (
    ours: Double, rival: Double?
  ) {
    let python = ProcessInfo.processInfo.environment["QILU_BENCH_PYTHON"]
    let path = root.appendingPathComponent("Benchmarks/Rivals/\(script)").path
    return try paired(
      max(1, runs / 5),
      ours: { try processSeconds(qilu, reading(file)) },
      rival: { python.flatMap { try? processSeconds($0, [path, file.path]) } })
  }

  private static func named(_ rival: String, _ time: Double?) -> String {
    time == nil ? "\(rival): not installed" : rival
  }

  /// The invented articles of the tests and of the fuzzer again and again, with other decimals each time, so that no figure
  /// is a mere repetition.
  private static func text(megabytes: Double) throws -> [UInt8] {
    let folders = ["Tests/Fixtures/articles", "Fuzzing/Corpus"].map { root.appendingPathComponent($0) }
    let names = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
        folder.appendingPathComponent($0)
      }
    }
    let articles = try names.filter { $0.pathExtension == "txt" }.map { [UInt8](try Data(contentsOf: $0)) }
      .filter { String(validating: $0, as: UTF8.self) != nil }
    let once = Array(articles.joined(separator: Array("\n\n".utf8))) + Array("\n\n".utf8)
    var noise = Noise(seed: 2026)
    var result: [UInt8] = []
    while Double(result.count) < megabytes * 1e6 {
      var copy = once
      for place in copy.indices.dropFirst() where copy[place - 1] == UInt8(ascii: ".") && isDigit(copy[place])
      {
        copy[place] = UInt8(ascii: "1") + UInt8(4.4 * (noise.next() + 1))
      }
      result += copy
    }
    return result
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
