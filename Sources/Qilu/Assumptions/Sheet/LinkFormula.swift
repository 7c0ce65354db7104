import SourceText
import SpreadsheetML
import Spreadsheets

/// A formula that takes another cell's value as it is, or changed by a number: `=E5`, `=E5+4`, `=E5*1.05`.
///
/// Such a cell follows the parent scenario's, whatever program saved the file and whether it recalculated.
struct LinkFormula: Equatable {
  /// How the value is changed.
  enum Change: Equatable {
    case none
    case plus(Double)
    case times(Double)
  }

  let cell: CellPosition
  let change: Change

  /// Reads a formula; nil for any other. `sheet` is the name of the cell's own sheet, which may stand before the reference.
  init?(_ formula: String, sheet: String?) {
    var text = formula.filter { $0 != " " }[...]
    while let first = text.first, first == "=" || first == "+" { text.removeFirst() }
    let isGuarded = text.uppercased().hasPrefix("IF(ISNUMBER(")
    if isGuarded {
      guard let inner = Self.guarded(text) else { return nil }
      text = inner
    }
    for name in [sheet ?? "", "'\(sheet ?? "")'"] where text.hasPrefix(name + "!") {
      text = text.dropFirst(name.count + 1)
    }
    let end = text.firstIndex { "+-*".contains($0) } ?? text.endIndex
    guard let cell = CellPosition(text[..<end]), let change = Self.change(text[end...]) else { return nil }
    self.cell = cell
    self.change = change
  }

  /// The reference in `IF(ISNUMBER(E5),E5,"")`.
  private static func guarded(_ text: Substring) -> Substring? {
    let parts = text.dropFirst("IF(ISNUMBER(".count).split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "\"\")", parts[0] == parts[1] + ")" else { return nil }
    return parts[1]
  }

  private static func change(_ text: Substring) -> Change? {
    guard let sign = text.first else { return Change.none }
    var digits = text.dropFirst()
    if digits.hasPrefix("("), digits.hasSuffix(")") { digits = digits.dropFirst().dropLast() }
    guard let number = Double(digits), number.isFinite else { return nil }
    switch sign {
    case "+": return .plus(number)
    case "-": return .plus(-number)
    case "*": return .times(number)
    default: return nil
    }
  }

  /// The cell's value where the other one's is `value`.
  func applied(to value: Double) -> Double {
    switch change {
    case .none: value
    case .plus(let amount): value + amount
    case .times(let factor): value * factor
    }
  }
}
