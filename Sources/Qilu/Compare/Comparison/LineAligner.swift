import Localization
import Modeling
import SourceText
import TimeSeries

/// Puts the records of parts side by side, line by line: units converted, duplicates found. Parts are independent, so that
/// several threads may each align one.
struct LineAligner: Sendable {
  let rows: TakenRows
  private let units: UnitMatch
  private let unitNames: [String]
  /// The place of each period in time.
  let ranks: [Int]

  /// A part with its lines in the order in which the sources name them.
  struct Part: Sendable {
    var lines: [AlignedLine] = []
    var findings = AlignmentFindings()
    /// Scalings between units that are the same for every variable, once found.
    fileprivate var scalings: [UInt64: UnitMatch.Scaling?] = [:]
  }

  /// A row of a source.
  struct Record {
    var header: CellSpool.Header
    var layout: Int
    /// Where its values begin.
    var values: Int
    /// Line, unit, column and period: the order in which records are looked at.
    var key: UInt64
  }

  /// Records of one line whose units are the same or can be converted.
  struct UnitGroup {
    var unit: UInt16
    var members: [(records: ArraySlice<Record>, scaling: UnitMatch.Scaling)]
  }

  init(_ rows: TakenRows) {
    self.rows = rows
    units = UnitMatch(conversions: rows.mapping.conversions)
    unitNames = rows.units.names
    var ranks = [Int](repeating: 0, count: rows.periods.count)
    let sorted = rows.periods.indices.sorted { rows.periods[$0] < rows.periods[$1] }
    for (rank, index) in sorted.enumerated() { ranks[index] = rank }
    self.ranks = ranks
  }

  /// The name of a unit.
  func unitName(_ unit: UInt16) -> String { unitNames[Int(unit)] }

  /// The lines of a part. Errors: the scratch file cannot be read.
  func part(_ index: Int) throws(FileError) -> Part {
    var part = Part()
    var (records, values) = try read(index)
    records.sort { ($0.key, $0.header.row) < ($1.key, $1.header.row) }
    var start = 0
    while start < records.count {
      let line = records[start].header.line
      let end = records[start...].firstIndex { $0.header.line != line } ?? records.count
      align(records[start..<end], values, &part)
      start = end
    }
    return part
  }

  private func read(_ part: Int) throws(FileError) -> ([Record], [Double]) {
    var records: [Record] = []
    var values: [Double] = []
    let first = rows.records.firstLine(ofPart: part)
    records.reserveCapacity(rows.records.count(ofPart: part))
    try rows.records.read(part: part) { header, layout, row in
      // 20 bits of line, 16 of unit, 14 of column (far fewer may be compared), 14 of period.
      let line = UInt64(header.line - first)
      let key = line << 44 | UInt64(header.unit) << 28 | UInt64(header.column) << 14 | UInt64(header.period)
      records.append(Record(header: header, layout: layout, values: values.count, key: key))
      values.append(contentsOf: row)
    }
    return (records, values)
  }

  /// The records of one line, in one or several units that cannot be converted.
  private func align(_ records: ArraySlice<Record>, _ values: [Double], _ part: inout Part) {
    var groups: [UnitGroup] = []
    for own in Self.byUnit(records) {
      let unit = own[own.startIndex].header.unit
      if let (index, scaling) = firstMatch(unit, groups, records, &part) {
        groups[index].members.append((own, scaling))
      } else {
        groups.append(UnitGroup(unit: unit, members: [(own, .same)]))
      }
    }
    note(groups, &part.findings)
    for group in groups {
      guard let line = fill(group, values, &part.findings) else { continue }
      part.lines.append(line)
    }
  }

  /// The records of a line unit by unit; the unit of its first column first.
  private static func byUnit(_ records: ArraySlice<Record>) -> [ArraySlice<Record>] {
    var runs: [ArraySlice<Record>] = []
    var rest = records
    while let unit = rest.first?.header.unit {
      let run = rest.prefix { $0.header.unit == unit }
      runs.append(run)
      rest = rest[run.endIndex...]
    }
    // Within a unit records stand by column, so the first has the first column.
    return runs.count < 2
      ? runs
      : runs.sorted { first, second in
        let (first, second) = (first[first.startIndex].header, second[second.startIndex].header)
        return (first.column, first.unit) < (second.column, second.unit)
      }
  }

  /// The first group into whose unit another can be converted, and how.
  private func firstMatch(
    _ unit: UInt16, _ groups: [UnitGroup], _ records: ArraySlice<Record>, _ part: inout Part
  ) -> (Int, UnitMatch.Scaling)? {
    for (index, group) in groups.enumerated() {
      let line = records[records.startIndex].header.line
      if let scaling = scaling(unit, group.unit, line, &part) { return (index, scaling) }
    }
    return nil
  }

  private func scaling(
    _ from: UInt16, _ to: UInt16, _ line: UInt32, _ part: inout Part
  ) -> UnitMatch.Scaling? {
    let key = UInt64(from) << 16 | UInt64(to)
    if !units.dependsOnVariable, let known = part.scalings[key] { return known }
    let found = units.scaling(from: unitName(from), to: unitName(to), variable: rows.line(line).variable)
    part.scalings[key] = found
    return found
  }

  /// What the reader is to know of units: conversions, and rows that are kept apart.
  private func note(_ groups: [UnitGroup], _ findings: inout AlignmentFindings) {
    for (index, group) in groups.enumerated() {
      for member in group.members {
        guard let record = member.records.first else { continue }
        if member.scaling != .same {
          findings.converted(
            from: unitName(record.header.unit), to: unitName(group.unit), member.scaling,
            rows: member.records.count, at: place(record))
        } else if index > 0, let other = groups[0].members.first?.records.first {
          let line = rows.line(record.header.line)
          findings.keptApart(
            .init(
              variable: line.variable, region: line.region, unit: unitName(record.header.unit),
              place: place(record), otherUnit: unitName(other.header.unit), otherPlace: place(other)))
        }
      }
    }
  }

  /// The place of a record.
  func place(_ record: Record) -> RowPlace { rows.place(record.header.row, of: record.header.column) }
}
