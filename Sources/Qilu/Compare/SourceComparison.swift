import Localization
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
  let names: ComparisonNames
  let inputs: [String: String]
  /// The lines of the workbook; empty where there are too many scenarios.
  let lines: [AlignedLine]
  /// The lines compared, in the workbook or not.
  let lineCount: Int
  /// Where values are farthest from those of their reference: from source to source, then within one.
  let largest: [ComparisonDigest.Difference]
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
        try intake.take(source, label: label, includesEarlier: request.includesEarlier, recorder)
      } catch  where Failure(error).kind == .invalid {
        // What is wrong with the other sources is told in the same list.
        intake.problems.add(Failure(error).diagnostics)
      }
    }
    try intake.problems.throwIfErrors()
    let unmet = Diagnostics(intake.unmet(request))
    guard !intake.columns.isEmpty else { throw Failure(.invalid, ComparisonColumns.nothingSelected(unmet)) }
    let columns = try ComparisonColumns(intake, baseline: request.baseline, horizon: request.horizon)
    var lines = AlignedLines(
      try TakenRows(intake), columns, isCommonOnly: request.isCommonOnly,
      files: try AlignedFiles(columns, periods: intake.periods, options: options, fileSystem))
    try lines.pass()
    var remarks = lines.findings.duplicates(leftOut: intake.leftOut)
    try remarks.throwIfErrors()
    for source in intake.sources { remarks.add(source.remarks) }
    remarks.add(unmet)
    for finding in intake.unusedRenames { remarks.add(finding) }
    if let finding = lines.workbook.remark { remarks.add(finding) }
    self.remarks = remarks
    (self.lines, lineCount) = (lines.workbook.lines, lines.workbook.lineCount)
    (files, sources, self.columns, inputs) = (lines.files, intake.sources, columns, recorder.inputs)
    names = ComparisonNames(columns, intake)
    (self.fileSystem, self.options) = (fileSystem, options)
    let answer = SourceComparisonReport(
      intake: intake, lines: lines, names: names, remarks: remarks, periods: request.periods)
    (report, largest) = (answer.report, answer.differences)
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

extension ComparisonIntake {
  /// Takes in a source of any kind.
  func take(
    _ source: ComparisonRequest.Source, label: String, includesEarlier: Bool, _ fileSystem: any FileSystem
  ) throws {
    let path = source.path
    guard let kind = fileSystem.kind(of: path) else { throw FileError.notFound(path) }
    if kind == .folder {
      try takeFolder(path, label: label, includesEarlier, fileSystem)
    } else if path.lowercased().hasSuffix(".xlsx") {
      try takeWorkbook(path, shownAs: path, label: label, fileSystem)
    } else {
      try takeCSV(path, shownAs: path, label: label, fileSystem)
    }
  }

  /// A report folder; of an earlier comparison, its table.
  private func takeFolder(
    _ path: String, label: String, _ includesEarlier: Bool, _ fileSystem: any FileSystem
  ) throws {
    let reader = ReportFolderReader(
      folder: path, shown: path, includesEarlier: includesEarlier, fileSystem: fileSystem)
    if try reader.manifest().isComparison {
      let table = reader.path("iamc.csv")
      return try takeCSV(table, shownAs: table, label: label, fileSystem)
    }
    try take(try reader.dataset(label: label), path: path, kind: .reportFolder)
    take(ReportTitles(folder: path, fileSystem))
  }
}
