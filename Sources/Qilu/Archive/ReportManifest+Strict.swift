import Localization
import Scenarios
import SourceText
import TimeSeries

extension ReportManifest {
  /// The version that wrote it, in words.
  var writer: String { version ?? "?" }

  /// Holds the manifest against what one of a run has.
  ///
  /// - Throws: a `Failure` that says what is wrong with it first.
  func check(in file: String) throws {
    guard let error = findings.first else { return }
    throw Failure(.invalid, Diagnostics([.otherManifest(error, writer: writer, in: file)]))
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
  fileprivate static func otherManifest(_ error: DecodingError, writer: String, in file: String)
    -> Diagnostic
  {
    let found = error.finding
    return .error(
      at: SourceRange(file: file, line: 1),
      en: "this manifest is not as qilu \(qiluVersion) writes it: \(found.en)",
      zh: "此清单与 qilu \(qiluVersion) 所写的不符：\(found.zh)",
      hint: LocalizedText(
        en: "qilu \(writer) wrote it; use that version, or run again",
        zh: "该清单由 qilu \(writer) 写成；请使用该版本，或重新运行"))
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
