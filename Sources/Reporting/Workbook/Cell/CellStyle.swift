/// How a cell looks. A value: cells with equal styles share one entry of the file.
public struct CellStyle: Sendable, Hashable {
  /// How numbers are shown.
  public var numberFormat: CellNumberFormat = .general
  /// Whether the text is bold.
  public var isBold = false
  /// Whether the text is italic.
  public var isItalic = false
  /// Whether the text is underlined.
  public var isUnderlined = false
  /// The size of the text in points.
  public var fontSize = 11.0
  /// The colour of the text; nil is the reader's own.
  public var textColor: RGBColor?
  /// The colour behind the text.
  public var fill: RGBColor?
  /// The lines around the cell.
  public var borders = CellBorders()
  /// Where the text stands; nil puts numbers right and texts left.
  public var horizontal: HorizontalAlignment?
  /// Where the text stands in a high row.
  public var vertical: VerticalAlignment = .bottom
  /// Whether long text goes on in the next line of the cell.
  public var wrapsText = false
  /// Steps of indentation, 0 to 15.
  public var indent = 0
  /// Whether the cell is closed to edits on a protected sheet.
  public var isLocked = true

  /// Where text stands between the left and right edge.
  public enum HorizontalAlignment: Sendable, Hashable {
    case left, center, right
  }

  /// Where text stands between the upper and lower edge.
  public enum VerticalAlignment: Sendable, Hashable {
    case top, center, bottom
  }

  /// A style; what is not given is plain.
  public init(
    numberFormat: CellNumberFormat = .general, isBold: Bool = false, isItalic: Bool = false,
    textColor: RGBColor? = nil, fill: RGBColor? = nil, horizontal: HorizontalAlignment? = nil,
    wrapsText: Bool = false, indent: Int = 0
  ) {
    self.numberFormat = numberFormat
    self.isBold = isBold
    self.isItalic = isItalic
    self.textColor = textColor
    self.fill = fill
    self.horizontal = horizontal
    self.wrapsText = wrapsText
    self.indent = indent
  }

  /// This style with something changed.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }

  /// This style with another number format.
  public func format(_ numberFormat: CellNumberFormat) -> CellStyle {
    with { $0.numberFormat = numberFormat }
  }
}

/// The lines around a cell; nil is none.
public struct CellBorders: Sendable, Hashable {
  /// A line.
  public struct Line: Sendable, Hashable {
    /// How strong it is.
    public enum Weight: Sendable, Hashable {
      case hair, thin, medium
    }
    /// How strong it is.
    public var weight: Weight
    /// Its colour.
    public var color: RGBColor

    /// A line.
    public init(_ weight: Weight = .thin, color: RGBColor = WorkbookPalette.line) {
      self.weight = weight
      self.color = color
    }
  }
  /// The line above.
  public var top: Line?
  /// The line below.
  public var bottom: Line?
  /// The line on the left.
  public var left: Line?
  /// The line on the right.
  public var right: Line?

  /// Lines where they are given.
  public init(top: Line? = nil, bottom: Line? = nil, left: Line? = nil, right: Line? = nil) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}
