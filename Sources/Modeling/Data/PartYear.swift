public import TimeSeries

/// A partly published year carried to the full year: the latest year-to-date growth plus its usual revision.
///
/// The revision is the mean of (full year − year to the same month) over earlier years; years with a published span of
/// negative growth, and the years after them, are left out, since the base distorts both.
public struct PartYear: Sendable, Hashable {
  /// The latest published span of the year.
  public let span: Period
  /// Its growth, in per cent.
  public let growth: Double
  /// Mean revision from that month to the full year, in percentage points.
  public let meanRevision: Double
  /// Standard deviation of one revision, with the uncertainty of the mean, in percentage points.
  public let standardDeviation: Double
  /// The years the revision rests on.
  public let years: [Int]

  /// Fewest earlier years for which a mean and a standard deviation are worth having.
  public static let fewestYears = 4

  /// The carried growth of the full year, in per cent.
  public var fullYear: Double { growth + meanRevision }

  /// The carried year of a variable; nil when nothing of the year is published, the whole of it is, or too few years compare.
  public init?(variable: String, year: Int, data: ModelData) {
    let full = Period(year: year)
    guard data.value(variable, full) == nil else { return nil }
    let published = data.yearToDateFigures(of: variable).filter { $0.period.year == year }
    guard let latest = published.last else { return nil }
    let month = latest.period.lastMonth
    let slumps = Set(data.yearToDateFigures(of: variable).filter { $0.figure.value < 0 }.map(\.period.year))
    var revisions: [(year: Int, value: Double)] = []
    for (period, figure) in data.figures(of: variable, frequency: .annual) where period.year < year {
      guard let early = data.value(variable, .yearToDate(period.year, through: month)),
        !slumps.contains(period.year), !slumps.contains(period.year - 1)
      else { continue }
      revisions.append((period.year, figure.value - early))
    }
    guard revisions.count >= Self.fewestYears else { return nil }
    let count = Double(revisions.count)
    let mean = revisions.reduce(0) { $0 + $1.value } / count
    let squares = revisions.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
    span = latest.period
    growth = latest.figure.value
    meanRevision = mean
    standardDeviation = (squares / (count - 1) * (1 + 1 / count)).squareRoot()
    years = revisions.map(\.year)
  }
}
