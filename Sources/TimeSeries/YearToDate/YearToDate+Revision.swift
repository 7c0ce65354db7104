extension YearToDate {
  /// How the growth of the year has differed from the growth to a month: what `part_year: carry` adds.
  public struct Revision: Sendable, Hashable {
    /// The mean of the differences, year less year to date, in pp.
    public let mean: Double
    /// Their sample standard deviation, in pp.
    public let standardDeviation: Double
    /// The years they are of.
    public let years: [Int]
  }

  /// The revision from the growth to a month to the growth of the year, over the years that have both
  /// published.
  ///
  /// Years that are not like others may be left out (2020 and 2021: the fall and the rebound). Nil for fewer
  /// than three years: a standard deviation of two says nothing.
  public func revision(from month: Int, excluding unusual: Set<Int> = []) -> Revision? {
    guard 1...11 ~= month else { return nil }
    let years = Set(published.keys.map(\.year)).subtracting(unusual).sorted().filter {
      difference($0, month) != nil
    }
    let differences = years.compactMap { difference($0, month) }
    guard differences.count >= 3 else { return nil }
    let mean = differences.reduce(0, +) / Double(differences.count)
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Revision(
      mean: mean, standardDeviation: (squares / Double(differences.count - 1)).squareRoot(), years: years)
  }

  private func difference(_ year: Int, _ month: Int) -> Double? {
    guard let whole = published[Period(year: year)], let part = published[.yearToDate(year, through: month)]
    else {
      return nil
    }
    return whole - part
  }
}
