import TestSupport
import Testing

@testable import Scenarios

struct UpstreamPathTests {
  static let city = """
    model: city
    region: 聊城
    variables:
      province: {indicator: va_growth, region: 山东, role: exogenous, project: {model: toy.yaml}}
      growth: {indicator: va_growth, role: endogenous}
    equations:
      growth: {calibrated: growth = 0.5 + slope * province, coefficients: {slope: 1}, residual: 2}
    """

  static func run(_ texts: KeyValuePairs<String, String>) throws -> [String: ScenarioResult] {
    try RunFixture.run(
      texts, [RunFixture.estimated(), RunFixture.estimated(city)], on: ["city": "city"])
  }

  static func text(draws: Int) -> String {
    RunFixture.base(draws: draws).replacing("toy.yaml", with: "city.yaml")
  }

  /// The province's solution is the city's assumption in every draw; the city's own residual is independent of the province's.
  @Test func drawByDraw() throws {
    let results = try Self.run(["base": RunFixture.base(draws: 4000), "city": Self.text(draws: 4000)])
    let (province, city) = (try #require(results["base"]), try #require(results["city"]))
    #expect(city.values("province") == province.values("growth"))
    #expect(agree(city.draws("province", 2027), province.draws("growth", 2027)))
    let own = zip(city.draws("growth", 2027), city.draws("province", 2027)).map { $0 - $1 - 0.5 }
    let residual = moments(own)
    #expect(abs(residual.sd / 2 - 1) < 4 / 8000.0.squareRoot())
    let driver = moments(city.draws("province", 2027))
    let covariance =
      zip(own, city.draws("province", 2027)).reduce(0) {
        $0 + ($1.0 - residual.mean) * ($1.1 - driver.mean)
      } / 4000
    #expect(abs(covariance) < 4 * residual.sd * driver.sd / 4000.0.squareRoot())
  }

  @Test func unequalDrawsAreRefused() {
    let messages = RunFixture.messages {
      try Self.run(["base": RunFixture.base(draws: 100), "city": Self.text(draws: 200)])
    }
    #expect(
      messages == [
        "scenarios/city.yaml:2:8: error: province follows base draw by draw, but that has 100 draws and city 200\n    give both the same draws: under uncertainty:"
      ])
  }

  @Test func withoutTheProvinceNothingDrives() {
    let messages = RunFixture.messages { try Self.run(["city": Self.text(draws: 0)]) }
    #expect(
      messages == [
        "models/city.yaml:4:3: error: province follows models/toy.yaml, but no scenario of that model has it solved"
      ])
  }
}
