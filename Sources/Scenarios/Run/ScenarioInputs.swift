import Modeling
public import TimeSeries

/// Everything a scenario feeds into its model over the horizon, resolved to numbers with their deviations.
public struct ScenarioInputs: Sendable, Hashable {
  /// One thing a scenario can set: a variable in a role.
  public struct Item: Hashable, Sendable {
    /// What is set.
    public var role: PathRole
    /// The variable it is set for.
    public var variable: String

    /// A variable in a role.
    public init(role: PathRole, variable: String) {
      self.role = role
      self.variable = variable
    }
  }

  /// Paths by item and period.
  public var paths: [Item: [Period: PathPoint]]

  /// Inputs from paths.
  public init(paths: [Item: [Period: PathPoint]] = [:]) {
    self.paths = paths
  }

  /// The point of an item in one period.
  public func point(_ role: PathRole, _ variable: String, _ period: Period) -> PathPoint? {
    paths[Item(role: role, variable: variable)]?[period]
  }

  /// Items whose values differ between two sets of inputs in some of `periods`, in a fixed order.
  public func differences(from other: ScenarioInputs, in periods: PeriodRange) -> [Item] {
    Set(paths.keys).union(other.paths.keys).filter { item in
      let (own, their) = (paths[item] ?? [:], other.paths[item] ?? [:])
      return periods.contains { period in
        own[period]?.value != their[period]?.value || own[period]?.form != their[period]?.form
          || own[period]?.deviations ?? [] != their[period]?.deviations ?? []
      }
    }.sorted { ($0.variable, $0.role.rawValue) < ($1.variable, $1.role.rawValue) }
  }

  /// These inputs with the rule's path for every exogenous variable that no scenario sets, so that an assumption which
  /// restates the rule is no change, and a path that another model drives is one.
  func completed(by run: ModelRun) -> ScenarioInputs {
    var result = self
    for projection in run.exogenous {
      let item = Item(role: .assumption, variable: projection.variable)
      let given = projection.points.merging(run.simulatedData(projection.variable)) { _, data in data }
      result.paths[item, default: [:]].merge(given) { own, _ in own }
    }
    return result
  }

  /// These inputs with some items taken from another set.
  public func replacing(_ items: some Sequence<Item>, from other: ScenarioInputs) -> ScenarioInputs {
    var result = self
    for item in items { result.paths[item] = other.paths[item] }
    return result
  }
}
