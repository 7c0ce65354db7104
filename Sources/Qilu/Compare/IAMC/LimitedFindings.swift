import Localization
import SourceText

/// Findings about many rows of one file: the first few one by one, the rest by their number.
struct LimitedFindings {
  /// Findings shown one by one.
  static let limit = 20

  private(set) var shown = Diagnostics()
  private(set) var hidden = 0

  /// Whether anything was found.
  var isEmpty: Bool { shown.isEmpty }

  /// Records a finding; made only while it is shown.
  mutating func add(_ finding: @autoclosure () -> Diagnostic) {
    if shown.all.count < Self.limit { shown.add(finding()) } else { hidden += 1 }
  }

  /// The findings, and how many more there are.
  func all(in file: LocalizedText) -> Diagnostics {
    guard hidden > 0, let severity = shown.all.last?.severity else { return shown }
    var all = shown
    all.add(
      Diagnostic(
        severity, at: nil,
        LocalizedText(
          en: "\(file.en): \(hidden) more such", zh: "\(file.zh)：另有 \(hidden) 处类似问题")
      ))
    return all
  }
}
