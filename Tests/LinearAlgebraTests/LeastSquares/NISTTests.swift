import LinearAlgebra
import TestSupport
import Testing

/// Digits to reach on the NIST linear sets, smallest over the coefficients, in the given order of rows and in
/// ten random ones. Certified values: NIST StRD (see Tests/Fixtures/nist).
@Suite struct NISTTests {
  struct Gate: CustomTestStringConvertible {
    var name: String
    var digits: Double
    var testDescription: String { name }
  }

  static let gates = [
    Gate(name: "Norris", digits: 12), Gate(name: "Pontius", digits: 12), Gate(name: "NoInt1", digits: 12),
    Gate(name: "NoInt2", digits: 12), Gate(name: "Longley", digits: 13), Gate(name: "Filip", digits: 7),
    Gate(name: "Wampler1", digits: 9), Gate(name: "Wampler2", digits: 9),
    Gate(name: "Wampler3", digits: 9), Gate(name: "Wampler4", digits: 7),
    Gate(name: "Wampler5", digits: 7),
  ]

  @Test(arguments: gates) func reachesCertifiedDigits(gate: Gate) throws {
    let set = try NISTSet(gate.name)
    var generator = SplitMix64(seed: 2026)
    let given = Array(set.rows.indices)
    let orders = [given] + (0..<10).map { _ in given.shuffled(using: &generator) }
    var worst = (coefficients: 15.0, errors: 15.0, deviation: 15.0, rSquared: 15.0, zero: 0.0)
    for order in orders {
      let response = set.response(order: order)
      let fit = try LeastSquares(design: set.design(order: order), response: response)
      #expect(fit.rank == set.coefficients.count)
      worst.coefficients = min(worst.coefficients, set.coefficientDigits(fit))
      worst.errors = min(worst.errors, set.standardErrorDigits(fit))
      let found = fit.residualStandardDeviation
      if set.residualDeviation == 0 {
        worst.zero = max(worst.zero, found / deviation(of: response))
      } else {
        worst.deviation = min(worst.deviation, correctDigits(found, certified: set.residualDeviation))
      }
      worst.rSquared = min(worst.rSquared, correctDigits(fit.rSquared(), certified: set.rSquared))
    }
    #expect(worst.coefficients >= gate.digits)
    #expect(worst.errors >= min(12, gate.digits))
    #expect(worst.deviation >= gate.digits)
    #expect(worst.rSquared >= gate.digits)
    #expect(worst.zero <= 1e-9)
  }

  private func deviation(of values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }
}
