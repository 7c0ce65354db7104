import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

private let yuan = try? Unit.parse("亿元")

/// An evaluator of `x` over 2026..2030 with the value 5 in 2025 and 4 in 2024.
private func evaluator(
  _ unit: Unit?, role: PathRole = .assumption, files: [String: String] = [:],
  history: [Int: Double] = [2024: 4, 2025: 5]
) throws -> PathEvaluator {
  PathEvaluator(
    variable: "x", role: role, unit: unit, horizon: try PeriodRange.parse("2026..2030"),
    history: { history[$0.year] },
    readFile: { name in
      guard let text = files[name] else { throw PathFileUnavailable(name: name) }
      return Array(text.utf8)
    })
}

/// A path above: 10, 11, 12, 13, 14 with one deviation of standard deviation 2.
private let above: [Period: PathPoint] = Dictionary(
  uniqueKeysWithValues: (2026...2030).map { year in
    let term = DeviationTerm(source: "rule", shape: .normal, scale: 2)
    return (Period(year: year), PathPoint(value: Double(year - 2016), deviations: [term]))
  })

/// Lines, and the values they give for 2026 to 2030.
struct EvaluatedPath: Sendable, CustomTestStringConvertible {
  var unit: Unit?
  var lines: [(String?, String)]
  var values: [Double]
  var testDescription: String { lines.map { ($0.0 ?? "horizon") + ": " + $0.1 }.joined(separator: ", ") }
}

private let evaluated: [EvaluatedPath] = [
  // Over the whole horizon.
  .init(unit: .percent, lines: [(nil, "9 %")], values: [9, 9, 9, 9, 9]),
  .init(unit: .percent, lines: [(nil, "base")], values: [10, 11, 12, 13, 14]),
  .init(unit: .percent, lines: [(nil, "base + 4 pp")], values: [14, 15, 16, 17, 18]),
  .init(unit: .percent, lines: [(nil, "base - 4 pp")], values: [6, 7, 8, 9, 10]),
  .init(unit: .percent, lines: [(nil, "base * 2")], values: [20, 22, 24, 26, 28]),
  .init(unit: yuan, lines: [(nil, "base + 10 %")], values: [11, 12.1, 13.2, 14.3, 15.4]),
  .init(unit: yuan, lines: [(nil, "base + 10000 万元")], values: [11, 12, 13, 14, 15]),
  .init(unit: nil, lines: [(nil, "base + 1")], values: [11, 12, 13, 14, 15]),
  .init(unit: .index, lines: [(nil, "base + 1")], values: [11, 12, 13, 14, 15]),
  .init(unit: .index, lines: [(nil, "100")], values: [100, 100, 100, 100, 100]),
  .init(unit: yuan, lines: [(nil, "20000 万元")], values: [2, 2, 2, 2, 2]),
  .init(unit: .percent, lines: [(nil, "hold")], values: [5, 5, 5, 5, 5]),
  .init(unit: .percent, lines: [(nil, "ramp to 10 %")], values: [6, 7, 8, 9, 10]),
  .init(unit: .percent, lines: [(nil, "ramp to 0 %")], values: [4, 3, 2, 1, 0]),
  .init(unit: .percent, lines: [(nil, "step +1 pp")], values: [11, 12, 13, 14, 15]),
  .init(unit: .percent, lines: [(nil, "pulse +1 pp")], values: [11, 11, 12, 13, 14]),
  .init(unit: yuan, lines: [(nil, "step +10 %")], values: [11, 12.1, 13.2, 14.3, 15.4]),
  .init(unit: yuan, lines: [(nil, "grow 10 %/year")], values: [5.5, 6.05, 6.655, 7.3205, 8.05255]),
  .init(unit: nil, lines: [(nil, "grow -50 %/year")], values: [2.5, 1.25, 0.625, 0.3125, 0.15625]),
  // 5 + 100 f with f = 0.05, 1/(1+√19), 0.5, √19/(1+√19), 0.95.
  .init(
    unit: .percent, lines: [(nil, "s-curve to 105 % by 2030")],
    values: [10, 23.660549686337074, 55, 86.33945031366292, 100]),
  .init(unit: .percent, lines: [(nil, "uniform 1 % .. 2 %")], values: [1.5, 1.5, 1.5, 1.5, 1.5]),
  .init(unit: .percent, lines: [(nil, "triangular 1 % .. 2 % .. 4 %")], values: [2, 2, 2, 2, 2]),
  // Over parts of it; what no line names keeps the path above.
  .init(unit: .percent, lines: [("2027", "9 %")], values: [10, 9, 12, 13, 14]),
  .init(unit: .percent, lines: [("2027..2028", "hold")], values: [10, 10, 10, 13, 14]),
  .init(unit: .percent, lines: [("2028..2030", "ramp to 14 %")], values: [10, 11, 12, 13, 14]),
  .init(unit: .percent, lines: [("2028..2029", "pulse +1 pp")], values: [10, 11, 13, 13, 14]),
  .init(unit: yuan, lines: [("2027..2028", "grow 10 %/year")], values: [10, 11, 12.1, 13, 14]),
  // The lines of one file build on one another, whatever their order.
  .init(
    unit: .percent, lines: [("2028..2030", "ramp to 12 %"), ("2027", "base - 2 pp"), ("2026", "6 %")],
    values: [6, 9, 10, 11, 12]),
  // A curve that is to arrive after the range, and a range that goes on after it: 10 + 90 f.
  .init(
    unit: .percent, lines: [("2027..2028", "s-curve to 100 % by 2029")], values: [10, 14.5, 55, 13, 14]),
]

@Test(arguments: evaluated)
func pathsHaveTheirValues(_ path: EvaluatedPath) throws {
  let points = try evaluator(path.unit).evaluate(layer(path.lines), over: above)
  let values = (2026...2030).compactMap { points[Period(year: $0)]?.value }
  // Tolerance: rounding of a handful of operations.
  let isClose = zip(values, path.values).allSatisfy { TestSupport.isClose($0, $1, relative: 1e-14) }
  #expect(values.count == path.values.count && isClose, "\(values)")
}

@Test func aRampEndsOnItsGoalExactly() throws {
  let points = try evaluator(.percent, history: [2025: 0.1]).evaluate(
    layer([(nil, "ramp to 0.7 %")]), over: [:])
  #expect(points[Period(year: 2030)]?.value == 0.7)
}

@Test func holdPassesOverHolesAndRampDoesNot() throws {
  let evaluator = try evaluator(.percent, history: [2023: 3])
  let held = try evaluator.evaluate(layer([(nil, "hold")]), over: [:])
  #expect(held[Period(year: 2028)]?.value == 3)
  let found = findings { try evaluator.evaluate(layer([(nil, "ramp to 1 %")]), over: [:]) }
  #expect(found.hasErrors)
}

@Test func quartersGrowByTheirShareOfAYear() throws {
  let evaluator = PathEvaluator(
    variable: "x", unit: yuan, horizon: try PeriodRange.parse("2026Q1..2026Q4"), history: { _ in 100 })
  let points = try evaluator.evaluate(layer([(nil, "grow 21 %/year")]), over: [:])
  #expect(isClose(points[.quarter(2026, 2)]?.value ?? 0, 110, relative: 1e-14))
  #expect(isClose(points[.quarter(2026, 4)]?.value ?? 0, 121, relative: 1e-14))
}

@Test func noneFallsBackOnTheRule() throws {
  let evaluator = try evaluator(.percent)
  let path = ResolvedPath(
    variable: "x", role: .assumption,
    layers: [
      try layer([(nil, "9 %")], scenario: "baseline"), try layer([("2027..2028", "none")], scenario: "child"),
    ])
  let rule = [Period(year: 2027): PathPoint(value: 3, text: "rule")]
  let points = try evaluator.evaluate(path, projected: rule)
  #expect((2026...2030).map { points[Period(year: $0)]?.value } == [9, 3, nil, 9, 9])
  #expect(points[Period(year: 2027)]?.text == "rule")
  #expect(points[Period(year: 2026)]?.scenario == "baseline")
}

@Test func aParentsRampIsNotMovedByItsChild() throws {
  let path = ResolvedPath(
    variable: "x", role: .assumption,
    layers: [try layer([(nil, "ramp to 10 %")]), try layer([("2026", "9 %")], scenario: "child")])
  let points = try evaluator(.percent).evaluate(path)
  #expect((2026...2030).map { points[Period(year: $0)]?.value } == [9, 7, 8, 9, 10])
}

@Test func addFactorsAreDifferencesAndStartFromZero() throws {
  let evaluator = try evaluator(.percent, role: .addFactor)
  #expect(evaluator.unit == .percentagePoint)
  let lines = [("2026", "base - 0.3 pp"), ("2027..2030", "ramp to -0.7 pp")]
  let points = try evaluator.evaluate(layer(lines), over: [:])
  let values = (2026...2030).compactMap { points[Period(year: $0)]?.value }
  #expect(zip(values, [-0.3, -0.4, -0.5, -0.6, -0.7]).allSatisfy { isClose($0, $1, relative: 1e-14) })
}

@Test func aPointNamesItsLine() throws {
  let points = try evaluator(.percent).evaluate(layer([("2026", "9 % ± 1 pp")]), over: above)
  let point = points[Period(year: 2026)]
  #expect(point?.text == "9 % ± 1 pp")
  #expect(point?.origin == place(of: "9 % ± 1 pp"))
  #expect(point?.scenario == "s")
  #expect(points[Period(year: 2027)]?.scenario == nil)
}
