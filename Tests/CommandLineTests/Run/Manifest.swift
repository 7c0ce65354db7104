import Foundation
import TestSupport

/// A manifest as the tests look at it.
struct Manifest: Decodable {
  struct Scenario: Decodable {
    let name: String
    let root: String
    let draws: Int
    let seed: String
  }

  let program: String
  let version: String
  let blas: String
  let language: String
  let asOf: String?
  let scenarios: [Scenario]
  let kept: [String]
  let inputs: [String: String]
  let outputs: [String: String]
  let stamp: String?

  private enum CodingKeys: String, CodingKey {
    case program, version, blas, language, scenarios, inputs, outputs, stamp
    case asOf = "as_of"
    case kept = "kept_from_earlier_runs"
  }

  init(_ bytes: Data) throws { self = try JSONDecoder().decode(Manifest.self, from: bytes) }
}

extension TemporaryProject {
  /// The projections of a scenario.
  func projections(_ scenario: String, in folder: String = "reports") throws -> TableFile {
    try TableFile(Data(text("\(folder)/\(scenario)/projections.csv").utf8))
  }
}
