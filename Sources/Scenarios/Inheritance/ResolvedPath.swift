public import TimeSeries

/// The lines that one scenario of a chain gives for a variable.
public struct PathLayer: Hashable, Sendable {
  /// The scenario that wrote the lines.
  public var scenario: String
  /// The file that holds them; files named in the lines are relative to its folder.
  public var file: String
  /// The lines.
  public var path: ScenarioPath

  /// The lines of one scenario.
  public init(scenario: String, file: String, path: ScenarioPath) {
    self.scenario = scenario
    self.file = file
    self.path = path
  }
}

/// Everything a chain of scenarios says about one variable in one role.
public struct ResolvedPath: Hashable, Sendable {
  /// The variable.
  public var variable: String
  /// What the path is set for.
  public var role: PathRole
  /// The layers from the root of the chain to the scenario itself; never empty.
  public var layers: [PathLayer]

  /// The layers for a variable.
  public init(variable: String, role: PathRole, layers: [PathLayer]) {
    self.variable = variable
    self.role = role
    self.layers = layers
  }

  /// The line that decides `period`, and the scenario it came from.
  ///
  /// The scenario nearest to the end of the chain wins. `nil` when no scenario says anything, or when the one that decides
  /// says `none`.
  public func line(in period: Period) -> (segment: PathSegment, layer: PathLayer)? {
    for layer in layers.reversed() {
      guard let segment = layer.path.segment(in: period) else { continue }
      return segment.value == .none ? nil : (segment, layer)
    }
    return nil
  }
}
