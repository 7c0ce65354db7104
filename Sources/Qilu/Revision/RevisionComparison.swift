import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

/// Lines up the states of a revision and lists what lies behind each step.
struct RevisionComparison {
  let states: RevisionStates
  /// By state, in order.
  let outcomes: [RevisionStates.Outcome]
  /// The scenarios that are compared, each solved or named among the failures in every state.
  let names: [String]

  private var old: RevisionSide { states.old }
  private var new: RevisionSide { states.new }

  var revision: Revision {
    var remarks = Diagnostics()
    let scenarios = names.compactMap { scenario($0, &remarks) }
    let inventory = RevisionInventory(states: states, scenarios: names)
    let figures = inventory.figures
    return Revision(
      old: Revision.Side(name: old.source.name, asOf: old.source.request.asOf),
      new: Revision.Side(name: new.source.name, asOf: new.source.request.asOf),
      scenarios: scenarios,
      onlyInOld: old.names.filter { !new.names.contains($0) },
      onlyInNew: new.names.filter { !old.names.contains($0) },
      figures: figures.used, otherFigures: figures.others, coefficients: inventory.coefficients,
      assumptionLines: inventory.assumptionLines, modelLines: inventory.modelLines, remarks: remarks)
  }

  /// The scenarios asked for with their roots, as far as both runs solved them, in the order of the new run.
  static func names(
    of asked: [String], old: RevisionStates.Outcome, new: RevisionStates.Outcome
  ) -> [String] {
    let roots = asked.flatMap { name in
      [old, new].compactMap { $0.projections[name]?.scenario.root }
    }
    return new.groups.flatMap(\.results).map(\.name)
      .filter { (asked + roots).contains($0) && old.projections[$0] != nil }
  }

  private func scenario(_ name: String, _ remarks: inout Diagnostics) -> Revision.Scenario? {
    guard let before = outcomes.first?.projections[name], let last = outcomes.last,
      let after = last.projections[name],
      let group = last.groups.first(where: { $0.results.contains { $0.name == name } })
    else { return nil }
    let (was, now) = (before.run.estimated.model, after.run.estimated.model)
    let both = now.variables.filter { was.variable($0.name) != nil }
    let otherUnits = both.filter { was.variable($0.name)?.unit != $0.unit }.map(\.name)
    let projections = outcomes.map { $0.projections[name] }
    let reported = (old.source.reported(name, &remarks), new.source.reported(name, &remarks))
    return Revision.Scenario(
      name: name, title: after.scenario.title, root: after.scenario.root,
      horizon: after.run.window.horizon,
      variables: both.filter { !otherUnits.contains($0.name) }.map { variable in
        VariableRevision(variable: variable, rows: rows(variable.name, projections, reported))
      },
      onlyInOld: was.variables.map(\.name).filter { now.variable($0) == nil },
      onlyInNew: now.variables.map(\.name).filter { was.variable($0) == nil }, otherUnits: otherUnits,
      merged: merged(name),
      isSearched: [before, after].contains { !$0.scenario.targets.isEmpty || $0.scenario.control != nil },
      view: ModelView(group: group, seeds: new.seeds))
  }

  /// The periods that both runs have and at least one of them projects.
  private func rows(
    _ variable: String, _ projections: [Projection?],
    _ reported: (old: [String: [String: Double]], new: [String: [String: Double]])
  ) -> [RevisionRow] {
    guard let before = projections.first ?? nil, let after = projections.last ?? nil else { return [] }
    let periods = Set(before.run.window.periods).union(after.run.window.periods)
    return periods.sorted().compactMap { period in
      let ends = [before, after]
      guard ends.allSatisfy({ $0.isShown(period) && $0.value(variable, period) != nil }),
        ends.contains(where: { ![.history, .absent].contains($0.kind(variable, period)) })
      else { return nil }
      let text = period.description
      var row = RevisionRow(
        period, path: projections.map { $0?.value(variable, period) },
        reported: (reported.old[variable]?[text], reported.new[variable]?[text]))
      row?.isOutcome = after.kind(variable, period) == .history
      return row
    }
  }

  /// The steps that could not be solved, each with the next that could.
  private func merged(_ name: String) -> [Revision.Merged] {
    let steps = RevisionStep.allCases
    return steps.indices.compactMap { index in
      guard let reason = outcomes[index + 1].failures[name] else { return nil }
      let next = steps[(index + 1)...].indices.first { outcomes[$0 + 1].failures[name] == nil }
      return Revision.Merged(step: steps[index], into: steps[next ?? steps.count - 1], reason: reason)
    }
  }
}
