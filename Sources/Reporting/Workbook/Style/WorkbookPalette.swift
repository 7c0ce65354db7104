/// The colours of workbooks, all in one place.
///
/// The scenario colours are those of the pages on light paper (`Palette`), so that a scenario looks alike in both; people with any
/// of the common kinds of colour blindness tell them apart, dashes and markers do so once more.
public enum WorkbookPalette {
  /// Data and history.
  public static let history = RGBColor(0x40_40_40)
  /// Lines of tables and axes.
  public static let line = RGBColor(0xBF_BF_BF)
  /// Grid lines of charts.
  public static let grid = RGBColor(0xE3_E3_E3)
  /// Explanations and notes.
  public static let note = RGBColor(0x59_59_59)
  /// Behind headings.
  public static let heading = RGBColor(0x1F_3A_5F)
  /// Text on headings.
  public static let headingText = RGBColor(0xFF_FF_FF)
  /// Behind the headings of blocks.
  public static let block = RGBColor(0xDC_E6_F1)
  /// Behind numbers that come from data.
  public static let data = RGBColor(0xF2_F2_F2)
  /// Text of projected numbers.
  public static let projection = RGBColor(0x00_4C_7F)
  /// Behind an assumption that differs from its parent's.
  public static let changed = RGBColor(0xFF_E6_B3)
  /// Behind cells meant for editing.
  public static let input = RGBColor(0xFF_F9_E5)
  /// Links.
  public static let link = RGBColor(0x05_63_C1)
  /// Behind a check that failed.
  public static let failure = RGBColor(0xF4_B6_B0)
  /// Text of a check that failed.
  public static let failureText = RGBColor(0x9C_00_06)
  /// Behind a check that holds.
  public static let success = RGBColor(0xD5_EB_DD)

  /// The scenarios, the baseline first.
  public static let scenarios: [RGBColor] = (0..<Ink.seriesCount).compactMap { place in
    Palette.light[.series(place)].flatMap { UInt32($0.dropFirst(), radix: 16) }.map(RGBColor.init)
  }

  /// The tint of a band by its place, the innermost first.
  public static func band(_ color: RGBColor, place: Int, of count: Int) -> RGBColor {
    guard count > 1 else { return color.tint(0.65) }
    return color.tint(0.45 + 0.4 * Double(place) / Double(count - 1))
  }
}
