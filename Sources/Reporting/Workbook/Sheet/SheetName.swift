/// A sheet's name that spreadsheet programs accept.
///
/// At most 31 UTF-16 units, none of `[]:*?/\`, nothing that `sanitized` takes away, no apostrophe at an end, not empty, and
/// not `History`, which Excel keeps for itself.
public struct SheetName: Sendable, Hashable, CustomStringConvertible {
  /// The name as the tab shows it.
  public let text: String

  /// What is wrong with a name.
  public enum Fault: Sendable, Hashable {
    case empty
    case tooLong
    case forbidden(Character)
    case apostropheAtEnd
    case reserved
  }

  /// A name as it is, or what is wrong with it.
  public init(_ text: String) throws(WorkbookError) {
    if let fault = Self.fault(in: text) { throw .sheetName(text, fault) }
    self.text = text
  }

  /// The nearest name that is allowed and not taken: forbidden characters become spaces, a long text is cut with
  /// `…`, a name that is taken (upper and lower case do not count) gets a number.
  public init(fitting wish: String, besides taken: some Sequence<SheetName> = []) {
    let base = Self.cleaned(wish)
    let keys = Set(taken.map(\.key))
    var name = Self.cut(base, to: WorkbookLimits.sheetName)
    var number = 2
    while keys.contains(Self.key(name)) {
      let end = " (\(number))"
      name = Self.cut(base, to: WorkbookLimits.sheetName - end.utf16.count) + end
      number += 1
    }
    text = name
  }

  /// The name as formulas write it, always in apostrophes.
  public var quoted: String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// The tab's text.
  public var description: String { text }

  /// Names with the same key cannot be in one workbook.
  var key: String { Self.key(text) }

  private static func key(_ text: String) -> String { text.lowercased() }

  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
  private static let reserved: Set<String> = ["history"]

  static func fault(in text: String) -> Fault? {
    if text.isEmpty { return .empty }
    if text.utf16.count > WorkbookLimits.sheetName { return .tooLong }
    // By scalars: a mark with a combining accent behind it is one character and still a mark.
    let wrong = text.unicodeScalars.first { forbidden.contains(Character($0)) || $0.isHarmful }
    if let wrong { return .forbidden(Character(wrong)) }
    if text.hasPrefix("'") || text.hasSuffix("'") { return .apostropheAtEnd }
    return reserved.contains(text.lowercased()) ? .reserved : nil
  }

  private static func cleaned(_ wish: String) -> String {
    let plain = wish.sanitized(keepingLines: false).unicodeScalars
    let spaced = String(
      String.UnicodeScalarView(plain.map { forbidden.contains(Character($0)) ? " " : $0 }))
    var words = spaced.split(separator: " ").joined(separator: " ")
    while words.hasPrefix("'") || words.hasPrefix(" ") { words.removeFirst() }
    while words.hasSuffix("'") || words.hasSuffix(" ") { words.removeLast() }
    if words.isEmpty { return "Sheet" }
    return reserved.contains(words.lowercased()) ? words + "_" : words
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var cut = text
    while cut.utf16.count > limit - 1, !cut.isEmpty { cut.removeLast() }
    while cut.hasSuffix(" ") { cut.removeLast() }
    return cut + "…"
  }
}
