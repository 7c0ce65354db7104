import Localization
import Reporting
import SourceText
import SpreadsheetML
import Spreadsheets

/// Numbers that were typed over formulas in sheets that are not read: each is named, for it moves nothing.
///
/// The sheets of the run are made anew, and where one has a formula, the file's cell under the same headings is looked at.
struct OvertypedFormulas {
  /// The workbook as it was read.
  let workbook: SpreadsheetFile
  /// The file as the user knows it.
  let file: String

  /// So many cells are named; the others are counted.
  static let limit = 10

  /// A number in place of a formula.
  private struct Finding {
    var sheet: String
    var position: CellPosition
    var found: String
  }

  /// A warning for each of the first cells, and one for all others.
  ///
  /// - Parameter outcome: the deterministic run of the sheet's scenarios.
  func remarks(_ outcome: RunOutcome) -> Diagnostics {
    let books = Language.allCases.lazy.map { ComparisonWorkbook(outcome, in: $0) }
    guard let book = books.first(where: { workbook.sheet(named: $0.sheets.comparison.text) != nil })
    else { return Diagnostics() }
    var (findings, count) = ([Finding](), (formulas: 0, numbers: 0))
    for sheet in book.formulaSheets { look(at: sheet, &findings, &count) }
    // A program that saves values alone leaves numbers everywhere: nobody typed them.
    guard count.numbers <= count.formulas else { return Diagnostics() }
    var remarks = Diagnostics(findings.prefix(Self.limit).map(remark))
    if findings.count > Self.limit { remarks.add(more(findings.count - Self.limit)) }
    return remarks
  }

  /// Holds one sheet against the file's.
  private func look(
    at sheet: Worksheet, _ findings: inout [Finding], _ count: inout (formulas: Int, numbers: Int)
  ) {
    guard let table = LabelledCells(sheet), let found = workbook.sheet(named: sheet.name.text),
      let corner = sheet[sheet.frozenRows - 1, 0], case .text(let heading) = corner.content,
      let own = LabelledCells(AssumptionGrid(found, file: file).rows, corner: heading.trimmed)
    else { return }
    var typed: [Finding] = []
    for (label, entry) in table.entries where entry.cell.formula != nil {
      guard let cell = own.entries[label] else { continue }
      guard let number = Self.number(cell.cell) else {
        count.formulas += 1
        continue
      }
      count.numbers += 1
      if !Self.isClose(number, entry.cell) {
        typed.append(Finding(sheet: found.name, position: cell.position, found: cell.cell.text))
      }
    }
    findings += typed.sorted { $0.position < $1.position }
  }

  /// The number of a cell that computes nothing: `6.5`, `=6+0.5`.
  private static func number(_ cell: SpreadsheetCell) -> Double? {
    guard case .number(let value) = cell.content else { return nil }
    return cell.formula.map { $0.text.contains(where: \.isLetter) } == true ? nil : value
  }

  private static func isClose(_ number: Double, _ program: SpreadsheetCell) -> Bool {
    guard case .number(let value) = program.content else { return false }
    return abs(number - value) <= 1e-9 * max(abs(number), abs(value))
  }

  private func remark(_ finding: Finding) -> Diagnostic {
    AssumptionGrid(file: file, sheet: finding.sheet, rows: []).problem(
      finding.position,
      LocalizedText(
        en: "found \(finding.found) in place of a formula: this sheet is not read",
        zh: "此处原为公式，现为 \(finding.found)：此表不予读取"),
      hint: Self.hint, severity: .warning)
  }

  private func more(_ count: Int) -> Diagnostic {
    .warning(
      at: SourceRange(file: file, line: 1),
      LocalizedText(
        en:
          "\(count) more \(count == 1 ? "number stands" : "numbers stand") in place of formulas and move nothing",
        zh: "另有 \(count) 处以数字取代公式，均不起作用"),
      hint: Self.hint)
  }

  private static let hint = LocalizedText(
    en:
      "change Assumptions, from which it follows; a path in place of an equation is a row with the role exogenized there",
    zh: "请修改“假设”表，结果由其推出；如要以指定路径替代方程，请在该表中添加类型为 exogenized 的行")
}
