import Statistics
import TestSupport
import Testing

@Suite struct RandomStreamTests {
  private let stream = RandomSource(seed: 2026).stream(variable: "va_growth", source: "residual")

  /// Scripts/reference/statistics.py writes the streams again from their description: uniform exact, normal to 4e-15.
  @Test(arguments: [
    (UInt64(2026), "va_growth", "residual", 0, 0, 0.469689744631201056, -0.0760497861096125946),
    (2026, "va_growth", "residual", 1, 0, 0.294187958777086478, -0.541191032877436467),
    (2026, "va_growth", "residual", 9999, 4, 0.229751511029959166, -0.739665442034460608),
    (2026, "工业增加值", "coefficient x", 2, -1, 0.81949380398077698, 0.91343768732626913),
    (9_223_372_036_854_775_813, "", "", 3, 2030, 0.827626368131713419, 0.944826885192425751),
  ])
  func agreesWithItsDescription(
    seed: UInt64, variable: String, source: String, draw: Int, period: Int, uniform: Double, normal: Double
  ) {
    let stream = RandomSource(seed: seed).stream(variable: variable, source: source)
    #expect(stream.uniforms(draws: draw..<draw + 1, period: period) == [uniform])
    let found = stream.normals(draws: draw..<draw + 1, period: period)[0]
    #expect(isClose(found, normal, relative: 4e-15))
  }

  @Test(arguments: RandomKind.allCases)
  func valuesDoNotDependOnTheBlock(kind: RandomKind) {
    let whole = kind.values(stream, 0..<700, 3)
    let cuts = [0..<1, 1..<2, 2..<9, 9..<10, 10..<266, 266..<521, 521..<700]
    #expect(cuts.flatMap { kind.values(stream, $0, 3) } == whole)
    #expect(Set(whole).count == whole.count)
    #expect(kind.values(stream, 0..<700, 4) != whole)
    #expect(kind.values(stream, 5..<5, 3).isEmpty)
  }

  /// Kolmogorov's statistic at 0.1 %: 1.95 / √n. The seed is fixed, so this fails always or never.
  @Test(arguments: RandomKind.allCases)
  func valuesFollowTheirDistribution(kind: RandomKind) {
    let values = kind.values(stream, 0..<20_000, 0).sorted()
    let count = Double(values.count)
    let gaps = values.enumerated().map { index, value in
      let probability = kind.cumulative(value)
      return max(Double(index + 1) / count - probability, probability - Double(index) / count)
    }
    #expect((gaps.max() ?? 1) < 1.95 / count.squareRoot())
  }

  /// |r| √n below 4 between neighbouring draws, periods and kinds.
  @Test func neighboursAreUncorrelated() {
    let count = 20_000
    let base = stream.normals(draws: 0..<count, period: 0)
    let others = [
      stream.normals(draws: 1..<count + 1, period: 0), stream.normals(draws: 2..<count + 2, period: 0),
      stream.normals(draws: 0..<count, period: 1),
      stream.chiSquareds(degreesOfFreedom: 9, draws: 0..<count, period: 0),
      RandomSource(seed: 2027).stream(variable: "va_growth", source: "residual")
        .normals(draws: 0..<count, period: 0),
    ]
    let correlations = others.map { correlation(base, $0) * Double(count).squareRoot() }
    #expect(correlations.allSatisfy { abs($0) < 4 })
  }

  @Test func refusesDegreesOfFreedom() {
    let values = [0, -2, Double.nan, .infinity].flatMap {
      stream.chiSquareds(degreesOfFreedom: $0, draws: 0..<2, period: 0)
    }
    #expect(values.allSatisfy { $0.isNaN })
    #expect(stream.studentTs(degreesOfFreedom: -1, draws: 0..<2, period: 0).allSatisfy { $0.isNaN })
  }

  @Test func studentTIsNormalAtInfinity() {
    #expect(
      stream.studentTs(degreesOfFreedom: .infinity, draws: 0..<9, period: 1)
        == stream.normals(draws: 0..<9, period: 1))
  }

  private func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let (centerLeft, centerRight) = (mean(of: left), mean(of: right))
    let products = zip(left, right).reduce(0) { $0 + ($1.0 - centerLeft) * ($1.1 - centerRight) }
    return products / Double(left.count - 1) / standardDeviation(of: left) / standardDeviation(of: right)
  }
}

/// Each way to fill, with the distribution it should follow.
enum RandomKind: CaseIterable, Sendable {
  case uniform, normal, chiSquaredHalf, chiSquaredOne, chiSquaredSeven, chiSquaredHundred, studentT

  private var degrees: Double {
    switch self {
    case .chiSquaredHalf: 0.5
    case .chiSquaredOne: 1
    case .chiSquaredSeven: 7
    case .chiSquaredHundred: 100
    default: 4
    }
  }

  func values(_ stream: RandomStream, _ draws: Range<Int>, _ period: Int) -> [Double] {
    switch self {
    case .uniform: stream.uniforms(draws: draws, period: period)
    case .normal: stream.normals(draws: draws, period: period)
    case .studentT: stream.studentTs(degreesOfFreedom: degrees, draws: draws, period: period)
    default: stream.chiSquareds(degreesOfFreedom: degrees, draws: draws, period: period)
    }
  }

  func cumulative(_ value: Double) -> Double {
    switch self {
    case .uniform: min(1, max(0, value))
    case .normal: Normal.standard.cumulative(value)
    case .studentT: StudentT(degreesOfFreedom: degrees).cumulative(value)
    default: ChiSquared(degreesOfFreedom: degrees).cumulative(value)
    }
  }
}
