import Reporting
import TimeSeries

extension Worksheet {
  /// The heading of a block of rows, over some columns; a page may begin with it.
  mutating func setBlock(_ title: String, row: Int, columns: Range<Int>) {
    for column in columns { self[row, column] = Cell(.blank, style: ComparisonStyle.block) }
    groups.append(row)
    self[row, columns.lowerBound] = .text(title, style: ComparisonStyle.block)
  }

  /// The period that a row is of, in its first column.
  mutating func setPeriod(_ period: Period, row: Int) {
    self[row, 0] = .period(period, style: CellStyle(isBold: true, horizontal: .left))
  }
}
