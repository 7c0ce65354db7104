import Reporting
import SpreadsheetML

/// The hidden columns of a fan, which are stacked: the lowest bound, then the heights of the strips.
struct FanColumns {
  /// The bands, the widest first, with the places of their quantiles.
  private static let bandNames = ["95 %", "80 %", "50 %"]
  private static let bandPlaces = [(0, 6), (1, 5), (2, 4)]

  /// How many columns a fan takes.
  static let count = 2 * bandNames.count

  let range: Range<Int>

  init(from first: Int) { range = first..<first + Self.count }

  /// Writes one period: closed around the path where there are no quantiles.
  func fill(
    _ sheet: inout Worksheet, row: Int, quantiles: [Double], path: Double?, format: CellNumberFormat
  ) {
    let bands = Self.bandPlaces.map { low, high in
      quantiles.indices.contains(high) ? (quantiles[low], quantiles[high]) : (path ?? 0, path ?? 0)
    }
    for (column, height) in zip(range, ChartSeries.fanHeights(bands: bands)) {
      sheet[row, column] = .number(height, style: ComparisonStyle.fixed(format))
    }
  }

  /// The areas over some rows of a sheet, whose first column holds the periods.
  func areas(_ sheet: SheetName, rows: ClosedRange<Int>, color: RGBColor) -> [ChartSeries] {
    func cells(_ column: Int) -> SheetRange { SheetRange(sheet, CellRange(column: column, rows: rows)) }
    return ChartSeries.fan(
      categories: cells(0), layers: range.map(cells), bandNames: Self.bandNames, color: color)
  }
}
