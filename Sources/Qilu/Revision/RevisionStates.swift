import Modeling
import Scenarios
import SourceText
import TimeSeries

/// The runs between two runs: the old one, then one cause after the other brought in, the last being the new run.
///
/// All are solved without draws. Searches (targets, control) are made again in each.
struct RevisionStates {
  /// A state, in order; each but the first is the state before it with one more of the new run.
  enum State: Int, CaseIterable {
    case old, data, reestimation, assumptions, new

    var scenariosAreNew: Bool { self == .assumptions || self == .new }
    var modelIsNew: Bool { self == .new }
    /// Whether it is one of the two runs themselves.
    var isRun: Bool { self == .old || self == .new }
  }

  /// What a state comes to for the scenarios that could be solved, and why the others could not.
  struct Outcome {
    var projections: [String: Projection] = [:]
    var groups: [ScenarioGroup] = []
    var failures: [String: Diagnostics] = [:]
  }

  let old: RevisionSide
  let new: RevisionSide
  let threads: Int
  private var models: [State: ModelSet] = [:]

  init(old: RevisionSide, new: RevisionSide, threads: Int) {
    (self.old, self.new, self.threads) = (old, new, threads)
  }

  /// The estimated models of a state, by file.
  func estimated(_ state: State) -> [String: EstimatedModel] { models[state]?.estimated ?? [:] }

  /// Solves some scenarios in a state.
  ///
  /// - Throws: for one of the two runs themselves, what stands in the way; other states name it by scenario.
  mutating func solve(_ names: [String], in state: State) throws -> Outcome {
    var outcome = Outcome()
    do {
      outcome.groups = try groups(names, state)
    } catch {
      guard !state.isRun else { throw error }
      for name in names {
        do {
          outcome.groups += try groups([name], state)
        } catch {
          outcome.failures[name] = Failure(error).diagnostics
        }
      }
    }
    for result in outcome.groups.flatMap(\.results) where outcome.projections[result.name] == nil {
      outcome.projections[result.name] = result.projection
    }
    return outcome
  }

  private mutating func groups(_ names: [String], _ state: State) throws -> [ScenarioGroup] {
    let side = state.scenariosAreNew ? new : old
    let request = RunRequest(
      scenarios: names.map { side.source.request.requested($0) }, draws: 0,
      allowsUnmet: state.isRun ? side.source.request.allowsUnmet : true, threads: threads)
    let planner = RunPlanner(
      project: side.source.project, request: request, adjust: adjustment(for: state))
    var set = models[state] ?? modelSet(state)
    defer { models[state] = set }
    var plan = try planner.plan(try planner.checkedNames(), side.folder, &set)
    plan.yieldsToFigures = !state.isRun
    return try side.source.project.solve(plan, request)
  }

  /// What becomes of a scenario: no draws, and the old model where the new scenario is solved with it.
  private func adjustment(for state: State) -> @Sendable (ResolvedScenario) -> ResolvedScenario {
    let models = state == .assumptions ? old.models : [:]
    return { scenario in
      var scenario = scenario
      scenario.uncertainty.draws = 0
      scenario.requests = DrawRequests()
      if let model = models[scenario.name] { scenario.model = model }
      return scenario
    }
  }

  private func modelSet(_ state: State) -> ModelSet {
    if state == .assumptions, let same = models[.reestimation] { return same }
    let (side, data) = (state.modelIsNew ? new : old, state == .old ? old : new)
    let before = estimated(.old)
    return ModelSet(project: side.source.project, seeds: side.seeds, store: data.store) { model in
      let figures = try data.data(of: model)
      guard state == .data else { return try EstimatedModel(model, data: figures) }
      guard let known = before[model.path] else {
        // The old run did not need this model, so it has no coefficients to keep.
        return try EstimatedModel(model, data: figures)
      }
      return EstimatedModel(known, on: figures)
    }
  }
}
