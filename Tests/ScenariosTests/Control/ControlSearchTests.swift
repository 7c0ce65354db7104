import Expressions
import Localization
import LinearAlgebra
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

@Suite struct ControlSearchTests {
  static func run(_ control: String, base: String = "") throws -> ScenarioResult {
    let results = try RunFixture.run([
      "base": RunFixture.base(draws: 0, extra: base), "best": "extends: base\ncontrol: {\(control)}\n",
    ])
    return try #require(results["best"])
  }

  /// growth = 4.2 + 0.1 invest: the least of (growth - 5)² + 0.01 (invest - 6)² has 0.1 (growth - 5) + 0.01 (invest - 6) = 0,
  /// so 0.02 invest = 0.06 + 0.08.
  @Test func quadraticByHand() throws {
    let result = try Self.run(
      #"minimize: "(growth - 5)^2 + 0.01 * (invest - 6)^2", by: invest, over: 2026..2027, discount: 0.9"#)
    #expect(agree(result.values("invest"), [7, 7, 6], within: 1e-10))
    let control = try #require(result.projection.control)
    #expect(control.iterations == 1 && control.hasConverged)
    #expect(isClose(control.lossBefore, 0.04 * (1 + 0.9 + 0.81), absolute: 1e-12))
    #expect(isClose(control.lossAfter, 0.02 * 1.9 + 0.04 * 0.81, absolute: 1e-12))
    #expect(control.optimality < 1e-9)
    #expect(control.binding.isEmpty && control.instruments.first?.values.count == 2)
  }

  /// Klein: the loss Σ 0.95^t ((cn - 70)² + (y - 90)² / 2 + 0.1 (g - 20)² + 0.2 (w2 - 8)²) over 1940-41 by w2 and g. The
  /// closed form from the exact multipliers: (J'QJ) u = J'Q (goals - free path).
  @Test func linearQuadraticInOneStep() throws {
    let results = try KleinFixture.run([
      "base":
        "model: models/klein.yaml\nhorizon: 1940..1941\nuncertainty: {draws: 0}\nsolve: {mode: dynamic}\n",
      "best": """
      extends: base
      control:
        minimize: (cn - 70)^2 + 0.5 * (y - 90)^2 + 0.1 * (g - 20)^2 + 0.2 * (w2 - 8)^2
        by: [w2, g]
        over: 1940..1941
        discount: 0.95

      """,
    ])
    let base = try #require(results["base"])
    let best = try #require(results["best"])
    let solved = try #require(best.projection.control)
    #expect(solved.iterations == 1 && solved.hasConverged, "\(solved.iterations)")
    #expect(agree(best.values("w2") + best.values("g"), Self.closedForm(base), within: 1e-8))
    #expect(solved.lossAfter < solved.lossBefore && solved.optimality < 1e-8)
  }

  /// w2 and g of both years, from the multipliers as printed in MultipliersTests.
  private static func closedForm(_ base: ScenarioResult) -> [Double] {
    let impact = [[0.45440792400267, 1.67734188128109], [0.25379237140627, 3.66180709738759]]
    let interim = [[-0.38506551964918, 1.88960230206692], [-0.61498741095472, 3.01788025201774]]
    let (w2, g) = (base.values("w2"), base.values("g"))
    let start = w2 + g
    // Rows: cn, y, g, w2 by year; columns: w2 1940, w2 1941, g 1940, g 1941.
    var rows: [[Double]] = []
    var gaps: [Double] = []
    let (cn, y) = (base.values("cn"), base.values("y"))
    for year in 0..<2 {
      let discount = year == 0 ? 1 : 0.95
      let slope = { (variable: Int, instrument: Int, shocked: Int) -> Double in
        shocked > year ? 0 : (shocked == year ? impact : interim)[variable][instrument]
      }
      let terms: [([Double], Double, Double)] = [
        ([slope(0, 0, 0), slope(0, 0, 1), slope(0, 1, 0), slope(0, 1, 1)], 70 - cn[year], 1),
        ([slope(1, 0, 0), slope(1, 0, 1), slope(1, 1, 0), slope(1, 1, 1)], 90 - y[year], 0.5),
        ((0..<4).map { $0 == 2 + year ? 1 : 0 }, 20 - g[year], 0.1),
        ((0..<4).map { $0 == year ? 1 : 0 }, 8 - w2[year], 0.2),
      ]
      for (row, gap, weight) in terms {
        let scale = (weight * discount).squareRoot()
        rows.append(row.map { $0 * scale })
        gaps.append(gap * scale)
      }
    }
    let matrix = Matrix(rowVectors: rows)
    guard let factor = try? Cholesky(matrix.transposeTimes(matrix)) else { return [] }
    return zip(start, factor.solve(matrix.transposeTimes(gaps))).map { $0 + $1 }
  }

  @Test func boundsBindAndTheRestIsBest() throws {
    let result = try Self.run(
      #"minimize: "(growth - 5)^2", by: {variable: invest, within: 0 % .. 7.5 %, step: 1 pp}, over: 2026..2028"#
    )
    // 8 would be best; 5 in 2025 allows 6, 7 and then 7.5.
    #expect(agree(result.values("invest"), [6, 7, 7.5], within: 1e-10))
    let control = try #require(result.projection.control)
    #expect(
      control.binding.map(\.description.en) == [
        "invest at its largest change 1.0 in 2026", "invest at its largest change 1.0 in 2027",
        "invest at its upper bound 7.5 in 2028",
      ])
    #expect(control.optimality < 1e-10 && control.hasConverged)
  }

  /// A loss that is no square: minimised where its slope is zero, 4 (growth - 5)³ + 0.02 (invest - 6) · 10 = 0.
  @Test func smoothLoss() throws {
    let result = try Self.run(
      #"minimize: "(growth - 5)^4 + exp(0.2 * (invest - 6)) - 0.2 * invest", by: invest, over: 2026"#)
    let (growth, invest) = (result.values("growth")[0], result.values("invest")[0])
    let slope = 0.4 * (growth - 5) * (growth - 5) * (growth - 5) + 0.2 * (_exp(0.2 * (invest - 6)) - 1)
    #expect(abs(slope) < 1e-7)
    #expect(result.projection.control?.hasConverged == true)
  }

  /// Growth of an index over two periods, with lags in the loss and an index that multiplies.
  @Test func lagsInTheLoss() throws {
    let result = try Self.run(
      #"minimize: "(pct(level) - 5.2)^2 + 0.001 * d(invest)^2", by: invest, over: 2026..2028"#)
    let control = try #require(result.projection.control)
    #expect(control.hasConverged && control.optimality < 1e-8)
    #expect(control.lossAfter < 0.5 * control.lossBefore)
    #expect(result.values("invest")[0] > 5 && result.values("invest")[2] < 10)
  }

  @Test(arguments: [
    (#"minimize: "(grwth - 5)^2", by: invest, over: 2026"#, "has no variable \"grwth\""),
    (#"minimize: "(growth[+1] - 5)^2", by: invest, over: 2026"#, "reads the present and the past"),
    (#"minimize: "4", by: invest, over: 2026"#, "names no variable"),
    (#"minimize: "growth^2", by: inwest, over: 2026"#, "has no variable \"inwest\""),
    (#"minimize: "growth^2", by: invest, over: 2026, within: 1 .. 2 pp"#, "expected a value in %"),
    (#"minimize: "log(growth - 50)", by: invest, over: 2026"#, "the loss has no value on the path"),
    (
      #"minimize: "growth^2", by: invest, over: 2026, within: 15 % .. 20 %, step: 1 pp"#,
      "the bounds of the control contradict each other: invest at its lower bound 15.0 in 2026; invest at its largest change 1.0 in 2026"
    ),
  ])
  func refusedWithTheReason(_ control: String, _ message: String) {
    let messages = RunFixture.messages { try Self.run(control) }
    #expect(messages.count == 1 && messages.first?.contains(message) == true, "\(messages)")
  }

  @Test func inheritedOrDropped() throws {
    let control = #"control: {minimize: "(growth - 5)^2", by: invest, over: 2026}"#
    let results = try RunFixture.run([
      "base": RunFixture.base(draws: 0), "best": "extends: base\n\(control)\n", "child": "extends: best\n",
      "without": "extends: best\ncontrol: none\n",
    ])
    #expect(isClose(results["child"]?.values("invest").first ?? 0, 8, absolute: 1e-8))
    #expect(results["without"]?.values("invest") == [6, 6, 6])
    let both = RunFixture.messages {
      try RunFixture.run([
        "base": RunFixture.base(draws: 0),
        "both":
          "extends: base\n\(control)\ntargets: [{reach: growth, value: 5 %, in: 2026, by: invest, over: 2026}]\n",
      ])
    }
    #expect(both.first?.contains("targets or a control, not both") == true, "\(both)")
  }
}

private func _exp(_ x: Double) -> Double {
  // The series is enough for numbers below one.
  (1...30).reversed().reduce(1) { 1 + x / Double($1) * $0 }
}
