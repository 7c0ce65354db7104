import Econometrics
import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import SpreadsheetML
import Spreadsheets

/// Coefficients that were edited in the Equations sheet, which is not read: each is named, with the place to change it.
struct EditedCoefficients {
  let sheet: SpreadsheetSheet
  /// The file as the user knows it.
  let file: String

  /// The Equations sheet of a workbook; nil where it has none.
  init?(_ workbook: SpreadsheetFile, file: String) {
    guard let sheet = workbook.sheet(named: "Equations") ?? workbook.sheet(named: "方程") else { return nil }
    (self.sheet, self.file) = (sheet, file)
  }

  /// A warning for each edited cell.
  func remarks(_ groups: [ScenarioGroup]) -> Diagnostics {
    guard let columns = Columns(sheet) else { return Diagnostics() }
    var remarks = Diagnostics()
    let known = coefficients(groups)
    for row in sheet.rows where row.index > columns.row {
      guard let name = row[columns.name]?.text, let coefficient = known[name] else { continue }
      if isEdited(row, columns, coefficient.value) { remarks.add(remark(row, columns, coefficient)) }
    }
    return remarks
  }

  /// A coefficient of the program.
  private struct Known {
    var equation: FittedEquation
    var term: String
    var value: Double
  }

  /// The coefficients by their names in formulas, which are the same in every language.
  private func coefficients(_ groups: [ScenarioGroup]) -> [String: Known] {
    let table = EquationTable(groups) { _ in [] }
    let names = table.names(on: SheetName(fitting: sheet.name))
    var known: [String: Known] = [:]
    for row in table.rows {
      guard case .coefficient(let coefficient) = row.content,
        let name = names.name(
          FittedEquation.symbol(for: coefficient.name), of: row.equation.variable, in: row.model)
      else { continue }
      known[name] = Known(equation: row.equation, term: coefficient.name, value: coefficient.value)
    }
    return known
  }

  /// Whether the value was typed: it is not the program's, and the row's t does not belong to it. (Where the figures
  /// have changed since the workbook was written, a row that fits together is an earlier estimate.)
  private func isEdited(_ row: SpreadsheetSheet.Row, _ columns: Columns, _ own: Double) -> Bool {
    guard case .number(let value) = row[columns.value]?.content else { return true }
    guard abs(value - own) > 1e-9 * max(abs(value), abs(own)) else { return false }
    guard case .number(let error) = row[columns.error]?.content, error > 0,
      case .number(let t) = row[columns.t]?.content
    else { return true }
    return abs(value / error - t) > 1e-6 * abs(t)
  }

  private func remark(_ row: SpreadsheetSheet.Row, _ columns: Columns, _ known: Known) -> Diagnostic {
    let cell = CellPosition(row: row.index, column: columns.value)
    let found = row[columns.value]?.text ?? ""
    let own = SpreadsheetCell(.number(known.value)).text
    let (equation, place) = (known.equation.variable, known.equation.range)
    let grid = AssumptionGrid(file: file, sheet: sheet.name, rows: [])
    return grid.problem(
      cell,
      LocalizedText(
        en:
          "found \(found.isEmpty ? "nothing" : found) for \(known.term) in \(equation), the program has \(own): this sheet is not read",
        zh:
          "\(equation) 中 \(known.term) 的系数为\(found.isEmpty ? "空" : " \(found)")，程序所用为 \(own)：此表不予读取"),
      hint: LocalizedText(
        en:
          "write the coefficient in \(place.file):\(place.start.line) as calibrated, or give it a prior there",
        zh: "请在 \(place.file):\(place.start.line) 中把系数写为 calibrated，或为其设定先验（prior）"),
      severity: .warning)
  }

  /// Where the headings stand.
  private struct Columns {
    var row = 0
    var value = 0, error = 0, t = 0, name = 0

    /// Finds the row of headings; nil where there is none.
    init?(_ sheet: SpreadsheetSheet) {
      for row in sheet.rows.prefix(20) {
        func place(_ names: String...) -> Int? {
          zip(row.columns, row.cells).first { names.contains($0.1.text) }?.0
        }
        guard let value = place("Value", "数值"), let error = place("Std. error", "标准误"), let t = place("t"),
          let name = place("Name in formulas", "公式中的名称")
        else { continue }
        self.row = row.index
        (self.value, self.error, self.t, self.name) = (value, error, t, name)
        return
      }
      return nil
    }
  }
}
