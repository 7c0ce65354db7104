import Foundation
import Qilu
import SourceText
import Testing
import TimeSeries

/// The JSON Schema that editors use says what the reader does.
@Suite struct IndicatorSchemaTests {
  private let properties: [String: Any]

  init() throws {
    let path = ShippedSeeds.folder + "/../scenarios/schema/indicators.schema.json"
    let data = Data(try LocalFileSystem().read(path))
    let schema = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let definitions = schema?["$defs"] as? [String: Any]
    let indicator = definitions?["indicator"] as? [String: Any]
    properties = try #require(indicator?["properties"] as? [String: Any])
  }

  @Test func theWordsAreTheReaders() {
    let expected: [String: [String]] = [
      "accumulation": Accumulation.allCases.map(\.rawValue),
      "preferred": Indicator.PreferredDirection.allCases.map(\.rawValue),
      "coverage": IndicatorDetail.Coverage.allCases.map(\.rawValue),
      "price_basis": IndicatorDetail.PriceBasis.allCases.map(\.rawValue),
      "multiyear": IndicatorDetail.SeveralYears.allCases.map(\.rawValue),
      "measure": IndicatorDetail.Measure.allCases.map(\.rawValue),
    ]
    let words = properties.compactMapValues { ($0 as? [String: Any])?["enum"] as? [String] }
    #expect(words == expected)
  }

  /// An indicator with every key of the schema is read; one key more is refused.
  @Test(arguments: ["", "    color: red\n"])
  func theKeysAreTheReaders(_ extra: String) {
    let values = [
      "name": "{en: A, zh: 甲}", "synonyms": "[乙]", "unit": "\"%\"", "accumulation": "year to date",
      "plausible": "0 .. 1", "preferred": "up", "coverage": "all", "price_basis": "real",
      "multiyear": "average",
      "measure": "share", "of": "va_growth", "description": "text", "breaks": "[]",
    ]
    #expect(values.keys.sorted() == properties.keys.sorted())
    var sample = SampleSeeds()
    let lines = values.sorted { $0.key < $1.key }.map { "    \($0.key): \($0.value)\n" }.joined()
    sample.files["indicators.yaml", default: ""] += "\n  another:\n" + lines + extra
    if extra.isEmpty {
      #expect(throws: Never.self) { try sample.load() }
    } else {
      #expect(throws: Diagnostics.self) { try sample.load() }
    }
  }
}
