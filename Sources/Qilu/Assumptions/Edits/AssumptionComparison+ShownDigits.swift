import Foundation
import Scenarios
import Spreadsheets
import TimeSeries

/// A CSV file holds what the cells showed: a number that agrees to the digits of its row is no edit.
extension AssumptionComparison {
  /// Whether a number of a CSV file is another one as its row shows it.
  ///
  /// The digits are those of the cells that nobody has touched, as far as can be seen: those that agree with the project to
  /// their own digits. Where no other cell does, they are those of the whole row, so that an edit is rather seen than lost.
  func agreesAsShown(
    _ value: Double, _ other: Double, _ row: AssumptionSheet.Row, _ entry: AssumptionTable.Row,
    _ period: Period
  ) -> Bool {
    guard isText, let own = shownDecimals(row.cells[period]) else { return false }
    let others = row.cells.filter { $0.key != period && isUntouched($0.value, entry, $0.key) }
    let judges = others.isEmpty ? row.cells : others
    let decimals = judges.values.compactMap(shownDecimals).reduce(own, max)
    return decimals > 0 && agrees(value, other, decimals)
  }

  /// Whether a cell shows the project's value to its own digits.
  private func isUntouched(_ cell: SpreadsheetCell, _ entry: AssumptionTable.Row, _ period: Period) -> Bool {
    guard let decimals = shownDecimals(cell), let now = entry.now(period),
      case .number(let value) = try? AssumptionCellReader(unit: entry.unit).read(cell)
    else { return false }
    return agrees(value, now, decimals)
  }

  /// The digits after the point; nil for what is no text, and for exponent form, which has its last digit elsewhere.
  private func shownDecimals(_ cell: SpreadsheetCell?) -> Int? {
    guard let cell, case .text(let text) = cell.content, !text.contains(where: { "eE".contains($0) }) else {
      return nil
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.dropFirst().first?.prefix(while: \.isNumber).count ?? 0
  }

  private func agrees(_ value: Double, _ other: Double, _ decimals: Int) -> Bool {
    abs(value - other) <= 0.5000001 * pow(10, -Double(decimals))
  }
}
