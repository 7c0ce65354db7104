import Foundation
import TimeSeries

/// One pass over the lines of all sources.
struct AlignedLines {
  let rows: TakenRows
  let isCommonOnly: Bool
  private(set) var files: AlignedFiles
  private(set) var digest: ComparisonDigest
  private(set) var findings = AlignmentFindings()
  /// The lines that go into the workbook.
  private(set) var workbook: WorkbookLines

  init(_ rows: TakenRows, _ columns: ComparisonColumns, isCommonOnly: Bool, files: AlignedFiles) {
    (self.rows, self.isCommonOnly, self.files) = (rows, isCommonOnly, files)
    digest = ComparisonDigest(columns, rows)
    workbook = WorkbookLines(
      columnCount: columns.all.count + columns.compared.count, scenarioCount: columns.all.count)
  }

  /// Lines up every part, as many beside each other as there are processors; writes the rows and notes what the report says of
  /// them in the order of the parts.
  mutating func pass() throws {
    let aligner = LineAligner(rows)
    let alignment = AnnualAlignment(rules: rows.mapping.annual)
    let width = ProcessInfo.processInfo.activeProcessorCount
    for first in stride(from: 0, to: rows.records.partCount, by: width) {
      let parts = concurrently(min(width, rows.records.partCount - first)) { index in
        let part = try aligner.part(first + index)
        return (outcomes: part.lines.map(alignment.aligned), findings: part.findings)
      }
      for part in parts {
        let part = try part.get()
        findings.add(part.findings)
        try take(part.outcomes)
      }
    }
  }

  private mutating func take(_ outcomes: [AnnualAlignment.Outcome]) throws(FileError) {
    for outcome in outcomes { digest.add(outcome, rows) }
    let lines = outcomes.map(\.line).filter { !isCommonOnly || isCommon($0) }
    try files.write(lines)
    for line in lines { workbook.add(line, isCommon: isCommon(line)) }
  }

  private func isCommon(_ line: AlignedLine) -> Bool {
    guard rows.sources.count > 1 else { return line.columns.count > 1 }
    let first = line.columns.first.map { rows.columns[$0].source }
    return line.columns.contains { rows.columns[$0].source != first }
  }
}
