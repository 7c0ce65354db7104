import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

private func evaluator(_ unit: Unit?) throws -> PathEvaluator {
  PathEvaluator(
    variable: "x", unit: unit, horizon: try PeriodRange.parse("2026..2030"), history: { _ in 100 })
}

private func resolved(_ layers: [(String?, String)]...) throws -> ResolvedPath {
  let layers = try layers.enumerated().map { try layer($0.element, scenario: "level\($0.offset)") }
  return ResolvedPath(variable: "x", role: .assumption, layers: layers)
}

private let yuan = try? Unit.parse("亿元")
private let year2026 = Period(year: 2026)
private let year2027 = Period(year: 2027)

@Test func aPathWithoutSpreadIsExact() throws {
  for text in ["9 %", "hold", "ramp to 9 %"] {
    let points = try evaluator(.percent).evaluate(resolved([(nil, "5 % ± 1 pp")], [(nil, text)]))
    let deviations = points.values.flatMap(\.deviations)
    #expect(points.count == 5 && deviations.isEmpty, "\(text)")
  }
}

@Test func aLineHasOneDeviateOrOneAYear() throws {
  let common = try evaluator(.percent).evaluate(resolved([(nil, "5 % ± 1 pp")]))
  #expect(
    common[year2026]?.deviations == [.init(source: "assumption horizon 0", shape: .normal, scale: 1)])
  #expect(common[year2026]?.deviations == common[year2027]?.deviations)
  let yearly = try evaluator(.percent).evaluate(resolved([(nil, "5 % ± 1 pp a year")]))
  #expect(yearly[year2026]?.deviations.map(\.innovation) == [year2026])
  #expect(yearly[year2027]?.deviations.map(\.innovation) == [year2027])
}

@Test(
  arguments: [
    ("base", [2.0]), ("base + 4 pp", [2]), ("step -1 pp", [2]), ("pulse +1 pp", [2]), ("base * -1.5", [-3]),
    ("base ± 0.5 pp", [2, 0.5]), ("base * 2 ± 0.5 pp", [4, 0.5]),
  ])
func basePathsKeepTheDeviationsAbove(text: String, scales: [Double]) throws {
  let points = try evaluator(.percent).evaluate(resolved([(nil, "5 % ± 2 pp")], [(nil, text)]))
  let terms = points[year2027]?.deviations ?? []
  #expect(terms.map(\.scale) == scales)
  #expect(Set(terms.map(\.source)).count == scales.count)
}

@Test func deviationsOfDifferentLinesAreIndependent() throws {
  let points = try evaluator(.percent).evaluate(resolved([(nil, "5 % ± 3 pp")], [(nil, "base ± 4 pp")]))
  #expect(isClose(points[year2026]?.standardDeviation ?? 0, 5, relative: 1e-15))
  let twice = try evaluator(.percent).evaluate(
    resolved([(nil, "5 % ± 3 pp")], [("2026", "base ± 4 pp")], [("2026", "base ± 12 pp")]))
  #expect(isClose(twice[year2026]?.standardDeviation ?? 0, 13, relative: 1e-15))
  #expect(isClose(twice[year2027]?.standardDeviation ?? 0, 3, relative: 1e-15))
}

@Test func aRestatedLineSharesItsDeviate() throws {
  let root = try evaluator(.percent).evaluate(resolved([(nil, "5 % ± 1 pp")]))
  let child = try evaluator(.percent).evaluate(resolved([(nil, "5 % ± 1 pp")], [(nil, "7 % ± 2 pp")]))
  #expect(root[year2026]?.deviations.first?.key == child[year2026]?.deviations.first?.key)
}

@Test func levelsTakeRelativeAndAbsoluteSpreads() throws {
  let relative = try evaluator(yuan).evaluate(resolved([(nil, "grow 10 %/year ± 2 %")]))
  #expect(isClose(relative[year2027]?.standardDeviation ?? 0, 121 * 0.02, relative: 1e-14))
  let absolute = try evaluator(yuan).evaluate(resolved([(nil, "100 亿元 ± 50000 万元")]))
  #expect(absolute[year2026]?.standardDeviation == 5)
}

// The derivative of 100 (1 + g)^t with respect to g, times one percentage point: 100 t (1 + g)^(t - 1) / 100.
@Test func aSpreadOnTheRateOfGrowthAddsUp() throws {
  let common = try evaluator(yuan).evaluate(resolved([(nil, "grow 10 %/year ± 1 pp")]))
  #expect(isClose(common[year2026]?.standardDeviation ?? 0, 1, relative: 1e-14))
  #expect(isClose(common[year2027]?.standardDeviation ?? 0, 2.2, relative: 1e-14))
  let yearly = try evaluator(yuan).evaluate(resolved([(nil, "grow 10 %/year ± 1 pp a year")]))
  #expect(yearly[year2027]?.deviations.map(\.innovation) == [year2026, year2027])
  #expect(isClose(yearly[year2027]?.standardDeviation ?? 0, 1.1 * 2.0.squareRoot(), relative: 1e-14))
}

@Test func uniformAndTriangularSpreads() throws {
  let uniform = try evaluator(.percent).evaluate(resolved([(nil, "uniform 1 % .. 4 %")]))
  #expect(uniform[year2026]?.value == 2.5)
  #expect(uniform[year2026]?.deviations.map(\.shape) == [.uniform])
  #expect(uniform[year2026]?.deviations.map(\.scale) == [1.5])
  let triangular = try evaluator(.percent).evaluate(
    resolved([(nil, "triangular 1 % .. 2 % .. 4 %")], [(nil, "base * 2")]))
  #expect(triangular[year2026]?.value == 4)
  #expect(triangular[year2026]?.deviations.map(\.shape) == [.triangular(left: 1, right: 2)])
  #expect(triangular[year2026]?.deviations.map(\.scale) == [2])
}

// Moments by the midpoint rule over the quantile function; the triangular law on (-1, 2) with mode 0 has mean 1/3 and
// variance 7/18, the uniform on (-1, 1) has variance 1/3.
@Test func deviatesHaveTheirMoments() {
  let count = 20_000
  for (shape, mean) in [(DeviationTerm.Shape.uniform, 0.0), (.triangular(left: 1, right: 2), 1.0 / 3)] {
    let deviates = (0..<count).compactMap { shape.deviate(uniform: (Double($0) + 0.5) / Double(count)) }
    let found = deviates.reduce(0, +) / Double(count)
    let variance = deviates.reduce(0) { $0 + ($1 - found) * ($1 - found) } / Double(count)
    #expect(isClose(found, mean, absolute: 1e-7))
    #expect(isClose(variance.squareRoot(), shape.standardDeviation, relative: 1e-6))
  }
  #expect(DeviationTerm.Shape.normal.deviate(uniform: 0.5) == nil)
  #expect(DeviationTerm.Shape.triangular(left: 0, right: 0).deviate(uniform: 0.3) == 0)
}

@Test func anotherValueMayBeAsUncertainAsThePathAbove() throws {
  let above: (String?, String) = (nil, "uniform 1 % .. 3 %")
  let points = try evaluator(.percent).evaluate(resolved([above], [("2027..2028", "14 % ± base")]))
  let before = try evaluator(.percent).evaluate(resolved([above]))
  #expect(points[year2027]?.value == 14)
  #expect(points[year2027]?.deviations == before[year2027]?.deviations)
  #expect(points[year2027]?.deviations.isEmpty == false)
  #expect(throws: Diagnostics.self) {
    try evaluator(.percent).evaluate(resolved([(nil, "ramp to 5 % ± base")]))
  }
}
