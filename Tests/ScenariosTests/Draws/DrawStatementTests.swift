import SourceText
import Testing
import TimeSeries

@testable import Scenarios

/// Statements about draws, against counting by hand.
struct DrawStatementTests {
  private static let draws = 999

  private static func result(_ statements: [String], options: String = "") throws -> ScenarioResult {
    let list = statements.map { "\"\($0)\"" }.joined(separator: ", ")
    return try RunFixture.run(
      "model: models/toy.yaml\nhorizon: 2026..2028\n"
        + "uncertainty: {draws: \(draws), seed: 3, probabilities: [\(list)]\(options)}\n")
  }

  private static func share(_ holds: (Int) -> Bool) -> Double {
    Double((0..<draws).filter(holds).count) / Double(draws)
  }

  @Test func countedByHand() throws {
    let result = try Self.result([
      "growth > 5 in 2027", "growth > 5 in 2026..2028", "growth < 4 by 2028", "growth < 4 by 2026",
      "growth > 5 in 2026 and demand < 4 by 2027", "growth > 5 in 2026 or growth > 5 in 2028",
      "growth - growth[-1] > 0.5 and level >= 105 in 2027", "d(growth) > 0.5 in 2026",
      "growth > 5 and demand > 4 or growth < 3 in 2028", "1 / (growth - growth) > 0 in 2026",
    ])
    let growth = (2025...2028).map {
      $0 == 2025 ? Array(repeating: 6, count: Self.draws) : result.draws("growth", $0)
    }
    let demand = (2026...2028).map { result.draws("demand", $0) }
    let level = result.draws("level", 2027)
    let expected = [
      Self.share { growth[2][$0] > 5 }, Self.share { lane in growth[1...].allSatisfy { $0[lane] > 5 } },
      Self.share { lane in growth[1...].contains { $0[lane] < 4 } }, Self.share { growth[1][$0] < 4 },
      Self.share { lane in growth[1][lane] > 5 && demand[..<2].contains { $0[lane] < 4 } },
      Self.share { growth[1][$0] > 5 || growth[3][$0] > 5 },
      Self.share { growth[2][$0] - growth[1][$0] > 0.5 && level[$0] >= 105 },
      Self.share { growth[1][$0] - 6 > 0.5 },
      Self.share { growth[3][$0] > 5 && demand[2][$0] > 4 || growth[3][$0] < 3 }, 0,
    ]
    #expect(result.probabilities.map(\.probability) == expected)
    #expect(expected.dropLast().allSatisfy { $0 > 0.005 && $0 < 0.995 })
    // On the path: growth is 1 + 0.8 · 4 + 0.1 · 6 = 4.8.
    #expect(
      result.probabilities.map(\.holdsOnPath) == [
        false, false, false, false, false, false, false, false, false, false,
      ])
    let first = try #require(result.probabilities.first?.standardError)
    let p = expected[0]
    #expect(abs(first - (p * (1 - p) / Double(Self.draws - 1)).squareRoot()) < 1e-12)
  }

  @Test func withoutDraws() throws {
    let result = try RunFixture.run(
      "model: models/toy.yaml\nhorizon: 2026..2028\nuncertainty: {draws: 0, probabilities: [growth > 4.5 in 2026]}\n"
    )
    #expect(result.probabilities.map(\.probability) == [nil])
    #expect(result.probabilities.map(\.holdsOnPath) == [true])
    #expect(result.probabilities[0].standardError == nil)
  }

  /// A list is inherited whole, and a child may ask something else; both have the same draws.
  @Test func inheritance() throws {
    let base =
      "model: models/toy.yaml\nhorizon: 2026..2028\nuncertainty: {draws: 99, probabilities: [growth > 5 in 2026]}\n"
    let results = try RunFixture.run([
      "base": base, "same": "extends: base\n",
      "other": "extends: base\nuncertainty: {probabilities: [growth > 4 in 2026, growth > 5 in 2026]}\n",
    ])
    #expect(results["same"]?.probabilities == results["base"]?.probabilities)
    #expect(results["other"]?.probabilities.count == 2)
    #expect(results["other"]?.probabilities.last?.count == results["base"]?.probabilities.first?.count)
  }

  @Test(arguments: [
    (
      "grwth > 5 in 2026",
      "scenarios/base.yaml:4:53: error: the model toy has no variable \"grwth\"\n    did you mean \"growth\"?"
    ),
    ("growth > 5 in 2030", "\"growth > 5 in 2030\": 2030 is not within the horizon 2026..2028"),
    ("growth > 5 in 2025", "\"growth > 5 in 2025\": 2025 is not within the horizon 2026..2028"),
    ("growth > 5 by 2025", "2025 is not within the horizon 2026..2028"),
    ("growth > 5 in 2026Q1", "2026Q1 is not within the horizon 2026..2028"),
    ("growth[-9] > 5 in 2026", "growth has no value in 2017, which the statement needs for 2026"),
    ("growth > 5 by 2026..2027", "\"by\" takes one period, found 2026..2027"),
    ("growth > 5 in 20x6", "\"20x6\" is not a period or a range of periods"),
    ("growth > 5", "the statement does not say when"),
  ])
  func whatIsWrong(statement: String, message: String) {
    let found = RunFixture.messages { try Self.result([statement]) }
    #expect(found.count == 1)
    #expect(found.first?.contains(message) == true, "\(found)")
  }

  @Test func aStatementTwice() {
    let found = RunFixture.messages { try Self.result(["growth > 5 in 2026", "growth > 5 in 2026"]) }
    #expect(found.first?.contains("\"growth > 5 in 2026\" is there twice") == true)
  }
}
