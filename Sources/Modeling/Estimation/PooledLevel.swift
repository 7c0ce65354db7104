public import Econometrics
import Foundation
import TimeSeries

/// The level of an indicator in one region, partially pooled with other regions.
public struct PooledLevel: Sendable {
  /// The coefficient it gives.
  public var coefficient: String
  /// The fitted random-effects model.
  public var pooling: FittedPooling
  /// The figures used, by region: value a year and how many years it is worth.
  public var groups: [PoolingGroup]
  /// What was left out, with the reason.
  public var excluded: [(name: String, reason: String)]
  /// The region whose level is wanted.
  public var region: String
}

extension ModelEstimator {
  /// The shortest year-to-date span that may stand for a year of which no more is published.
  static let shortestSpan = 8

  /// Pools the level of an indicator over the regions that publish it.
  ///
  /// A change over several years counts as its yearly rate, worth as many years; years inside such a change are not
  /// counted again. A year without its full-year figure counts with its longest span, from eight months on.
  func pool(_ specification: PoolSpecification, coefficient: String) throws(EconometricsError) -> PooledLevel
  {
    let regions = Set(data.store.subjects.filter { $0.indicator == specification.indicator }.map(\.region))
    let excluded = Set(specification.excluded.map(\.name))
    var groups: [PoolingGroup] = []
    for region in regions.sorted() where !excluded.contains(region) {
      let figures = yearlyRates(specification, region: region).filter {
        !excluded.contains("\(region) \($0.year)")
      }
      let recent = figures.filter { $0.year >= specification.since }
      if !recent.isEmpty {
        groups.append(
          PoolingGroup(name: region, values: recent.map(\.value), weights: recent.map(\.years)))
      }
      let early = figures.filter { specification.scatter?.contains($0.year) ?? false }
      if early.count > 1 {
        groups.append(
          PoolingGroup(
            name: region, values: early.map(\.value), weights: early.map(\.years), role: .residualOnly))
      }
    }
    let pooling = try PartialPooling().fit(groups)
    return PooledLevel(
      coefficient: coefficient, pooling: pooling, groups: groups, excluded: specification.excluded,
      region: model.region)
  }

  private struct YearlyRate {
    var year: Int
    var value: Double
    var years: Double
  }

  private func yearlyRates(_ specification: PoolSpecification, region: String) -> [YearlyRate] {
    let resolved = data.store.resolved(region: region, indicator: specification.indicator)
    var rates: [YearlyRate] = []
    var covered: Set<Int> = []
    for (period, observation) in resolved {
      guard case .years(let years) = period, years.count > 1, let value = observation.pointValue else {
        continue
      }
      rates.append(
        YearlyRate(
          year: years.lowerBound, value: yearlyRate(value, years: years.count), years: Double(years.count)))
      covered.formUnion(years)
    }
    var longest: [Int: (months: Int, value: Double)] = [:]
    for (period, observation) in resolved {
      guard let span = period.span, span.isYearToDate, span.monthCount >= Self.shortestSpan,
        let value = observation.pointValue, !covered.contains(span.year),
        span.monthCount > longest[span.year]?.months ?? 0
      else { continue }
      longest[span.year] = (span.monthCount, value)
    }
    rates += longest.map { YearlyRate(year: $0.key, value: $0.value.value, years: 1) }
    return rates.sorted { ($0.year, $0.years) < ($1.year, $1.years) }
  }

  /// The constant yearly rate, in %, that gives `total` % over a number of years.
  private func yearlyRate(_ total: Double, years: Int) -> Double {
    100 * (pow(1 + total / 100, 1 / Double(years)) - 1)
  }
}
