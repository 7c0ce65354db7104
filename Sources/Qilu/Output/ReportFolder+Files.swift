import Reporting
import Scenarios

extension ReportFolder {
  /// One file: where it goes and how it is made.
  struct File: Sendable {
    var path: String
    var make: @Sendable () throws -> [UInt8]

    init(_ path: String, _ make: @escaping @Sendable () throws -> [UInt8]) {
      self.path = path
      self.make = make
    }
  }

  var files: [File] {
    let (outcome, options) = (outcome, options)
    let scenarios = outcome.groups.flatMap(\.results).flatMap { result in
      [
        File("\(result.name)/projections.csv") { ProjectionsFile.bytes(result, options: options) },
        File("\(result.name)/report.txt") {
          options.text(ScenarioReport(result: result, in: outcome).report)
        },
        File("\(result.name)/report.html") {
          options.page(ScenarioReport(result: result, in: outcome).report)
        },
      ] + requested(of: result)
    }
    // The longest first, so that no thread waits for it alone.
    let workbook = File("comparison/\(ComparisonWorkbook.name)") { () throws(Failure) in
      try outcome.comparisonWorkbook(options)
    }
    return [workbook] + scenarios + [
      File("comparison/comparison.csv") { ComparisonFile(groups: outcome.groups).bytes(options: options) },
      File("comparison/differences.csv") { DifferencesFile.bytes(outcome.groups, options: options) },
      File("comparison/equations.csv") {
        EquationsFile.bytes(outcome.groups, evaluations: outcome.evaluations, options: options)
      },
      File("comparison/report.txt") { options.text(ComparisonReport(outcome).report) },
      File("comparison/report.html") { options.page(ComparisonReport(outcome).report) },
    ] + tables
  }

  /// The figures in the formats of other programs.
  private var tables: [File] {
    let (groups, options) = (outcome.groups, options)
    let (mark, language) = (options.byteOrderMark, options.language)
    return [
      File("comparison/iamc.csv") {
        try IAMCCSV(byteOrderMark: mark).encode(ResultTable.table(groups, .solved), in: language)
      },
      File("comparison/iamc.xlsx") {
        try IAMCWorkbook(scratch: options.scratch)
          .encode(ResultTable.table(groups, .solved), in: language)
      },
      File("comparison/sdmx.csv") {
        try SDMXCSV().encode(ResultTable.table(groups, .all), in: language)
      },
      File("comparison/sdmx-structure.xml") {
        try SDMXStructure().encode(ResultTable.table(groups, .all), in: language)
      },
    ]
  }

  /// The files that a scenario asks for.
  private func requested(of result: ScenarioResult) -> [File] {
    let options = options
    var files: [File] = []
    if result.bands != nil {
      files.append(File("\(result.name)/\(BandsFile.name)") { BandsFile.bytes(result, options: options) })
    }
    if !result.probabilities.isEmpty {
      files.append(
        File("\(result.name)/\(ProbabilitiesFile.name)") {
          ProbabilitiesFile.bytes(result, options: options)
        })
    }
    return files
  }
}

extension OutputOptions {
  fileprivate func text(_ report: Report) -> [UInt8] {
    TextReport().encode(report, in: language)
  }

  fileprivate func page(_ report: Report) -> [UInt8] {
    HTMLReport().encode(report, in: language)
  }
}
