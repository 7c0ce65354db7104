import Localization
import Modeling
import Scenarios
import SourceText
public import TimeSeries

/// What `qilu why` is asked.
public struct WhyRequest: Sendable {
  /// The variable.
  public var variable: String
  /// The period.
  public var period: String
  /// The scenario, by name or path; nil for the project's only root.
  public var scenario: String?
  /// Whether computed values of other periods are followed down to figures too.
  public var unrolls: Bool
  /// Use only what was published by this date.
  public var asOf: CalendarDate?
  /// The project as the user named it, which the commands to go on repeat; nil for the nearest one.
  public var project: String?

  /// A question.
  public init(
    _ variable: String, in period: String, scenario: String? = nil, unrolls: Bool = false,
    asOf: CalendarDate? = nil, project: String? = nil
  ) {
    self.variable = variable
    self.period = period
    self.scenario = scenario
    self.unrolls = unrolls
    self.asOf = asOf
    self.project = project
  }
}

/// Where a number comes from: the cell asked for and those it rests on, each once.
public struct WhyView: Sendable {
  /// The question.
  public let request: WhyRequest
  /// The cell asked for first, then what it rests on in the order of meeting it.
  public let cells: [CellTrace]
  /// Whether the chain was cut at its greatest length.
  public let isCut: Bool
  let outcome: RunOutcome
}

extension Project {
  /// Follows one number of a scenario down to lines of files and published figures. Nothing is drawn and nothing written.
  ///
  /// - Parameter asked: what the run was asked whose number it is, beside its scenarios.
  /// - Throws: an unknown scenario, variable or period with the nearest name, and everything a run would object to.
  public func why(_ request: WhyRequest, of asked: RunRequest = RunRequest()) throws -> WhyView {
    let name = try request.scenario ?? onlyRoot(of: asked)
    let outcome = try run(
      RunRequest(
        scenarios: asked.requested([name]), draws: 0, asOf: request.asOf ?? asked.asOf,
        allowsUnmet: asked.allowsUnmet,
        attributes: false))
    let result = try result(name, in: outcome)
    let question = WhyQuestion(request: request, result: result)
    let chain = CellTracer(groups: outcome.groups, unrolls: request.unrolls).chain(from: [
      try question.place()
    ])
    return WhyView(request: request, cells: chain.cells, isCut: chain.isCut, outcome: outcome)
  }

  /// The scenario that a question without one is about.
  private func onlyRoot(of asked: RunRequest) throws -> String {
    let folder = try RunPlanner(project: self, request: asked).scenarioFolder()
    let roots = folder.library.names.filter { (try? folder.library.resolve($0))?.isRoot ?? false }
    if roots.count == 1, let only = roots.first { return only }
    if roots.contains("baseline") { return "baseline" }
    guard !roots.isEmpty else {
      try folder.allProblems.throwIfErrors()
      throw Failure(
        .missing,
        Diagnostics([.error(at: nil, en: "the project has no scenario", zh: "项目中没有情景")]))
    }
    throw Diagnostics([
      .error(
        at: nil, en: "which scenario? There are several baselines: \(roots.joined(separator: ", "))",
        zh: "请指明情景：有多个基准情景：\(roots.joined(separator: "、"))",
        hint: LocalizedText(en: "add --scenario NAME", zh: "请加上 --scenario 名称"))
    ])
  }
}

/// A question checked against what was solved.
struct WhyQuestion {
  let request: WhyRequest
  let result: ScenarioResult

  private var model: Model { result.projection.run.estimated.model }

  func place() throws(Diagnostics) -> CellTrace.Place {
    let variable = try model.known(request.variable)
    let period = try period()
    guard result.projection.value(variable.name, period) != nil else {
      throw Diagnostics([noValue(variable, period)])
    }
    return CellTrace.Place(
      model: model.name, scenario: result.name, variable: variable.name, period: period)
  }

  private func period() throws(Diagnostics) -> Period {
    if let period = try? Period.parse(request.period) { return period }
    throw Diagnostics([
      .error(
        at: nil, en: "a period such as 2027, 2027Q1 or 2026M01-M05 was expected, found \"\(request.period)\"",
        zh: "应为时期（如 2027、2027Q1 或 2026M01-M05），实际为“\(request.period)”")
    ])
  }

  private func noValue(_ variable: Variable, _ period: Period) -> Diagnostic {
    let known = result.periods(of: variable)
    let span = known.isEmpty ? nil : known.label
    let values = span.map {
      LocalizedText(en: "its values in this scenario: \($0.en)", zh: "该情景中有值的时期：\($0.zh)")
    }
    return .error(
      at: nil, en: "\(variable.name) has no value in \(period)", zh: "\(variable.name) 在 \(period) 没有值",
      hint: [frequencyHint(period), values].compactMap { $0 }.clauses)
  }

  /// That the model counts in other periods, where it does.
  private func frequencyHint(_ period: Period) -> LocalizedText? {
    guard period.frequency != model.frequency else { return nil }
    let example = result.projection.run.window.horizon.first
    return LocalizedText(
      en: "the periods of the model \(model.name) are such as \(example)",
      zh: "模型 \(model.name) 的时期形如 \(example)")
  }
}
