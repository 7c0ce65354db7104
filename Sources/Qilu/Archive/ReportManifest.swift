import Foundation
import Localization
import SourceText

/// What `manifest.json` of a report folder says: of a run, or of a comparison of sources.
///
/// Every version's manifest can be read: what is not there, or of another kind, is empty and among the `findings`. Who wants
/// to make the run again calls `check`.
struct ReportManifest {
  /// A scenario that was run.
  struct Scenario: Decodable {
    var name: String
    /// Its model file, relative to the project.
    var model: String?
    /// The root of its chain.
    var root: String?
    var horizon: String?
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

  /// A source of a comparison.
  struct Source: Decodable {
    var label: String?
    var path: String?
  }

  /// The version of qilu that wrote the folder.
  let version: String?
  /// The linear algebra library that the run used.
  let blas: String?
  /// The language of its reports.
  let language: String?
  /// Whether its CSV files begin with a byte-order mark.
  let byteOrderMark: Bool?
  let asOf: String?
  let scenarios: [Scenario]
  let request: Request?
  /// SHA-256 of the input files, by path relative to the project.
  let inputs: [String: String]
  /// The paths of the parts of `inputs.zip` that do not have them as names.
  let inputsOutside: [String: String]
  /// SHA-256 of the files written, by path inside the report folder.
  let outputs: [String: String]
  /// Folders of earlier runs beside this one's, which the manifest does not describe.
  let kept: [String]
  /// The sources of a comparison; nil of a run.
  let sources: [Source]?
  /// What of a run is not there or of another kind.
  let findings: [DecodingError]

  /// Whether the folder is a comparison of sources, without projections of its own.
  var isComparison: Bool { sources != nil }

  /// Reads a manifest; `name` is the file's name in messages.
  ///
  /// Errors: no JSON object, or not written by qilu.
  init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    let place = SourceRange(file: name, line: 1)
    guard let read = try? JSONDecoder().decode(Read.self, from: Data(bytes)) else {
      throw .noManifest(bytes.isEmpty, at: place)
    }
    guard read.program == "qilu" else {
      throw .error(
        at: place, en: "expected \"program\": \"qilu\", found \(read.program ?? "nothing")",
        zh: "应有 \"program\": \"qilu\"，实际为 \(read.program ?? "空")")
    }
    self = read.manifest
  }

  /// A manifest with the program that it names.
  private struct Read: Decodable {
    let program: String?
    let manifest: ReportManifest

    init(from decoder: any Decoder) throws {
      var members = ManifestMembers(try decoder.container(keyedBy: ManifestMembers.Name.self))
      program = members.optional(.program)
      manifest = ReportManifest(&members)
    }
  }

  private init(_ members: inout ManifestMembers) {
    version = members.required(.version)
    blas = members.optional(.blas)
    language = members.optional(.language)
    byteOrderMark = members.optional(.byteOrderMark)
    asOf = members.optional(.asOf)
    scenarios = members.list(.scenarios)
    request = members.optional(.request)
    inputs = members.required(.inputs) ?? [:]
    inputsOutside = members.optional(.inputsOutside) ?? [:]
    outputs = members.required(.outputs) ?? [:]
    kept = members.optional(.kept) ?? []
    sources = members.has(.sources) ? members.list(.sources) : nil
    findings = members.findings
  }
}

extension Diagnostic {
  fileprivate static func noManifest(_ isEmpty: Bool, at place: SourceRange) -> Diagnostic {
    let found =
      isEmpty
      ? LocalizedText(en: "an empty file", zh: "空文件")
      : LocalizedText(en: "something else, or a file that was cut off", zh: "其他内容，或文件不完整")
    return .error(
      at: place, en: "expected the manifest of a run (a JSON object), found \(found.en)",
      zh: "应为运行结果的清单（JSON 对象），实际为\(found.zh)",
      hint: LocalizedText(en: "run `qilu run` again to write the folder anew", zh: "请重新运行 qilu run 生成该文件夹"))
  }
}
