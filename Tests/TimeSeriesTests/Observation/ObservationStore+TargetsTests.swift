import Testing

@testable import TimeSeries

@Suite struct ObservationStoreTargetsTests {
  @Test func aTargetNeverCompetesWithAnActual() throws {
    // The nation's energy per GDP, 2021: about -3 aimed at in March, -2.7 in the end.
    let target = try observation(
      "2021", "-3", qualifier: .about, status: .target, by: .press, on: "2021-03-05")
    let actual = try observation("2021", "-2.7", by: .press, on: "2022-01-22")
    let store = ObservationStore([target, actual])
    #expect(store.conflicts.isEmpty)
    #expect(store.value(region: "山东", indicator: "va_growth", period: Period(year: 2021)) == -2.7)
    let outcomes = store.targetOutcomes(region: "山东", indicator: "va_growth")
    #expect(outcomes == [TargetOutcome(target: target, outcome: ConflictResolution.resolve([actual]))])
    #expect(outcomes.first?.isMet(.down) == false)
    #expect(outcomes.first?.isMet() == nil)
  }

  @Test func aTargetAloneIsNoFigure() throws {
    let target = try observation("2024", "-4", qualifier: .atLeast, status: .target)
    let store = ObservationStore([target])
    #expect(store.resolved(region: "山东", indicator: "va_growth").isEmpty)
    #expect(store.targets(region: "山东", indicator: "va_growth") == [target])
    #expect(store.targetOutcomes(region: "山东", indicator: "va_growth").first?.isMet(.down) == nil)
    #expect(try store.series(region: "山东", indicator: "va_growth", frequency: .annual) == nil)
  }

  @Test(arguments: [
    ("-4", Qualifier.atLeast, "-4.8", Indicator.PreferredDirection.down, true),
    ("-4", .atLeast, "-3.9", .down, false),
    ("6", .exact, "7.1", .up, true), ("6", .exact, "5.9", .up, false), ("6", .over, "6", .up, false),
  ])
  func aTargetIsMetOrNot(
    _ target: String, _ qualifier: Qualifier, _ actual: String, _ direction: Indicator.PreferredDirection,
    _ isMet: Bool
  ) throws {
    let store = ObservationStore([
      try observation("2024", target, qualifier: qualifier, status: .target), try observation("2024", actual),
    ])
    #expect(store.targetOutcomes(region: "山东", indicator: "va_growth").first?.isMet(direction) == isMet)
  }
}
