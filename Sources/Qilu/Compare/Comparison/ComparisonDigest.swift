import Localization
import SourceText
import TimeSeries

/// What the report says of the lines, gathered while they pass; of a fixed size however many there are.
struct ComparisonDigest {
  /// Lines that one source alone has.
  struct Alone {
    var count = 0
    var first: [(variable: String, region: String, place: SourceRange)] = []
  }

  /// Years that a source lacks between its first and last.
  struct Gap: Hashable {
    var source: Int
    var periods: [Period]
  }

  /// Columns of two frequencies.
  struct Mixed: Hashable {
    var variable: String
    var region: String
    var refusal: AnnualAlignment.Refusal
    var place: SourceRange
    var otherPlace: SourceRange
  }

  /// A value that differs from that of its reference.
  struct Difference {
    var variable: String
    var region: String
    var unit: String
    var period: Period
    var column: Int
    var value: Double
    var reference: Double
    /// The distance in parts of the larger magnitude.
    var size: Double
  }

  static let shownLimit = 40
  static let rowLimit = 10
  static let differenceLimit = 10

  let columns: ComparisonColumns
  let isTable: [Bool]
  private(set) var lineCount = 0
  private(set) var sharedCount = 0
  private(set) var equalCount = 0
  private(set) var differingCount = 0
  private(set) var alone: [Alone]
  private(set) var lineCounts: [Int]
  private(set) var shown: [AlignedLine] = []
  private(set) var gaps: [(gap: Gap, count: Int, place: SourceRange)] = []
  private(set) var mixed: [Mixed] = []
  private(set) var mixedCount = 0
  private(set) var annualised = 0
  private(set) var largest: [Difference] = []

  init(_ columns: ComparisonColumns, _ rows: TakenRows) {
    self.columns = columns
    isTable = rows.sources.map { $0.kind == .table }
    alone = rows.sources.map { _ in Alone() }
    lineCounts = rows.sources.map { _ in 0 }
  }

  /// Takes in a line.
  mutating func add(_ outcome: AnnualAlignment.Outcome, _ rows: TakenRows) {
    let line = outcome.line
    lineCount += 1
    let sources = Set(line.columns.map { columns.all[$0].source }).sorted()
    for source in sources { lineCounts[source] += 1 }
    if !outcome.converted.isEmpty { annualised += 1 }
    if sources.count == 1, alone.count > 1 { addAlone(line, sources[0], rows) }
    let isShared = alone.count > 1 ? sources.count > 1 : line.columns.count > 1
    guard isShared else { return }
    sharedCount += 1
    if shown.count < Self.shownLimit { shown.append(line) }
    if let refusal = outcome.refusal { addMixed(line, refusal, rows) }
    if alone.count > 1 { addGaps(line, sources, rows) }
    compare(line)
  }

  private func place(_ line: AlignedLine, _ column: Int, _ rows: TakenRows) -> SourceRange {
    rows.place(line.place(of: column).map { line.rows[$0] } ?? 0, of: UInt32(column))
  }

  private mutating func addAlone(_ line: AlignedLine, _ source: Int, _ rows: TakenRows) {
    alone[source].count += 1
    guard alone[source].first.count < Self.rowLimit, let column = line.columns.first else { return }
    alone[source].first.append((line.variable, line.region, place(line, column, rows)))
  }

  private mutating func addMixed(
    _ line: AlignedLine, _ refusal: AnnualAlignment.Refusal, _ rows: TakenRows
  ) {
    mixedCount += 1
    let annual = line.columns.first { column in
      line.periods.indices.contains { line.periods[$0].isFullYear && line.value(column, $0) != nil }
    }
    let other = line.columns.first { $0 != annual }
    guard mixed.count < Self.rowLimit, let annual, let other else { return }
    mixed.append(
      Mixed(
        variable: line.variable, region: line.region, refusal: refusal, place: place(line, other, rows),
        otherPlace: place(line, annual, rows)))
  }

  /// Years that another source has between a source's own first and last.
  private mutating func addGaps(_ line: AlignedLine, _ sources: [Int], _ rows: TakenRows) {
    for source in sources {
      let own = line.columns.filter { columns.all[$0].source == source }
      let held = line.periods.indices.filter { index in own.contains { line.value($0, index) != nil } }
      guard let first = held.first, let last = held.last, held.count < last - first + 1 else { continue }
      let missing = (first...last).filter { !held.contains($0) && line.periods[$0].isFullYear }
      // A source of quarters lacks no years: that is told as another frequency.
      guard !missing.isEmpty, held.contains(where: { line.periods[$0].isFullYear }) else { continue }
      let gap = Gap(source: source, periods: missing.map { line.periods[$0] })
      if let index = gaps.firstIndex(where: { $0.gap == gap }) {
        gaps[index].count += 1
      } else if gaps.count < Self.rowLimit {
        gaps.append((gap, 1, place(line, own[0], rows)))
      }
    }
  }

  /// Counts lines whose values agree, and keeps the largest differences.
  private mutating func compare(_ line: AlignedLine) {
    var (isCompared, isEqual) = (false, true)
    for column in line.columns {
      guard let reference = columns.all[column].reference else { continue }
      for index in line.periods.indices {
        guard let value = line.value(column, index), let other = line.value(reference, index) else {
          continue
        }
        isCompared = true
        guard !PrintedValue.agree(value, other) else { continue }
        isEqual = false
        keep(
          Difference(
            variable: line.variable, region: line.region, unit: line.unit, period: line.periods[index],
            column: column, value: value, reference: other,
            size: abs(value - other) / max(abs(value), abs(other))))
      }
    }
    if isCompared { if isEqual { equalCount += 1 } else { differingCount += 1 } }
  }

  /// One of each line and column, the largest first.
  private mutating func keep(_ difference: Difference) {
    if largest.count == Self.differenceLimit, let last = largest.last, last.size >= difference.size { return }
    if let index = largest.firstIndex(where: {
      $0.column == difference.column && $0.variable == difference.variable && $0.region == difference.region
        && $0.unit == difference.unit
    }) {
      guard largest[index].size < difference.size else { return }
      largest.remove(at: index)
    }
    let place = largest.firstIndex { $0.size < difference.size } ?? largest.count
    largest.insert(difference, at: place)
    if largest.count > Self.differenceLimit { largest.removeLast() }
  }
}
