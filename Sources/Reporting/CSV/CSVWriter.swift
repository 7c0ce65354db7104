/// Writes a CSV file: RFC 4180, UTF-8, `.` decimals, LF, numbers of twelve significant digits printed shortest.
///
/// Field by field and row by row; nothing checks that a row is as long as the header, for only the caller knows
/// what a missing field means.
public struct CSVWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8]
  private var fieldsInRow = 0
  private var rowStart = 0

  /// A file with a header row; the byte order mark is for spreadsheets that else guess the encoding wrong.
  public init(header: [String], byteOrderMark: Bool = false) {
    bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    rowStart = bytes.count
    for name in header { field(name) }
    endRow()
  }

  /// A text field, quoted where it must be, with an apostrophe before what a spreadsheet would compute.
  public mutating func field(_ text: String) {
    separate()
    CSVWriter.append(text, to: &bytes)
  }

  /// A number; nil, NaN and infinities are empty.
  public mutating func field(_ number: Double?) {
    separate()
    if let number { SignificantDigits(number)?.append(to: &bytes) }
  }

  /// A whole number, all its digits.
  public mutating func field(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// An empty field: a missing value.
  public mutating func emptyField() { separate() }

  /// The end of a row.
  public mutating func endRow() {
    // A row of one empty field would be a blank line, which readers skip.
    if fieldsInRow == 1, bytes.count == rowStart { bytes += [.quote, .quote] }
    bytes.append(.lineFeed)
    fieldsInRow = 0
    rowStart = bytes.count
  }

  private mutating func separate() {
    if fieldsInRow > 0 { bytes.append(.comma) }
    fieldsInRow += 1
  }

  /// A text as a reader of the file takes it out of its field: with the apostrophe, without quotes.
  static func written(_ text: String) -> String {
    var text = text
    return text.withUTF8(isTakenForFormula) ? "'" + text : text
  }

  /// Appends a text as it stands in a field: quoted where it must be, guarded where a spreadsheet would compute it.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      let isGuarded = isTakenForFormula(utf8)
      guard utf8.contains(where: needsQuotes) else {
        if isGuarded { bytes.append(.apostrophe) }
        bytes.append(contentsOf: utf8)
        return
      }
      bytes.append(.quote)
      if isGuarded { bytes.append(.apostrophe) }
      for byte in utf8 {
        if byte == .quote { bytes.append(.quote) }
        bytes.append(byte)
      }
      bytes.append(.quote)
    }
  }
}
