import Foundation
import Qilu
import Reporting
import TimeSeries

/// Five million rows of tidy CSV, beside the writers that are known for being fast, on two threads each.
enum TidyTable {
  static let rowCount = 5_000_000
  private static let threads = 2
  private static let rowsInBlock = 4096
  private static let memoryBound = 100.0

  static func rows(runs: Int) throws -> [Row] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "qilu-bench-tables-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("table.csv").path
    let rivals = [
      ("polars write_csv", Rival(program: python, script: "polars_write.py", arguments: [path + "-polars"])),
      (
        "data.table fwrite",
        Rival(program: installed("Rscript"), script: "fwrite.R", arguments: [path + "-R"])
      ),
    ]
    var best = try (ours: time(path), rivals: rivals.map { $0.1?.seconds() })
    for _ in 1..<max(2, runs) {
      best.ours = min(best.ours, try time(path))
      for (index, rival) in rivals.enumerated() {
        if let time = rival.1?.seconds() { best.rivals[index] = min(best.rivals[index] ?? time, time) }
      }
    }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    let fastest = best.rivals.compactMap { $0 }.min()
    let megabytes = size / 1_000_000
    let work = "5m rows tidy CSV, \(megabytes) MB, \(Int(Double(megabytes) / best.ours)) MB/s"
    return zip(rivals, best.rivals).map { rival, time in
      Row(
        work: work, rival: time == nil ? "\(rival.0): not installed" : rival.0, unit: "s", ours: best.ours,
        baseline: time, target: time == fastest ? 1 : nil)
    } + (try memoryRows(path))
  }

  private static func memoryRows(_ path: String) throws -> [Row] {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    let ours = try peakMegabytes(program, [argument, path])
    func row(_ rival: String, _ baseline: Double?, target: Double?) -> Row {
      Row(
        work: "memory of that process", rival: rival, unit: "MB", ours: ours, baseline: baseline,
        target: target)
    }
    let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Rivals").path
    let polars = python.flatMap { try? peakMegabytes($0, ["\(scripts)/polars_write.py", path, "once"]) }
    let fwrite = installed("Rscript").flatMap {
      try? peakMegabytes($0, ["\(scripts)/fwrite.R", path, "once"])
    }
    return [
      row("what it may take", memoryBound, target: 1),
      row("polars, the table in memory", polars, target: nil),
      row("data.table, the table in memory", fwrite, target: nil),
    ]
  }

  /// The argument that makes this program write the file and end.
  static let argument = "--write-table"

  static func write(_ path: String) throws {
    let file = try StreamedFile(blocks, as: TidyCSV(), threads: threads)
    try LocalFileSystem().write(file, to: path, replacing: true)
  }

  private static func time(_ path: String) throws -> Double {
    unlink(path)
    return try seconds { try write(path) }
  }

  private static var python: String? { ProcessInfo.processInfo.environment["QILU_BENCH_PYTHON"] }

  /// Random figures of twelve digits, made block by block: the time of that is part of ours.
  private static let blocks: TableBlocks = {
    let scenarios = ["baseline", "faster-retrofit", "high-tech-push", "energy-saving", "stalled-retrofit"]
    let regions = ["山东", "聊城", "全国"]
    let variables = [
      "va_growth", "retrofit_investment_growth", "energy_intensity_change", "hitech_output_share",
    ]
    let units = ["%", "index", "pp"]
    let years = (2021...2030).map { Period(year: $0) }
    @Sendable func table(_ rows: Range<Int>) -> ColumnarTable {
      func codes(_ every: Int, _ count: Int) -> [UInt32] { rows.map { UInt32($0 / every % count) } }
      var noise = Noise(seed: UInt64(rows.lowerBound))
      return ColumnarTable([
        .init("scenario", .dimension, .text(CodedValues(scenarios, codes: codes(40, 5)))),
        .init("region", .dimension, .text(CodedValues(regions, codes: codes(200, 3)))),
        .init("variable", .dimension, .text(CodedValues(variables, codes: codes(10, 4)))),
        .init("unit", .unit, .text(CodedValues(units, codes: codes(10, 3)))),
        .init("period", .period, .period(CodedValues(years, codes: codes(1, 10)))),
        .init(
          "value", .measure, .number(rows.map { _ in (1e11 + abs(noise.next()) * 9e11).rounded() / 1e9 })),
      ])
    }
    return TableBlocks(shape: table(0..<0), count: (rowCount + rowsInBlock - 1) / rowsInBlock) { index in
      table(index * rowsInBlock..<min((index + 1) * rowsInBlock, rowCount))
    }
  }()
}
