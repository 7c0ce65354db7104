public import SourceText
public import TimeSeries

/// One line of a path: what the variable does over a range of periods.
public struct PathSegment: Hashable, Sendable {
  /// The periods of the line; `nil` means the whole horizon.
  public var range: PeriodRange?
  /// What the variable does there.
  public var value: PathValue
  /// How sure the line is; `nil` means exact.
  public var spread: PathSpread?
  /// Where the value stands in its file.
  public var origin: SourceRange
  /// The value as written.
  public var text: String

  /// A line of a path.
  public init(
    range: PeriodRange?, value: PathValue, spread: PathSpread? = nil, origin: SourceRange, text: String
  ) {
    self.range = range
    self.value = value
    self.spread = spread
    self.origin = origin
    self.text = text
  }

  /// Whether the line says something about `period`.
  public func covers(_ period: Period) -> Bool {
    range?.contains(period) ?? true
  }
}

/// The lines that one file gives for one variable, none of them overlapping.
public struct ScenarioPath: Hashable, Sendable {
  /// The variable, as named in the model.
  public var variable: Located<String>
  /// The lines in the order of the file.
  public var segments: [PathSegment]

  /// The lines for a variable.
  public init(variable: Located<String>, segments: [PathSegment]) {
    self.variable = variable
    self.segments = segments
  }

  /// The line that applies in `period`, if any.
  public func segment(in period: Period) -> PathSegment? {
    segments.first { $0.covers(period) }
  }
}

/// What a path is set for.
public enum PathRole: String, Hashable, Sendable, CaseIterable {
  /// The path of an exogenous variable.
  case assumption
  /// An amount added to an equation.
  case addFactor = "add_factor"
  /// A path that replaces an equation.
  case exogenized
}
