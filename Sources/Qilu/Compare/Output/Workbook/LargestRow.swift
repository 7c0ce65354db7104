import Localization
import Reporting
import SpreadsheetML
import TimeSeries

/// A row of the cover's table of the largest differences.
struct LargestRow {
  let book: SourceWorkbook
  let difference: ComparisonDigest.Difference

  private var place: Int? {
    book.lines.firstIndex {
      $0.variable == difference.variable && $0.region == difference.region && $0.unit == difference.unit
    }
  }

  func fill(_ sheet: inout Worksheet, _ row: Int) {
    let (place, language) = (place, book.language)
    let unit = difference.unit.isEmpty ? "" : book.text(" (\(difference.unit))", "（\(difference.unit)）")
    var name = Cell.text(CellWords.shortened(difference.variable + unit, to: 300))
    if let target = place.flatMap(book.sheets.name) {
      name.style = ComparisonStyle.link
      name.link = .cell(target, CellPosition(row: 0, column: 0))
    }
    sheet[row, 0] = name
    let column = book.columns.all[difference.column]
    let count = difference.columns.count
    let more = count > 1 ? book.text(" and \(count - 1) more", "等\(count)个情景") : ""
    let texts = [
      difference.region, "", column.name + more, column.reference.map { book.columns.all[$0].name } ?? "",
    ]
    for (offset, text) in texts.enumerated() {
      sheet[row, 1 + offset] = CellWords.cell(
        CellWords.shortened(text, to: 300), style: ComparisonStyle.label, in: language)
    }
    sheet[row, 2] = .period(difference.period, style: ComparisonStyle.label.with { $0.horizontal = .left })
    fillValues(&sheet, row, place.map { book.blocks[$0] })
  }

  private func fillValues(_ sheet: inout Worksheet, _ row: Int, _ block: LineBlock?) {
    var format = SourceComparisonReport.format(of: difference)
    let (value, reference) = (difference.value, difference.reference)
    let style = ComparisonStyle.projection(format.cellFormat)
    let sources = addresses(block)
    for (column, number, source) in [(5, value, sources?.own), (6, reference, sources?.base)] {
      sheet[row, column] =
        source.map { .formula($0, value: .number(number), style: style) } ?? .number(number, style: style)
    }
    (format.decimals, format.sign) = (format.decimals + 1, .always)
    let (own, base) = (CellPosition(row: row, column: 5).a1, CellPosition(row: row, column: 6).a1)
    sheet[row, 7] = .formula(
      "\(own)-\(base)", value: .number(value - reference),
      style: ComparisonStyle.derived(format.cellFormat))
  }

  /// The cells on Comparison that hold the two values.
  private func addresses(_ block: LineBlock?) -> (own: String, base: String)? {
    guard let block, let reference = book.columns.all[difference.column].reference,
      let row = block.line.periods.firstIndex(of: difference.period).flatMap(block.row)
    else { return nil }
    return (block.reference(difference.column, row), block.reference(reference, row))
  }
}
