import Localization
import Modeling
import SourceText
import TimeSeries

/// Takes in the rows of all sources: names become numbers, values go to the spool, findings are gathered.
///
/// A *column* is a scenario of a model of a source, a *line* a variable in a region; both are named as the mapping says.
/// Memory grows with the number of distinct names, not with the number of rows. One thread uses it, so accesses of what each
/// row needs are not checked at run time.
final class ComparisonIntake {
  let mapping: ComparisonMapping
  let selection: ComparisonSelection
  let spool: CellSpool
  var sources: [ComparisonSource] = []
  @exclusivity(unchecked) var columns: [SourceColumn] = []
  var problems = Diagnostics()
  /// Columns of tables that are left out.
  var leftOut: [String] = []

  @exclusivity(unchecked) private(set) var variables: MappedNames
  @exclusivity(unchecked) private(set) var regions: MappedNames
  @exclusivity(unchecked) private var models: MappedNames
  @exclusivity(unchecked) private(set) var scenarios: MappedNames
  @exclusivity(unchecked) private(set) var units = NameTable()
  private(set) var periods: [Period] = []
  private var periodIDs: [Period: UInt16] = [:]
  @exclusivity(unchecked) private(set) var lines = PairTable()
  @exclusivity(unchecked) private var columnIDs = PairTable()
  @exclusivity(unchecked) private var columnOfPair: [UInt32?] = []
  /// The periods of the values of a record, by layout; empty where the record says its one period.
  private(set) var periodsOfLayout: [[UInt16]] = []
  /// The kind of quantity of a line, where a source says it.
  private(set) var measures: [UInt32: Variable.Measure] = [:]
  /// The bands of values, where a source says them.
  var bands = TakenBands()
  /// What a source calls a line, where one says it.
  var titles: [LineName: LocalizedText] = [:]
  /// What report folders call their scenarios, by the names here.
  var scenarioTitles: [String: LocalizedText] = [:]

  init(
    _ fileSystem: any FileSystem, mapping: ComparisonMapping = ComparisonMapping(),
    selection: ComparisonSelection = ComparisonSelection()
  ) {
    self.mapping = mapping
    self.selection = selection
    spool = CellSpool(fileSystem)
    variables = MappedNames(mapping.variables, selected: selection.variables)
    regions = MappedNames(mapping.regions, selected: selection.regions)
    models = MappedNames(mapping.models, selected: [])
    scenarios = MappedNames(mapping.scenarios, selected: selection.scenarios)
  }

  /// The number of names that are not UTF-8.
  var invalidNameCount: Int {
    variables.invalidCount + regions.invalidCount + scenarios.invalidCount + models.invalidCount
  }

  /// Begins records that have a value for each of some periods, or one value with its own period where there are none.
  func beginRecords(of periods: [UInt16] = []) throws(FileError) {
    try spool.begin(valueCount: max(1, periods.count))
    periodsOfLayout.append(periods)
  }

  /// Begins the rows of another source.
  func begin(_ source: ComparisonSource) {
    sources.append(source)
    columnIDs = PairTable()
    columnOfPair = []
  }

  /// The column of a scenario of the current source, made where it is new; nil where it is not selected.
  @inline(__always)
  func column(model: UnsafeBufferPointer<UInt8>, scenario: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard let scenario = scenarios.id(scenario), let model = models.id(model) else { return nil }
    let pair = Int(columnIDs.id(model, scenario))
    if pair < columnOfPair.count { return columnOfPair[pair] }
    columnOfPair.append(UInt32(columns.count))
    columns.append(
      SourceColumn(source: sources.count - 1, model: models.table[model], scenario: scenarios.table[scenario])
    )
    return UInt32(columns.count - 1)
  }

  /// The line of a variable in a region; nil where it is not selected.
  @inline(__always)
  func line(variable: UnsafeBufferPointer<UInt8>, region: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard let variable = variables.id(variable), let region = regions.id(region) else { return nil }
    return lines.id(variable, region)
  }

  /// The number of a unit; nil where there are more than records can tell apart.
  @inline(__always)
  func unit(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt16? {
    let id = units.id(bytes)
    return id < UInt32(UInt16.max) ? UInt16(id) : nil
  }

  /// Periods that records can tell apart.
  static let periodLimit = 1 << 14

  /// The number of a period; nil where there are more than records can tell apart.
  func period(_ period: Period) -> UInt16? {
    if let id = periodIDs[period] { return id }
    guard periods.count < Self.periodLimit else { return nil }
    let id = UInt16(periods.count)
    periodIDs[period] = id
    periods.append(period)
    return id
  }

  /// Says what kind of quantity a line is, where no earlier source has.
  func note(_ measure: Variable.Measure, of line: UInt32) {
    if measures[line] == nil { measures[line] = measure }
  }

  /// Names of the mapping that no source has, with the nearest that one has.
  var unusedRenames: [Diagnostic] {
    [
      (variables, LocalizedText(en: "variable", zh: "变量")), (regions, LocalizedText(en: "region", zh: "地区")),
      (scenarios, LocalizedText(en: "scenario", zh: "情景")), (models, LocalizedText(en: "model", zh: "模型")),
    ].flatMap { $0.0.unused(called: $0.1) }
  }
}

/// A source as rows refer to it.
struct ComparisonSource {
  /// What it is called.
  var label: String
  /// Its path as the user named it.
  var path: String
  /// What it is.
  var kind: Kind
  /// The version of qilu that wrote it.
  var version: String?
  /// Files and sheets by the number of their first row, less one.
  var parts: [(before: UInt32, file: String, sheet: String?)]
  /// Rows read.
  var rowCount = 0
  /// What could not be read, and what was left out.
  var remarks = Diagnostics()

  /// What a source is.
  enum Kind {
    case reportFolder
    case table
  }

  /// The place of a row.
  func place(_ row: UInt32) -> RowPlace {
    guard let part = parts.last(where: { $0.before < row }) ?? parts.first else {
      return RowPlace(file: path, line: 1)
    }
    return RowPlace(file: part.file, sheet: part.sheet, line: max(1, Int(row) - Int(part.before)))
  }
}

/// A scenario of a model of a source.
struct SourceColumn {
  var source: Int
  var model: String
  var scenario: String
  /// What the source calls the scenario, where it says.
  var title: LocalizedText?
  /// The scenario that the source compares it with.
  var root: String?
  /// The periods that are projected, where the source says.
  var horizon: PeriodRange?
}
