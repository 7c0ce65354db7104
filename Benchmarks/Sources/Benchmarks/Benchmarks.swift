/// Prints each work beside its rival, measured in turn in this run; the smallest of several runs counts.
///
/// Usage: Benchmarks [RUNS] [GROUP…]. The ratio is what matters: machines differ, and so does their load.
@main
enum Benchmarks {
  static func main() throws {
    let argument = CommandLine.arguments.dropFirst().first
    if let argument, let task = Memory.Task(rawValue: argument) { return try Memory.perform(task) }
    if argument == TidyTable.argument { return try TidyTable.write(CommandLine.arguments[2]) }
    let runs = max(1, argument.flatMap { Int($0) } ?? 15)
    let wanted = CommandLine.arguments.dropFirst(2).compactMap(Group.init)
    print(Row.heading)
    for group in wanted.isEmpty ? Group.allCases : wanted {
      for row in try group.rows(runs: runs) { print(row.text) }
    }
  }

  /// Works that are measured together.
  enum Group: String, CaseIterable {
    /// Least squares.
    case regression
    /// Multi-equation models.
    case engine
    /// The program on the shipped scenarios.
    case run
    /// Articles.
    case reading
    /// Tables of other models.
    case compare
    /// Tables for other programs.
    case tables
    /// Tables as spreadsheets.
    case workbook

    func rows(runs: Int) throws -> [Row] {
      switch self {
      case .regression:
        try LargeRegression.timeRows(runs: runs) + [SmallRegressions.timeRow(runs: 2 * runs), Memory.row()]
      case .engine: try KleinDraws.rows(runs: 2 * runs) + LargeModel.rows(runs: runs)
      case .run: [try WholeRun.timeRow(runs: runs)]
      case .reading: try ArticleReading.rows(runs: runs)
      case .compare: try TableComparison.rows(runs: runs)
      case .tables: try TidyTable.rows(runs: runs)
      case .workbook: [try WorkbookRows.row(runs: runs), try ShippedWorkbook.row(runs: runs)]
      }
    }
  }
}
