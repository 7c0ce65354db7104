import Modeling
public import TimeSeries

/// How much of a scenario's difference from its baseline each changed input brings, summing exactly.
///
/// Shapley values on the deterministic path: an input's share is its effect averaged over every order in which the inputs
/// could be changed, so the result depends on no order and interactions are shared evenly. Source: Shapley (1953), in
/// Contributions to the Theory of Games II; for models, Shorrocks (2013), Journal of Economic Inequality 11, 99-126.
public struct Attribution: Sendable {
  /// The changed inputs.
  public let items: [ScenarioInputs.Item]
  /// Contribution of each item, by variable and period, in the variable's unit.
  public let contributions: [Cell: [Double]]

  /// A cell of the table.
  public struct Cell: Hashable, Sendable {
    /// The variable.
    public var variable: String
    /// The period.
    public var period: Period

    /// A cell.
    public init(variable: String, period: Period) {
      self.variable = variable
      self.period = period
    }
  }

  /// Most inputs for which every subset is solved.
  public static let mostItems = 12

  /// Attributes the difference of `inputs` from `baseline`; nil when too many inputs changed.
  public init?(_ inputs: ScenarioInputs, from baseline: ScenarioInputs, run: ModelRun) {
    let items = inputs.differences(from: baseline, in: run.window.horizon)
    guard items.count <= Self.mostItems else { return nil }
    self.items = items
    let subsets = (0..<(1 << items.count)).map { mask in
      let changed = items.indices.filter { mask & (1 << $0) != 0 }.map { items[$0] }
      return run.solveDeterministic(baseline.replacing(changed, from: inputs))
    }
    let weights = Self.weights(items.count)
    var contributions: [Cell: [Double]] = [:]
    for variable in run.estimated.system.targets {
      for period in run.window.horizon {
        guard let index = run.window.periods.index(of: period) else { continue }
        let values = subsets.map { $0.value(variable, index) ?? .nan }
        let cell = Cell(variable: run.estimated.system.variables[variable], period: period)
        contributions[cell] = items.indices.map { Self.share(of: $0, values, weights) }
      }
    }
    self.contributions = contributions
  }

  /// |S|! (n - |S| - 1)! / n! by size of the subset S.
  private static func weights(_ count: Int) -> [Double] {
    guard count > 0 else { return [] }
    var weights: [Double] = []
    var binomial = 1.0
    for size in 0..<count {
      weights.append(1 / (Double(count) * binomial))
      binomial *= Double(count - 1 - size) / Double(size + 1)
    }
    return weights
  }

  private static func share(of item: Int, _ values: [Double], _ weights: [Double]) -> Double {
    let bit = 1 << item
    return values.indices.filter { $0 & bit == 0 }.reduce(0) { sum, mask in
      sum + weights[mask.nonzeroBitCount] * (values[mask | bit] - values[mask])
    }
  }
}
