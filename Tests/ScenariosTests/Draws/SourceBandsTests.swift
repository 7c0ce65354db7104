import Modeling
import Testing

@testable import Scenarios

struct SourceBandsTests {
  /// Linear in everything random: residual, constant, and demand through a given slope.
  static let linear = RunFixture.toy.replacing("slope: 0.8 ± 0.1", with: "slope: 0.8")
    .replacing("effect: 0.1 ± 0.05", with: "effect: 0.1").replacing("model: toy", with: "model: linear")

  static func result(_ options: String, threads: Int = 1) throws -> ScenarioResult {
    try RunFixture.run(
      "model: models/linear.yaml\nhorizon: 2026..2028\nuncertainty: {draws: 20000, seed: 3\(options)}\n",
      RunFixture.estimated(linear), threads: threads)
  }

  private static func deviation(
    _ result: ScenarioResult, _ source: UncertaintyOptions.Component?, _ variable: String = "growth"
  ) -> Double {
    result.bands?.distribution(source, variable, year(2028))?.standardDeviation ?? .nan
  }

  /// Each source has its own sd (0.7; 0.5; 0.8 · 1), and the variances add up: four standard errors of a standard
  /// deviation, 1/√(2N), and of the covariances between sources that a sample leaves.
  @Test func variancesAddUp() throws {
    let result = try Self.result(", by_source: true")
    #expect(result.bands?.sources == [.residual, .coefficient, .assumption, nil])
    let parts = [
      Self.deviation(result, .residual), Self.deviation(result, .coefficient),
      Self.deviation(result, .assumption),
    ]
    let bound = 4 / 40_000.0.squareRoot()
    #expect(zip(parts, [0.7, 0.5, 0.8]).allSatisfy { abs($0 / $1 - 1) < bound })
    let whole = Self.deviation(result, nil)
    let sum = parts.reduce(0) { $0 + $1 * $1 }
    #expect(abs(whole * whole / sum - 1) < 2 * bound)
    #expect(result.summary["growth", year(2028)]?.standardDeviation == whole)
  }

  /// Each source by itself has the numbers of a run that includes it alone, bit by bit.
  @Test(arguments: UncertaintyOptions.Component.allCases)
  func sameDrawsAsTheSourceAlone(source: UncertaintyOptions.Component) throws {
    let whole = try Self.result(", by_source: true", threads: 3)
    let alone = try Self.result(", include: [\(source.rawValue)]")
    for variable in ["growth", "level", "gap", "demand"] {
      let band = whole.bands?.distribution(source, variable, year(2028))
      #expect(band == alone.summary[variable, year(2028)])
    }
    #expect(alone.bands == nil)
  }

  @Test func onlyWhatIsIncluded() throws {
    let result = try Self.result(", include: [residual, coefficient], by_source: true")
    #expect(result.bands?.sources == [.residual, .coefficient, nil])
  }
}
