import Localization
import Modeling
import Reporting
import SpreadsheetML
import TimeSeries

/// Where a line stands on the sheet Comparison: a row for each period, then its average and cumulated change.
struct LineBlock {
  let line: AlignedLine
  let columns: ComparisonColumns
  let language: Language
  let sheet: SheetName
  /// The row of its first period.
  let firstRow: Int
  /// The periods as indices of the line's: years before quarters before months, each in order.
  let order: [Int]
  let format: NumberFormat
  let figures: HorizonFigures

  /// Columns before the first scenario.
  static let headCount = 4

  init(
    _ line: AlignedLine, _ columns: ComparisonColumns, sheet: SheetName, firstRow: Int, in language: Language
  ) {
    (self.line, self.columns, self.sheet) = (line, columns, sheet)
    (self.firstRow, self.language) = (firstRow, language)
    let periods = line.periods
    order = periods.indices.sorted {
      (-periods[$0].monthCount, periods[$0]) < (-periods[$1].monthCount, periods[$1])
    }
    format = SourceComparisonReport.format(line.values, line.unit)
    figures = HorizonFigures(line: line)
  }

  /// The lines under each other, from the second row on.
  static func all(
    _ lines: [AlignedLine], _ columns: ComparisonColumns, sheet: SheetName, in language: Language
  ) -> [LineBlock] {
    var row = 1
    return lines.map { line in
      let block = LineBlock(line, columns, sheet: sheet, firstRow: row, in: language)
      row = block.end
      return block
    }
  }

  private var hasHorizon: Bool { columns.all.contains { $0.horizon != nil } }
  /// The row behind the last one.
  var end: Int { firstRow + order.count + (hasHorizon ? 2 : 0) }
  /// The rows of averages and of cumulated changes; nil without a horizon.
  var averageRow: Int? { hasHorizon ? end - 2 : nil }
  var cumulatedRow: Int? { hasHorizon ? end - 1 : nil }

  /// The cell of a column in a row.
  func position(_ row: Int, _ column: Int) -> CellPosition {
    CellPosition(row: row, column: Self.headCount + column)
  }

  /// The row of a period of the line.
  func row(_ period: Int) -> Int? { order.firstIndex(of: period).map { firstRow + $0 } }

  /// The reference to a value from another sheet.
  func reference(_ column: Int, _ row: Int) -> String { SheetRange(sheet, position(row, column)).a1 }

  var cellFormat: CellNumberFormat { format.cellFormat }

  var differenceFormat: CellNumberFormat {
    var format = format
    (format.decimals, format.sign) = (format.decimals + 1, .always)
    return format.cellFormat
  }

  /// How a value of a period looks: projected within the horizon, else as data.
  func style(_ column: ComparisonColumn, _ period: Period) -> CellStyle {
    column.horizon?.contains(period) ?? true
      ? ComparisonStyle.projection(cellFormat) : ComparisonStyle.data(cellFormat)
  }
}
