import TimeSeries

/// What a row of figures is checked against.
final class ObservationContext {
  /// The indicators by id.
  let indicators: [String: Indicator]
  let catalogue: SeedCatalogue
  let regions: Set<String>
  let articles: [String: Article]
  /// Whether sources are ids of articles.
  let citesArticles: Bool
  // A table repeats few periods and days many times.
  private var periods: [String: ObservationPeriod] = [:]
  private var dates: [String: CalendarDate] = [:]
  private var units: [String: Unit] = [:]

  init(catalogue: SeedCatalogue, citesArticles: Bool) {
    self.catalogue = catalogue
    self.citesArticles = citesArticles
    indicators = Dictionary(catalogue.indicators.map { ($0.id, $0) }) { first, _ in first }
    regions = Set(catalogue.regions.map(\.id))
    articles = Dictionary(catalogue.articles.map { ($0.id, $0) }) { first, _ in first }
  }

  func period(_ text: String) throws(TimeSeriesError) -> ObservationPeriod {
    if let known = periods[text] { return known }
    let period = try ObservationPeriod.parse(text)
    periods[text] = period
    return period
  }

  func date(_ text: String) throws(TimeSeriesError) -> CalendarDate {
    if let known = dates[text] { return known }
    let date = try CalendarDate.parse(text)
    dates[text] = date
    return date
  }

  func unit(_ text: String) throws(TimeSeriesError) -> Unit {
    if let known = units[text] { return known }
    let unit = try Unit.parse(text)
    units[text] = unit
    return unit
  }
}
