import Modeling
public import SourceText
public import TimeSeries

/// How much of a scenario's difference from its baseline each changed input brings, summing exactly.
///
/// With up to `mostItems` changed inputs, Shapley values on the deterministic path: an input's share is its effect averaged
/// over every order in which the inputs could be changed, so the result depends on no order and interactions are shared
/// evenly. With more, Aumann-Shapley values: the effects are integrated along the straight line from the baseline's inputs
/// to the scenario's. Sources: Shapley (1953), in Contributions to the Theory of Games II; for models, Shorrocks (2013),
/// Journal of Economic Inequality 11, 99-126; Aumann and Shapley (1974), Values of Non-Atomic Games.
public struct Attribution: Sendable {
  /// How the shares are found.
  public enum Method: Sendable, Hashable {
    /// Over every order of changing the inputs.
    case shapley
    /// Along the straight line between the inputs: there are too many for every order.
    case aumannShapley
  }

  /// The changed inputs.
  public let items: [ScenarioInputs.Item]
  /// How the shares are found.
  public let method: Method
  /// Contribution of each item, by variable and period, in the variable's unit.
  public let contributions: [Cell: [Double]]
  /// The largest part of a difference that the integral left over and that was spread over the items in proportion to what
  /// they bring: rounding, or a jump of the model; zero for Shapley values.
  public let spread: Double

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

  /// Attributes the difference of `inputs` from `baseline`.
  ///
  /// - Parameter mostItems: the number of inputs above which the integral takes the place of the subsets.
  public init(
    _ inputs: ScenarioInputs, from baseline: ScenarioInputs, run: ModelRun, mostItems: Int = Self.mostItems
  ) throws(Diagnostics) {
    let items = inputs.differences(from: baseline, in: run.window.horizon)
    self.items = items
    let cells = Self.cells(of: run)
    let shares: [[Double]]
    if items.count <= mostItems {
      method = .shapley
      spread = 0
      shares = try ShapleyShares(items, inputs, baseline, run).shares(of: cells)
    } else {
      method = .aumannShapley
      var integral = try LineIntegral(items, inputs, baseline, run, cells: cells)
      shares = try integral.shares()
      spread = integral.spread
    }
    contributions = Dictionary(uniqueKeysWithValues: zip(cells, shares))
  }

  private static func cells(of run: ModelRun) -> [Cell] {
    run.estimated.system.targets.flatMap { variable in
      run.window.horizon.filter { run.window.periods.index(of: $0) != nil }.map {
        Cell(variable: run.estimated.system.variables[variable], period: $0)
      }
    }
  }
}
