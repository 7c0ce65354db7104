import Expressions
import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// The parts of an equation in one period as a table.
struct BreakdownTable {
  let cell: CellTrace
  let breakdown: EquationBreakdown

  /// How values and parts are written.
  static let digits = NumberFormat(decimals: 4, groupsThousands: true)

  var table: Table {
    let whole = BreakdownParts(cell: cell, breakdown: breakdown)
    let (parts, totals) = (whole.parts, whole.totals)
    return Table(
      columns: [
        .rowName(LocalizedText(en: "Term", zh: "项")), Table.Column(LocalizedText(en: "Reads", zh: "用到的数值")),
        .number(LocalizedText(en: "Brings", zh: "贡献"), format: Self.digits),
      ], rows: (parts + totals).map(row),
      groups: [Table.RowGroup(firstRow: 0), Table.RowGroup(firstRow: parts.count)])
  }

  private func row(_ part: BreakdownParts.Part) -> [Table.Cell] {
    let reads = part.place ?? part.inputs.map(words).joined(separator: ", ")
    return [.text(part.name), reads.isEmpty ? .empty : .plain(reads), .number(part.amount)]
  }

  private func words(_ input: EquationBreakdown.Input) -> String {
    let period = cell.place.period.advanced(by: input.reference.shift)
    return "\(input.reference.name) \(period) = \(Self.digits.digits(input.value))"
  }
}
