import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct ResidualBootstrapTests {
  /// Every draw is one historical vector, centred and scaled to the equations' standard deviations.
  @Test func wholeVectors() throws {
    let samples = ResidualFixture.samples(3, periods: 8)
    let equations = try ResidualFixture.equations(samples)
    let bootstrap = try #require(try ResidualBootstrap(equations, model: "m"))
    for (row, values) in bootstrap.values.enumerated() {
      #expect(abs(values.reduce(0, +)) < 1e-12)
      let square = values.reduce(0) { $0 + $1 * $1 } / 8
      #expect(isClose(square.squareRoot(), ResidualFixture.deviations[row], relative: 1e-12))
    }
    let system = try EquationSystem(variables: equations.map(\.variable), equations: equations)
    let draws = try ResidualFixture.draws(system, count: 4000, form: .bootstrap)
    let lanes = (0..<3).map { ResidualFixture.lanes(draws, $0, 1) }
    #expect(lanes.allSatisfy { $0[0] == 0 })
    let vectors = Set((0..<8).map { period in bootstrap.values.map { $0[period] } })
    var counts: [[Double]: Int] = [:]
    for lane in 1...4000 { counts[lanes.map { $0[lane] }, default: 0] += 1 }
    #expect(Set(counts.keys) == vectors)
    // Each of eight with probability 1/8: four standard deviations of a count.
    let bound: Double = 4 * (4000.0 * 7 / 64).squareRoot()
    #expect(counts.values.allSatisfy { abs(Double($0) - 500) < bound })
    #expect(lanes[0] != ResidualFixture.lanes(draws, 0, 2))
  }

  /// An antithetic pair picks u and 1 − u in the order of the vectors' size: opposite shocks.
  @Test func antitheticPairs() throws {
    let system = try ResidualFixture.system(ResidualFixture.samples(1, periods: 9))
    let draws = try ResidualFixture.draws(system, count: 2000, isAntithetic: true, form: .bootstrap)
    let lanes = ResidualFixture.lanes(draws, 0)
    let pairs: [(Double, Double)] = (0..<1000).map { (lanes[1 + 2 * $0], lanes[2 + 2 * $0]) }
    let bootstrap = try #require(try ResidualBootstrap(system.equations, model: "m"))
    let sorted = bootstrap.values[0]
    #expect(sorted == sorted.sorted())
    let mirrors = pairs.map { pair -> Bool in
      guard let place = sorted.firstIndex(of: pair.0) else { return false }
      return sorted[8 - place] == pair.1
    }
    #expect(mirrors.allSatisfy { $0 })
  }

  /// Equations without a sample keep their given, normal residual.
  @Test func calibratedEquationsStayNormal() throws {
    let samples = ResidualFixture.samples(1, periods: 9) + [[]]
    let system = try ResidualFixture.system(samples)
    let drawn = try ResidualFixture.draws(system, count: 200, form: .bootstrap)
    let normal = try ResidualFixture.draws(system, count: 200)
    #expect(ResidualFixture.lanes(drawn, 1) == ResidualFixture.lanes(normal, 1))
    #expect(Set(ResidualFixture.lanes(drawn, 0)).count <= 10)
  }

  @Test func regressionsThatShareNoPeriod() throws {
    let sample = ResidualFixture.samples(1, periods: 6)[0]
    let later = Array(repeating: Double?.none, count: 6) + sample
    let found = findings {
      try ResidualFixture.draws(ResidualFixture.system([sample, later]), count: 5, form: .bootstrap)
    }
    #expect(found.count == 1)
    #expect(
      found.first?.contains(
        "residuals of m cannot be drawn by period: its regressions share no period: y0 2001..2006 (6), y1 2007..2012 (6)"
      ) == true)
    let alone = try ResidualFixture.draws(ResidualFixture.system([[], []]), count: 5, form: .bootstrap)
    #expect(alone.residualGroups.isEmpty)
  }
}
