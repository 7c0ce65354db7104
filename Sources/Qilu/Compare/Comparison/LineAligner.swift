import Localization
import Modeling
import SourceText
import TimeSeries

/// Puts the records of a part of the spool side by side, line by line: units converted, duplicates found.
struct LineAligner {
  let intake: ComparisonIntake
  private(set) var findings: AlignmentFindings
  private let units: UnitMatch
  private let unitNames: [String]
  /// The place of each period in time.
  private let ranks: [Int]
  private var scalings: [UInt64: UnitMatch.Scaling?] = [:]

  /// A row of a source.
  struct Record {
    var header: CellSpool.Header
    var layout: Int
    /// Where its values begin.
    var values: Int
    /// Line, unit, column and period: the order in which records are looked at.
    var key: UInt64
  }

  init(_ intake: ComparisonIntake) {
    self.intake = intake
    units = UnitMatch(conversions: intake.mapping.conversions)
    unitNames = intake.units.names
    var ranks = [Int](repeating: 0, count: intake.periods.count)
    let sorted = intake.periods.indices.sorted { intake.periods[$0] < intake.periods[$1] }
    for (rank, index) in sorted.enumerated() { ranks[index] = rank }
    self.ranks = ranks
    findings = AlignmentFindings()
  }

  /// The lines of a part, in the order in which the sources name them.
  mutating func lines(ofPart part: Int) throws(FileError) -> [AlignedLine] {
    var lines: [AlignedLine] = []
    var (records, values) = try read(part)
    records.sort { ($0.key, $0.header.row) < ($1.key, $1.header.row) }
    var start = 0
    while start < records.count {
      let line = records[start].header.line
      let end = records[start...].firstIndex { $0.header.line != line } ?? records.count
      lines += align(records[start..<end], values)
      start = end
    }
    return lines
  }

  private func read(_ part: Int) throws(FileError) -> ([Record], [Double]) {
    var records: [Record] = []
    var values: [Double] = []
    try intake.spool.read(part: part) { header, layout, row in
      // 10 bits of line, 16 of unit, 24 of column, 14 of period.
      let line = UInt64(Int(header.line) % CellSpool.linesInPart)
      let key = line << 54 | UInt64(header.unit) << 38 | UInt64(header.column) << 14 | UInt64(header.period)
      records.append(Record(header: header, layout: layout, values: values.count, key: key))
      values.append(contentsOf: row)
    }
    return (records, values)
  }

  /// The records of one line, in one or several units that cannot be converted.
  private mutating func align(_ records: ArraySlice<Record>, _ values: [Double]) -> [AlignedLine] {
    var groups: [UnitGroup] = []
    for unit in unitsInOrder(records) {
      let own = records.filter { $0.header.unit == unit }
      let variable = intake.line(records[records.startIndex].header.line).variable
      if let index = groups.firstIndex(where: { scaling(unit, $0.unit, variable) != nil }) {
        groups[index].members.append((own, scaling(unit, groups[index].unit, variable) ?? .same))
      } else {
        groups.append(UnitGroup(unit: unit, members: [(own, .same)]))
      }
    }
    note(groups)
    return groups.compactMap { fill($0, values) }
  }

  /// Records of one line whose units are the same or can be converted.
  private struct UnitGroup {
    var unit: UInt16
    var members: [(records: [Record], scaling: UnitMatch.Scaling)]
  }

  /// The units of a line; that of its first column first.
  private func unitsInOrder(_ records: ArraySlice<Record>) -> [UInt16] {
    var first: [UInt16: UInt32] = [:]
    for record in records {
      first[record.header.unit] = min(first[record.header.unit] ?? .max, record.header.column)
    }
    return first.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  private mutating func scaling(_ from: UInt16, _ to: UInt16, _ variable: String) -> UnitMatch.Scaling? {
    if from == to { return .same }
    let hasOwn = intake.mapping.conversions.contains { $0.variable != nil }
    let key = UInt64(from) << 16 | UInt64(to)
    if !hasOwn, let known = scalings[key] { return known }
    let found = units.scaling(from: unitNames[Int(from)], to: unitNames[Int(to)], variable: variable)
    scalings[key] = found
    return found
  }

  /// What the reader is to know of units: conversions, and rows that are kept apart.
  private mutating func note(_ groups: [UnitGroup]) {
    for (index, group) in groups.enumerated() {
      for member in group.members {
        guard let record = member.records.first else { continue }
        if member.scaling != .same {
          findings.converted(
            from: unitNames[Int(record.header.unit)], to: unitNames[Int(group.unit)], member.scaling,
            rows: member.records.count, at: place(record))
        } else if index > 0, let other = groups[0].members.first?.records.first {
          let line = intake.line(record.header.line)
          findings.keptApart(
            .init(
              variable: line.variable, region: line.region, unit: unitNames[Int(record.header.unit)],
              place: place(record), otherUnit: unitNames[Int(other.header.unit)], otherPlace: place(other)))
        }
      }
    }
  }

  private func place(_ record: Record) -> SourceRange {
    intake.place(record.header.row, of: record.header.column)
  }

  /// The values of a group by column and period; nil where every value is missing.
  private mutating func fill(_ group: UnitGroup, _ values: [Double]) -> AlignedLine? {
    let records = group.members.flatMap(\.records)
    let used = usedPeriods(records, values)
    guard !used.isEmpty, let first = records.first else { return nil }
    var slots = [Int](repeating: -1, count: intake.periods.count)
    for (slot, period) in used.enumerated() { slots[period] = slot }
    let columns = Array(Set(records.map { Int($0.header.column) })).sorted()
    let line = intake.line(first.header.line)
    var aligned = AlignedLine(
      variable: line.variable, region: line.region, unit: unitNames[Int(group.unit)],
      measure: measure(first.header.line, line.variable), periods: used.map { intake.periods[$0] },
      columns: columns, values: [Double](repeating: .nan, count: columns.count * used.count),
      rows: [UInt32](repeating: .max, count: columns.count))
    var owners = [UInt32](repeating: 0, count: aligned.values.count)
    for member in group.members {
      for record in member.records { put(record, member.scaling, values, slots, &aligned, &owners) }
    }
    return aligned
  }

  private func measure(_ line: UInt32, _ variable: String) -> Variable.Measure? {
    if let declared = intake.mapping.measures[variable] ?? intake.measures[line] { return declared }
    return nil
  }

  /// The periods in which a record has a value, in order.
  private func usedPeriods(_ records: [Record], _ values: [Double]) -> [Int] {
    var isUsed = [Bool](repeating: false, count: intake.periods.count)
    for record in records {
      forEachValue(record, values) { period, value in if !value.isNaN { isUsed[period] = true } }
    }
    return isUsed.indices.filter { isUsed[$0] }.sorted { ranks[$0] < ranks[$1] }
  }

  @inline(__always)
  private func forEachValue(_ record: Record, _ values: [Double], _ body: (Int, Double) -> Void) {
    let periods = intake.periodsOfLayout[record.layout] ?? []
    guard !periods.isEmpty else { return body(Int(record.header.period), values[record.values]) }
    for index in periods.indices { body(Int(periods[index]), values[record.values + index]) }
  }

  private mutating func put(
    _ record: Record, _ scaling: UnitMatch.Scaling, _ values: [Double], _ slots: [Int],
    _ line: inout AlignedLine, _ owners: inout [UInt32]
  ) {
    guard let place = line.place(of: Int(record.header.column)) else { return }
    line.rows[place] = min(line.rows[place], record.header.row)
    var clash: (cell: Int, value: Double, agrees: Bool)?
    forEachValue(record, values) { period, value in
      guard !value.isNaN else { return }
      let cell = place * line.periods.count + slots[period]
      let scaled = scaling.applied(to: value)
      guard !line.values[cell].isNaN else {
        line.values[cell] = scaled
        owners[cell] = record.header.row
        return
      }
      let agrees = PrintedValue.agree(line.values[cell], scaled)
      if clash.map({ $0.agrees && !agrees }) ?? true { clash = (cell, scaled, agrees) }
    }
    if let clash { note(clash, record, line, owners) }
  }

  private mutating func note(
    _ clash: (cell: Int, value: Double, agrees: Bool), _ record: Record, _ line: AlignedLine,
    _ owners: [UInt32]
  ) {
    let column = intake.columns[Int(record.header.column)]
    findings.duplicate(
      .init(
        names: [
          column.model, column.scenario, line.region, line.variable, unitNames[Int(record.header.unit)],
        ],
        period: line.periods[clash.cell % line.periods.count], value: clash.value, place: place(record),
        otherValue: line.values[clash.cell],
        otherPlace: intake.place(owners[clash.cell], of: record.header.column), agrees: clash.agrees))
  }
}
