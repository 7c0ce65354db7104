import Foundation
import Reporting

/// A large table as an xlsx file: rows of five texts and five numbers, the table that writers of xlsx are measured by.
enum WorkbookRows {
  static let (rows, columns) = (100_000, 10)
  /// The largest ratio that counts as reached.
  static let target = 1.0 / 3

  static func row(runs: Int) throws -> Row {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qilu-bench-xlsx-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let python = ProcessInfo.processInfo.environment["QILU_BENCH_PYTHON"]
    let file = folder.appendingPathComponent("rival.xlsx").path
    let rival = Rival(program: python, script: "xlsxwriter_rows.py", arguments: [file, "\(rows)"])
    // The quicker of its two ways counts.
    let best = try paired(max(1, runs / 5), ours: { try write(to: folder) }) {
      [rival?.seconds("constant"), rival?.seconds("normal")].compactMap { $0 }.min()
    }
    return Row(
      work: "xlsx of \(rows) x \(columns) cells",
      rival: best.rival == nil ? "Python XlsxWriter: not installed" : "Python XlsxWriter, its quicker way",
      unit: "s",
      ours: best.ours, baseline: best.rival, target: target)
  }

  /// Seconds from the first cell to the file on the disk, looked through part by part.
  private static func write(to folder: URL) throws -> Double {
    let columns = (0..<columns).map { TableSheet.Column("column \($0)") }
    let sheet = TableSheet(name: try SheetName("Data"), columns: columns, rowCount: rows) { index, row in
      for column in stride(from: 0, to: self.columns, by: 2) {
        row.text("Row: \(index) Col: \(column)")
        row.number(Double(index + column))
      }
    }
    return try seconds {
      let bytes = try WorkbookWriter(scratch: folder.path).encode(title: "Table", tables: [sheet])
      try Data(bytes).write(to: folder.appendingPathComponent("ours.xlsx"))
    }
  }
}
