import Localization
public import Modeling
public import Scenarios
import SourceText
public import TimeSeries

/// Two scenarios beside each other: what they assume otherwise, what comes of it, and which caused which.
public struct ScenarioDifference: Sendable {
  /// The scenario that the other one is compared with.
  public let first: ScenarioResult
  /// The other one.
  public let second: ScenarioResult
  /// The inputs in which the two differ; empty where their models do.
  public let changes: [ScenarioInputs.Item]
  /// What each changed input brings to the second less the first; nil where models, periods or solve modes differ.
  public let attribution: Attribution?
  /// The variables that were asked for; empty for all.
  public let focus: [Variable]
  let outcome: RunOutcome

  /// The periods that both are about; nil where they share none.
  var horizon: PeriodRange? {
    let (own, other) = (first.projection.run.window.horizon, second.projection.run.window.horizon)
    guard own.frequency == other.frequency else { return nil }
    return try? PeriodRange(max(own.first, other.first), min(own.last, other.last))
  }

  /// Variables that both models have as the same figure of the same region, those of the second in its order.
  var shared: [Variable] {
    let (own, other) = (second.projection.run.estimated.model, first.projection.run.estimated.model)
    return own.variables.filter { variable in
      other.variable(variable.name).map {
        other.place(of: $0) == own.place(of: variable) && $0.unit == variable.unit
      } ?? false
    }
  }

  /// The second less the first in one period; nil where either is not known.
  public func difference(_ variable: String, _ period: Period) -> Double? {
    guard let own = second.projection.value(variable, period),
      let other = first.projection.value(variable, period)
    else { return nil }
    return own - other
  }
}

extension Model {
  /// The region that a variable's figures are of; nil where the model is of no region.
  fileprivate func place(of variable: Variable) -> String? {
    variable.region == name ? nil : variable.region
  }
}

extension Project {
  /// Compares two scenarios of the project on their deterministic paths. Nothing is drawn and nothing written.
  ///
  /// - Parameters:
  ///   - variables: names or titles of the variables wanted, each of which is told period by period; empty for all.
  ///   - asked: what the run was asked whose scenarios they are.
  /// - Throws: an unknown scenario or variable with the nearest name, and everything a run would object to.
  public func difference(
    of second: String, from first: String, variables: [String] = [], of asked: RunRequest = RunRequest()
  ) throws -> ScenarioDifference {
    let outcome = try run(
      RunRequest(
        scenarios: asked.requested([first, second]), draws: 0, asOf: asked.asOf,
        allowsUnmet: asked.allowsUnmet,
        attributes: false))
    let (own, other) = (try result(second, in: outcome), try result(first, in: outcome))
    let models = [own, other].map(\.projection.run.estimated.model)
    let isOneModel = models[0].path == models[1].path
    let focus = try variables.map { name in
      // What only the first has can be asked for too.
      do { return try models[0].known(name) } catch {
        guard let variable = try? models[1].known(name) else { throw error }
        return variable
      }
    }
    return ScenarioDifference(
      first: other, second: own,
      changes: isOneModel ? own.projection.changedInputs(from: other.projection) : [],
      attribution: try Attribution.between(own.projection, and: other.projection), focus: focus,
      outcome: outcome)
  }

  /// The result of a scenario that was named.
  func result(_ name: String, in outcome: RunOutcome) throws -> ScenarioResult {
    let scenario = ScenarioFile.name(ofFile: name)
    if let result = outcome.groups.flatMap(\.results).first(where: { $0.name == scenario }) { return result }
    throw Diagnostics([
      .error(at: nil, en: "no scenario \"\(scenario)\" was solved", zh: "没有求解情景“\(scenario)”")
    ])
  }
}
