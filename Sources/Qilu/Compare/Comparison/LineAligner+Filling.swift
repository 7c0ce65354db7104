import Modeling
import TimeSeries

extension LineAligner {
  /// The values of a group by column and period; nil where every value is missing.
  func fill(_ group: UnitGroup, _ values: [Double], _ findings: inout AlignmentFindings) -> AlignedLine? {
    let used = usedPeriods(group, values)
    guard !used.isEmpty, let first = group.members.first?.records.first else { return nil }
    let columns = Self.columns(of: group)
    let name = rows.line(first.header.line)
    var filling = Filling(
      line: AlignedLine(
        variable: name.variable, region: name.region, unit: unitName(group.unit),
        measure: rows.mapping.measures[name.variable] ?? rows.measures[first.header.line],
        periods: used.map { rows.periods[$0] }, columns: columns,
        values: [Double](repeating: .nan, count: columns.count * used.count),
        rows: [UInt32](repeating: .max, count: columns.count)),
      slots: [Int](repeating: -1, count: rows.periods.count),
      owners: [UInt32](repeating: 0, count: columns.count * used.count))
    for (slot, period) in used.enumerated() { filling.slots[period] = slot }
    for member in group.members {
      addBands(of: member, &filling.line)
      for record in member.records {
        guard let clash = put(record, member.scaling, values, &filling) else { continue }
        findings.duplicate(duplicate(clash, record, filling, group, values))
      }
    }
    return filling.line
  }

  /// A line while its values come in.
  private struct Filling {
    var line: AlignedLine
    /// The place of each period in the line, -1 for those it does not have.
    var slots: [Int]
    /// The row from which each value is.
    var owners: [UInt32]
  }

  /// A value for a cell that has one, as its row has it.
  private struct Clash {
    var cell: Int
    var value: Double
    var agrees: Bool
  }

  private func addBands(
    of member: (records: ArraySlice<Record>, scaling: UnitMatch.Scaling), _ line: inout AlignedLine
  ) {
    guard let first = member.records.first?.header, !rows.bands.isEmpty else { return }
    for column in line.columns {
      let key = TakenBands.Key(line: first.line, column: UInt32(column), unit: first.unit)
      line.bands.add(rows.bands, key, member.scaling)
    }
  }

  private static func columns(of group: UnitGroup) -> [Int] {
    var columns: [Int] = []
    for member in group.members {
      for record in member.records where columns.last != Int(record.header.column) {
        columns.append(Int(record.header.column))
      }
    }
    return group.members.count == 1 ? columns : Array(Set(columns)).sorted()
  }

  /// The periods in which a record has a value, in order.
  private func usedPeriods(_ group: UnitGroup, _ values: [Double]) -> [Int] {
    var isUsed = [Bool](repeating: false, count: rows.periods.count)
    for member in group.members {
      for record in member.records {
        forEachValue(record, values) { period, value in if !value.isNaN { isUsed[period] = true } }
      }
    }
    return isUsed.indices.filter { isUsed[$0] }.sorted { ranks[$0] < ranks[$1] }
  }

  @inline(__always)
  private func forEachValue(_ record: Record, _ values: [Double], _ body: (Int, Double) -> Void) {
    let periods = rows.periodsOfLayout[record.layout]
    guard !periods.isEmpty else { return body(Int(record.header.period), values[record.values]) }
    for index in periods.indices { body(Int(periods[index]), values[record.values + index]) }
  }

  /// Puts the values of a record into their cells; of those that are taken, one that disagrees or else the first.
  private func put(
    _ record: Record, _ scaling: UnitMatch.Scaling, _ values: [Double], _ filling: inout Filling
  ) -> Clash? {
    guard let place = filling.line.place(of: Int(record.header.column)) else { return nil }
    filling.line.rows[place] = min(filling.line.rows[place], record.header.row)
    let start = place * filling.line.periods.count
    var clash: Clash?
    forEachValue(record, values) { period, value in
      guard !value.isNaN else { return }
      let cell = start + filling.slots[period]
      let scaled = scaling.applied(to: value)
      guard !filling.line.values[cell].isNaN else {
        filling.line.values[cell] = scaled
        filling.owners[cell] = record.header.row
        return
      }
      let agrees = PrintedValue.agree(filling.line.values[cell], scaled)
      if clash.map({ $0.agrees && !agrees }) ?? true {
        clash = Clash(cell: cell, value: value, agrees: agrees)
      }
    }
    return clash
  }

  /// Both rows with their values and units as they are written.
  private func duplicate(
    _ clash: Clash, _ record: Record, _ filling: Filling, _ group: UnitGroup, _ values: [Double]
  ) -> AlignmentFindings.Duplicate {
    let column = rows.columns[Int(record.header.column)]
    let line = filling.line
    let period = line.periods[clash.cell % line.periods.count]
    let owner = filling.owners[clash.cell]
    let other = group.members.lazy.flatMap(\.records).first {
      $0.header.row == owner && $0.header.column == record.header.column
        && self.value($0, period, values) != nil
    }
    return .init(
      names: [column.model, column.scenario, line.region, line.variable], period: period, value: clash.value,
      unit: unitName(record.header.unit), place: place(record),
      otherValue: other.flatMap { value($0, period, values) } ?? line.values[clash.cell],
      otherUnit: unitName(other?.header.unit ?? group.unit),
      otherPlace: rows.place(owner, of: record.header.column), agrees: clash.agrees)
  }

  /// The value of a record in a period; nil where it has none.
  private func value(_ record: Record, _ period: Period, _ values: [Double]) -> Double? {
    var found: Double?
    forEachValue(record, values) { index, value in
      if rows.periods[index] == period, !value.isNaN { found = value }
    }
    return found
  }
}
