import Localization
import Modeling
import SourceText
import TimeSeries

/// Whether a variable may be set in a role, and in the periods a path names.
struct RoleCheck {
  let path: ResolvedPath
  let variable: Variable
  let run: ModelRun

  func check() throws(Diagnostics) {
    var problems = Diagnostics()
    for layer in path.layers {
      if let problem = roleProblem(at: layer.path.variable.range) { problems.add(problem) }
      for segment in layer.path.segments {
        if let problem = publishedProblem(segment) { problems.add(problem) }
      }
    }
    try problems.throwIfErrors()
  }

  private func roleProblem(at range: SourceRange) -> Diagnostic? {
    switch (path.role, variable.role) {
    case (.assumption, .endogenous):
      return .error(
        at: range, en: "\(variable.name) is determined by an equation, so it takes no assumption",
        zh: "\(variable.name) 由方程决定，不能写在 assumptions 中",
        hint: LocalizedText(
          en: "put its path under exogenize:, or shift its equation under add_factors:",
          zh: "请把路径写在 exogenize: 下，或在 add_factors: 下移动方程"))
    case (.addFactor, .exogenous), (.exogenized, .exogenous):
      return .error(
        at: range, en: "\(variable.name) is given from outside, so it has no equation to change",
        zh: "\(variable.name) 是外生变量，没有方程可改",
        hint: LocalizedText(en: "put its path under assumptions:", zh: "请把路径写在 assumptions: 下"))
    default: return nil
    }
  }

  /// In projection mode what is published is held, so a path there would be ignored: that is an error.
  private func publishedProblem(_ segment: PathSegment) -> Diagnostic? {
    guard let range = segment.range else { return nil }
    for period in range {
      guard let figure = run.estimated.data.figure(variable.name, period) else { continue }
      let observation = figure.resolved?.chosen
      let source = observation.map { " (\($0.source), \($0.origin.file):\($0.origin.line))" } ?? ""
      return .error(
        at: segment.origin,
        en: "\(variable.name) is already published for \(period): \(figure.value)\(source)",
        zh: "\(variable.name) 在 \(period) 已有公布值：\(figure.value)\(source)",
        hint: LocalizedText(
          en: "start the path after \(period); a projection keeps what is published",
          zh: "请从 \(period) 之后开始；预测保留已公布的数据"))
    }
    return nil
  }
}
