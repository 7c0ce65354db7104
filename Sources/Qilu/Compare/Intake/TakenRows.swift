import Modeling
import SourceText
import TimeSeries

/// The rows of all sources once all are taken in, with the names that their numbers stand for; any thread may read them.
struct TakenRows: Sendable {
  let mapping: ComparisonMapping
  let sources: [ComparisonSource]
  let columns: [SourceColumn]
  let periods: [Period]
  /// The periods of the values of a record, by layout; empty where the record says its one period.
  let periodsOfLayout: [[UInt16]]
  /// The kind of quantity of a line, where a source says it.
  let measures: [UInt32: Variable.Measure]
  /// The bands of values, where a source says them.
  let bands: TakenBands
  let units: NameTable
  let records: SpooledRecords
  private let lines: PairTable
  private let variables: NameTable
  private let regions: NameTable

  /// What an intake has taken in. Errors: the scratch file cannot be written.
  init(_ intake: ComparisonIntake) throws(FileError) {
    records = try intake.spool.records()
    (mapping, sources, columns, periods) = (intake.mapping, intake.sources, intake.columns, intake.periods)
    (periodsOfLayout, measures, units) = (intake.periodsOfLayout, intake.measures, intake.units)
    bands = intake.bands
    (lines, variables, regions) = (intake.lines, intake.variables.table, intake.regions.table)
  }

  /// The variable and region of a line, by name.
  func line(_ id: UInt32) -> (variable: String, region: String) {
    let pair = lines[id]
    return (variables[pair.first], regions[pair.second])
  }

  /// The place of a row of a column's source.
  func place(_ row: UInt32, of column: UInt32) -> RowPlace {
    sources[columns[Int(column)].source].place(row)
  }
}
