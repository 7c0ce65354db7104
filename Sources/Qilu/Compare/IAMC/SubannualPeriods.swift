import TimeSeries

/// The periods of a table with a column `subannual`: the year of the heading and the part of it that the row names.
///
/// Parts are those that pyam and qilu write: `Year`, `Q1`, `M03`, `January`. Each pair is looked at once.
struct SubannualPeriods {
  private var texts = NameTable()
  private var known: [Period: [UInt32: Period?]] = [:]

  /// The part of a year that a text means; nil for what is no part of a year, such as `Winter`.
  mutating func period(_ year: Period, _ text: UnsafeBufferPointer<UInt8>) -> Period? {
    let id = texts.id(text)
    if let period = known[year]?[id] { return period }
    let period = Self.part(texts[id].trimmed, of: year)
    known[year, default: [:]][id] = .some(period)
    return period
  }

  /// Reads a part of a year.
  static func part(_ text: String, of year: Period) -> Period? {
    if ["", "year", "annual", "全年", "年"].contains(text.lowercased()) { return year }
    guard year.isFullYear else { return nil }
    let lower = text.lowercased()
    if let month = PeriodHeading.month(lower) {
      return Period(year: year.year, firstMonth: month, lastMonth: month)
    }
    let period = (try? Period.parse("\(year)\(text)")) ?? (try? Period.parse("\(year)年\(text)"))
    // `2030年` and nothing behind it would be the year again.
    return period?.isFullYear == false ? period : nil
  }
}
