import SourceText

extension SourceRange {
  /// The file and line, `scenarios/baseline.yaml:12`.
  var line: String { "\(file):\(start.line)" }
}
