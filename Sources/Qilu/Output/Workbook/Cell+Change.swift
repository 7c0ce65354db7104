import Reporting
import Scenarios

extension Cell {
  /// A change in % by formula, blank unless it starts from a positive figure, as `RatioScale` has it.
  static func change(from start: String, _ before: Double, to end: String, _ value: Double, style: CellStyle)
    -> Cell
  {
    .formula(
      changeFormula(from: start, to: end),
      value: RatioScale.change(from: before, to: value).map(CellValue.number) ?? .blank, style: style)
  }

  /// The formula of a change in % between two cells.
  static func changeFormula(from start: String, to end: String) -> String {
    "IF(\(start)>0,100*(\(end)/\(start)-1),\"\")"
  }
}
