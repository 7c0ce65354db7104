import Foundation
import Localization
import Scenarios
import SourceText
import TestSupport
import Testing

@testable import Qilu

struct ProjectAssumptionsTests {
  @Test func namesThatAreNotThereAreNamed() throws {
    #expect(
      try messages { try edits(csv: "fastr,assumption,investment_growth,%,1,,") } == [
        "edited.csv:2:1: error: line 2, column 1: there is no scenario \"fastr\"\n    did you mean \"faster\"?"
      ])
    let variable = try messages { try edits(csv: "faster,assumption,investment_grwth,%,1,,") }
    #expect(variable.count == 1 && variable[0].contains("did you mean \"investment_growth\"?"))
    let role = try messages { try edits(csv: "faster,assumption,va_growth,%,1,,") }
    #expect(role.count == 1 && role[0].contains("cannot be in the model province"))
  }

  @Test func unitsAreNotConverted() throws {
    let found = try messages { try edits(csv: "faster,assumption,investment_growth,亿元,1,,") }
    #expect(found.count == 1 && found[0].contains("found the unit \"亿元\", expected %"))
  }

  @Test func impossibleValuesRunAndAreNamed() throws {
    let edits = try edits(csv: "faster,assumption,investment_growth,%,-200,,")
    #expect(edits.edited.map(\.name) == ["faster-edited"])
    #expect(
      edits.remarks.all.map { $0.rendered(.en) }.first
        == "edited.csv:2:5: warning: line 2, column 5: found -200 %: growth of -100 % or less leaves nothing\n    the sheet runs as it is; look at the sign, the decimals and the unit"
    )
  }

  /// The equation that has no solution stands in a file that the sheet's user never touched.
  @Test func impossibleValuesThatNothingSolvesAreErrors() throws {
    let path = "scenarios/models/province.yaml"
    let model = try #require(SmallProject.files[path]?.trimmingCharacters(in: .newlines))
    let project = try smallProject([
      path: model + "\n  investment_log: {is: log(1 + investment_growth / 100), unit: index}\n"
    ])
    let text = "scenario,role,variable,2025\nfaster,assumption,investment_growth,-200\n"
    let found = try messages { try project.edits(Array(text.utf8), "edited.csv") }
    #expect(found.count == 2, "\(found)")
    #expect(
      found.first?.hasPrefix(
        "edited.csv:2:4: error: line 2, column 4: found -200 %: growth of -100 % or less leaves nothing; the scenario cannot be solved as it is"
      ) == true)
    #expect(found.last?.contains("faster-edited: investment_log has no value in 2025") == true)
  }

  @Test func valuesOutsideTheHorizonAreNamed() throws {
    let text = "scenario,role,variable,2028\nfaster,assumption,investment_growth,5\n"
    let found = try messages { try smallProject().edits(Array(text.utf8), "edited.csv") }
    #expect(found.count == 1 && found[0].contains("outside of the horizon 2025..2027 of scenario \"faster\""))
  }

  @Test func aPeriodBetweenOthersHasAColumn() throws {
    let row = "faster,assumption,investment_growth,%,11,,"
    let found = try messages { try edits(csv: row, periods: "2025,second,2027") }
    #expect(
      found.first?.contains(
        "column 7: found 2027, expected a column 2026 before it: scenario \"faster\" has that period")
        == true,
      "\(found)")
    #expect(try edits(csv: row, periods: "2025,2026,note").edited.count == 1)
  }

  @Test func savingKeepsOneAndReplacesNone() throws {
    let both = ["faster,assumption,investment_growth,%,11,,", "slowdown,assumption,national_va_growth,%,3,,"]
    let several = try messages { try edits(csv: both[0], both[1], saving: "mine") }
    #expect(several.count == 1 && several[0].contains("2 scenarios were edited (faster, slowdown)"))
    let one = try edits(csv: both[0], both[1], run: ["slowdown"], saving: "mine")
    #expect(one.edited.map(\.original) == ["slowdown"])
    #expect(one.remarks.warnings.contains { $0.message.en.hasSuffix("left out: faster") })
    #expect(
      try messages { try edits(csv: both[0], saving: "goal") }.first?.contains("exists already") == true)
    #expect(
      try messages { try edits(csv: both[0], saving: "a/b") }.first?.contains("cannot name a scenario")
        == true)
    let none = try messages {
      try edits(csv: "faster,assumption,investment_growth,%,9", periods: "2025", saving: "mine")
    }
    #expect(none.count == 1 && none[0].contains("nothing to save"))
  }

  @Test func severalEditedScenariosRunBesideTheirOriginals() throws {
    let edits = try edits(
      csv: "faster,assumption,investment_growth,%,11,,", "slowdown,assumption,national_va_growth,%,3,,")
    #expect(edits.covered(naming: []) == ["faster", "slowdown", "faster-edited", "slowdown-edited"])
    let outcome = try edits.project.run(RunRequest(scenarios: edits.covered(naming: []), draws: 0))
    #expect(
      Set(outcome.groups.flatMap(\.results).map(\.name)) == [
        "baseline", "faster", "slowdown", "faster-edited", "slowdown-edited",
      ])
    // The report's inputs name the scenario that ran, though it stands on no disk.
    #expect(outcome.inputs.keys.contains("scenarios/faster-edited.yaml"))
    #expect(!edits.project.fileSystem.exists("/project/scenarios/none.yaml"))
  }

  @Test func blankCellsTakeTheParentsValue() throws {
    let edits = try edits(
      csv: "baseline,assumption,investment_growth,%,,,", "slowdown,assumption,national_va_growth,%,,,")
    #expect(edits.differences.count == 3 && edits.differences.allSatisfy { $0.en.hasPrefix("slowdown: ") })
    #expect(edits.remarks.warnings.count == 3)
    #expect(edits.remarks.warnings.allSatisfy { $0.message.en.contains("blank: the project's value") })
  }

  @Test func aHundredthOfARateIsRemarked() throws {
    let edits = try edits(csv: "faster,assumption,investment_growth,%,0.1", periods: "2025")
    #expect(edits.differences.count == 1)
    #expect(edits.remarks.warnings.map(\.message.en) == ["line 2, column 5: read as 0.1 %, not 10 %"])
  }

  @Test func valuesShownWithFewerDigitsAreNoEdits() throws {
    let file = try SampleRun.all.get().table("baseline/projections.csv")
    let rows = file.rows(["variable": "investment_growth"]).filter { Int($0["period"] ?? "") ?? 0 > 2024 }
    let values = rows.compactMap { $0["value"].flatMap { Double($0) } }
    let shown = values.map { String(Double(Int(($0 * 100).rounded())) / 100) }
    let longest = shown.map { $0 + ($0.contains(".") ? "" : ".00") }
    #expect(values.count == 3)
    #expect(
      try edits(csv: "baseline,assumption,investment_growth,%,\(longest.joined(separator: ","))").differences
        .isEmpty)
  }
}
