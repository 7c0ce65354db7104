import Modeling
import Reporting
import Scenarios
import TimeSeries

/// `paths.csv`: the draws of the variables that a scenario wants written, draw 0 being the deterministic path.
enum PathsFile {
  static let name = "paths.csv"
  /// Rows in one block of the file.
  private static let rowsInBlock = 4096

  /// The file, made while it is written; nil where no paths are asked for.
  static func file(_ result: ScenarioResult, options: OutputOptions, threads: Int) throws(TableError)
    -> PartedFile?
  {
    guard let paths = result.paths else { return nil }
    let draws = max(1, rowsInBlock / max(1, paths.periods.count))
    let blocks = (paths.columns.lanes + draws - 1) / draws
    let rows = PathRows(scenario: result.name, paths: paths)
    let table = TableBlocks(shape: rows.block(0, 0..<0), count: paths.variables.count * blocks) { index in
      let first = index % blocks * draws
      return rows.block(index / blocks, first..<min(first + draws, paths.columns.lanes))
    }
    return PartedFile(
      try StreamedFile(table, as: TidyCSV(byteOrderMark: options.byteOrderMark), threads: threads))
  }
}

/// Draws as rows: `scenario, variable, draw, period, value`.
private struct PathRows: Sendable {
  let scenario: [String]
  let paths: DrawPaths

  init(scenario: String, paths: DrawPaths) {
    self.scenario = [scenario]
    self.paths = paths
  }

  /// Some draws of one variable, period by period.
  func block(_ variable: Int, _ lanes: Range<Int>) -> ColumnarTable {
    let periods = paths.periods.indices
    let count = lanes.count * periods.count
    func same(_ code: Int) -> [UInt32] { [UInt32](repeating: UInt32(code), count: count) }
    let values = periods.map { paths.lanes(variable, $0) }
    return ColumnarTable([
      .init("scenario", .dimension, .text(CodedValues(scenario, codes: same(0)))),
      .init("variable", .dimension, .text(CodedValues(paths.variables, codes: same(variable)))),
      .init("draw", .dimension, .integer(lanes.flatMap { lane in periods.map { _ in lane } })),
      .init(
        "period", .period,
        .period(CodedValues(paths.periods, codes: lanes.flatMap { _ in periods.map { UInt32($0) } }))),
      .init("value", .measure, .number(lanes.flatMap { lane in periods.map { values[$0][lane] } })),
    ])
  }
}
