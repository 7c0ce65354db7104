import SourceText
import Localization
import SourceText
import TestSupport
import Testing

@testable import Qilu

@Suite struct ReportFolderTests {
  @Test func everyFileIsWrittenOnce() throws {
    let run = try SampleRun.all.get()
    let scenarios = SmallProject.scenarioNames.flatMap { name in
      ["projections.csv", "report.html", "report.txt"].map { "\(name)/\($0)" }
    }
    let comparison = [
      "comparison.csv", "comparison.xlsx", "differences.csv", "equations.csv", "iamc.csv", "iamc.xlsx",
      "report.html", "report.txt", "sdmx.csv", "sdmx-structure.xml",
    ]
    #expect(
      Set(run.files.keys)
        == Set(
          scenarios + comparison.map { "comparison/\($0)" }
            + ["datapackage.json", "inputs.zip", "manifest.json"]))
  }

  @Test func aPartialRunKeepsTheOthers() throws {
    let project = try smallProject()
    let folder = project.path("reports")
    _ = try project.write(try project.run(RunRequest(draws: 0)), to: folder, options: OutputOptions())
    let written = try project.write(
      try project.run(RunRequest(scenarios: ["goal"], draws: 0)), to: folder, options: OutputOptions())
    #expect(written.replaced == ["baseline", "goal", "comparison"])
    #expect(written.kept == ["city", "faster", "slowdown"])
    #expect(project.fileSystem.exists(project.path("reports/city/projections.csv")))
  }

  @Test func aFullDiskIsAFailureOfWritingAndLeavesTheOldReports() throws {
    let files = SmallProject.files.merging(["reports/manifest.json": "qilu"]) { old, _ in old }
    let size = files.values.reduce(0) { $0 + $1.utf8.count }
    let disk = MemoryFileSystem(
      texts: Dictionary(uniqueKeysWithValues: files.map { ("/p/\($0)", $1) }), capacity: size + 1000)
    let project = try Project(folder: "/p", fileSystem: disk)
    let before = disk.files
    let outcome = try project.run(RunRequest(draws: 0))
    let failure = #expect(throws: Failure.self) {
      try project.write(outcome, to: "/p/reports", options: OutputOptions())
    }
    #expect(failure?.kind == .inputOutput)
    #expect(disk.files == before)
  }

  @Test func aWorkbookThatCannotBeMadeIsAFailureOfWriting() throws {
    let project = try smallProject()
    let outcome = try project.run(RunRequest(draws: 0))
    let failure = #expect(throws: Failure.self) {
      try project.write(
        outcome, to: project.path("reports"), options: OutputOptions(scratch: "/nowhere/at/all"))
    }
    #expect(failure?.kind == .inputOutput)
    #expect(failure?.diagnostics.rendered(.en).contains("comparison/comparison.xlsx") == true)
    #expect(!project.fileSystem.exists(project.path("reports")))
  }

  @Test func aFolderOfOthersIsAFailureOfTheFolder() throws {
    let project = try smallProject(["reports/thesis.txt": "mine"])
    let outcome = try project.run(RunRequest(draws: 0))
    let failure = #expect(throws: Failure.self) {
      try project.write(outcome, to: project.path("reports"), options: OutputOptions())
    }
    #expect(failure?.kind == .unwritable)
  }
}
