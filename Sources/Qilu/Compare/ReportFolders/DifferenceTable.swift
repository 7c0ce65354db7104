import Localization
import SourceText
import TimeSeries

/// `comparison/differences.csv` of a report folder: how differences from a baseline vary.
struct DifferenceTable {
  private struct Key: Hashable {
    var scenario: String
    var region: String
    var variable: String
  }

  private var bands: [Key: [Period: SourceBand]] = [:]
  /// What is wrong with the table; only warnings.
  private(set) var problems = Diagnostics()

  /// Empty without the table. Rows without quantiles were not drawn and are left out.
  init(_ table: CSVTable?) {
    guard let table else { return }
    var spread = SpreadReader(table)
    for row in table.rows {
      guard let period = try? Period.parse(row["period"].text),
        let band = SourceBand(
          spread.quantiles(row), standardDeviation: spread.standardDeviation(row),
          probabilityAboveZero: row["probability_above_zero"].optionalNumber())
      else { continue }
      let key = Key(
        scenario: row["scenario"].text, region: row["region"].text, variable: row["variable"].text)
      bands[key, default: [:]][period] = band
    }
    problems = spread.problems.all(in: LocalizedText(table.file))
  }

  /// The bands of a series' differences from its baseline, by period.
  subscript(series: ScenarioSeries.Key) -> [Period: SourceBand] {
    bands[Key(scenario: series.scenario, region: series.region, variable: series.variable)] ?? [:]
  }
}
