import TimeSeries
import Localization
import Scenarios
import SourceText
import Foundation
import TestSupport
import Testing

@testable import Qilu

@Suite struct RevisionRequestTests {
  /// Whether the values of the whole table moved by one step alone, and by that at all.
  private func isMoved(_ revision: Revision, onlyBy step: RevisionStep) -> Bool {
    let others = RevisionStep.allCases.filter { $0 != step }
    return revision.rows.contains { abs($0.contributions[step] ?? 0) > 1e-6 }
      && revision.rows.allSatisfy { row in others.allSatisfy { row.contributions[$0] == 0 } }
  }

  @Test func nothingMovesBetweenEqualProjects() throws {
    let revision = try RevisionFixture().revision()
    #expect(revision.scenarios.map(\.name) == ["baseline", "faster", "goal", "slowdown", "city"])
    #expect(revision.rows.count > 40)
    #expect(revision.rows.allSatisfy { $0.change == 0 && $0.contributions.values.allSatisfy { $0 == 0 } })
    #expect(revision.activeSteps == [] && revision.figures == [] && revision.coefficients == [])
    #expect(revision.assumptionLines == [] && revision.modelLines == [])
  }

  @Test func aNewFigureMovesByTheDataAlone() throws {
    var fixture = RevisionFixture()
    // The sample ends in 2024, so no coefficient sees it.
    fixture.publish("全国", "va_growth", "2025", 6.4)
    let revision = try fixture.revision()
    #expect(isMoved(revision, onlyBy: .data))
    #expect(try revision.row("baseline", "national_va_growth", "2025").isOutcome)
    #expect(try revision.row("baseline", "national_va_growth", "2025").new == 6.4)
    // The model of the city is driven by that of the province.
    #expect(abs(try revision.row("city", "city_growth", "2025").change) > 0.01)
    #expect(revision.figures.map(\.new?.text.en) == ["6.4 %"])
    #expect(revision.figures.first?.old == nil && revision.coefficients == [])
  }

  @Test func aRevisedFigureOfTheSampleMovesByReestimationAlone() throws {
    var fixture = RevisionFixture()
    // No equation has a lag, and the rules see inputs only.
    try fixture.change("seeds/official.csv", "山东,va_growth,2015,6.7", to: "山东,va_growth,2015,9.1")
    let revision = try fixture.revision()
    #expect(isMoved(revision, onlyBy: .reestimation))
    #expect(revision.figures.map { [$0.old?.value, $0.new?.value] } == [[6.7, 9.1]])
    #expect(revision.coefficients.count == 3)
    #expect(revision.coefficients.allSatisfy { $0.equation == "va_growth" && $0.old != $0.new })
  }

  @Test func aChangedLineMovesByTheAssumptionsAlone() throws {
    var fixture = RevisionFixture()
    try fixture.change("scenarios/faster.yaml", "base + 2 pp", to: "base + 3 pp")
    let revision = try fixture.revision()
    #expect(isMoved(revision, onlyBy: .assumptions))
    #expect(abs(try revision.row("faster", "investment_growth", "2026").change - 1) < 1e-12)
    #expect(try revision.scenario("baseline").isUnchanged)
    #expect(revision.assumptionLines.map(\.key) == [["assumptions", "investment_growth", "2026..2027"]])
    #expect(revision.assumptionLines.first?.newPlace?.start.line == 6)
  }

  @Test func aFileThatALineNamesIsAnAssumption() throws {
    var fixture = RevisionFixture()
    try fixture.change("scenarios/paths/slow.csv", "2026,3\n", to: "2026,2\n")
    let revision = try fixture.revision()
    #expect(isMoved(revision, onlyBy: .assumptions))
    #expect(revision.assumptionLines.map { [$0.old, $0.new] } == [["3", "2"]])
  }

  @Test func aChangedEquationMovesByTheModelAlone() throws {
    var fixture = RevisionFixture()
    try fixture.change("scenarios/models/city.yaml", "slope: 1.1 ± 0.1", to: "slope: 1.2 ± 0.1")
    let revision = try fixture.revision()
    #expect(isMoved(revision, onlyBy: .model))
    #expect(revision.modelLines.map(\.key) == [["equations", "city_growth", "coefficients", "slope"]])
    var other = RevisionFixture()
    try other.change("scenarios/models/province.yaml", "national_va_growth +", to: "")
    #expect(isMoved(try other.revision(), onlyBy: .model))
  }

  @Test func allCausesTogetherAddUpExactly() throws {
    var fixture = RevisionFixture()
    try fixture.changeAll()
    let revision = try fixture.revision()
    #expect(revision.activeSteps == RevisionStep.allCases)
    for row in revision.rows {
      let sum = RevisionStep.allCases.compactMap { row.contributions[$0] }.reduce(0, +)
      #expect(abs(row.old + sum - row.new) < 1e-10 && row.unexplained == 0)
    }
    // The ends are what a run of each project gives.
    let files = fixture.files
    for (folder, value) in [("/old", \RevisionRow.old), ("/new", \RevisionRow.new)] {
      let outcome = try Project(folder: folder, fileSystem: files).run(RunRequest(draws: 0))
      let result = try #require(outcome.groups.first?.results.first { $0.name == "faster" })
      let row = try revision.row("faster", "va_growth", "2027")
      #expect(result.projection.value("va_growth", row.period) == row[keyPath: value])
    }
  }

  @Test func horizonsThatMovedShareTheirPeriods() throws {
    var fixture = RevisionFixture()
    try fixture.change("scenarios/baseline.yaml", "2025..2027", to: "2026..2028")
    fixture.new["scenarios/faster.yaml"] = nil
    fixture.new["scenarios/goal.yaml"] = nil
    fixture.new["scenarios/slowdown.yaml"] = nil
    fixture.new["scenarios/city.yaml"] = nil
    let revision = try fixture.revision()
    #expect(revision.onlyInOld == ["city", "faster", "goal", "slowdown"])
    let rows = try revision.scenario("baseline").variables.first?.rows ?? []
    #expect(rows.map(\.period.description) == ["2025", "2026", "2027"])
  }

  @Test func reportFoldersAreRevisedByTheInputsTheyKeep() throws {
    var fixture = RevisionFixture()
    try fixture.changeAll()
    let files = fixture.files
    for folder in ["/old", "/new"] {
      let project = try Project(folder: folder, fileSystem: files)
      _ = try project.write(
        try project.run(RunRequest(draws: 20)), to: "/reports\(folder)", options: OutputOptions())
    }
    // The projects may change or go: the reports stand alone.
    try files.write(Array("x".utf8), to: "/old/scenarios/baseline.yaml", replacing: true)
    let side = { (name: String) in try RevisionSource(name, fileSystem: files) }
    let kept = try RevisionRequest(old: side("/reports/old"), new: side("/reports/new")).revision()
    let live = try fixture.revision()
    #expect(kept.rows == live.rows)
    #expect(!kept.hasUnexplained)
  }

  @Test func aVintageIsTheRunOfItsDate() throws {
    let fixture = RevisionFixture()
    let files = fixture.files
    let revision = try RevisionRequest(
      old: RevisionSource("/old@2024-12-31", fileSystem: files),
      new: RevisionSource("/old", fileSystem: files)
    ).revision()
    #expect(revision.activeSteps == [.data, .reestimation])
    #expect(
      revision.figures.count == 3 && revision.figures.allSatisfy { $0.period == "2024" && $0.old == nil })
    #expect(try revision.row("baseline", "va_growth", "2024").isOutcome)
  }

  @Test func aDateBeforeTheFirstFigureIsSaidInWords() throws {
    let files = RevisionFixture().files
    let error = #expect(throws: (any Error).self) {
      try RevisionRequest(
        old: RevisionSource("/old@1990-01-01", fileSystem: files),
        new: RevisionSource("/old", fileSystem: files)
      ).revision()
    }
    let text = Failure(try #require(error)).diagnostics.rendered(.en)
    #expect(
      text.hasPrefix(
        "error: /old@1990-01-01 cannot be run: nothing was published by 1990-01-01; the first of"))
    #expect(text.contains("choose a later date") && !text.contains("cannot be estimated"))
  }

  @Test func reportsWithOtherValuesThanTheirInputsGiveAreUnexplained() throws {
    let fixture = RevisionFixture()
    let files = fixture.files
    let project = try Project(folder: "/old", fileSystem: files)
    _ = try project.write(try project.run(RunRequest(draws: 0)), to: "/r", options: OutputOptions())
    let path = "/r/baseline/projections.csv"
    let lines = String(decoding: try files.read(path), as: UTF8.self).split(separator: "\n").map { line in
      line.contains("investment_growth") && line.contains(",2027,")
        ? "baseline,山东,investment_growth,%,2027,projection,99,,,,,,,," : String(line)
    }
    try files.write(Array(lines.joined(separator: "\n").utf8), to: path, replacing: true)
    let revision = try RevisionRequest(
      old: RevisionSource("/r", fileSystem: files), new: RevisionSource("/new", fileSystem: files)
    ).revision()
    let row = try revision.row("baseline", "investment_growth", "2027")
    #expect(row.old == 99 && abs(row.unexplained - row.change) < 1e-12 && revision.hasUnexplained)
    #expect(try revision.row("baseline", "investment_growth", "2026").unexplained == 0)
  }

  @Test func aSideThatCannotBeRunIsNamed() throws {
    var fixture = RevisionFixture()
    try fixture.change("scenarios/baseline.yaml", "2025..2027", to: "soon")
    let failure = #expect(throws: Failure.self) { try fixture.revision() }
    #expect(failure?.diagnostics.rendered(.en).contains("/new cannot be run again") == true)
    #expect(failure?.diagnostics.rendered(.en).contains("soon") == true)
  }

  @Test func scenariosThatOneSideLacksAreNamed() throws {
    var fixture = RevisionFixture()
    fixture.new["scenarios/faster.yaml"] = nil
    let failure = #expect(throws: Failure.self) { try fixture.revision(scenarios: ["faster"]) }
    #expect(failure?.kind == .missing)
    for name in ["baseline", "city", "faster", "goal", "slowdown"] {
      fixture.new["scenarios/\(name).yaml"] = nil
    }
    fixture.new["scenarios/other.yaml"] =
      "scenario: other\nmodel: models/province.yaml\nhorizon: 2025..2027\n"
    let none = #expect(throws: Failure.self) { try fixture.revision() }
    #expect(none?.diagnostics.rendered(.en).contains("no scenario in common") == true)
  }
}
