public import Localization

extension Chart {
  /// A year or an equal part of one: 2026, its second quarter, its third month.
  public struct Period: Sendable, Hashable {
    /// The calendar year.
    public var year: Int
    /// The part of the year, from 1.
    public var part: Int
    /// How many such parts a year has: 1, 2, 4 or 12.
    public var partsPerYear: Int

    /// A part of a year; the whole year unless said otherwise.
    public init(year: Int, part: Int = 1, of partsPerYear: Int = 1) {
      self.year = year
      self.part = part
      self.partsPerYear = max(1, partsPerYear)
    }

    /// The middle of the period on the calendar, in years.
    var position: Double { Double(year) + (Double(part) - 0.5) / Double(partsPerYear) }

    /// `2026`, `2026H1`, `2026Q2`, `2026M03`.
    public var label: String {
      switch partsPerYear {
      case 1: "\(year)"
      case 2: "\(year)H\(part)"
      case 4: "\(year)Q\(part)"
      default: "\(year)M\(part < 10 ? "0" : "")\(part)"
      }
    }

    /// The part alone, as an axis names it: `Q2`, in Chinese `二季度`.
    var partLabel: LocalizedText {
      switch partsPerYear {
      case 2: LocalizedText(en: "H\(part)", zh: part == 1 ? "上半年" : "下半年")
      case 4: LocalizedText(en: "Q\(part)", zh: Self.quarters.element(part - 1) ?? "\(part)")
      case 12: LocalizedText(en: Self.months.element(part - 1) ?? "\(part)", zh: "\(part)月")
      default: LocalizedText("\(part)")
      }
    }

    private static let quarters = ["一季度", "二季度", "三季度", "四季度"]
    private static let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
  }

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

    /// A series with its values.
    public init(_ name: LocalizedText, _ values: [Double?], role: Role = .automatic) {
      self.name = name
      self.values = values
      self.role = role
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
