import Localization
import Modeling
import SourceText
import TimeSeries

/// `projections.csv` of one scenario, as this or an earlier version wrote it.
struct ProjectionTable {
  /// Without these nothing can be read.
  static let required = ["scenario", "region", "variable", "period", "value"]

  let table: CSVTable
  let scenario: ScenarioSummary
  let measures: MeasureTable
  /// What is wrong with the table; only warnings.
  var problems: Diagnostics {
    var all = found
    all.add(spread.problems.all(in: LocalizedText(table.file)))
    return all
  }

  private var found = Diagnostics()
  private var spread: SpreadReader
  private(set) var projected: [Period] = []

  init(table: CSVTable, scenario: ScenarioSummary, measures: MeasureTable) {
    self.table = table
    self.scenario = scenario
    self.measures = measures
    spread = SpreadReader(table)
    let absent = ProjectionsFile.header.filter { table.column($0) == nil }
    guard !absent.isEmpty else { return }
    found.add(.lacks(absent, in: table))
  }

  /// The series of the table, in order of first appearance.
  mutating func series() -> [ScenarioSeries] {
    var found: [ScenarioSeries.Key: Int] = [:]
    var series: [ScenarioSeries] = []
    for row in table.rows {
      guard let point = point(row) else { continue }
      let key = ScenarioSeries.Key(
        model: scenario.model, scenario: scenario.name, region: row["region"].text,
        variable: row["variable"].text, unit: row["unit"].text)
      let index = found[key] ?? series.count
      if index == series.count {
        found[key] = index
        series.append(ScenarioSeries(key: key, points: [], measure: measures[key], file: table.file))
      }
      series[index].points.append(point)
    }
    for index in series.indices { series[index].points.sort { $0.period < $1.period } }
    return series
  }

  private mutating func point(_ row: CSVTable.Row) -> ScenarioSeries.Point? {
    let period: Period
    do throws(TimeSeriesError) {
      period = try Period.parse(row["period"].text)
    } catch {
      return refuse(
        row["period"], LocalizedText(en: "a period such as 2026 or 2026Q1", zh: "时期，如 2026 或 2026Q1"))
    }
    guard !row["value"].isEmpty else { return nil }
    guard let value = row["value"].optionalNumber() else {
      return refuse(row["value"], LocalizedText(en: "a number", zh: "数字"))
    }
    let kind = SolveWindow.CellKind(rawValue: row["kind"].text)
    if kind == .projection || kind == .assumption { projected.append(period) }
    return ScenarioSeries.Point(
      period: period, value: value, kind: kind, standardDeviation: spread.standardDeviation(row),
      quantiles: spread.quantiles(row), line: row.line)
  }

  private mutating func refuse(_ field: CSVField, _ expected: LocalizedText) -> ScenarioSeries.Point? {
    var problem = field.mismatch(expected: expected)
    problem.severity = .warning
    found.add(problem)
    return nil
  }
}

extension Diagnostic {
  /// Columns that an earlier version did not write, and what comes of it.
  fileprivate static func lacks(_ columns: [String], in table: CSVTable) -> Diagnostic {
    let names = columns.joined(separator: ", ")
    let hasNoBands = columns.contains(where: ProjectionsFile.quantileColumns.contains)
    return .warning(
      at: SourceRange(file: table.file, line: 1),
      LocalizedText(
        en: "an earlier version wrote this file without \(names); what they say is not known",
        zh: "此文件由较早版本生成，没有 \(names) 列，相应内容未知")
        + (hasNoBands
          ? LocalizedText(en: ", and its bands are left out", zh: "，其区间不予采用") : LocalizedText("")))
  }
}

extension ScenarioSummary {
  /// With the periods that the table itself says are projected, where the manifest does not.
  func completed(from table: ProjectionTable) -> ScenarioSummary {
    guard horizon == nil, let first = table.projected.min(), let last = table.projected.max() else {
      return self
    }
    var summary = self
    summary.horizon = try? PeriodRange(first, last)
    return summary
  }
}

/// What kind of quantity each variable is, told by the unit of its row `cumulated` in `comparison.csv`.
struct MeasureTable {
  private var measures: [[String]: Variable.Measure] = [:]

  /// From a comparison; empty without one.
  init(comparison: CSVTable?) {
    guard let comparison, comparison.column("period") != nil else { return }
    var units: [[String]: String] = [:]
    for row in comparison.rows {
      let place = [row["variable"].text, row["region"].text]
      switch row["period"].text {
      // The row before carries the variable's own unit.
      case "average": units[place] = row["unit"].text
      case "cumulated":
        let unit = units[place] ?? ""
        measures[place + [unit]] = MeasureTable.measure(of: unit, cumulatedIn: row["unit"].text)
      default: break
      }
    }
  }

  /// The kind of quantity of a series, or nil.
  subscript(key: ScenarioSeries.Key) -> Variable.Measure? { measures[[key.variable, key.region, key.unit]] }

  /// Growth and levels cumulate in %, shares and gaps in points; a growth rate is itself in %.
  private static func measure(of unit: String, cumulatedIn other: String) -> Variable.Measure {
    guard other == "%" else { return .share }
    return (try? Unit.parse(unit))?.isRate ?? false ? .growth : .level
  }
}
