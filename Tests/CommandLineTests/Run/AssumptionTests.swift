import Foundation
import TestSupport
import Testing

/// `qilu run --assumptions`.
@Suite struct AssumptionTests {
  private let table =
    "scenario,role,variable,unit,2025,2026,2027\nfaster,assumption,investment_growth,%,12 %,,\n"

  /// The row above with what the project has in the other years.
  private func edited() throws -> TemporaryProject {
    let project = try TemporaryProject()
    try project.write(table.replacing(",,\n", with: "\n").replacing(",2026,2027", with: ""), to: "edited.csv")
    return project
  }

  @Test func differencesArePrintedAndRunBesideTheOriginal() throws {
    let project = try edited()
    let result = try project.qilu("run", "--assumptions", "edited.csv", "--draws", "0")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("edited.csv: 1 difference\n  faster: Investment growth"))
    #expect(result.output.contains("2025: 9 % → 12 %"))
    let folders = project.names(in: "reports")
    #expect(folders.contains("faster") && folders.contains("faster-edited") && folders.contains("baseline"))
    #expect(!project.names(in: "scenarios").contains("faster-edited.yaml"))
  }

  @Test func aSavedScenarioRunsToTheSameFigures() throws {
    let project = try edited()
    let saved = try project.qilu("run", "--assumptions", "edited.csv", "--save", "mine")
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(saved.output.hasSuffix("saved: scenarios/mine.yaml\n"))
    #expect(try project.qilu("run", "mine", "--out", "again").status == 0)
    #expect(try project.text("reports/mine/projections.csv") == project.text("again/mine/projections.csv"))
    let twice = try project.qilu("run", "--assumptions", "edited.csv", "--save", "mine")
    #expect(twice.status == 73)
    #expect(twice.firstError.contains("scenarios/mine.yaml exists already"))
  }

  @Test func whatIsNotUnderstoodRunsNothing() throws {
    let project = try TemporaryProject()
    try project.write(table.replacing("12 %", with: "many"), to: "edited.csv")
    let result = try project.qilu("run", "--assumptions", "edited.csv", "--lang", "zh")
    #expect(result.status == 65)
    #expect(result.firstError.hasPrefix("edited.csv:2:5: 错误：第 2 行第 5 列：此处为文字“many”，应为以 % 计的数字"))
    #expect(!project.names().contains("reports"))
    #expect(try project.qilu("run", "--assumptions", "nothing.xlsx").status == 66)
    #expect(try project.qilu("run", "--save", "mine").status == 64)
  }

  @Test func theWorkbookOfARunHoldsNoDifference() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "--lang", "zh").status == 0)
    let result = try project.qilu(
      "run", "--assumptions", "reports/comparison/comparison.xlsx", "--draws", "0")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("reports/comparison/comparison.xlsx, sheet 假设: no differences\n"))
  }
}
