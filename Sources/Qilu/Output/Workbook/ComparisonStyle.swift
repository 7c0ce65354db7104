import Reporting

/// How the cells of the comparison workbook look: data dark grey on grey, projections blue, edited assumptions filled.
enum ComparisonStyle {
  static let title = CellStyle(isBold: true, textColor: WorkbookPalette.heading).with { $0.fontSize = 15 }
  static let subtitle = CellStyle(isBold: true, textColor: WorkbookPalette.heading).with { $0.fontSize = 12 }
  static let note = CellStyle(textColor: WorkbookPalette.note).with { $0.fontSize = 10 }
  static let text = CellStyle().with { $0.vertical = .top }
  static let wrapped = CellStyle(wrapsText: true).with { $0.vertical = .top }
  static let link = CellStyle(textColor: WorkbookPalette.link).with { $0.isUnderlined = true }

  /// The heading of columns.
  static let heading = CellStyle(
    isBold: true, textColor: WorkbookPalette.headingText, fill: WorkbookPalette.heading, horizontal: .center,
    wrapsText: true
  ).with { $0.vertical = .center }
  static let rowHeading = heading.with { $0.horizontal = .left }
  /// The height in points of a row of such headings over columns of a width.
  static func headingHeight(_ titles: [String], width: Double) -> Double {
    let lines = titles.map { textLines($0, width: max(4, Int(width))).count }.max() ?? 1
    return Double(15 * max(2, lines) + 6)
  }

  /// How many lines a text takes in a column of so many characters of the ordinary text, at a size in points.
  ///
  /// A column is measured in digits: letters are narrower, a Chinese character is a little wider than two. A word that is wider
  /// than the column breaks anywhere.
  static func lines(_ text: String, width: Double, size: Double = 11) -> Int {
    // No character is wider than its bytes are many.
    guard Double(text.utf8.count) > width * 0.96 * 11 / size else { return 1 }
    let places = displayWidth(text)
    let isWide = places > text.count + text.count / 4
    let room = max(4, Int((width * (isWide ? 0.96 : 1.12)) * 11 / size))
    guard places > room else { return 1 }
    // In a wide column it is enough to count: a line of words leaves half a word.
    let full = isWide || !text.contains(" ") ? room : max(1, room - 4)
    return room < 30
      ? max(textLines(text, width: room).count, (places + room - 1) / room) : (places + full - 1) / full
  }

  /// The heading of a block of rows.
  static let block = CellStyle(isBold: true, textColor: WorkbookPalette.heading, fill: WorkbookPalette.block)
  static let blockNumber = block.with { $0.horizontal = .right }

  /// The name of a row.
  static let label = CellStyle()
  static let identifier = CellStyle(textColor: WorkbookPalette.note)

  /// A published figure.
  static func data(_ format: CellNumberFormat) -> CellStyle {
    CellStyle(numberFormat: format, textColor: WorkbookPalette.history, fill: WorkbookPalette.data)
  }

  /// A projected figure.
  static func projection(_ format: CellNumberFormat) -> CellStyle {
    CellStyle(numberFormat: format, textColor: WorkbookPalette.projection)
  }

  /// What another figure gives: a difference, an average.
  static func derived(_ format: CellNumberFormat) -> CellStyle { CellStyle(numberFormat: format) }

  /// A projected figure that the workbook does not recompute.
  static func fixed(_ format: CellNumberFormat) -> CellStyle {
    CellStyle(numberFormat: format, isItalic: true, textColor: WorkbookPalette.note)
  }

  /// A cell of the Assumptions sheet.
  static func assumption(_ state: AssumptionCell.State, _ format: CellNumberFormat) -> CellStyle {
    var style = CellStyle(numberFormat: format)
    style.isLocked = state == .published || state == .filled
    switch state {
    case .empty: break
    case .published:
      (style.fill, style.textColor) = (WorkbookPalette.data, WorkbookPalette.history)
    case .filled: (style.textColor, style.isItalic) = (WorkbookPalette.note, true)
    case .own: style.fill = WorkbookPalette.input
    case .inherited: style.textColor = WorkbookPalette.note
    case .changed: (style.fill, style.isBold) = (WorkbookPalette.changed, true)
    case .found: (style.fill, style.isBold, style.isItalic) = (WorkbookPalette.changed, true, true)
    case .driven: (style.textColor, style.isItalic) = (WorkbookPalette.projection, true)
    }
    return style
  }
}
