import Modeling
import Reporting
import Scenarios
import TimeSeries

/// Where everything stands on the Comparison sheet: a block for each figure, periods as columns.
struct ComparisonTable {
  /// What a group of rows shows.
  enum Part: Hashable, CaseIterable {
    case value, difference, percentage, growth
  }

  /// The rows of one figure.
  struct Block {
    var table: FigureTable
    var heading: Int
    /// The first row of each part.
    var parts: [(part: Part, row: Int)]
    var end: Int

    /// The row of a scenario in a part; nil for a baseline's difference from itself.
    func row(_ part: Part, _ column: Int) -> Int? {
      guard let place = ComparisonTable.members(part, table).firstIndex(of: column) else { return nil }
      return parts.first { $0.part == part }.map { $0.row + 1 + place }
    }
  }

  let blocks: [Block]
  let periods: [Period]
  private let columns: [Period: Int]

  /// Title, how to read, an empty row, the heading of the columns.
  static let headerRow = 3
  static let firstPeriodColumn = 1

  init(_ tables: [FigureTable]) {
    var periods: Set<Period> = []
    for column in tables.flatMap(\.columns) {
      let horizon = column.result.projection.run.window.horizon
      periods.formUnion(horizon)
      periods.insert(horizon.first.advanced(by: -1))
    }
    self.periods = periods.sorted { (-$0.monthCount, $0) < (-$1.monthCount, $1) }
    columns = Dictionary(
      zip(self.periods, Self.firstPeriodColumn...), uniquingKeysWith: { first, _ in first })
    var next = Self.headerRow + 1
    blocks = tables.map { table in
      var block = Block(table: table, heading: next, parts: [], end: next)
      // The values stand right under the heading of the block.
      for part in Self.parts(table) {
        block.parts.append((part, block.end))
        block.end += 1 + Self.members(part, table).count
      }
      next = block.end + 1
      return block
    }
  }

  /// The scenarios that a part has rows for.
  fileprivate static func members(_ part: Part, _ table: FigureTable) -> [Int] {
    table.columns.indices.filter { part == .value || part == .growth || table.columns[$0].root != nil }
  }

  private static func parts(_ table: FigureTable) -> [Part] {
    let hasChanges = table.figure.variable.measure == .level && table.hasRatioScale
    let isCompared = table.columns.contains { $0.root != nil }
    return Part.allCases.filter { part in
      switch part {
      case .value: true
      case .difference: isCompared
      case .percentage: isCompared && hasChanges
      case .growth: hasChanges
      }
    }
  }

  func column(_ period: Period) -> Int? { columns[period] }
  var averageColumn: Int { Self.firstPeriodColumn + periods.count }
  var cumulatedColumn: Int { averageColumn + 1 }
}
