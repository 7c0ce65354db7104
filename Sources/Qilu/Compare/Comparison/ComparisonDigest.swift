import Localization
import SourceText
import TimeSeries

/// What the report says of the lines, gathered while they pass; of a fixed size however many there are.
struct ComparisonDigest {
  /// Lines that one source alone has.
  struct Alone {
    var count = 0
    var first: [(variable: String, region: String, place: RowPlace)] = []
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
    var place: RowPlace
    var otherPlace: RowPlace
  }

  /// A value that differs from that of its reference, in one column or in several alike.
  struct Difference {
    var variable: String
    var region: String
    var unit: String
    var period: Period
    /// The columns that have this value and this reference's, in order.
    var columns: [Int]
    var value: Double
    var reference: Double
    /// The distance in parts of the larger magnitude.
    var size: Double

    /// The first column.
    var column: Int { columns[0] }
  }

  static let shownLimit = 40
  static let rowLimit = 10

  let columns: ComparisonColumns
  let isTable: [Bool]
  private(set) var lineCount = 0
  private(set) var sharedCount = 0
  private(set) var alone: [Alone]
  private(set) var lineCounts: [Int]
  private(set) var shown: [AlignedLine] = []
  private(set) var gaps: [(gap: Gap, count: Int, place: RowPlace)] = []
  /// The first and last period of each source in the lines that several sources have.
  private(set) var spans: [ClosedRange<Period>?]
  private(set) var mixed: [Mixed] = []
  private(set) var mixedCount = 0
  private(set) var annualised = 0
  /// The largest differences from any reference, and those from a reference of another source.
  private var (any, other) = (LargestDifferences(), LargestDifferences())
  /// Lines that are compared: with any reference, with one of another source, with one of their own; and those that differ.
  private(set) var (all, across, within) = (AgreementCount(), AgreementCount(), AgreementCount())
  /// Whether a column and its reference have a value in one period of some line.
  private(set) var isCompared: [Bool]

  init(_ columns: ComparisonColumns, _ rows: TakenRows) {
    self.columns = columns
    isTable = rows.sources.map { $0.kind == .table }
    alone = rows.sources.map { _ in Alone() }
    lineCounts = rows.sources.map { _ in 0 }
    spans = rows.sources.map { _ in nil }
    isCompared = columns.all.map { _ in false }
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
    if alone.count > 1 {
      addGaps(line, sources, rows)
      for column in line.columns { addSpan(line, column) }
    }
    compare(line)
  }

  private func place(_ line: AlignedLine, _ column: Int, _ rows: TakenRows) -> RowPlace {
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
    let hasYears = { (column: Int) in
      line.periods.indices.contains { line.periods[$0].isFullYear && line.value(column, $0) != nil }
    }
    let (annual, other) = (line.columns.first(where: hasYears), line.columns.first { !hasYears($0) })
    guard mixed.count < Self.rowLimit, let annual, let other else { return }
    mixed.append(
      Mixed(
        variable: line.variable, region: line.region, refusal: refusal, place: place(line, other, rows),
        otherPlace: place(line, annual, rows)))
  }

  private mutating func addSpan(_ line: AlignedLine, _ column: Int) {
    let held = line.periods.indices.filter { line.value(column, $0) != nil }
    guard let first = held.first, let last = held.last else { return }
    let source = columns.all[column].source
    let (own, other) = (line.periods[first]...line.periods[last], spans[source])
    spans[source] =
      min(
        own.lowerBound, other?.lowerBound ?? own.lowerBound)...max(
        own.upperBound, other?.upperBound ?? own.upperBound)
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

  var largest: [Difference] { any.all }
  var farthest: [Difference] { other.all }

  /// Counts lines whose values agree, and keeps the largest differences.
  private mutating func compare(_ line: AlignedLine) {
    var (across, within) = (Agreement(), Agreement())
    for index in line.periods.indices {
      for column in line.columns {
        guard let reference = columns.all[column].reference, let value = line.value(column, index),
          let base = line.value(reference, index)
        else { continue }
        let (isAcross, isEqual) = (columns.isAcross(columns.all[column]), PrintedValue.agree(value, base))
        isCompared[column] = true
        if isAcross { across.add(isEqual) } else { within.add(isEqual) }
        if !isEqual { keep(value, base, of: column, at: index, in: line, isAcross: isAcross) }
      }
      any.endPeriod()
      other.endPeriod()
    }
    self.across.add(across)
    self.within.add(within)
    all.add(across.joined(within))
  }

  private mutating func keep(
    _ value: Double, _ base: Double, of column: Int, at index: Int, in line: AlignedLine, isAcross: Bool
  ) {
    let size = abs(value - base) / max(abs(value), abs(base))
    guard any.takes(size) || (isAcross && other.takes(size)) else { return }
    let difference = Difference(
      variable: line.variable, region: line.region, unit: line.unit, period: line.periods[index],
      columns: [column], value: value, reference: base, size: size)
    any.add(difference, isAcross: isAcross)
    if isAcross { other.add(difference, isAcross: true) }
  }
}
