import Foundation
import Localization
import Modeling
import Reporting
import SpreadsheetML
import TimeSeries

/// What follows from the values: figures of the horizon, differences from the reference, growth.
extension LineSheet {
  func value(_ place: Int, _ row: Int) -> Double? {
    grid.rows[row].index.flatMap { line.value(columns[place].index, $0) }
  }

  private func address(_ place: Int, _ row: Int) -> String {
    CellPosition(row: self.row(row), column: column(place)).a1
  }

  /// Average and cumulated change, from Comparison.
  func fillHorizon(_ sheet: inout Worksheet, _ next: inout Int) {
    guard let average = block.averageRow, let cumulated = block.cumulatedRow else { return }
    let figures = block.figures
    let rows: [(String, Int, (ComparisonColumn) -> Double?)] = [
      (book.text("Average", "年均"), average, figures.average),
      (book.text("Cumulated", "累计") + unit(figures.cumulatedUnit), cumulated, figures.cumulated),
    ]
    let values = rows.map { row in columns.map(row.2) }
    guard values.contains(where: { $0.contains { $0 != nil } }) else { return }
    let shown = columns.indices.filter { place in values.contains { $0[place] != nil } }
    fillHorizonHeading(&sheet, &next, shown)
    for (row, values) in zip(rows, values) where values.contains(where: { $0 != nil }) {
      next += 1
      sheet[next, 0] = .text(row.0, style: CellStyle(isBold: true))
      for (place, value) in values.enumerated() {
        guard let value else { continue }
        sheet[next, column(place)] = .formula(
          block.reference(columns[place].index, row.1), value: .number(value),
          style: ComparisonStyle.derived(block.cellFormat))
      }
    }
    next += 2
  }

  /// The heading of these figures with the periods that they are over; where those of the columns shown differ, each in a row below.
  private func fillHorizonHeading(_ sheet: inout Worksheet, _ next: inout Int, _ shown: [Int]) {
    let horizons = shown.map { columns[$0] }.horizons.map { $0.label[book.language] }
    guard horizons.count > 1 else {
      let only = horizons.first ?? ""
      return fillBlock(&sheet, next, book.text("Over the horizon \(only)", "预测期（\(only)）"))
    }
    fillBlock(&sheet, next, book.text("Over each column's own horizon", "各列预测期（长短不一）"))
    next += 1
    sheet[next, 0] = .text(book.text("Horizon", "预测期"), style: CellStyle(isBold: true))
    let style = ComparisonStyle.note.with { ($0.horizontal, $0.wrapsText) = (.right, true) }
    for place in shown {
      guard let text = columns[place].horizon?.label[book.language] else { continue }
      sheet[next, column(place)] = .text(text, style: style)
      sheet.raise(next, toHold: text, width: Self.columnWidth, size: style.fontSize)
    }
  }

  /// Each column less its reference.
  func fillDifferences(_ sheet: inout Worksheet, _ next: inout Int) {
    guard !compared.isEmpty else { return }
    let title = book.text("Difference from the reference", "与参照之差") + unit(line.differenceUnit)
    fillCompared(&sheet, &next, title) { value, other, own, base in
      .formula(
        "\(own)-\(base)", value: .number(value - other),
        style: ComparisonStyle.derived(block.differenceFormat))
    }
  }

  /// The same in per cent of the reference, for amounts.
  func fillPercentages(_ sheet: inout Worksheet, _ next: inout Int) {
    guard !compared.isEmpty, block.figures.hasRatioScale else { return }
    let title = book.text("Difference from the reference, %", "与参照之差，%")
    fillCompared(&sheet, &next, title) { value, other, own, base in
      .change(
        from: base, other, to: own, value, style: ComparisonStyle.derived(.decimals(2, showsPlus: true)))
    }
  }

  private func fillCompared(
    _ sheet: inout Worksheet, _ next: inout Int, _ title: String,
    _ cell: (_ value: Double, _ other: Double, _ own: String, _ base: String) -> Cell
  ) {
    fillBlock(&sheet, next, title)
    next += 1
    let style = ComparisonStyle.note.with { ($0.horizontal, $0.wrapsText) = (.right, true) }
    for pair in compared {
      let name = book.name(of: columns[pair.reference])
      sheet[next, column(pair.place)] = CellWords.cell(
        book.text("less \(name)", "减 \(name)"), style: style, in: book.language)
    }
    let lines =
      compared.map { ComparisonStyle.lines("less \(book.name(of: columns[$0.reference]))", width: 15) }.max()
      ?? 1
    sheet.rowHeights[next] = Double(min(6, lines) * 14 + 2)
    let rows = LineDifferences(line: line, grid: grid, columns: columns, compared: compared)
    for row in grid.parts.flatMap(rows.rows) {
      next += 1
      sheet.setPeriod(grid.rows[row].period, row: next)
      for pair in compared {
        guard let value = self.value(pair.place, row), let other = self.value(pair.reference, row) else {
          continue
        }
        sheet[next, column(pair.place)] = cell(
          value, other, address(pair.place, row), address(pair.reference, row))
      }
    }
    next += 2
  }

  /// Growth of amounts from one value to the next; over several periods, the mean growth of a period.
  func fillGrowth(_ sheet: inout Worksheet, _ next: inout Int) {
    guard block.figures.hasRatioScale, grid.rows.count > 1 else { return }
    fillBlock(&sheet, next, book.text("Growth on the value before, % a period", "比上一数值增长，每期 %"))
    for part in grid.parts {
      for row in part.rows.dropFirst() {
        let cells = columns.indices.map { growth($0, row, part) }
        guard cells.contains(where: { $0 != nil }) else { continue }
        next += 1
        sheet.setPeriod(grid.rows[row].period, row: next)
        for (place, cell) in cells.enumerated() { sheet[next, column(place)] = cell }
      }
    }
    next += 2
  }

  private func growth(_ place: Int, _ row: Int, _ part: LineGrid.Part) -> Cell? {
    guard let value = self.value(place, row),
      let before = part.rows.prefix(while: { $0 < row }).last(where: { self.value(place, $0) != nil }),
      let start = self.value(place, before),
      let count = grid.rows[before].period.distance(to: grid.rows[row].period), count > 0
    else { return nil }
    let (own, base) = (address(place, row), address(place, before))
    let style = ComparisonStyle.derived(.decimals(1, showsPlus: true))
    guard count > 1 else { return .change(from: base, start, to: own, value, style: style) }
    let isDefined = value > 0 && start > 0
    return .formula(
      "IF(MIN(\(own),\(base))<=0,\"\",100*((\(own)/\(base))^(1/\(count))-1))",
      value: isDefined ? .number(100 * (pow(value / start, 1 / Double(count)) - 1)) : .blank, style: style)
  }

  func fillBlock(_ sheet: inout Worksheet, _ row: Int, _ title: String) {
    sheet.setBlock(title, row: row, columns: 0..<column(columns.count))
  }

  func unit(_ unit: String) -> String {
    let shown = CellWords.shortened(unit, to: 60)
    return shown.isEmpty ? "" : book.text(", \(shown)", "，\(shown)")
  }
}
