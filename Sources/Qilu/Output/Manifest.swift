import Archives
import Localization
import LinearAlgebra
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// `manifest.json`: what a run was made of, enough to make it again. No clock time unless a stamp is asked for.
struct Manifest {
  let outcome: RunOutcome
  let options: OutputOptions
  /// The input files as the folder keeps them.
  let inputs: InputArchive
  /// Hashes of the files written, by path inside the report folder.
  let outputs: [String: String]
  /// Folders of earlier runs that stay beside this one's.
  let keptFolders: [String]

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("program", "qilu"), .init("version", .string(qiluVersion)),
      .init("blas", .string(blasDescription())),
      .init("language", .string(options.language.rawValue)),
      .init("as_of", outcome.request.asOf.map { .string($0.description) } ?? .null),
      .init("request", request),
      .init("scenarios", .array(outcome.groups.flatMap(\.results).map(scenario))),
      .init("kept_from_earlier_runs", .array(keptFolders.map(JSONValue.string))),
      .init("inputs", hashes(outcome.inputs.mapValues { SHA256.hexDigest(of: $0) })),
      .init("outputs", hashes(outputs)),
    ]
    if !inputs.paths.isEmpty { members.append(.init("inputs_outside", hashes(inputs.paths))) }
    if options.byteOrderMark { members.append(.init("byte_order_mark", .bool(true))) }
    if let stamp = options.stamp { members.append(.init("stamp", .string(stamp))) }
    return .object(members)
  }

  private func scenario(_ result: ScenarioResult) -> JSONValue {
    let scenario = result.projection.scenario
    let uncertainty = scenario.uncertainty
    var members: [JSONValue.Member] = [
      .init("name", .string(result.name)), .init("root", .string(scenario.root)),
      .init("model", .string(scenario.modelFile)),
      .init("horizon", .string(scenario.horizon.value.description)),
      .init("draws", .integer(uncertainty.draws)), .init("seed", .string(String(uncertainty.seed))),
      .init("include", .array(uncertainty.include.map(\.rawValue).sorted().map(JSONValue.string))),
    ]
    // What is as always is not said.
    if uncertainty.residuals != .normal {
      members.append(.init("residuals", .string(uncertainty.residuals.rawValue)))
    }
    if uncertainty.antithetic { members.append(.init("antithetic", .bool(true))) }
    return .object(members)
  }

  /// What the run was asked beside what its files say; `ReportManifest` reads it.
  private var request: JSONValue {
    let request = outcome.request
    return .object([
      .init("scenarios", .array(request.scenarios.map(JSONValue.string))),
      .init("draws", request.draws.map(JSONValue.integer) ?? .null),
      .init("seed", request.seed.map { .string(String($0)) } ?? .null),
      .init("allow_unmet", .bool(request.allowsUnmet)),
      .init("by_source", .bool(request.requests.bySource)),
      .init("probabilities", .array(request.requests.probabilities.map { .string($0.text) })),
      .init("paths", .array(request.requests.paths.map { .string($0.value) })),
    ])
  }

  private func hashes(_ files: [String: String]) -> JSONValue {
    .object(files.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) })
  }
}
