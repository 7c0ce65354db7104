public import Localization

extension Chart {
  /// Curves over time, named at their ends.
  public struct Lines: Sendable, Hashable {
    /// The periods.
    public var time: TimeAxis
    /// The scale.
    public var axis: ValueAxis
    /// The curves; later ones are drawn over earlier ones of the same weight.
    public var series: [Series]
    /// What dashes mean that several curves have, in a key over the plot.
    public var dashes: [Dash] = []

    /// Curves over periods.
    public init(time: TimeAxis, axis: ValueAxis = ValueAxis(), series: [Series]) {
      self.time = time
      self.axis = axis
      self.series = series
    }

    /// One of the dashes, and what it means.
    public struct Dash: Sendable, Hashable {
      /// As that of a series, from 0.
      public var dash: Int
      /// What curves with it are of.
      public var name: LocalizedText

      /// A dash with its meaning.
      public init(_ dash: Int, _ name: LocalizedText) {
        self.dash = dash
        self.name = name
      }
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
    /// The band of another path, to be compared with those of this one: its ends are drawn as thin lines.
    public var outline: Outline?

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

    /// A band that is only outlined, and whose it is.
    public struct Outline: Sendable, Hashable {
      /// The path it belongs to.
      public var name: LocalizedText
      /// The band.
      public var band: Band

      /// A band with the name of its path.
      public init(_ name: LocalizedText, _ band: Band) {
        self.name = name
        self.band = band
      }

      /// What the lines are: `80 % interval, Baseline`.
      var label: LocalizedText {
        let level = ChartWords.level(band.level)
        return LocalizedText(en: "\(level.en), \(name.en)", zh: "\(level.zh)，\(name.zh)")
      }
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
