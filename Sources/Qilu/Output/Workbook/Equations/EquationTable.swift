import Econometrics
import Modeling
import Reporting
import Scenarios
import SpreadsheetML

/// Which rows the Equations sheet has: for each equation its text, its coefficients, its statistics.
struct EquationTable {
  /// One row.
  struct Row {
    var model: Model
    var equation: FittedEquation
    var content: Content
  }

  enum Content {
    /// The equation as written, with its variable's title.
    case equation
    case coefficient(Coefficient)
    case statistic(EquationsFile.Row)
    /// Statistics that are not given, for one reason.
    case refused([String], reason: String)
  }

  let groups: [ScenarioGroup]
  private(set) var rows: [Row] = []

  /// Title, how to read, an empty row, the heading of the columns.
  static let headerRow = 3
  /// Name, term, then the value.
  static let valueColumn = 3

  init(_ groups: [ScenarioGroup], statistics: (FittedEquation) -> [EquationsFile.Row]) {
    self.groups = groups
    for group in groups {
      for equation in group.estimated.system.equations {
        let model = group.estimated.model
        rows.append(Row(model: model, equation: equation, content: .equation))
        for coefficient in equation.coefficients {
          rows.append(Row(model: model, equation: equation, content: .coefficient(coefficient)))
        }
        let (given, refused) = Self.split(statistics(equation))
        for statistic in given {
          rows.append(Row(model: model, equation: equation, content: .statistic(statistic)))
        }
        for (terms, reason) in refused {
          rows.append(Row(model: model, equation: equation, content: .refused(terms, reason: reason)))
        }
      }
    }
  }

  /// The statistics that are given, and the others by the reason why not.
  private static func split(_ rows: [EquationsFile.Row]) -> (
    given: [EquationsFile.Row], refused: [(terms: [String], reason: String)]
  ) {
    var refused: [(terms: [String], reason: String)] = []
    let given = rows.filter { row in
      // A method has no number; it is told by its note.
      guard row.value == nil, row.term != "method" else { return true }
      if let known = refused.firstIndex(where: { $0.reason == row.note }) {
        refused[known].terms.append(row.term)
      } else {
        refused.append(([row.term], row.note))
      }
      return false
    }
    return (given, refused)
  }

  /// The names of the coefficients' cells; an equation that several models have is told by its model.
  func names(on sheet: SheetName) -> CoefficientNames {
    let counts = Dictionary(
      groups.flatMap { $0.estimated.system.equations.map { ($0.variable, 1) } }, uniquingKeysWith: +)
    var cells: [(key: CoefficientNames.Key, words: [String], cell: SheetRange)] = []
    for (index, row) in rows.enumerated() {
      guard case .coefficient(let coefficient) = row.content else { continue }
      let position = CellPosition(row: Self.headerRow + 1 + index, column: Self.valueColumn)
      let equation = row.equation.variable
      let key = CoefficientNames.Key(
        model: row.model.path, equation: equation, symbol: FittedEquation.symbol(for: coefficient.name))
      let model = counts[equation, default: 0] > 1 ? [row.model.name] : []
      cells.append((key, model + [equation, coefficient.name], SheetRange(sheet, position)))
    }
    return CoefficientNames(cells)
  }
}
