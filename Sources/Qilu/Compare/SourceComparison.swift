public import Localization
public import Reporting
public import SourceText
import TimeSeries

/// Sources side by side: what lined up and what did not, and the tables that say it value by value.
public struct SourceComparison {
  /// What the comparison comes to, for people.
  public let report: Report
  /// What could not be read, what was left out, what is there twice.
  public let remarks: Diagnostics
  /// The tables, in the order in which they were made.
  let files: AlignedFiles
  let sources: [ComparisonSource]
  let columns: ComparisonColumns
  let inputs: [String: String]
  /// The lines of the workbook; empty where there are too many.
  let lines: [AlignedLine]
  private let fileSystem: any FileSystem
  private let options: OutputOptions

  /// Reads the sources and lines them up. Nothing is written but scratch files.
  ///
  /// - Throws: `Failure`: a source is missing or not understood, rows contradict each other, the scratch folder is full.
  public init(_ request: ComparisonRequest, options: OutputOptions, _ fileSystem: any FileSystem) throws {
    let recorder = RecordingFileSystem(fileSystem)
    let mapping = try request.mapping.map { path in
      try ComparisonMapping(try recorder.source(path, shownAs: path))
    }
    let intake = ComparisonIntake(
      fileSystem, mapping: mapping ?? ComparisonMapping(), selection: request.selection)
    for (source, label) in zip(request.sources, try request.labels()) {
      do {
        try intake.take(source, label: label, recorder)
      } catch  where Failure(error).kind == .invalid {
        // What is wrong with the other sources is told in the same list.
        intake.problems.add(Failure(error).diagnostics)
      }
    }
    try intake.spool.flush()
    try intake.problems.throwIfErrors()
    let columns = try ComparisonColumns(intake, baseline: request.baseline, horizon: request.horizon)
    var lines = AlignedLines(
      intake, columns, isCommonOnly: request.isCommonOnly,
      files: try AlignedFiles(columns, periods: intake.periods, options: options, fileSystem))
    try lines.pass()
    var remarks = lines.duplicates
    try remarks.throwIfErrors()
    for source in intake.sources { remarks.add(source.remarks) }
    for finding in intake.unusedRenames { remarks.add(finding) }
    if lines.kept.isEmpty { remarks.add(.noWorkbook) }
    self.remarks = remarks
    self.lines = lines.kept
    (files, sources, self.columns, inputs) = (lines.files, intake.sources, columns, recorder.inputs)
    (self.fileSystem, self.options) = (fileSystem, options)
    report =
      SourceComparisonReport(
        intake: intake, lines: lines, remarks: remarks, periods: request.periods
      ).report
  }

  /// Writes the comparison into `folder`, whole or not at all.
  ///
  /// - Throws: `Failure` when the folder cannot be made or replaced, was not written by qilu, or the disk is full.
  public func write(to folder: String) throws {
    let contents = try SourceComparisonFolder(comparison: self, options: options).contents()
    do throws(FileError) {
      try fileSystem.write(contents, to: folder)
    } catch {
      throw Failure(writing: error)
    }
  }
}

/// One pass over the lines of all sources.
struct AlignedLines {
  let intake: ComparisonIntake
  let isCommonOnly: Bool
  private(set) var files: AlignedFiles
  private(set) var digest: ComparisonDigest
  private(set) var aligner: LineAligner
  /// The lines, as long as a workbook can hold them.
  private(set) var kept: [AlignedLine] = []
  private var keptRows = 0

  init(
    _ intake: ComparisonIntake, _ columns: ComparisonColumns, isCommonOnly: Bool, files: AlignedFiles
  ) {
    (self.intake, self.isCommonOnly, self.files) = (intake, isCommonOnly, files)
    digest = ComparisonDigest(columns, intake)
    aligner = LineAligner(intake)
  }

  /// Lines up every part, writes its rows and notes what the report says of it.
  mutating func pass() throws {
    let alignment = AnnualAlignment(rules: intake.mapping.annual)
    for part in 0..<intake.spool.partCount {
      let outcomes = try aligner.lines(ofPart: part).map(alignment.aligned)
      for outcome in outcomes { digest.add(outcome, intake) }
      let lines = outcomes.map(\.line).filter { !isCommonOnly || isCommon($0) }
      try files.write(lines)
      keep(lines)
    }
  }

  /// Keeps lines for the workbook; none at all where they become too many.
  private mutating func keep(_ lines: [AlignedLine]) {
    keptRows += lines.reduce(0) { $0 + $1.periods.count + 2 }
    let fits =
      keptRows <= SourceWorkbook.rowLimit && digest.columns.all.count <= SourceWorkbook.columnLimit
    kept = fits ? kept + lines : []
  }

  /// Rows that are there twice.
  var duplicates: Diagnostics { aligner.findings.duplicates(leftOut: intake.leftOut) }

  private func isCommon(_ line: AlignedLine) -> Bool {
    guard intake.sources.count > 1 else { return line.columns.count > 1 }
    let first = line.columns.first.map { intake.columns[$0].source }
    return line.columns.contains { intake.columns[$0].source != first }
  }
}

extension ComparisonIntake {
  /// Takes in a source of any kind.
  func take(_ source: ComparisonRequest.Source, label: String, _ fileSystem: any FileSystem) throws {
    let path = source.path
    guard let kind = fileSystem.kind(of: path) else { throw FileError.notFound(path) }
    if kind == .folder {
      try takeFolder(path, label: label, fileSystem)
    } else if path.lowercased().hasSuffix(".xlsx") {
      try takeWorkbook(path, shownAs: path, label: label, fileSystem)
    } else {
      try takeCSV(path, shownAs: path, label: label, fileSystem)
    }
  }

  /// A report folder; of an earlier comparison, its table.
  private func takeFolder(_ path: String, label: String, _ fileSystem: any FileSystem) throws {
    let reader = ReportFolderReader(folder: path, shown: path, fileSystem: fileSystem)
    if try reader.manifest().isComparison {
      let table = reader.path("iamc.csv")
      return try takeCSV(table, shownAs: table, label: label, fileSystem)
    }
    try take(try reader.dataset(label: label), path: path, kind: .reportFolder)
  }
}

extension Diagnostic {
  fileprivate static var noWorkbook: Diagnostic {
    .warning(
      at: nil,
      LocalizedText(
        en:
          "\(SourceWorkbook.name) is left out: over \(SourceWorkbook.rowLimit) rows or \(SourceWorkbook.columnLimit) scenarios are for programs",
        zh:
          "不生成 \(SourceWorkbook.name)：超过 \(SourceWorkbook.rowLimit) 行或 \(SourceWorkbook.columnLimit) 个情景，宜由程序读取"
      ))
  }
}
