import Foundation
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

@Suite struct MultipliersTests {
  /// growth = 1 + 0.8 demand + 0.1 invest and an index on it, level = level[-1] (1 + growth / 100).
  @Test func byHand() throws {
    let result = try RunFixture.run(RunFixture.base(draws: 0))
    let multipliers = try Multipliers(
      of: ["growth", "level"], to: ["invest", "growth"], in: PeriodRange.parse("2026..2027"),
      projection: result.projection)
    func value(_ variable: String, _ period: Int, _ instrument: String, _ shocked: Int) -> Double {
      multipliers.value(of: variable, in: year(period), to: instrument, in: year(shocked)) ?? .nan
    }
    #expect(isClose(value("growth", 2026, "invest", 2026), 0.1, absolute: 1e-12))
    #expect(isClose(value("growth", 2027, "invest", 2026), 0, absolute: 1e-12))
    #expect(isClose(value("growth", 2027, "growth", 2027), 1, absolute: 1e-12))
    let growth = result.values("growth")
    // 100 · 0.1 / 100 · the growth of the years after.
    let later = 0.1 * (1 + growth[1] / 100) * (1 + growth[2] / 100)
    #expect(isClose(value("level", 2028, "invest", 2026), later, absolute: 1e-11))
    #expect(multipliers.entries.count == 2 * 2 * (3 + 2))
    #expect(multipliers.entries.first?.instrument.role == .assumption)
    #expect(multipliers.entries.last?.instrument.role == .addFactor)
  }

  /// Klein's Model I is linear. Computed from the reduced form in 50 digits with the OLS coefficients; bimets prints other
  /// numbers, whose errors come from its convergence criterion.
  @Test func kleinIsExact() throws {
    let result = try KleinFixture.solve("solve: {mode: dynamic}", horizon: "1940..1941")
    let found = try Multipliers(of: ["cn", "y"], to: ["w2", "g", "t"], projection: result.projection)
    let exact: [(String, String, Double, Double)] = [
      ("w2", "cn", 0.45440792400267, -0.38506551964918), ("w2", "y", 0.25379237140627, -0.61498741095472),
      ("g", "cn", 1.67734188128109, 1.88960230206692), ("g", "y", 3.66180709738759, 3.01788025201774),
      ("t", "cn", -1.32106425380057, -1.98022198163113), ("t", "y", -3.46282169422647, -3.38205176546652),
    ]
    for (instrument, variable, impact, interim) in exact {
      for shocked in [1940, 1941] {
        let value = found.value(of: variable, in: year(shocked), to: instrument, in: year(shocked))
        #expect(isClose(value ?? .nan, impact, absolute: 1e-10), "\(variable)/\(instrument) \(shocked)")
      }
      let later = found.value(of: variable, in: year(1941), to: instrument, in: year(1940))
      #expect(isClose(later ?? .nan, interim, absolute: 1e-10), "\(variable)/\(instrument)")
    }
  }

  @Test func whatCannotBeHadIsNamed() throws {
    let result = try RunFixture.run(RunFixture.base(draws: 0))
    func messages(_ variables: [String], _ instruments: [String], _ range: String) -> [String] {
      RunFixture.messages {
        try Multipliers(
          of: variables, to: instruments, in: PeriodRange.parse(range), projection: result.projection)
      }
    }
    #expect(messages(["grwth"], ["invest"], "2026").first?.contains("no variable \"grwth\"") == true)
    #expect(
      messages(["growth"], ["invest"], "2025").first?.contains("2025 is not inside the horizon") == true)
    let fixed = try RunFixture.run(RunFixture.base(draws: 0, extra: "exogenize: {growth: {2026: 5 %}}\n"))
    let found = RunFixture.messages {
      try Multipliers(
        of: ["level"], to: ["growth"], in: PeriodRange.parse("2026"), projection: fixed.projection)
    }
    #expect(found.first?.contains("growth is fixed in 2026") == true, "\(found)")
  }
}
