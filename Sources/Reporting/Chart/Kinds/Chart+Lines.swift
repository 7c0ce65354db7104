extension Chart {
  /// Curves over time, named at their ends.
  public struct Lines: Sendable, Hashable {
    /// The periods.
    public var time: TimeAxis
    /// The scale.
    public var axis: ValueAxis
    /// The curves; later ones are drawn over earlier ones of the same weight.
    public var series: [Series]

    /// Curves over periods.
    public init(time: TimeAxis, axis: ValueAxis = ValueAxis(), series: [Series]) {
      self.time = time
      self.axis = axis
      self.series = series
    }
  }

  /// Bands around a path: what happened, what is expected, how sure that is, and other paths over it.
  public struct Fan: Sendable, Hashable {
    /// The periods.
    public var time: TimeAxis
    /// The scale.
    public var axis: ValueAxis
    /// What happened.
    public var history: Series?
    /// What fills the holes of it; intervals before the first projected period are theirs.
    public var estimates: Series?
    /// The median or the deterministic path.
    public var path: Series
    /// The bands around the path.
    public var bands: [Band]
    /// Other paths, drawn over the bands; one with the role of a baseline is what the path is compared with.
    public var scenarios: [Series]

    /// A path with its bands.
    public init(
      time: TimeAxis, axis: ValueAxis = ValueAxis(), history: Series? = nil, estimates: Series? = nil,
      path: Series, bands: [Band], scenarios: [Series] = []
    ) {
      self.time = time
      self.axis = axis
      self.history = history
      self.estimates = estimates
      self.path = path
      self.bands = bands
      self.scenarios = scenarios
    }

    /// An interval by period.
    public struct Band: Sendable, Hashable {
      /// The probability inside, in percent: 80.
      public var level: Double
      /// The lower ends.
      public var low: [Double?]
      /// The upper ends.
      public var high: [Double?]

      /// An interval with its probability in percent.
      public init(level: Double, low: [Double?], high: [Double?]) {
        self.level = level
        self.low = low
        self.high = high
      }

      /// The interval at an index, the lower end first, if both ends are numbers.
      func interval(_ index: Int) -> (low: Double, high: Double)? {
        guard let low = low.finite(index), let high = high.finite(index) else { return nil }
        return (min(low, high), max(low, high))
      }
    }
  }
}
