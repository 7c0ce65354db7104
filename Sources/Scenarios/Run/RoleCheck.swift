import Localization
import Modeling
import SourceText
import TimeSeries

/// Whether a variable may be set in a role, and in the periods a path names.
struct RoleCheck {
  let path: ResolvedPath
  let variable: Variable
  let run: ModelRun
  /// Whether a published period may stand in a path, which then gives way to the figure.
  var yieldsToFigures = false

  func check() throws(Diagnostics) {
    var problems = Diagnostics()
    for layer in path.layers {
      if let problem = roleProblem(at: layer.path.variable.range) { problems.add(problem) }
      for segment in layer.path.segments {
        if let problem = publishedProblem(segment) ?? wholeProblem(segment) { problems.add(problem) }
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

  /// A share is one of another variable of the same unit.
  private func wholeProblem(_ segment: PathSegment) -> Diagnostic? {
    guard case .share(_, let name) = segment.value else { return nil }
    let model = run.estimated.model
    guard let whole = model.variable(name) else { return .noVariable(name, at: segment.origin, in: model) }
    if name == variable.name {
      return .error(
        at: segment.origin, en: "\(name) cannot be a share of itself", zh: "\(name) 不能是自身的一部分")
    }
    guard let own = variable.unit, let other = whole.unit, own != other else { return nil }
    return .error(
      at: segment.origin,
      en: "\(variable.name) is in \(own.symbol) and \(name) in \(other.symbol): one is no share of the other",
      zh: "\(variable.name) 以 \(own.symbol) 计，\(name) 以 \(other.symbol) 计，前者不是后者的一部分")
  }

  /// What is published is held in a projection, and before the horizon of a simulation: a path there would be ignored.
  private func publishedProblem(_ segment: PathSegment) -> Diagnostic? {
    guard let range = segment.range else { return nil }
    let (mode, horizon) = (run.window.mode, run.window.horizon)
    for period in range where !mode.isSimulation || period < horizon.first {
      if mode.isSimulation { return beforeSimulation(period, at: segment.origin) }
      guard !yieldsToFigures, let figure = run.estimated.data.figure(variable.name, period) else { continue }
      let name = figure.resolved.map { "\($0.chosen.source), " } ?? ""
      let source = figure.origin.map { " (\(name)\($0))" } ?? ""
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

  private func beforeSimulation(_ period: Period, at range: SourceRange) -> Diagnostic {
    let first = run.window.horizon.first
    return .error(
      at: range,
      en: "\(period) lies before the simulated range, which begins in \(first); the data are held there",
      zh: "\(period) 早于模拟区间（始于 \(first)），该期采用数据",
      hint: LocalizedText(
        en: "begin the path in \(first), or the horizon earlier", zh: "请从 \(first) 写起，或提前 horizon"))
  }
}
