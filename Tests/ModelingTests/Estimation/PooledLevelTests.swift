import Econometrics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct PooledLevelTests {
  static let text = """
    model: m
    region: 山东
    variables:
      intensity: {indicator: ind_energy_intensity_chg, role: endogenous}
      gap: {role: exogenous, unit: "%", project: "0 %"}
    equations:
      intensity:
        calibrated: intensity = level + response * gap
        coefficients:
          level:
            pool: ind_energy_intensity_chg
            since: 2012
            scatter: 2006..2011
            exclude: {福建: another definition, 山东 2010: a break, 全国 2014: a census}
          response: -0.025 ± 0.0125
        residual: scatter of level
    """
  static let id = "ind_energy_intensity_chg"

  static func rows() throws -> [Observation] {
    try Fixture.rows("山东", id, ["2023": -5.2, "2008": -6, "2009": -4, "2010": 40, "2024M01-M05": 9])
      + Fixture.rows("全国", id, ["2016-2019": -15, "2017": -4.6, "2014": 30, "2020": -0.5, "2021M01-M10": -3])
      + Fixture.rows("福建", id, ["2015": 8, "2008": 20, "2009": -20])
  }

  /// A change over years counts as its yearly rate, worth as many years; what lies inside it, a break, an excluded region and
  /// five months do not count; a year known to October does.
  @Test func figuresThatCount() throws {
    let pooled = try #require(Fixture.estimated(Self.text, Self.rows()).equation(for: "intensity")?.pooled)
    let groups = pooled.groups
    #expect(groups.map(\.name) == ["全国", "山东", "山东"])
    #expect(groups.map(\.role) == [.pooled, .pooled, .residualOnly])
    #expect(groups.map(\.weights) == [[4, 1, 1], [1], [1, 1]])
    #expect(isClose(groups[0].values[0], 100 * (0.85.squareRoot().squareRoot() - 1), absolute: 1e-12))
    #expect(Array(groups[0].values.dropFirst()) == [-0.5, -3])
    #expect(groups[1].values == [-5.2])
    #expect(groups[2].values == [-6, -4])
  }

  @Test func shrinksBetweenOwnAndOthers() throws {
    let equation = try #require(Fixture.estimated(Self.text, Self.rows()).equation(for: "intensity"))
    let level = equation.coefficients[0]
    let pooling = try #require(equation.pooled?.pooling)
    #expect(level.value > -5.2 && level.value < pooling.mean + 1e-12)
    #expect(equation.residual.standardDeviation == pooling.withinVariance.standardDeviation)
    #expect(equation.residual.degreesOfFreedom == pooling.withinVariance.degreesOfFreedom)
    #expect(equation.coefficients[1].kind == .calibrated)
    #expect(equation.coefficients.map(\.standardError)[1] == 0.0125)
  }

  /// Without a figure of its own the region stands at the mean, with the spread between regions in its sd.
  @Test func regionWithoutFigures() throws {
    let rows =
      try Self.rows().filter { $0.region != "山东" } + Fixture.rows("福州", Self.id, ["2015": -4, "2016": -6])
    let equation = try #require(Fixture.estimated(Self.text, rows).equation(for: "intensity"))
    let pooling = try #require(equation.pooled?.pooling)
    #expect(equation.coefficients[0].value == pooling.mean)
    #expect(equation.coefficients[0].standardError == pooling.newGroupStandardDeviation)
    #expect(equation.coefficients[0].dataShare == 0)
  }
}
