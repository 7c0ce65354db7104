@testable import TimeSeries

/// A row as short as a test needs it: Shandong's value-added growth, in %, unless said otherwise.
func observation(
  _ period: String, _ printed: String, unit: Unit = .percent, region: String = "山东",
  indicator: String = "va_growth",
  qualifier: Qualifier = .exact, status: ObservationStatus = .actual,
  by sourceClass: SourceClass = .statisticsOffice,
  on published: String = "2026-01-20", line: Int = 1
) throws -> Observation {
  Observation(
    region: region, indicator: indicator, period: try .parse(period),
    value: try Quantity.parse(printed).value,
    printedValue: printed, unit: unit, qualifier: qualifier, status: status, published: try .parse(published),
    sourceClass: sourceClass, origin: ObservationOrigin(file: "official.csv", line: line))
}
