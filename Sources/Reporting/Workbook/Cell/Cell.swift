public import SpreadsheetML

/// One cell: what it holds, how it looks, what is remarked on it.
public struct Cell: Sendable, Hashable {
  /// What the cell holds.
  public var content: Content
  /// How it looks.
  public var style: CellStyle
  /// A remark that opens when the pointer rests on the cell; written with the author `qilu`, sized to its text.
  public var comment: String?
  /// Where a click leads.
  public var link: CellLink?

  /// What a cell can hold.
  public enum Content: Sendable, Hashable {
    /// Nothing but its looks.
    case blank
    /// A number, kept to sixteen significant digits (5e-16 of its value); one that is not finite, or beyond
    /// 9.99999999999999e307, leaves the cell empty.
    case number(Double)
    /// A text, never computed whatever it begins with; control characters become spaces.
    case text(String)
    /// A formula in the English, comma-separated form of the file format, with or without `=`, and the value
    /// that programs show which do not compute.
    case formula(String, value: CellValue)
  }

  /// A cell with its looks.
  public init(
    _ content: Content, style: CellStyle = CellStyle(), comment: String? = nil, link: CellLink? = nil
  ) {
    self.content = content
    self.style = style
    self.comment = comment
    self.link = link
  }

  /// A text cell.
  public static func text(_ text: String, style: CellStyle = CellStyle()) -> Cell {
    Cell(.text(text), style: style)
  }

  /// A number cell; nil is an empty cell.
  public static func number(_ number: Double?, style: CellStyle = CellStyle()) -> Cell {
    Cell(number.map { .number($0) } ?? .blank, style: style)
  }

  /// A formula cell with its value.
  public static func formula(_ formula: String, value: CellValue, style: CellStyle = CellStyle()) -> Cell {
    Cell(.formula(formula, value: value), style: style)
  }
}

/// The value a formula had when the file was written.
///
/// Numbers are written with sixteen significant digits, as the library prints them: off by at most half a unit in the
/// sixteenth, 5e-16 of the value. Errors and truth values are written as texts, which is how the library keeps every value
/// that is not a number; programs that compute replace them on opening.
public enum CellValue: Sendable, Hashable, ExpressibleByFloatLiteral {
  /// A number; one that is not finite is written as the error `#NUM!`.
  case number(Double)
  /// A text.
  case text(String)
  /// True or false.
  case boolean(Bool)
  /// An error.
  case error(CellError)
  /// An empty text, as `IF(…,"")` gives.
  case blank

  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
}

/// The errors a formula can have (ECMA-376 Part 1, 18.17.3).
public enum CellError: String, Sendable, Hashable, CaseIterable {
  /// A value that is not available.
  case notAvailable = "#N/A"
  /// A division by zero.
  case divisionByZero = "#DIV/0!"
  /// A number that cannot be computed or held.
  case number = "#NUM!"
  /// A value of the wrong type.
  case value = "#VALUE!"
  /// A reference to a cell that is not there.
  case reference = "#REF!"
  /// An unknown name.
  case name = "#NAME?"
  /// Two ranges without a common cell.
  case null = "#NULL!"
}

/// Where a click on a cell leads.
public enum CellLink: Sendable, Hashable {
  /// To a cell of this workbook.
  case cell(SheetName, CellPosition)
  /// To an address of the web.
  case address(String)
}
