import Foundation
import Localization
import Modeling
import SourceText
import TimeSeries

@testable import Scenarios

/// Models and scenarios small enough to be solved by hand.
enum RunFixture {
  static let catalogue = IndicatorCatalogue(
    indicators: Dictionary(
      uniqueKeysWithValues: ["va_growth", "techretrofit_inv_growth", "share"].map { id in
        (id, Indicator(id: id, name: LocalizedText(id), unit: .percent, preferredDirection: nil))
      }),
    shares: ["share"], regions: ["全国", "山东", "聊城"])

  /// growth = 1 + 0.8 demand + 0.1 invest, with an index on it and a share of its own.
  static let toy = """
    model: toy
    region: 山东
    variables:
      demand: {indicator: va_growth, region: 全国, role: exogenous, project: "4 % ± 1 pp"}
      invest: {indicator: techretrofit_inv_growth, role: exogenous, project: "6 %"}
      spare: {role: exogenous, unit: "%", project: "1 %"}
      growth: {indicator: va_growth, role: endogenous}
    equations:
      growth:
        calibrated: growth = constant + slope * demand + effect * invest
        coefficients: {constant: 1 ± 0.5, slope: 0.8 ± 0.1, effect: 0.1 ± 0.05}
        residual: 0.7
    identities:
      level: {is: "level[-1] * (1 + growth / 100)", unit: index, start: {2025: 100}}
      gap: {is: growth - demand, unit: "%"}
    """

  static let history: [(String, String, String, Double)] = [
    ("全国", "va_growth", "2024", 5), ("全国", "va_growth", "2025", 5), ("山东", "va_growth", "2024", 7),
    ("山东", "va_growth", "2025", 6), ("山东", "techretrofit_inv_growth", "2025", 5),
  ]

  static func store(_ rows: [(String, String, String, Double)] = history) throws -> ObservationStore {
    ObservationStore(
      try rows.map { region, indicator, period, value in
        Observation(
          region: region, indicator: indicator, period: try ObservationPeriod.parse(period), value: value,
          unit: .percent, source: "yearbook", published: try CalendarDate.parse("2026-01-20"),
          origin: ObservationOrigin(file: "official.csv", line: 12))
      })
  }

  static func estimated(_ text: String = toy, _ rows: [(String, String, String, Double)] = history) throws
    -> EstimatedModel
  {
    let name = text.split(whereSeparator: \.isNewline)[0].dropFirst("model: ".count)
    let model = try Model.read(SourceFile(name: "models/\(name).yaml", text: text), catalogue: catalogue)
    return try EstimatedModel(model, data: ModelData(model: model, store: store(rows)))
  }

  static func base(draws: Int, extra: String = "") -> String {
    "model: models/toy.yaml\nhorizon: 2026..2028\nuncertainty: {draws: \(draws), seed: 3}\n\(extra)"
  }

  /// Runs scenarios in the order given, each on the toy model unless `models` says otherwise.
  static func run(
    _ texts: KeyValuePairs<String, String>, _ models: [EstimatedModel]? = nil, on: [String: String] = [:],
    threads: Int = 1, allowsUnmet: Bool = false
  ) throws -> [String: ScenarioResult] {
    let models = try models ?? [estimated()]
    let library = ScenarioLibrary(try texts.map { try scenario($0.value, name: $0.key) })
    let runner = ScenarioRunner(
      models: Dictionary(uniqueKeysWithValues: models.map { ($0.model.path, $0) }), threads: threads,
      allowsUnmet: allowsUnmet, readFile: { throw PathFileUnavailable(name: $0) })
    let resolved = try texts.map { entry in
      (scenario: try library.resolve(entry.key), model: "models/\(on[entry.key] ?? "toy").yaml")
    }
    var results: [String: ScenarioResult] = [:]
    for group in try runner.run(resolved) {
      for result in group.results { results[result.name] = result }
    }
    return results
  }

  /// One scenario alone.
  static func run(_ text: String, _ model: EstimatedModel? = nil, threads: Int = 1) throws -> ScenarioResult {
    let results = try run(
      ["base": text], model.map { [$0] }, on: ["base": model?.model.name ?? "toy"], threads: threads)
    guard let result = results["base"] else { throw Diagnostics() }
    return result
  }

  /// Thrown findings in English.
  static func messages<Value>(_ body: () throws -> Value) -> [String] {
    findings(body).all.map { $0.rendered(.en) }
  }
}

func year(_ year: Int) -> Period { Period(year: year) }

extension ScenarioResult {
  /// The deterministic values over the horizon.
  func values(_ variable: String) -> [Double] {
    projection.run.window.horizon.compactMap { projection.value(variable, $0) }
  }

  /// The draws of a variable in one year; a scenario with a root does not keep them, so its inputs are solved again.
  func draws(_ variable: String, _ period: Int) -> [Double] {
    if let kept = projection.draws(variable, year(period)) { return Array(kept) }
    let run = projection.run
    guard let index = run.estimated.system.index(of: variable),
      let position = run.window.periods.index(of: year(period))
    else { return [] }
    return (try? run.solve(projection.inputs, threads: 1)).map {
      Array($0.column(index, position).dropFirst())
    } ?? []
  }
}

/// Whether lists agree to an absolute tolerance.
func agree(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-12) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
}

func moments(_ values: [Double]) -> (mean: Double, sd: Double) {
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (mean, (squares / Double(values.count - 1)).squareRoot())
}
