import Foundation
import Localization
import SourceText
import TimeSeries

@testable import Modeling

/// Small models and figures, written in the tests that use them.
enum Fixture {
  static let catalogue = IndicatorCatalogue(
    indicators: Dictionary(
      uniqueKeysWithValues: [
        ("va_growth", Unit.percent), ("techretrofit_inv_growth", .percent), ("share", .percent),
        ("ind_energy_intensity_chg", .percent),
      ].map { id, unit in
        (id, Indicator(id: id, name: LocalizedText(en: "Name of \(id)", zh: "\(id) 名"), unit: unit))
      }),
    shares: ["share"], regions: ["全国", "山东", "福建"])

  static func model(_ text: String, name: String = "m") throws -> Model {
    try Model.read(SourceFile(name: "models/\(name).yaml", text: text), catalogue: catalogue)
  }

  static func row(
    _ region: String, _ indicator: String, _ period: String, _ value: Double, qualifier: Qualifier = .exact
  ) throws -> Observation {
    Observation(
      region: region, indicator: indicator, period: try ObservationPeriod.parse(period), value: value,
      unit: .percent, qualifier: qualifier, published: try CalendarDate.parse("2026-01-01"))
  }

  /// Figures of one indicator by period.
  static func rows(
    _ region: String, _ indicator: String, _ values: KeyValuePairs<String, Double>
  ) throws -> [Observation] {
    try values.map { try row(region, indicator, $0.key, $0.value) }
  }

  static func estimated(_ text: String, _ rows: [Observation] = [], name: String = "m") throws
    -> EstimatedModel
  {
    let model = try model(text, name: name)
    return try EstimatedModel(model, data: ModelData(model: model, store: ObservationStore(rows)))
  }

  /// `Tests/Fixtures/shandong/growth.csv`.
  static func shandongRows() throws -> [Observation] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("Fixtures/shandong/growth.csv"), encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",").map(String.init)
      return try row(fields[0], fields[1], fields[2], Double(fields[3]) ?? .nan)
    }
  }
}

/// The rendered findings of `body`; empty if it throws none.
func findings<Value>(_ body: () throws -> Value) -> [String] {
  do {
    _ = try body()
    return []
  } catch let problems as Diagnostics {
    return problems.all.map { $0.rendered(.en) }
  } catch let problem as Diagnostic {
    return [problem.rendered(.en)]
  } catch {
    return ["\(error)"]
  }
}

func year(_ year: Int) -> Period { Period(year: year) }

func years(_ first: Int, _ last: Int) throws -> PeriodRange {
  try PeriodRange(Period(year: first), Period(year: last))
}
