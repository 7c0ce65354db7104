public import Foundation
import SourceText

/// A CSV file as the tests look at it.
public struct TableFile {
  /// The column names, in order.
  public let header: [String]
  /// The rows, each by column name.
  public let rows: [[String: String]]

  /// Reads the bytes of a CSV file.
  public init(_ bytes: some Sequence<UInt8>) throws {
    let table = try CSVTable.parse(try SourceFile(name: "table.csv", bytes: Array(bytes), limit: 1 << 26))
    header = table.header
    let header = self.header
    rows = table.rows.map { row in
      var cells: [String: String] = [:]
      for (index, name) in header.enumerated() { cells[name] = row[index].text }
      return cells
    }
  }

  /// The rows whose cells are these.
  public func rows(_ cells: [String: String]) -> [[String: String]] {
    rows.filter { row in cells.allSatisfy { row[$0.key] == $0.value } }
  }

  /// The different values of a column, in order.
  public func values(_ column: String) -> [String] {
    var seen: Set<String> = []
    return rows.compactMap { $0[column] }.filter { seen.insert($0).inserted }
  }
}

extension [String: String] {
  /// A cell as a number; nil where it is empty.
  public func number(_ column: String) -> Double? { self[column].flatMap(Double.init) }
}
