public import Localization

/// A picture of figures as a value: what is shown, in both languages, without a file, a page or a colour.
///
/// `SVGRenderer` draws it, `table` holds the same figures for readers who do not see it, `ChartText` draws it
/// with characters. Any numbers will do: what is missing, NaN or infinite leaves a gap, and a chart with
/// nothing to draw says so inside its frame.
public struct Chart: Sendable, Hashable {
  /// What is shown, or better what it shows.
  public var title: LocalizedText
  /// A line under the title: scope, unit, comparison.
  public var subtitle: LocalizedText?
  /// What stands under the picture: notes and sources; line ends in it start new lines.
  public var note: LocalizedText?
  /// The marks and their figures.
  public var kind: Kind
  /// The size in CSS pixels.
  public var size: Size

  /// A chart with its words and figures.
  public init(
    title: LocalizedText, subtitle: LocalizedText? = nil, note: LocalizedText? = nil, kind: Kind,
    size: Size = Size()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.note = note
    self.kind = kind
    self.size = size
  }
}

extension Chart {
  /// The marks of a chart.
  ///
  /// To add a kind: a value type in `Chart/Kinds`, a case here; the compiler names the places that must know it:
  /// its layout, its table, its description.
  public enum Kind: Sendable, Hashable {
    /// Curves over time.
    case lines(Lines)
    /// Bands around a path, with its history and other paths over it.
    case fan(Fan)
    /// Bars by category or period, side by side or stacked.
    case bars(Bars)
    /// From one value to another by steps that add up.
    case waterfall(Waterfall)
    /// How far each cause moves a result, the largest first.
    case tornado(Tornado)
    /// Several charts of the same make side by side.
    case panels(Panels)
  }

  /// The size of a picture in CSS pixels.
  public struct Size: Sendable, Hashable {
    /// The width, at least 240.
    public var width: Double
    /// The height of plots of lines and columns, more where words need it; rows take what they need.
    public var height: Double

    /// The widths and heights that a chart may have.
    static let widths = 240.0...10_000
    static let heights = 120.0...10_000

    /// A size; 720 × 420 unless said otherwise.
    public init(width: Double = 720, height: Double = 420) {
      self.width = width
      self.height = height
    }

    /// The size within what can be drawn.
    var bounded: Size {
      Size(
        width: width.isFinite ? min(max(width, Self.widths.lowerBound), Self.widths.upperBound) : 720,
        height: height.isFinite ? min(max(height, Self.heights.lowerBound), Self.heights.upperBound) : 420)
    }
  }
}
