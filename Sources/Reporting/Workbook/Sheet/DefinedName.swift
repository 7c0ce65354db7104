/// A name for cells that every formula of the workbook can use.
///
/// Checked against what Excel takes for a cell reference in either notation (`b1`, `GDP2025`, `R1C1`, `R`, `C`), in
/// any case: a file with such a name opens with a repair.
public struct DefinedName: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The cells it stands for.
  public let cells: SheetRange

  /// A name as it is, or an error where it is not allowed.
  public init(_ name: String, cells: SheetRange) throws(WorkbookError) {
    guard Self.isAllowed(name) else { throw .definedName(name) }
    self.name = name
    self.cells = cells
  }

  /// The nearest allowed name that is not taken: other characters become `_`, what would read as a reference
  /// gets the prefix, a name that is taken (upper and lower case do not count) a number.
  public init(
    fitting wish: String, cells: SheetRange, prefix: String = "q_", besides taken: Set<String> = []
  ) {
    var base = Self.cleaned(wish)
    if !Self.isAllowed(base) { base = Self.cleaned(prefix + base) }
    if !Self.isAllowed(base) { base = "q_" + base }
    let keys = Set(taken.map { $0.lowercased() })
    var name = base
    var number = 2
    while keys.contains(name.lowercased()) || !Self.isAllowed(name) {
      name = base + "_\(number)"
      number += 1
    }
    self.name = name
    self.cells = cells
  }

  /// The longest name in bytes: the library under the writer keeps no more (Excel: 255 characters).
  static let longest = 100

  /// Whether every spreadsheet program takes the text for a name.
  public static func isAllowed(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf8.count <= longest else { return false }
    guard first == "_" || first.properties.isAlphabetic else { return false }
    guard name.unicodeScalars.allSatisfy(isNameScalar) else { return false }
    return !readsAsReference(name) && !["true", "false"].contains(name.lowercased())
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "." || scalar.properties.isAlphabetic
      || scalar.properties.numericType == .decimal
  }

  private static func cleaned(_ wish: String) -> String {
    var result = String(String.UnicodeScalarView(wish.unicodeScalars.map { isNameScalar($0) ? $0 : "_" }))
    while result.utf8.count > longest - 10 { result.removeLast() }
    return result
  }
}
