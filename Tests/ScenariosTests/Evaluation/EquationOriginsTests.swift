import Econometrics
import Modeling
import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

struct EquationOriginsTests {
  private static let text = """
    model: m
    region: 山东
    variables:
      growth: {indicator: va_growth, role: endogenous}
      nation: {indicator: va_growth, region: 全国, role: exogenous, project: auto}
    equations:
      growth: {regress: "growth ~ nation[-1]", sample: 2001..2025}
    """

  /// growth = 1 + 0.8 · the nation's of the year before + normal noise of sd 2; the nation's is noise about 5.
  private static func rows(seed: UInt64, years: ClosedRange<Int> = 2000...2025) -> [(
    String, String, String, Double
  )] {
    let stream = RandomSource(seed: seed).stream(variable: "truth", source: "test")
    let normals = (0..<2).map { stream.normals(draws: 0..<years.count, period: $0) }
    return years.flatMap { year in
      let place = year - years.lowerBound
      let before = 5 + normals[0][max(0, place - 1)]
      return [
        ("全国", "va_growth", "\(year)", 5 + normals[0][place]),
        ("山东", "va_growth", "\(year)", 1 + 0.8 * before + 2 * normals[1][place]),
      ]
    }
  }

  /// With known inputs the bands are the textbook's forecast intervals, computed by `FittedRegression.forecast`.
  @Test func knownInputsGiveTheTextbookInterval() throws {
    let estimated = try RunFixture.estimated(Self.text, Self.rows(seed: 1))
    let equation = try #require(estimated.equation(for: "growth"))
    let regression = try #require(equation.regression)
    let bands = try #require(
      ForecastBands(equation: equation) { _, _ in ForecastInput(value: 7) }.bands(levels: [80, 95]))
    for (level, band) in bands {
      let interval = try regression.forecast(at: [1, 7], level: level / 100).interval
      #expect(isClose(band.lowerBound, interval.lowerBound, relative: 1e-9))
      #expect(isClose(band.upperBound, interval.upperBound, relative: 1e-9))
    }
    #expect(bands.count == 2)
  }

  /// An input's own error widens the band by slope · sd, and degrees of freedom grow with the part that is not estimated.
  @Test func uncertainInputsWidenTheBand() throws {
    let estimated = try RunFixture.estimated(Self.text, Self.rows(seed: 1))
    let equation = try #require(estimated.equation(for: "growth"))
    func half(_ errors: [Double]) throws -> Double {
      let bands = ForecastBands(equation: equation) { _, _ in ForecastInput(value: 7, errors: errors) }
      let band = try #require(bands.bands(levels: [80])?[80])
      return (band.upperBound - band.lowerBound) / 2
    }
    let (known, wide) = (try half([]), try half([30, 40]))
    let freedom = try #require(equation.residual.degreesOfFreedom)
    let estimatedPart = known / StudentT(degreesOfFreedom: freedom).upperQuantile(0.1)
    let slope = equation.coefficients[1].value
    let total = estimatedPart * estimatedPart + slope * slope * 2500
    let ratio = total / (estimatedPart * estimatedPart)
    let expected = StudentT(degreesOfFreedom: freedom * ratio * ratio).upperQuantile(0.1) * total.squareRoot()
    #expect(isClose(wide, expected, relative: 1e-9))
  }

  /// Where the model is the truth, bands of 80 and 95 % hold so often: 60 histories of 6 origins, four standard errors of a share
  /// of 360 independent trials, doubled since the origins of a history share most of their data.
  @Test func nominalCoverageWhereTheModelIsTrue() throws {
    var counts: [Double: (inside: Int, all: Int)] = [:]
    for seed in 0..<60 {
      let estimated = try RunFixture.estimated(Self.text, Self.rows(seed: UInt64(seed)))
      let found = try #require(RollingOriginEvaluation.all(of: estimated).first)
      for level in RollingOriginEvaluation.levels {
        let coverage = try #require(found.coverage(level: level))
        counts[level, default: (0, 0)].inside += coverage.successes
        counts[level, default: (0, 0)].all += coverage.trials
      }
    }
    for (level, count) in counts {
      let share = Double(count.inside) / Double(count.all)
      let bound = 8 * (level / 100 * (1 - level / 100) / Double(count.all)).squareRoot()
      #expect(count.all == 360 && abs(share - level / 100) < bound, "\(level): \(share)")
    }
  }
}
