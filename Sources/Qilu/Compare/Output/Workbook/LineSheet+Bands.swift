import Localization
import Reporting
import Scenarios
import TimeSeries

/// The bands of the draws, of sources that have drawn: numbers below the blocks of formulas.
extension LineSheet {
  /// The quantiles and standard deviations of the values.
  func fillBands(_ sheet: inout Worksheet, _ next: inout Int) {
    guard let bands = bands(block.cellFormat, { line.bands.value(columns[$0].index, in: $1) }) else { return }
    let note = book.text(
      "Numbers of each source's own draws, which do not follow a change.", "各来源自身抽样的结果，不随修改变化。")
    fillHeading(&sheet, &next, book.text("Bands of the draws", "抽样区间") + unit(line.unit), note)
    bands.fill(&sheet, &next)
  }

  /// The ends of the 80 % bands of the differences, where a source has drawn both scenarios.
  func fillDifferenceBands(_ sheet: inout Worksheet, _ next: inout Int) {
    let places = Set(compared.map(\.place))
    let found = bands(block.differenceFormat) { place, period in
      places.contains(place) ? line.bands.difference(columns[place], in: period) : nil
    }
    guard let found else { return }
    let title = book.text("Bands of these differences", "上述差异的抽样区间") + unit(line.differenceUnit)
    let note = book.text(
      "80 % of the draws lie between these numbers. Only within a source: draws of two sources are not paired.",
      "80%的抽样结果介于两者之间。仅限同一来源内的差异：不同来源的抽样互不对应。")
    fillHeading(&sheet, &next, title, note)
    found.fill(&sheet, &next, [.quantile(0.9), .quantile(0.1)])
  }

  private func bands(_ format: CellNumberFormat, _ band: (Int, Period) -> SourceBand?) -> BandBlock<
    SourceBand
  >? {
    guard showsBands else { return nil }
    let periods = grid.rows.filter { $0.index != nil }.map(\.period)
    return BandBlock(
      periods, pathCount: columns.count, firstColumn: column(0), format: format, in: book.language, band: band
    )
  }

  private func fillHeading(_ sheet: inout Worksheet, _ next: inout Int, _ title: String, _ note: String) {
    fillBlock(&sheet, next, title)
    sheet.setNote(note, row: next + 1, columns: 0..<column(columns.count))
    next += 2
  }
}
