public import TimeSeries

/// What kind of figure it is.
public enum Measure: String, Sendable, Hashable, CaseIterable {
  /// A change against the same span a year earlier, in %.
  case growthRate = "growth_rate"
  /// An amount with a unit of money, mass, energy, length …
  case level
  /// A number of things.
  case count
  /// A part of a whole, or a rate, in %.
  case share
  /// A place in an order, 1 for the first.
  case rank
  /// A multiple.
  case ratio
  /// A difference of two percentages.
  case percentagePointDifference = "pp_difference"
}

/// A figure as the article states it.
public struct Finding: Sendable, Hashable {
  /// The region's name: a key of the catalogue, or the place or company as printed.
  public var region: String
  /// What is measured: the known indicator's name without its measure, or the noun phrase as printed.
  public var indicator: String
  /// The known indicator's id; nil if the catalogue has none.
  public var indicatorID: String?
  /// What kind of figure it is.
  public var measure: Measure
  /// What time it speaks of.
  public var period: ObservationPeriod
  /// The value in `unit`, as a decimal numeral: its digits say how exact it is.
  public var value: String
  /// The standard unit: 亿元, 万吨, 万吨标准煤, 亿千瓦时, %, 个百分点, else the bare unit.
  public var unit: String
  /// How the text limits it; belongs to the printed magnitude.
  public var qualifier: Qualifier
  /// Whether it happened, is aimed at, or was computed.
  public var status: ObservationStatus
  /// How a derived value was computed: `6.9 - 2.8`; empty otherwise.
  public var derivation: String
  /// The few original characters that carry the figure.
  public var evidence: String
  /// The paragraph's number.
  public var paragraph: Int
  /// Where the evidence stands: Unicode scalars from the start of the paragraph in the original.
  public var place: Range<Int>
  /// Whose statement it is.
  public var sourceClass: SourceClass
  /// 0 to 1: how much of the reading was said by the text (1) and how much supplied by rule.
  public var confidence: Double
  /// The name of the rule that made it.
  public var rule: String
}
