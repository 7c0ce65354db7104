import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

/// What `±` means, on solved draws.
struct DeviationTests {
  static func demand(_ path: String, draws: Int = 4000) throws -> [[Double]] {
    let result = try RunFixture.run(RunFixture.base(draws: draws, extra: "assumptions: {demand: \(path)}\n"))
    return (2026...2028).map { result.draws("demand", $0) }
  }

  /// One deviation for the line and draw, the same in every period.
  @Test func lineDeviation() throws {
    let draws = try Self.demand("3 % ± 0.5 pp")
    #expect(draws[0] == draws[1] && draws[1] == draws[2])
    let (mean, sd) = moments(draws[0])
    #expect(abs(mean - 3) < 4 * 0.5 / 4000.0.squareRoot())
    #expect(abs(sd / 0.5 - 1) < 4 / 8000.0.squareRoot())
  }

  @Test func yearlyDeviation() throws {
    let draws = try Self.demand("3 % ± 0.5 pp a year")
    let product = zip(draws[0], draws[1]).reduce(0) { $0 + ($1.0 - 3) * ($1.1 - 3) } / 4000
    #expect(abs(product) < 4 * 0.25 / 4000.0.squareRoot())
    #expect(abs(moments(draws[2]).sd / 0.5 - 1) < 4 / 8000.0.squareRoot())
  }

  struct Bounded: Sendable {
    var path: String
    var low: Double
    var high: Double
    var mean: Double
    var sd: Double
  }

  /// Within bounds, with the law's own mean and sd: sd (b - a)/√12 of the uniform; of the triangle mean (a + b + c)/3 and
  /// variance (a² + b² + c² - ab - ac - bc)/18. The deterministic value is the middle, or the mode.
  static let laws = [
    Bounded(path: "uniform 1 % .. 3 %", low: 1, high: 3, mean: 2, sd: 0.5773502691896258),
    Bounded(path: "triangular 1 % .. 2 % .. 4.5 %", low: 1, high: 4.5, mean: 2.5, sd: 0.7359800721939872),
  ]

  @Test(arguments: laws)
  func staysWithinBounds(_ law: Bounded) throws {
    let (path, low, high, mean, sd) = (law.path, law.low, law.high, law.mean, law.sd)
    let draws = try Self.demand("\"\(path)\"")[0]
    let found = moments(draws)
    #expect(draws.allSatisfy { $0 >= low && $0 <= high })
    #expect(abs(found.mean - mean) < 4 * sd / 4000.0.squareRoot())
    #expect(abs(found.sd / sd - 1) < 0.06)
    let result = try RunFixture.run(RunFixture.base(draws: 10, extra: "assumptions: {demand: \"\(path)\"}\n"))
    #expect(result.values("demand") == [2, 2, 2])
  }

  /// A number without ± is exact; `base` keeps the parent's deviations, `base * 2` doubles them.
  @Test func exactAndKept() throws {
    #expect(try Self.demand("3 %").allSatisfy { Set($0) == [3] })
    let results = try RunFixture.run([
      "base": RunFixture.base(draws: 50), "double": "extends: base\nassumptions: {demand: base * 2}\n",
    ])
    let (base, double) = (
      results["base"]?.draws("demand", 2027) ?? [], results["double"]?.draws("demand", 2027) ?? []
    )
    #expect(agree(double, base.map { 2 * $0 }) && Set(base).count == 50)
  }
}
