public import Localization
public import TimeSeries

extension Chart {
  /// The periods along a chart and where projection begins.
  public struct TimeAxis: Sendable, Hashable {
    /// The periods, in time order; ones that are left out leave their room.
    public var periods: [Period]
    /// The index of the first projected period; nil if all is data.
    public var firstProjected: Int?

    /// Periods with the first projected one.
    public init(_ periods: [Period], firstProjected: Int? = nil) {
      self.periods = periods
      self.firstProjected = firstProjected
    }
  }

  /// The scale of the values.
  public struct ValueAxis: Sendable, Hashable {
    /// What the values are measured in, over the axis and in the table's headings.
    public var unit: LocalizedText?
    /// How values are written on marks and in the table; ticks take the decimals that they need.
    public var format: NumberFormat
    /// Whether zero must be on the scale; bars always stand on it.
    public var includesZero: Bool
    /// Values that the scale holds though they are not drawn, so that several charts have one scale.
    public var held: [Double] = []

    /// A scale with its unit.
    public init(
      unit: LocalizedText? = nil, format: NumberFormat = NumberFormat(), includesZero: Bool = false
    ) {
      self.unit = unit
      self.format = format
      self.includesZero = includesZero
    }
  }

  /// Named values, one to a period or category; nil, NaN and infinities leave a gap, and so do values that are
  /// not given. Values beyond the last period or category are not shown.
  public struct Series: Sendable, Hashable {
    /// What is drawn.
    public var name: LocalizedText
    /// The values in order.
    public var values: [Double?]
    /// What the series is to the reader.
    public var role: Role
    /// Which of the colours it has, from 0, so that it looks alike in several charts; nil: by its place in this one.
    public var color: Int?
    /// Which of the dashes it has, from 0, so that it may share its colour with others; nil: that of its colour.
    public var dash: Int?
    /// Whether its values may lie farther apart than the periods: over even steps they are joined, each with a mark.
    public var isSparse = false

    /// A series with its values.
    public init(_ name: LocalizedText, _ values: [Double?], role: Role = .automatic, color: Int? = nil) {
      self.name = name
      self.values = values
      self.role = role
      self.color = color
    }

    /// The value at an index if it is a number.
    func value(_ index: Int) -> Double? { values.finite(index) }
  }

  /// What a series is to the reader; it decides how the series looks.
  public enum Role: Sendable, Hashable {
    /// Coloured while there are few series, grey in a crowd.
    case automatic
    /// What happened: dark grey.
    case history
    /// What fills holes of the data and was not observed: dark grey, dotted, with open marks.
    case estimate
    /// What the others are compared with: the first colour, solid.
    case baseline
    /// Coloured and labelled also in a crowd.
    case highlight
    /// Grey, labelled where there is room.
    case context
  }
}

extension [Double?] {
  /// The element if it is there and a number.
  func finite(_ index: Int) -> Double? {
    guard indices.contains(index), let value = self[index], value.isFinite else { return nil }
    return value
  }
}

extension Array {
  /// The element if it is there.
  func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
