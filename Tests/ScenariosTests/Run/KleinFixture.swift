import Foundation
import Modeling
import SourceText
import TestSupport
import TimeSeries

@testable import Scenarios

/// Klein's Model I with its own data, run through scenario files. Exact solutions: `Tests/Fixtures/klein/exact`.
enum KleinFixture {
  static let text = """
    model: klein
    data: klein.csv
    variables:
      cn: {role: endogenous}
      i: {role: endogenous}
      w1: {role: endogenous}
      w2: {role: exogenous, project: hold}
      g: {role: exogenous, project: hold}
      t: {role: exogenous, project: hold}
      time: {role: exogenous, project: hold}
    equations:
      cn: {regress: "cn ~ p + p[-1] + (w1 + w2)", sample: 1921..1941}
      i: {regress: "i ~ p + p[-1] + kn[-1]", sample: 1921..1941}
      w1: {regress: "w1 ~ (y + t - w2) + (y[-1] + t[-1] - w2[-1]) + time", sample: 1921..1941}
    identities:
      y: {is: cn + i + g - t}
      p: {is: y - (w1 + w2)}
      kn: {is: "kn[-1] + i"}
    """

  static let endogenous = ["cn", "i", "w1", "y", "p", "kn"]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/klein")

  /// The model on its data, changed as `edit` says.
  static func model(_ text: String = text, editing edit: (String) -> String = { $0 }) throws -> EstimatedModel
  {
    let csv = try String(contentsOf: folder.appendingPathComponent("klein.csv"), encoding: .utf8)
    let model = try Model.read(
      SourceFile(name: "models/klein.yaml", text: text),
      catalogue: IndicatorCatalogue(indicators: [:], shares: [], regions: []))
    let table = try DataTable.read(
      SourceFile(name: "models/klein.csv", text: edit(csv)), frequency: model.frequency)
    return try EstimatedModel(
      model, data: ModelData(model: model, store: ObservationStore([]), table: table))
  }

  /// Runs scenarios on the model, root first.
  static func run(_ texts: KeyValuePairs<String, String>, _ model: EstimatedModel? = nil) throws -> [String:
    ScenarioResult]
  {
    let on = Dictionary(uniqueKeysWithValues: texts.map { ($0.key, "klein") })
    return try RunFixture.run(texts, [try model ?? self.model()], on: on)
  }

  /// One root scenario.
  static func solve(_ lines: String, horizon: String, _ model: EstimatedModel? = nil) throws -> ScenarioResult
  {
    let text = "model: models/klein.yaml\nhorizon: \(horizon)\nuncertainty: {draws: 0}\n\(lines)"
    guard let result = try run(["klein": text], model)["klein"] else { throw Diagnostics() }
    return result
  }

  /// A table of exact values: variable, then period.
  static func exact(_ name: String) throws -> [String: [Period: Double]] {
    let table = try TableFile(
      Array(Data(contentsOf: folder.appendingPathComponent("exact/\(name).csv"))))
    var values: [String: [Period: Double]] = [:]
    for row in table.rows {
      guard let period = row["year"].flatMap({ Int($0) }) else { continue }
      for variable in endogenous {
        values[variable, default: [:]][year(period)] = row[variable == "kn" ? "k" : variable].flatMap(
          Double.init)
      }
    }
    return values
  }

  /// The largest distance of a solution from exact values, relative to max(1, |value|); infinite where one is missing.
  static func distance(_ exact: [String: [Period: Double]], _ value: (String, Period) -> Double?) -> Double {
    var largest = exact.isEmpty ? Double.infinity : 0
    for (variable, path) in exact {
      for (period, expected) in path {
        let found = value(variable, period) ?? .infinity
        largest = max(largest, abs(found - expected) / max(1, abs(expected)))
      }
    }
    return largest
  }
}
