import Localization
import Reporting
import SourceText

/// `comparison.xlsx` of `qilu compare`: the sources side by side as a workbook that follows its numbers.
///
/// Its sheets, in this order: cover, one for each of the first lines, comparison, sources. The values stand on Comparison; all
/// else is formulas of them. See docs/comparing.md.
struct SourceWorkbook {
  static let name = "comparison.xlsx"
  /// More rows are for programs, not for people; they stand in comparison.csv.
  static let rowLimit = 20_000
  /// More values than this make a workbook slow to open.
  static let valueLimit = 200_000
  /// More columns than this are none to read across.
  static let columnLimit = 200
  /// More bands than this, of eight numbers each, would take more room than the values.
  static let bandLimit = 20_000
  /// Lines that get a sheet of their own.
  static let sheetLimit = WorkbookSheets.mostFigures

  /// The lines of the workbook, in the order of the comparison.
  let lines: [AlignedLine]
  /// The lines that were compared, in the workbook or not.
  let lineCount: Int
  let columns: ComparisonColumns
  let sources: [ComparisonSource]
  private let names: ComparisonNames
  /// What report.txt says of them.
  let report: Report
  /// Where values are farthest from those of their reference: from source to source, then within one.
  let largest: [ComparisonDigest.Difference]
  let language: Language
  /// Where each line stands on the sheet Comparison.
  let blocks: [LineBlock]
  let sheets: SourceSheets
  /// The lines whose sheets show bands: as many of the first as fit.
  let banded: [Int]
  /// How charts draw each column, on every sheet alike.
  let chartLines: [ChartLine]

  init(_ comparison: SourceComparison, in language: Language) {
    (lines, lineCount) = (comparison.lines, comparison.lineCount)
    (columns, sources) = (comparison.columns, comparison.sources)
    names = comparison.names
    (report, largest) = (comparison.report, comparison.largest)
    self.language = language
    let sheets = SourceSheets(lines, in: language)
    self.sheets = sheets
    banded = Self.banded(sheets.lines.map(\.line), lines)
    chartLines = Self.chartLines(comparison.columns)
    blocks = LineBlock.all(lines, columns, sheet: sheets.comparison, in: language)
  }

  /// The first lines with bands that together have no more of them than fit.
  static func banded(_ places: [Int], _ lines: [AlignedLine], limit: Int = bandLimit) -> [Int] {
    var count = 0
    return places.filter { lines[$0].bands.count > 0 }.prefix { place in
      count += lines[place].bands.count
      return count <= limit
    }
  }

  /// Scenarios differ by colour, beyond as many as there are by marker; those of one name share both and differ by dash, beyond as
  /// many as there are by marker too.
  static func chartLines(_ columns: ComparisonColumns) -> [ChartLine] {
    var names: [String: (place: Int, count: Int)] = [:]
    let places = columns.all.map { column in
      let known = names[column.scenario] ?? (names.count, 0)
      names[column.scenario] = (known.place, known.count + 1)
      return known
    }
    guard names.count < columns.all.count else { return columns.all.map { .scenario($0.index) } }
    // A circle is what a line over gaps has that else has no marks.
    let (dashes, markers) = (ChartLine.Dash.allCases, ChartLine.Marker.allCases.filter { $0 != .circle })
    let colors = WorkbookPalette.scenarios
    let rounds = (names.count + colors.count - 1) / colors.count
    return places.map { place, count in
      ChartLine(
        color: colors[place % colors.count], dash: dashes[count % dashes.count],
        marker: markers[(place / colors.count + rounds * (count / dashes.count)) % markers.count])
    }
  }

  /// The bytes of the file, read back before anyone sees them.
  ///
  /// - Throws: a `Failure` of the kind `inputOutput`: the scratch folder cannot be used.
  func bytes(scratch: String) throws(Failure) -> [UInt8] {
    let workbook = workbook
    let bytes: [UInt8]
    do throws(WorkbookError) {
      bytes = try WorkbookWriter(scratch: scratch).encode(workbook)
    } catch {
      throw Self.failure(error.message)
    }
    if let difference = WorkbookReadBack(workbook).difference(in: bytes) { throw Self.failure(difference) }
    return bytes
  }

  private static func failure(_ message: LocalizedText) -> Failure {
    let text = LocalizedText(en: "\(name): \(message.en)", zh: "\(name)：\(message.zh)")
    return Failure(.inputOutput, Diagnostics([.error(at: nil, text)]))
  }

  private var workbook: Workbook {
    Workbook(
      title: text("Sources compared", "来源比较"),
      subject: CellWords.shortened(sources.map(\.label).joined(separator: "; "), to: 200),
      sheets: [SourceCoverSheet(book: self).sheet] + lineSheets + [
        SourceComparisonSheet(book: self).sheet, SourceListSheet(book: self).sheet,
      ])
  }

  private var lineSheets: [Worksheet] {
    sheets.lines.map { line, name in
      LineSheet(book: self, block: blocks[line], name: name, showsBands: banded.contains(line)).sheet
    }
  }

  /// A text in the workbook's language.
  func text(_ en: String, _ zh: String) -> String { language == .en ? en : zh }

  /// What a line is called: the title of its variable where a source has one, its name, the region.
  func name(of line: AlignedLine) -> String { names.line(line)[language] }

  /// What a column is called: the title of its scenario where the source has one, then as in the tables.
  func name(of column: ComparisonColumn) -> String { ComparisonNames.column(column)[language] }

  /// The same without the name in brackets, as legends have room for.
  func short(_ column: ComparisonColumn) -> String { names.short(column)[language] }

  /// A4 with the headings repeated; the sheet is laid out when it is full.
  func page(heading row: Int? = nil) -> PageSetup {
    var page = PageSetup(
      repeatedRows: row.map { $0...$0 }, footer: text("Sources compared", "来源比较"))
    if language == .zh { page.pageText = PageSetup.PageText(page: "第", of: "页，共", end: "页") }
    return page
  }
}
