import Localization
import SourceText
import Testing
import TimeSeries

@testable import Modeling

struct PlausibleRangeTests {
  private func variable(_ unit: Unit?, _ measure: Variable.Measure) -> Variable {
    Variable(
      name: "x", role: .exogenous, title: LocalizedText("x"), indicator: nil, column: nil, region: "",
      unit: unit,
      measure: measure, preferredDirection: nil, start: [:], project: nil, carriesPartYear: false,
      range: .none)
  }

  private func objects(
    _ value: Double, _ unit: Unit?, _ measure: Variable.Measure, _ figures: [Double]
  ) -> Bool {
    PlausibleRange(of: variable(unit, measure), figures: figures)?.objection(to: value) != nil
  }

  @Test(arguments: [
    (-200.0, true), (-100, true), (-99.9, false), (0, false), (5000, false),
  ])
  func growth(_ value: Double, _ isOdd: Bool) {
    #expect(objects(value, .percent, .growth, [3, 4]) == isOdd)
    #expect(objects(value, .percent, .growth, []) == isOdd)
  }

  @Test func sharesOfAWhole() {
    #expect(objects(160, .percent, .share, [50, 60]) && objects(-1, .percent, .share, [50, 60]))
    #expect(!objects(0, .percent, .share, [50]) && !objects(100, .percent, .share, [50]))
    // Without figures nobody can tell a share from a gap, which may be negative.
    #expect(!objects(-1, .percent, .share, []) && objects(101, .percent, .share, []))
    // What has been so can be so: a gap, a rate of coverage.
    #expect(!objects(-3, .percent, .share, [-1, 2]) && !objects(130, .percent, .share, [90, 120]))
  }

  @Test func amountsAreNotBelowZero() throws {
    let yuan = try Unit.parse("亿元")
    #expect(objects(-1, yuan, .level, [5]) && objects(-1, .index, .level, [100]))
    #expect(!objects(-1, yuan, .level, [-5, 3]) && !objects(-1, yuan, .level, []))
    #expect(!objects(1e12, yuan, .level, [5]))
  }

  @Test func changesAndBareNumbersMayBeAnything() {
    #expect(!objects(-500, .percentagePoint, .share, [1]) && !objects(-500, nil, .level, [1]))
  }
}
