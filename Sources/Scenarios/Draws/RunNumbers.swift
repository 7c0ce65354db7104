import Modeling
import SourceText

/// Everything random in one range of a run's draws.
struct RunNumbers: Sendable {
  /// Residuals and coefficients.
  let draws: EquationDraws
  /// Deviates of assumptions.
  let deviations: DeviationDraws

  /// The numbers of a range, which are those of the whole.
  init(
    _ estimated: EstimatedModel, _ window: SolveWindow, _ uncertainty: UncertaintyOptions,
    _ range: Range<Int>,
    upstream: [String: UpstreamPath], threads: Int
  ) throws(Diagnostics) {
    draws = try wrapping { () throws(Diagnostic) in
      try EquationDraws(
        system: estimated.system, model: estimated.model.name, periods: window.periods, draws: range.count,
        firstDraw: range.lowerBound, random: uncertainty.random, sources: uncertainty.sources,
        form: uncertainty.residuals, threads: threads)
    }
    deviations = DeviationDraws(
      lanes: range.count + 1, firstDraw: range.lowerBound, random: uncertainty.random)
    for (variable, path) in upstream { path.register(in: deviations, variable: variable) }
  }
}
