/// The order in which rows for one region, indicator and period are taken.
///
/// Actual over derived; statistics office, department, press; more digits (or exact over about) where the
/// figures agree within rounding; the later published. Rows left equal by all these: the later entry.
///
/// The last two rules can go in a circle: 1.1 is later than 1.2, 1.2 later than 1.13, and 1.13 is 1.1 in more
/// digits. The latest word settles what the figure is, and the most precise row that agrees with it says it.
enum ConflictResolution {
  /// Resolves rows that are not targets; nil if there are none.
  static func resolve(_ rows: [Observation]) -> ResolvedObservation? {
    if rows.count == 1 { return ResolvedObservation(chosen: rows[0], confirmations: [], losers: []) }
    let points = rows.filter(\.qualifier.isPointValue)
    // A bound gives no value to use, so it competes only with bounds.
    var remaining = points.isEmpty ? rows : points
    guard let first = winner(of: remaining) else { return nil }
    let chosen = remaining.remove(at: first.place)
    var ordered: [Observation] = []
    while let next = winner(of: remaining) {
      ordered.append(remaining.remove(at: next.place))
    }
    if !points.isEmpty { ordered += rows.filter { !$0.qualifier.isPointValue } }
    return ResolvedObservation(
      chosen: chosen, confirmations: ordered.filter { confirms($0, chosen) },
      losers: ordered.filter { !confirms($0, chosen) }.map {
        LosingObservation(observation: $0, reason: reason($0, lostTo: chosen, dated: first.dated))
      })
  }

  /// Whether a row says the same as the chosen one: the value is equal, or the bound is met.
  private static func confirms(_ row: Observation, _ chosen: Observation) -> Bool {
    guard let value = value(of: chosen, in: row.unit) else { return false }
    if chosen.qualifier.isPointValue, let isMet = row.qualifier.admits(value, printed: row.value) {
      return isMet
    }
    return areEqual(value, row.value) && row.qualifier.isPointValue == chosen.qualifier.isPointValue
      && (chosen.qualifier.isPointValue || row.qualifier == chosen.qualifier)
  }

  /// Equal but for the last bit that a conversion of units may cost.
  private static func areEqual(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-12 * max(abs(left), abs(right))
  }

  /// The place of the row to take first, and the date of the latest row that it agrees with; nil if there are
  /// no rows.
  private static func winner(of rows: [Observation]) -> (place: Int, dated: CalendarDate)? {
    guard let best = rows.map(rank).min(by: <) else { return nil }
    let peers = rows.indices.filter { rank(rows[$0]) == best }
    func latest(_ places: [Int]) -> Int? { places.max { isEarlier(rows[$0], rows[$1]) } }
    guard let word = latest(peers) else { return nil }
    var chain = [word]
    while let next = latest(peers.filter { row in chain.allSatisfy { isRounded(rows[$0], from: rows[row]) } })
    {
      chain.append(next)
    }
    return (chain[chain.count - 1], rows[word].published)
  }

  private static func rank(_ row: Observation) -> (Int, SourceClass) {
    (row.status == .derived ? 1 : 0, row.sourceClass)
  }

  /// Whether `row` is `precise` printed with fewer digits, or as an approximation.
  private static func isRounded(_ row: Observation, from precise: Observation) -> Bool {
    guard let value = value(of: precise, in: row.unit) else { return false }
    let coarse = Rounding(of: row.value, printed: row.printedValue)
    guard coarse.rounds(value, to: row.value) else { return false }
    let scale = value == 0 || precise.value == 0 ? 1 : abs(value / precise.value)
    let fine = Rounding(of: precise.value, printed: precise.printedValue).step * scale
    if fine < coarse.step * 0.99 { return true }
    return fine < coarse.step * 1.01 && precise.qualifier == .exact && row.qualifier != .exact
  }

  private static func isEarlier(_ left: Observation, _ right: Observation) -> Bool {
    if left.published != right.published { return left.published < right.published }
    return (left.origin.file, left.origin.line) < (right.origin.file, right.origin.line)
  }

  /// Why a row was not taken.
  private static func reason(
    _ row: Observation, lostTo chosen: Observation, dated: CalendarDate
  ) -> LossReason {
    guard row.unit.isConvertible(to: chosen.unit) else { return .otherUnit(row.unit) }
    if !row.qualifier.isPointValue, chosen.qualifier.isPointValue { return .boundNotMet }
    if row.status == .derived, chosen.status != .derived { return .derived }
    if row.sourceClass != chosen.sourceClass {
      return .lessAuthoritative(row.sourceClass, than: chosen.sourceClass)
    }
    if isRounded(row, from: chosen) { return .rounded }
    return row.published < dated ? .earlier(than: dated) : .earlierEntry
  }

  private static func value(of row: Observation, in unit: Unit) -> Double? {
    try? row.unit.convert(row.value, to: unit)
  }
}
