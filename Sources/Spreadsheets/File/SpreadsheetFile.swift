/// A workbook that was read: its sheets in their order, and the names it defines.
public struct SpreadsheetFile: Hashable, Sendable {
  /// A name that the workbook gives to cells or a formula.
  public struct DefinedName: Hashable, Sendable {
    /// The name.
    public let name: String
    /// What it stands for, such as `Sheet1!$B$3`.
    public let reference: String
    /// The position of the sheet in which alone it is known; nil for the whole workbook.
    public let sheet: Int?
  }

  /// The sheets in the order of their tabs; one of charts has no cells.
  public internal(set) var sheets: [SpreadsheetSheet] = []
  /// The names the workbook defines, in its order.
  public internal(set) var names: [DefinedName] = []

  /// The sheet of a name, in capital or small letters.
  public func sheet(named name: String) -> SpreadsheetSheet? {
    sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
  }

  /// How much of a file is read: what is beyond is refused before it takes memory.
  public struct Limits: Hashable, Sendable {
    /// The most bytes of all parts, unpacked.
    public var bytes: Int
    /// The most cells and rows of all sheets, empty ones too.
    public var cells: Int

    /// Limits of a workbook.
    public init(bytes: Int = 512 << 20, cells: Int = 8_000_000) {
      self.bytes = bytes
      self.cells = cells
    }
  }
}
