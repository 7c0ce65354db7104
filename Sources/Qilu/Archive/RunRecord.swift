import Foundation
import Localization
import Scenarios
import SourceText
import TimeSeries

/// What `manifest.json` says of a run: enough to make it again from `inputs.zip`.
struct RunRecord: Decodable {
  /// A scenario that was run.
  struct Scenario: Decodable {
    var name: String
  }

  /// What the run was asked to do beside what its files say.
  struct Request: Decodable {
    var scenarios: [String]
    var draws: Int?
    var seed: String?
    var allowUnmet: Bool
    var bySource: Bool
    var probabilities: [String]
    var paths: [String]

    private enum CodingKeys: String, CodingKey {
      case scenarios, draws, seed, probabilities, paths
      case allowUnmet = "allow_unmet"
      case bySource = "by_source"
    }
  }

  var program: String
  var version: String
  /// The linear algebra library that the run used.
  var blas: String?
  /// The language of its reports.
  var language: String?
  /// Whether its CSV files begin with a byte-order mark.
  var byteOrderMark: Bool?
  var asOf: String?
  var scenarios: [Scenario]
  var request: Request?
  /// SHA-256 of the input files, by path relative to the project.
  var inputs: [String: String]
  /// The paths of the parts of `inputs.zip` that do not have them as names.
  var inputsOutside: [String: String]?
  /// SHA-256 of the files written, by path inside the report folder.
  var outputs: [String: String]
  /// Folders of earlier runs, which this record does not describe.
  var kept: [String]?

  private enum CodingKeys: String, CodingKey {
    case program, version, blas, language, scenarios, request, inputs, outputs
    case byteOrderMark = "byte_order_mark"
    case kept = "kept_from_earlier_runs"
    case asOf = "as_of"
    case inputsOutside = "inputs_outside"
  }

  /// Reads a manifest.
  ///
  /// - Throws: a `Failure` that says what is wrong with it.
  init(manifest bytes: [UInt8], named file: String) throws {
    do {
      self = try JSONDecoder().decode(RunRecord.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw Failure(
        .invalid, Diagnostics([.otherManifest(error, version: Self.version(in: bytes), in: file)]))
    }
  }

  /// The version that a manifest names, whatever else it says.
  private static func version(in bytes: [UInt8]) -> String? {
    struct Versioned: Decodable { var version: String }
    return (try? JSONDecoder().decode(Versioned.self, from: Data(bytes)))?.version
  }

  /// The request of the run, to be made with other threads if need be; nil from a version that did not keep it.
  ///
  /// - Throws: what in it cannot be read.
  func runRequest(threads: Int, in file: String) throws -> RunRequest? {
    guard let request else { return nil }
    let place = SourceRange(file: file, line: 1)
    var result = RunRequest(
      scenarios: request.scenarios, draws: request.draws, allowsUnmet: request.allowUnmet, threads: threads)
    if let draws = request.draws, !(0...1_000_000).contains(draws) {
      throw Diagnostics([
        .error(
          at: place, en: "expected 0 to 1000000 draws, found \(draws)", zh: "抽样次数应为 0 至 1000000，实际为 \(draws)")
      ])
    }
    if let text = request.seed {
      guard let seed = UInt64(text) else {
        throw Diagnostics([.error(at: place, en: "expected a seed, found \(text)", zh: "应为种子，实际为 \(text)")])
      }
      result.seed = seed
    }
    if let asOf {
      guard let date = try? CalendarDate.parse(asOf) else {
        throw Diagnostics([.error(at: place, en: "expected a date, found \(asOf)", zh: "应为日期，实际为 \(asOf)")])
      }
      result.asOf = date
    }
    try result.ask(
      probabilities: request.probabilities, paths: request.paths.joined(separator: ","),
      bySource: request.bySource)
    return result
  }
}

extension Diagnostic {
  /// A manifest of qilu that is not as this version writes it.
  fileprivate static func otherManifest(_ error: DecodingError, version: String?, in file: String)
    -> Diagnostic
  {
    let found = error.finding
    let version = version ?? "?"
    return .error(
      at: SourceRange(file: file, line: 1),
      en: "this manifest is not as qilu \(qiluVersion) writes it: \(found.en)",
      zh: "此清单与 qilu \(qiluVersion) 所写的不符：\(found.zh)",
      hint: LocalizedText(
        en: "qilu \(version) wrote it; use that version, or run again",
        zh: "该清单由 qilu \(version) 写成；请使用该版本，或重新运行"))
  }
}

extension DecodingError {
  /// What is not there, or not of the kind that was expected.
  fileprivate var finding: LocalizedText {
    func path(_ context: Context, _ last: String? = nil) -> String {
      (context.codingPath.map(\.stringValue) + [last].compactMap { $0 }).joined(separator: ".")
    }
    switch self {
    case .keyNotFound(let key, let context):
      let name = path(context, key.stringValue)
      return LocalizedText(en: "it has no \"\(name)\"", zh: "没有 \"\(name)\"")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      let name = path(context)
      return LocalizedText(en: "\"\(name)\" is of another kind", zh: "\"\(name)\" 类型不符")
    @unknown default: return LocalizedText(en: "it cannot be read", zh: "无法读取")
    }
  }
}
