import Dispatch
import Modeling
import SourceText
import Synchronization

/// One scenario to be solved and analysed, with everything it needs: independent of the others of its batch.
struct ScenarioWork: Sendable {
  let scenario: ResolvedScenario
  let run: ModelRun
  let root: ScenarioResult?
  let runner: ScenarioRunner
  /// The targets that scenarios of the run state for this model.
  let stated: [Inherited<Target>]
  let threads: Int

  /// A table that one worker uses again: touching fresh memory costs more than solving.
  struct Spare {
    var run: ModelRun
    var table: LaneTable
  }

  /// The scenario's result.
  ///
  /// - Parameter spare: a table of the same run that may be overwritten; the one used, unless the result keeps it.
  func result(_ spare: inout Spare?) throws(Diagnostics) -> ScenarioResult {
    try scenario.requests.check(run)
    var inputs = try runner.inputs(scenario, run)
    var targets: [TargetSolution] = []
    if !scenario.targets.isEmpty {
      try TargetCheck(scenario: scenario, run: run, inputs: inputs).check()
      let search = TargetSearch(run: run, targets: scenario.targets)
      (inputs, targets) = try search.solve(inputs, allowUnmet: runner.allowsUnmet)
    }
    var control: ControlSolution?
    if let stated = scenario.control {
      try ControlCheck(run: run, inputs: inputs, control: stated).check()
      let (chosen, outcome) = try ControlSearch(run: run, control: stated).solve(inputs)
      (inputs, control) = (chosen, outcome)
    }
    let table = try run.solve(
      inputs, reusing: spare.flatMap { $0.run === run ? $0.table : nil }, threads: threads,
      check: { part, first throws(Diagnostics) in try run.check(part, of: scenario, firstDraw: first) })
    spare = root == nil ? nil : Spare(run: run, table: table)
    try run.check(table, of: scenario)
    let projection = Projection(
      scenario: scenario, run: run, inputs: inputs, targets: targets, control: control, table: table)
    return try ScenarioAnalysis(
      projection: projection, root: root, stated: stated, attributes: runner.attributes, threads: threads,
      bands: { summary throws(Diagnostics) in try bands(of: projection, whole: summary) }
    ).result()
  }

  /// The results of several works in their order, computed beside each other.
  static func results(_ works: [ScenarioWork], threads: Int) -> [Result<ScenarioResult, Diagnostics>] {
    let results = Mutex<[Int: Result<ScenarioResult, Diagnostics>]>([:])
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, works.count))) { _ in
      var spare: Spare?
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < works.count else { return }
        let result = Result { () throws(Diagnostics) in try works[index].result(&spare) }
        results.withLock { $0[index] = result }
      }
    }
    return works.indices.compactMap { index in results.withLock { $0[index] } }
  }
}
