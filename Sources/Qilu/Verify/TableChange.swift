import SourceText

/// How the figures of one table differ from those of another.
public struct TableChange: Sendable, Hashable {
  /// One figure that differs.
  public struct Figure: Sendable, Hashable {
    /// What names its row: the texts of the row.
    public var row: [String]
    /// Its column.
    public var column: String
    /// What stood there; empty for nothing.
    public var before: String
    /// What stands there now.
    public var after: String
    /// The distance, relative to the larger of the two; infinite where one of them is no number.
    public var distance: Double
  }

  /// The figures that differ by more than the tolerance, largest distance first, as many as are kept.
  public private(set) var figures: [Figure] = []
  /// How many differ.
  public private(set) var count = 0
  /// How many were compared.
  public private(set) var compared = 0
  /// Rows that only the first table has.
  public private(set) var lost = 0
  /// Rows that only the second has.
  public private(set) var gained = 0
  /// Columns in which figures differ.
  public private(set) var movedColumns: Set<String> = []
  /// Columns that only the first table has.
  public private(set) var lostColumns: [String] = []
  /// Columns that only the second has.
  public private(set) var gainedColumns: [String] = []

  /// Whether nothing differs.
  public var isNone: Bool {
    count == 0 && lost == 0 && gained == 0 && lostColumns.isEmpty && gainedColumns.isEmpty
  }

  private static let kept = 5

  /// Compares two CSV tables whose rows are named by the columns `key`, those of them that the first one has; nil where one
  /// of the two is no such table.
  init?(from old: [UInt8], to new: [UInt8], key: [String]) {
    guard let before = Self.table(old), let after = Self.table(new) else { return nil }
    let key = key.filter { before.column($0) != nil }
    guard !key.isEmpty, key.allSatisfy({ after.column($0) != nil }) else { return nil }
    let columns = after.header.filter { !key.contains($0) && before.column($0) != nil }
    lostColumns = before.header.filter { after.column($0) == nil }
    gainedColumns = after.header.filter { before.column($0) == nil }
    var rows = Dictionary(
      before.rows.map { (Self.name($0, key), $0) }, uniquingKeysWith: { first, _ in first })
    for row in after.rows {
      guard let other = rows.removeValue(forKey: Self.name(row, key)) else {
        gained += 1
        continue
      }
      for column in columns {
        compare(other[column].text, row[column].text, Self.name(row, key), column)
      }
    }
    lost = rows.count
    figures.sort { ($0.distance, $1.row.joined()) > ($1.distance, $0.row.joined()) }
    figures = Array(figures.prefix(Self.kept))
  }

  private static func table(_ bytes: [UInt8]) -> CSVTable? {
    guard let file = try? SourceFile(name: "", bytes: bytes, limit: .max) else { return nil }
    return try? CSVTable.parse(file, required: [])
  }

  private static func name(_ row: CSVTable.Row, _ key: [String]) -> [String] { key.map { row[$0].text } }

  private mutating func compare(_ before: String, _ after: String, _ row: [String], _ column: String) {
    compared += 1
    guard before != after else { return }
    var distance = Double.infinity
    if let old = Double(before), let new = Double(after) {
      // A value that is zero but for rounding has no size to be compared with.
      distance = abs(new - old) / max(abs(old), abs(new), 1e-3)
    }
    guard distance > Verification.tolerance else { return }
    count += 1
    movedColumns.insert(column)
    figures.append(Figure(row: row, column: column, before: before, after: after, distance: distance))
  }
}
