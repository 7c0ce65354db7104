import Localization
public import Modeling
public import SourceText

/// How an exogenous variable goes on where no scenario says so: the `project:` of a model file.
public enum ProjectionRule: Sendable {
  /// The simple forecaster that did best in the past at this length of history.
  case automatic
  /// A path in the grammar of scenario files.
  case path(PathSegment)
  /// The solution of another model, whose file is named relative to this one.
  case model(String)

  /// Reads the rule; nil where none is written.
  static func read(_ node: YAMLNode, _ problems: DiagnosticCollector) -> ProjectionRule? {
    if case .mapping = node.kind {
      let reader = MappingReader(
        node, expecting: LocalizedText(en: "a projection rule", zh: "外推规则"), problems)
      let model = reader.required("model", .text)
      reader.finish()
      return model.map(ProjectionRule.model)
    }
    guard let text = node.scalarText else {
      problems.add(
        node.mismatch(
          expected: LocalizedText(
            en: "auto, a path such as hold or 2 % ± 0.5 pp, or {model: FILE}",
            zh: "auto、路径（如 hold 或 2 % ± 0.5 pp）或 {model: 文件}")))
      return nil
    }
    if text == "auto" { return .automatic }
    return problems.collect { () throws(Diagnostic) in
      .path(try PathSegment.parse(text, at: node.contentRange))
    }
  }
}

extension Model {
  /// What is wrong with the `project:` rules, which this module reads.
  public var projectionRuleProblems: Diagnostics {
    let problems = DiagnosticCollector()
    for variable in variables {
      if let rule = variable.project { _ = ProjectionRule.read(rule, problems) }
    }
    return problems.diagnostics
  }
}
