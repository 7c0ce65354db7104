public import SpreadsheetML

/// A native chart on a sheet.
///
/// Areas (a fan) and columns are drawn first, lines over them; all share the axes. What is blank in a line is a gap, or
/// joined over; in an area it counts as zero.
public struct WorkbookChart: Sendable, Hashable {
  /// The title over the chart.
  public var title: String
  /// What a screen reader says: what the chart shows, in a sentence.
  public var alternativeText: String
  /// The series, areas stacked in this order from the bottom.
  public var series: [ChartSeries]
  /// The axis of periods or categories.
  public var categoryAxis: ChartAxis
  /// The axis of values.
  public var valueAxis: ChartAxis
  /// The cell under the upper left corner.
  public var anchor: CellPosition
  /// Width in pixels of 96 to the inch.
  public var width: Int
  /// Height in pixels.
  public var height: Int
  /// The size in points of the texts around the plot; its title is larger.
  public var textSize = 9.0
  /// Whether lines go on over what is blank.
  public var joinsGaps = false

  /// A chart over a cell.
  public init(
    title: String, alternativeText: String, series: [ChartSeries], categoryAxis: ChartAxis = ChartAxis(),
    valueAxis: ChartAxis = ChartAxis(), anchor: CellPosition, width: Int = 760, height: Int = 400
  ) {
    self.title = title
    self.alternativeText = alternativeText
    self.series = series
    self.categoryAxis = categoryAxis
    self.valueAxis = valueAxis
    self.anchor = anchor
    self.width = width
    self.height = height
  }
}

/// An axis of a chart.
public struct ChartAxis: Sendable, Hashable {
  /// The text beside it; empty for none.
  public var title: String
  /// How its numbers are shown.
  public var numberFormat: CellNumberFormat
  /// The lowest value; nil lets the program choose.
  public var minimum: Double?
  /// The highest value.
  public var maximum: Double?
  /// Every how many categories are labelled; nil lets the program choose.
  public var labelInterval: Int?

  /// An axis; the program chooses what is not given.
  public init(
    title: String = "", numberFormat: CellNumberFormat = .general, minimum: Double? = nil,
    maximum: Double? = nil, labelInterval: Int? = nil
  ) {
    self.title = title
    self.numberFormat = numberFormat
    self.minimum = minimum
    self.maximum = maximum
    self.labelInterval = labelInterval
  }
}
