import Foundation

/// `qilu compare` on a scenario database of five million rows, as a whole process: read, duplicates looked for, lined up with a
/// small table, everything written. Beside it pandas, which only reads, and pyam on a part of it.
enum TableComparison {
  /// Rows of the database, and of the part that pyam is given.
  static let (rowCount, partCount) = (5_000_000, 250_000)
  /// Megabytes that are to be read in a second, and the most memory.
  static let (speed, memory) = (100.0, 256.0)

  static func rows(runs: Int) throws -> [Row] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "qilu-bench-compare-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (small, part, whole) = (
      folder.appendingPathComponent("small.csv"), folder.appendingPathComponent("part.csv"),
      folder.appendingPathComponent("whole.csv")
    )
    try write(rows: 1000, scenarios: 1, name: "mine", to: small)
    try write(rows: partCount, scenarios: 10, name: "theirs", to: part)
    try write(rows: rowCount, scenarios: 50, name: "theirs", to: whole)
    let megabytes = try size(whole)
    let compare = { (file: URL) in
      [
        "compare", "--quiet", "--force", small.path, file.path, "--common", "--out",
        folder.appendingPathComponent("out").path,
      ]
    }
    let (pandas, pyam) = (
      try against("pandas_read.py", whole, compare(whole), max(1, runs / 5)),
      try against("pyam_read.py", part, compare(part), 1)
    )
    let work = "qilu compare, IAMC, 5 M rows, \(Int(megabytes)) MB"
    let rows = [
      Row(
        work: work, rival: "\(Int(speed)) MB a second (ours: \(Int(megabytes / pandas.ours)))", unit: "s",
        ours: pandas.ours, baseline: megabytes / speed, target: 1),
      Row(
        work: work, rival: "pandas.read_csv, which only reads", unit: "s", ours: pandas.ours,
        baseline: pandas.rival, target: nil),
      Row(
        work: "memory of it", rival: "\(Int(memory)) MB", unit: "MB",
        ours: try peakMegabytes(qilu, compare(whole)),
        baseline: memory, target: 1),
      Row(
        work: "qilu compare, IAMC, 0.25 M rows", rival: "pyam.IamDataFrame, which only reads", unit: "s",
        ours: pyam.ours, baseline: pyam.rival, target: 0.5),
    ]
    return rows + (try memoryOfRivals(whole, compare(whole)))
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static var qilu: String { root.appendingPathComponent(".build/release/qilu").path }
  private static var python: String? { ProcessInfo.processInfo.environment["QILU_BENCH_PYTHON"] }

  private static func script(_ name: String) -> String {
    root.appendingPathComponent("Benchmarks/Rivals/\(name)").path
  }

  private static func against(
    _ name: String, _ file: URL, _ arguments: [String], _ runs: Int
  ) throws -> (ours: Double, rival: Double?) {
    try paired(
      runs, ours: { try processSeconds(qilu, arguments) },
      rival: { python.flatMap { try? processSeconds($0, [script(name), file.path]) } })
  }

  private static func memoryOfRivals(_ file: URL, _ arguments: [String]) throws -> [Row] {
    guard let python, let peak = try? peakMegabytes(python, [script("pandas_read.py"), file.path]) else {
      return []
    }
    return [
      Row(
        work: "memory of it", rival: "pandas.read_csv", unit: "MB", ours: try peakMegabytes(qilu, arguments),
        baseline: peak, target: nil)
    ]
  }

  private static func size(_ file: URL) throws -> Double {
    Double(try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0) / 1e6
  }

  /// A wide table of 20 regions, five years and as many variables as make up the rows.
  private static func write(rows: Int, scenarios: Int, name: String, to file: URL) throws {
    let output = FileManager.default
    output.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.write(
      contentsOf: Data("model,scenario,region,variable,unit,2020,2025,2030,2040,2050\n".utf8))
    var noise = Noise(seed: 2026)
    let variables = rows / (scenarios * 20)
    for scenario in 0..<scenarios {
      for region in 0..<20 {
        var text = ""
        for variable in 0..<variables {
          text +=
            "\(name),SSP\(scenario),Region \(region),Final Energy|Sector \(variable / 50)|Carrier \(variable % 50),EJ/yr"
          for _ in 0..<5 {
            text += ",\(Int(1e9 * (noise.next() + 1)))."; text += "\(Int(9000 * (noise.next() + 1)) + 1000)"
          }
          text += "\n"
        }
        try handle.write(contentsOf: Data(text.utf8))
      }
    }
  }
}
