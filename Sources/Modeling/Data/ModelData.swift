public import TimeSeries

/// The published figures of a model's variables, conflicts resolved.
public struct ModelData: Sendable {
  /// One figure and the observation it comes from.
  public struct Figure: Sendable, Hashable {
    /// The value, in the variable's unit.
    public var value: Double
    /// The observation chosen, with those that lost; nil for a given start or the model's own data.
    public var resolved: ResolvedObservation?

    /// A figure.
    public init(value: Double, resolved: ResolvedObservation? = nil) {
      self.value = value
      self.resolved = resolved
    }
  }

  /// Every observation known on the vintage date.
  public let store: ObservationStore
  private let figures: [String: [Period: Figure]]

  /// Looks up the figures of a model's variables.
  ///
  /// Bounds ("over", "at least") are kept in the store and never used as values.
  public init(model: Model, store: ObservationStore) {
    self.store = store
    var figures: [String: [Period: Figure]] = [:]
    for variable in model.variables {
      var spans: [Period: Figure] = [:]
      if let indicator = variable.indicator {
        for (period, resolved) in store.spans(region: variable.region, indicator: indicator) {
          guard let value = resolved.pointValue else { continue }
          spans[period] = Figure(value: value, resolved: resolved)
        }
      }
      for (period, value) in variable.start { spans[period] = Figure(value: value) }
      figures[variable.name] = spans
    }
    self.figures = figures
  }

  private init(store: ObservationStore, figures: [String: [Period: Figure]]) {
    self.store = store
    self.figures = figures
  }

  /// The figure of a variable for exactly that span.
  public func figure(_ variable: String, _ period: Period) -> Figure? {
    figures[variable]?[period]
  }

  /// The value of a variable for exactly that span.
  public func value(_ variable: String, _ period: Period) -> Double? {
    figure(variable, period)?.value
  }

  /// The figures of one frequency, in time order.
  public func figures(of variable: String, frequency: Frequency) -> [(period: Period, figure: Figure)] {
    (figures[variable] ?? [:]).filter { $0.key.frequency == frequency }
      .map { (period: $0.key, figure: $0.value) }.sorted { $0.period < $1.period }
  }

  /// Year-to-date and full-year figures, in time order.
  public func yearToDateFigures(of variable: String) -> [(period: Period, figure: Figure)] {
    (figures[variable] ?? [:]).filter { $0.key.isYearToDate }
      .map { (period: $0.key, figure: $0.value) }.sorted { $0.period < $1.period }
  }

  /// The last period of a frequency with a figure.
  public func lastPublished(_ variable: String, frequency: Frequency) -> Period? {
    figures(of: variable, frequency: frequency).last?.period
  }

  /// The figures of earlier years alone: what a forecaster at the start of `year` could have used.
  ///
  /// The store is the same: a pooled level, which rests on it, is not to be estimated on this.
  public func before(year: Int) -> ModelData {
    ModelData(store: store, figures: figures.mapValues { $0.filter { $0.key.year < year } })
  }
}
