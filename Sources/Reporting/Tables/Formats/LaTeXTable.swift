public import Localization

/// A table for a page in LaTeX, with the rules of the package booktabs: periods as columns, rounded.
///
/// To be read in by `\input`. Long tables are set by the package longtable, which breaks pages. Text that is not ASCII is written as
/// it is, in UTF-8: Chinese wants XeLaTeX or LuaLaTeX with a class such as ctexart.
public struct LaTeXTable: TableFormat {
  /// Digits after the point.
  public var decimals: Int
  /// Rows above which the table may break over pages.
  public var rowsOnPage: Int

  /// The format.
  public init(decimals: Int = 2, rowsOnPage: Int = 40) {
    self.decimals = decimals
    self.rowsOnPage = rowsOnPage
  }

  /// `tex`.
  public var fileExtension: String { "tex" }

  /// The table as the bytes of one file.
  public func encode(_ table: ColumnarTable, in language: Language) throws(TableError) -> [UInt8] {
    Array(text(of: try PageTable.layout(table, decimals: decimals), in: language).utf8)
  }

  private func text(of table: Table, in language: Language) -> String {
    let isLong = table.rows.count > rowsOnPage
    let environment = isLong ? "longtable" : "tabular"
    let columns = table.columns.map { $0.alignment == .right ? "r" : "l" }.joined()
    var lines = [
      isLong ? "% needs \\usepackage{booktabs,longtable}" : "% needs \\usepackage{booktabs}",
      "\\begin{\(environment)}{\(columns)}", "\\toprule",
      row(table.columns.map { LaTeXText.escaped($0.heading[language]) }), "\\midrule",
    ]
    if isLong { lines.append("\\endhead") }
    for cells in table.rows {
      lines.append(row(zip(cells, table.columns).map { LaTeXText.cell($0, $1.format, in: language) }))
    }
    return (lines + ["\\bottomrule", "\\end{\(environment)}", ""]).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { cells.joined(separator: " & ") + " \\\\" }
}

/// Text as LaTeX sets it.
enum LaTeXText {
  static func cell(_ cell: Table.Cell, _ format: NumberFormat, in language: Language) -> String {
    cell.text(format, in: language, words: escaped, figure: number)
  }

  /// A number with a minus in place of the hyphen.
  private static func number(_ text: String) -> String {
    guard text != NumberFormat.missing else { return "--" }
    return escaped(text).replacing("-", with: "$-$")
  }

  /// A text with what LaTeX would take for its own marks written out.
  static func escaped(_ text: String) -> String {
    var result = ""
    // By scalars: a mark with a combining accent behind it is one character and still a mark.
    for scalar in text.sanitized(keepingLines: false).unicodeScalars {
      result += marks[Character(scalar)] ?? String(scalar)
    }
    // After the end of a row LaTeX takes a bracket or a star for an option.
    guard let first = result.first, first == "[" || first == "*" else { return result }
    return "{\(first)}" + result.dropFirst()
  }

  private static let marks: [Character: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%",
    "_": "\\_",
    "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}", ">": "\\textgreater{}",
    "|": "\\textbar{}",
  ]
}
