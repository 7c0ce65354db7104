public import Scenarios
public import TimeSeries

/// What a run is asked to do.
public struct RunRequest: Sendable {
  /// Names or paths of scenarios; empty for all of the project.
  public var scenarios: [String]
  /// Number of draws in place of the scenarios' own.
  public var draws: Int?
  /// Seed in place of the scenarios' own.
  public var seed: UInt64?
  /// What is asked of the draws beside what the scenarios ask.
  public var requests: DrawRequests
  /// Use only what was published by this date.
  public var asOf: CalendarDate?
  /// Accept nearest paths where targets cannot be met.
  public var allowsUnmet: Bool
  /// Whether differences from a baseline are shared out over the inputs: the most work where many inputs differ.
  public var attributes: Bool
  /// Threads.
  public var threads: Int

  /// A request, by default for every scenario as written.
  public init(
    scenarios: [String] = [], draws: Int? = nil, seed: UInt64? = nil,
    requests: DrawRequests = DrawRequests(), asOf: CalendarDate? = nil,
    allowsUnmet: Bool = false, attributes: Bool = true, threads: Int = 1
  ) {
    self.scenarios = scenarios
    self.draws = draws
    self.seed = seed
    self.requests = requests
    self.asOf = asOf
    self.allowsUnmet = allowsUnmet
    self.attributes = attributes
    self.threads = threads
  }

  /// How a scenario is asked for by its name: as it was, where that was by a path.
  func requested(_ name: String) -> String {
    scenarios.first { ScenarioFile.name(ofFile: $0) == name } ?? name
  }

  /// What is asked for to have some scenarios of this run again: them, and all that it named by path, which they may extend.
  func requested(_ names: [String]) -> [String] {
    let paths = scenarios.filter { path in
      let name = ScenarioFile.name(ofFile: path)
      return name != path && !names.contains { ScenarioFile.name(ofFile: $0) == name }
    }
    return names.map { requested($0) } + paths
  }

  /// The figures a run may use.
  func vintage(of seeds: SeedDatabase) -> ObservationStore {
    asOf.map(seeds.observations.asOf) ?? seeds.observations
  }
}
