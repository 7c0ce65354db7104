public import SourceText
public import TimeSeries

/// The figures of a model's variables: published ones, conflicts resolved, or those of the model's own data file.
public struct ModelData: Sendable {
  /// One figure and the observation it comes from.
  public struct Figure: Sendable, Hashable {
    /// The value, in the variable's unit.
    public var value: Double
    /// The observation chosen, with those that lost; nil for a given start or the model's own data.
    public var resolved: ResolvedObservation?
    /// Where a figure of the model's own data stands; nil for others.
    public var place: SourceRange?
    /// Whether an identity gives it from the figures of its parts.
    public var isComputed: Bool

    /// A figure.
    public init(
      value: Double, resolved: ResolvedObservation? = nil, place: SourceRange? = nil, isComputed: Bool = false
    ) {
      self.value = value
      self.isComputed = isComputed
      self.resolved = resolved
      self.place = place
    }

    /// The file and line it stands in, `official.csv:12`; nil for a given start.
    public var origin: String? {
      if let place { return "\(place.file):\(place.start.line)" }
      return resolved.map { "\($0.chosen.origin.file):\($0.chosen.origin.line)" }
    }
  }

  /// Every observation known on the vintage date.
  public let store: ObservationStore
  /// The model's own data, if it has some.
  public let table: DataTable?
  /// Published figures and given starts.
  private let figures: [String: [Period: Figure]]
  /// The columns of the own data, by variable.
  private var columns: [String: Int] = [:]
  /// The year from which on nothing is known; nil where everything is.
  private var end: Int?

  /// Looks up the figures of a model's variables, in its own data too: a variable without indicator takes the column of its
  /// name.
  ///
  /// - Throws: columns that are not there, and starts where the data have a figure.
  public init(model: Model, store: ObservationStore, table: DataTable?) throws(Diagnostics) {
    self.init(model: model, store: store, knowing: table)
    if let table { columns = try ColumnMatch(model: model, table: table).columns() }
  }

  /// Looks up the figures of a model's variables.
  ///
  /// Bounds ("over", "at least") are kept in the store and never used as values.
  public init(model: Model, store: ObservationStore) {
    self.init(model: model, store: store, knowing: nil)
  }

  private init(model: Model, store: ObservationStore, knowing table: DataTable?) {
    self.store = store
    self.table = table
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

  /// The figure of a variable for exactly that span.
  public func figure(_ variable: String, _ period: Period) -> Figure? {
    guard isKnown(period) else { return nil }
    return columns[variable].flatMap { table?.figure($0, period) } ?? figures[variable]?[period]
  }

  /// The value of a variable for exactly that span.
  public func value(_ variable: String, _ period: Period) -> Double? {
    guard isKnown(period) else { return nil }
    return columns[variable].flatMap { table?.value($0, period) } ?? figures[variable]?[period]?.value
  }

  private func isKnown(_ period: Period) -> Bool { end.map { period.year < $0 } ?? true }

  /// The figures of one frequency, in time order.
  public func figures(of variable: String, frequency: Frequency) -> [(period: Period, figure: Figure)] {
    all(variable) { $0.frequency == frequency }
  }

  /// Year-to-date and full-year figures, in time order.
  public func yearToDateFigures(of variable: String) -> [(period: Period, figure: Figure)] {
    all(variable, where: \.isYearToDate)
  }

  private func all(_ variable: String, where isWanted: (Period) -> Bool) -> [(period: Period, figure: Figure)]
  {
    let given = (figures[variable] ?? [:]).map { (period: $0.key, figure: $0.value) }
    let own = columns[variable].flatMap { table?.figures($0) } ?? []
    return (given + own).filter { isKnown($0.period) && isWanted($0.period) }.sorted { $0.period < $1.period }
  }

  /// The first period of a frequency with a figure.
  public func firstPublished(_ variable: String, frequency: Frequency) -> Period? {
    figures(of: variable, frequency: frequency).first?.period
  }

  /// The last period of a frequency with a figure.
  public func lastPublished(_ variable: String, frequency: Frequency) -> Period? {
    figures(of: variable, frequency: frequency).last?.period
  }

  /// The values of a variable over some periods; NaN where it has none.
  public func values(of variable: String, over periods: PeriodRange) -> [Double] {
    periods.map { value(variable, $0) ?? .nan }
  }

  /// The figures of earlier years alone: what a forecaster at the start of `year` could have used.
  ///
  /// The store is the same: a pooled level, which rests on it, is not to be estimated on this.
  public func before(year: Int) -> ModelData {
    var earlier = self
    earlier.end = min(end ?? year, year)
    return earlier
  }
}
