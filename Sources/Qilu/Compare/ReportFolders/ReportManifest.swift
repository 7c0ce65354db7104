import Foundation
import Localization
import SourceText
import TimeSeries

/// What `manifest.json` of a report folder says of the run, as far as a later reader needs it.
struct ReportManifest {
  /// The version of qilu that wrote the folder.
  var version: String?
  /// The scenarios of the run.
  var scenarios: [ScenarioSummary]
  /// Folders of earlier runs that stayed beside this one's.
  var kept: [String]
  /// Hashes of the inputs, by path in the project.
  var inputs: [String: String]
  /// Whether the folder is a comparison of sources, without projections of its own.
  var isComparison: Bool

  /// Reads a manifest; `name` is the file's name in messages.
  ///
  /// Errors: no JSON, or not written by qilu. What an earlier version did not write is empty.
  init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    let place = SourceRange(file: name, line: 1)
    guard let root = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] else {
      let found =
        bytes.isEmpty
        ? LocalizedText(en: "an empty file", zh: "空文件")
        : LocalizedText(en: "something else, or a file that was cut off", zh: "其他内容，或文件不完整")
      throw .error(
        at: place, en: "expected the manifest of a run (a JSON object), found \(found.en)",
        zh: "应为运行结果的清单（JSON 对象），实际为\(found.zh)",
        hint: LocalizedText(en: "run `qilu run` again to write the folder anew", zh: "请重新运行 qilu run 生成该文件夹"))
    }
    guard root["program"] as? String == "qilu" else {
      let found = root["program"] as? String
      throw .error(
        at: place, en: "expected \"program\": \"qilu\", found \(found ?? "nothing")",
        zh: "应有 \"program\": \"qilu\"，实际为 \(found ?? "空")")
    }
    version = root["version"] as? String
    scenarios = (root["scenarios"] as? [[String: Any]] ?? []).compactMap(ScenarioSummary.init)
    kept = root["kept_from_earlier_runs"] as? [String] ?? []
    inputs = root["inputs"] as? [String: String] ?? [:]
    isComparison = root["sources"] != nil
  }
}

extension ScenarioSummary {
  /// A scenario of the manifest; nil without a name.
  fileprivate init?(_ json: [String: Any]) {
    guard let name = json["name"] as? String else { return nil }
    let file = json["model"] as? String ?? ""
    let model = (file as NSString).lastPathComponent
    self.init(
      name: name, model: model.hasSuffix(".yaml") ? String(model.dropLast(5)) : model,
      root: json["root"] as? String,
      horizon: (json["horizon"] as? String).flatMap { try? PeriodRange.parse($0) })
  }
}
