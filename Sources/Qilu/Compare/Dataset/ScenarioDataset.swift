public import Modeling
public import SourceText
public import TimeSeries

/// Paths of variables under one or several scenarios, as one source of them gives: a report folder of qilu, or a table of
/// another model.
///
/// Everything is in the order of the source. Units and names are the source's own: nothing is converted or renamed here.
public struct ScenarioDataset: Sendable {
  /// What the source is called beside others: the folder's or file's name, or what the user calls it.
  public var label: String
  /// The version of qilu that wrote it; nil for a table of another model.
  public var version: String?
  /// The scenarios.
  public var scenarios: [ScenarioSummary]
  /// The series, one for each model, scenario, region, variable and unit.
  public var series: [ScenarioSeries]
  /// What could not be read, and what was left out.
  public var remarks: Diagnostics
  /// Scenarios of earlier runs that the source holds and that were not read.
  var unreadScenarios: [String] = []

  /// A dataset from its parts.
  public init(
    label: String, version: String? = nil, scenarios: [ScenarioSummary] = [], series: [ScenarioSeries] = [],
    remarks: Diagnostics = Diagnostics()
  ) {
    self.label = label
    self.version = version
    self.scenarios = scenarios
    self.series = series
    self.remarks = remarks
  }
}

/// What a source says of a scenario as a whole.
public struct ScenarioSummary: Sendable, Hashable {
  /// The scenario's name.
  public var name: String
  /// The model's name; empty where the source does not say.
  public var model: String
  /// The scenario it is compared with; nil where the source does not say.
  public var root: String?
  /// The periods that are projected; nil where the source does not say.
  public var horizon: PeriodRange?

  /// A scenario; by default nothing but its name is known.
  public init(name: String, model: String = "", root: String? = nil, horizon: PeriodRange? = nil) {
    self.name = name
    self.model = model
    self.root = root
    self.horizon = horizon
  }
}

/// The path of one variable in one region under one scenario.
public struct ScenarioSeries: Sendable {
  /// What tells one series from another.
  public struct Key: Sendable, Hashable {
    /// The model's name; empty where the source does not say.
    public var model: String
    /// The scenario's name.
    public var scenario: String
    /// The region.
    public var region: String
    /// The variable.
    public var variable: String
    /// The unit as written; empty for a bare number.
    public var unit: String

    /// A key from its parts.
    public init(model: String, scenario: String, region: String, variable: String, unit: String) {
      self.model = model
      self.scenario = scenario
      self.region = region
      self.variable = variable
      self.unit = unit
    }
  }

  /// One value of the path.
  public struct Point: Sendable, Hashable {
    /// The period.
    public var period: Period
    /// The deterministic value; finite.
    public var value: Double
    /// Where the value comes from; nil where the source does not say.
    public var kind: SolveWindow.CellKind?
    /// The standard deviation over the draws; nil for what is exact or not said.
    public var standardDeviation: Double?
    /// The quantiles of the draws at `Distribution.probabilities`; empty for what is exact or not said.
    public var quantiles: [Double]
    /// The line of the source's file, from 1.
    public var line: Int

    /// A value; by default nothing else is known of it.
    public init(
      period: Period, value: Double, kind: SolveWindow.CellKind? = nil, standardDeviation: Double? = nil,
      quantiles: [Double] = [], line: Int = 1
    ) {
      self.period = period
      self.value = value
      self.kind = kind
      self.standardDeviation = standardDeviation
      self.quantiles = quantiles
      self.line = line
    }
  }

  /// What tells it from the others.
  public var key: Key
  /// The values in the order of periods; a missing value has no point.
  public var points: [Point]
  /// What kind of quantity it is; nil where the source does not say.
  public var measure: Variable.Measure?
  /// How the differences from the scenario's root vary, taken draw by draw; none where nothing was drawn, or is said.
  var differences: [Period: SourceBand] = [:]
  /// The file it was read from.
  public var file: String

  /// A series from its parts.
  public init(key: Key, points: [Point], measure: Variable.Measure? = nil, file: String) {
    self.key = key
    self.points = points
    self.measure = measure
    self.file = file
  }

  /// The value of a period, or nil.
  public func value(_ period: Period) -> Double? { points.first { $0.period == period }?.value }
}
