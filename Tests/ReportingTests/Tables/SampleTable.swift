import Localization
import TimeSeries

@testable import Reporting

/// A tidy table with names that every format has to look at twice.
enum SampleTable {
  static let scenarios = ["baseline", "a, \"b\"", "=1+1", "50% & more_{x}|^~\\"]

  /// Two years of each scenario; the last has no figure in the second year.
  static var table: ColumnarTable {
    let rows = scenarios.flatMap { scenario in [2025, 2026].map { (scenario, $0) } }
    return ColumnarTable([
      .init("model", .dimension, .text(CodedValues(rows.map { _ in "m" }))),
      .init("scenario", .dimension, .text(CodedValues(rows.map(\.0)))),
      .init("region", .dimension, .text(CodedValues(rows.map { _ in "山东" }))),
      .init("variable", .dimension, .text(CodedValues(rows.map { _ in "growth" }))),
      .init("unit", .unit, .text(CodedValues(rows.map { _ in "%" }))),
      .init("period", .period, .period(CodedValues(rows.map { Period(year: $0.1) }))),
      .init("kind", .attribute, .text(CodedValues(rows.map { $0.1 == 2025 ? "history" : "projection" }))),
      .init("value", .measure, .number([5, -0.1, 1e-300, 1e300, 0.1 + 0.2, 12_345_678_901_234, 2, .nan])),
    ])
  }

  /// One series over some periods.
  static func series(_ periods: [Period], values: [Double]) -> ColumnarTable {
    let same = periods.map { _ in "a" }
    return ColumnarTable([
      .init("model", .dimension, .text(CodedValues(same))),
      .init("scenario", .dimension, .text(CodedValues(same))),
      .init("region", .dimension, .text(CodedValues(same))),
      .init("variable", .dimension, .text(CodedValues(same))),
      .init("unit", .unit, .text(CodedValues(same))),
      .init("period", .period, .period(CodedValues(periods))),
      .init("value", .measure, .number(values)),
    ])
  }

  static func text(
    _ format: some TableFormat, _ table: ColumnarTable = table
  ) throws(TableError) -> String {
    String(decoding: try format.encode(table, in: .en), as: UTF8.self)
  }

  static func lines(_ format: some TableFormat, _ table: ColumnarTable = table) throws(TableError) -> [String]
  {
    try text(format, table).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
