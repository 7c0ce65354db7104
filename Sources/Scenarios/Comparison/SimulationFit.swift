import Modeling
import TimeSeries

/// How near a simulation's deterministic path comes to the data of a variable.
///
/// U is Theil's inequality coefficient: the root mean square error over the sum of the root mean squares of path and data,
/// 0 for a perfect path and 1 for the worst. Source: Theil (1961), Economic Forecasts and Policy, chapter 2; Pindyck and Rubinfeld
/// (1998), Econometric Models and Economic Forecasts, on the evaluation of simulations.
public struct SimulationFit: Sendable, Hashable {
  /// The variable.
  public var variable: String
  /// Periods of the simulated range with data.
  public var count: Int
  /// Mean of path less data, in the variable's unit.
  public var meanError: Double
  /// Root mean square error, in the variable's unit.
  public var rootMeanSquareError: Double
  /// Root mean square error in % of the data; nil where a figure is zero.
  public var rootMeanSquarePercentage: Double?
  /// Theil's U; 0 where path and data are zero throughout.
  public var theilU: Double

  /// The fit of pairs of path and data; nil without any.
  public init?(variable: String, pairs: [(path: Double, data: Double)]) {
    guard !pairs.isEmpty else { return nil }
    let count = Double(pairs.count)
    func root(_ term: ((path: Double, data: Double)) -> Double) -> Double {
      (pairs.reduce(0) { $0 + term($1) * term($1) } / count).squareRoot()
    }
    self.variable = variable
    self.count = pairs.count
    meanError = pairs.reduce(0) { $0 + $1.path - $1.data } / count
    rootMeanSquareError = root { $0.path - $0.data }
    rootMeanSquarePercentage =
      pairs.contains { $0.data == 0 } ? nil : root { 100 * ($0.path - $0.data) / $0.data }
    let size = root { $0.path } + root { $0.data }
    theilU = size == 0 ? 0 : rootMeanSquareError / size
  }
}

extension Projection {
  /// The fit of every simulated endogenous variable that has data in the range, in the model's order; none for a projection.
  public var fits: [SimulationFit] {
    guard run.window.mode.isSimulation else { return [] }
    return run.estimated.model.endogenous.compactMap { name in
      let pairs = run.window.horizon.compactMap { period -> (path: Double, data: Double)? in
        guard kind(name, period) == .projection, let path = value(name, period),
          let data = run.estimated.data.value(name, period)
        else { return nil }
        return (path, data)
      }
      return SimulationFit(variable: name, pairs: pairs)
    }
  }
}
