import Testing

@testable import Scenarios

struct DrawPathsTests {
  /// The draws themselves, draw 0 first, of a baseline and of a scenario that keeps no others.
  @Test func whatTheyHold() throws {
    let results = try RunFixture.run([
      "base": RunFixture.base(draws: 20).replacing("seed: 3", with: "seed: 3, paths: [growth, level]"),
      "more": "extends: base\nassumptions: {demand: base + 1 pp}\n",
    ])
    for name in ["base", "more"] {
      let result = try #require(results[name])
      let paths = try #require(result.paths)
      #expect(paths.variables == ["growth", "level"])
      #expect(paths.periods == [year(2026), year(2027), year(2028)])
      for (place, variable) in paths.variables.enumerated() {
        for period in 0..<3 {
          let lanes = Array(paths.lanes(place, period))
          #expect(lanes[0] == result.values(variable)[period])
          #expect(Array(lanes.dropFirst()) == result.draws(variable, 2026 + period))
        }
      }
    }
  }

  @Test func onlyWhereAskedFor() throws {
    #expect(try RunFixture.run(RunFixture.base(draws: 5)).paths == nil)
  }

  @Test(arguments: [
    ("[grwth]", 5, "the model toy has no variable \"grwth\"\n    did you mean \"growth\"?"),
    ("[growth, growth]", 5, "\"growth\" is there twice"),
    (
      "[growth, level, gap, demand, invest, spare, growth2, growth3, growth4]", 1_000_000,
      "at most 25000000 are written"
    ),
  ])
  func whatIsWrong(paths: String, draws: Int, message: String) {
    let found = RunFixture.messages {
      try RunFixture.run(
        RunFixture.base(draws: draws).replacing("seed: 3", with: "seed: 3, paths: \(paths)"))
    }
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }
}
