import Testing
import TimeSeries

@testable import Scenarios

struct ScenarioInputsTests {
  static func inputs(_ role: PathRole, _ values: [Int: Double], scale: Double = 0) -> ScenarioInputs {
    var points: [Period: PathPoint] = [:]
    for (place, value) in values {
      points[year(place)] = PathPoint(
        value: value, deviations: scale == 0 ? [] : [DeviationTerm(source: "s", shape: .normal, scale: scale)]
      )
    }
    return ScenarioInputs(paths: [ScenarioInputs.Item(role: role, variable: "x"): points])
  }

  @Test func differences() throws {
    let range = try PeriodRange(year(2026), year(2027))
    let base = Self.inputs(.assumption, [2025: 1, 2026: 2, 2027: 3])
    func count(_ other: ScenarioInputs) -> Int { other.differences(from: base, in: range).count }
    #expect(count(base) == 0)
    #expect(count(Self.inputs(.assumption, [2025: 9, 2026: 2, 2027: 3])) == 0)  // outside the periods
    #expect(count(Self.inputs(.assumption, [2026: 2, 2027: 3.5])) == 1)
    #expect(count(Self.inputs(.assumption, [2026: 2, 2027: 3], scale: 1)) == 1)  // the spread is an input too
    #expect(count(Self.inputs(.exogenized, [2026: 2, 2027: 3])) == 2)
    let mixed = base.replacing(
      Self.inputs(.addFactor, [2026: 1]).paths.keys, from: Self.inputs(.addFactor, [2026: 1]))
    #expect(mixed.point(.addFactor, "x", year(2026))?.value == 1)
    #expect(mixed.point(.assumption, "x", year(2027))?.value == 3)
  }
}
