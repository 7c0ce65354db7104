public import Localization
internal import TimeSeries

extension Chart {
  /// Bars by category or period.
  public struct Bars: Sendable, Hashable {
    /// What the bars stand over.
    public var categories: Categories
    /// The scale; zero is always on it.
    public var axis: ValueAxis
    /// The values, one series to a colour.
    public var series: [Series]
    /// How the bars of one category stand.
    public var arrangement: Arrangement

    /// Bars over categories.
    public init(
      _ categories: Categories, axis: ValueAxis = ValueAxis(), series: [Series],
      arrangement: Arrangement = .grouped
    ) {
      self.categories = categories
      self.axis = axis
      self.series = series
      self.arrangement = arrangement
    }

    /// How the bars of one category stand.
    public enum Arrangement: Sendable, Hashable {
      /// Side by side.
      case grouped
      /// On one another, negative values below zero, with a mark at the sum.
      case stacked
    }
  }

  /// What bars stand over.
  public enum Categories: Sendable, Hashable {
    /// Names; long ones turn the chart on its side.
    case names([LocalizedText])
    /// Periods.
    case periods(TimeAxis)

    /// How many there are.
    public var count: Int {
      switch self {
      case .names(let names): names.count
      case .periods(let time): time.periods.count
      }
    }

    /// The names, or the periods as they are printed.
    var labels: [LocalizedText] {
      switch self {
      case .names(let names): names
      case .periods(let time): time.periods.map { LocalizedText($0.description) }
      }
    }
  }

  /// From one value to another by steps that add up: an attribution.
  public struct Waterfall: Sendable, Hashable {
    /// The scale.
    public var axis: ValueAxis
    /// Where it starts.
    public var start: Step
    /// What is added, in order.
    public var steps: [Step]
    /// What the sum of all is called.
    public var endName: LocalizedText

    /// Steps from a start.
    public init(axis: ValueAxis = ValueAxis(), start: Step, steps: [Step], endName: LocalizedText) {
      self.axis = axis
      self.start = start
      self.steps = steps
      self.endName = endName
    }

    /// The start and what is added; nil if a part is missing, since then nothing is known of the sum.
    public var end: Double? {
      let sum = steps.reduce(start.value) { $0 + $1.value }
      return sum.isFinite ? sum : nil
    }
  }

  /// A named amount.
  public struct Step: Sendable, Hashable {
    /// What adds it.
    public var name: LocalizedText
    /// The amount, in the axis's unit.
    public var value: Double

    /// A named amount.
    public init(_ name: LocalizedText, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// How far each cause moves a result, the largest first.
  public struct Tornado: Sendable, Hashable {
    /// The scale of the result.
    public var axis: ValueAxis
    /// The result when nothing is moved.
    public var reference: Double
    /// What the result is called when nothing is moved.
    public var referenceName: LocalizedText
    /// The causes, in any order.
    public var causes: [Cause]
    /// What the two colours mean.
    public var lowName: LocalizedText
    /// What the two colours mean.
    public var highName: LocalizedText

    /// Causes around a reference.
    public init(
      axis: ValueAxis = ValueAxis(), reference: Double = 0,
      referenceName: LocalizedText = LocalizedText(en: "Reference", zh: "基准"), causes: [Cause],
      lowName: LocalizedText = LocalizedText(en: "Low", zh: "取低值"),
      highName: LocalizedText = LocalizedText(en: "High", zh: "取高值")
    ) {
      self.axis = axis
      self.reference = reference
      self.referenceName = referenceName
      self.causes = causes
      self.lowName = lowName
      self.highName = highName
    }

    /// The result at the two ends of what a cause may be.
    public struct Cause: Sendable, Hashable {
      /// What is moved.
      public var name: LocalizedText
      /// The result when it is low.
      public var low: Double
      /// The result when it is high.
      public var high: Double

      /// The results at the two ends of a cause.
      public init(_ name: LocalizedText, low: Double, high: Double) {
        self.name = name
        self.low = low
        self.high = high
      }
    }
  }
}
