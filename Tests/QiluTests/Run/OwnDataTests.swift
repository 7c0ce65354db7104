import Archives
import Foundation
import Localization
import Reporting
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// A project without seeds, whose model brings its own data.
enum OwnDataProject {
  static let files = [
    "scenarios/models/small.yaml": """
    model: small
    title: {en: A small model, zh: 小模型}
    data: ../data/small.csv
    variables:
      c: {role: endogenous}
      g: {role: exogenous, project: hold}
    equations:
      c: {calibrated: "c = a + b * y[-1]", coefficients: {a: 2, b: 0.7}, residual: 1}
    identities:
      y: {is: c + g}

    """,
    "scenarios/data/small.csv": "year,c,g\n2019,72,30\n2020,73,31\n2021,75,32\n2022,78,33\n",
    "scenarios/past.yaml": """
    scenario: past
    model: models/small.yaml
    horizon: 2020..2023
    solve: {mode: dynamic}
    uncertainty: {draws: 0}

    """,
    "scenarios/more.yaml": "scenario: more\nextends: past\nassumptions: {g: {2021: base + 1}}\n",
  ]

  static func project(_ changes: [String: String] = [:]) throws -> Project {
    let all = files.merging(changes) { _, new in new }
    let paths = Dictionary(uniqueKeysWithValues: all.map { ("/project/\($0)", $1) })
    return try Project(folder: "/project", fileSystem: MemoryFileSystem(texts: paths))
  }

  /// The text of a report of a run.
  static func reports(_ project: Project) throws -> [String: String] {
    _ = try project.write(try project.run(RunRequest()), to: "/project/reports", options: OutputOptions())
    let all = (project.fileSystem as? MemoryFileSystem)?.files ?? [:]
    return Dictionary(
      uniqueKeysWithValues: all.filter { $0.key.hasPrefix("/project/reports/") }.map {
        (String($0.key.dropFirst("/project/reports/".count)), String(decoding: $0.value, as: UTF8.self))
      })
  }
}

@Suite struct OwnDataTests {
  @Test func aProjectWithoutSeedsRuns() throws {
    let files = try OwnDataProject.reports(OwnDataProject.project())
    let rows = try TableFile(Array((files["past/projections.csv"] ?? "").utf8))
    #expect(rows.rows(["variable": "c", "period": "2019"]).first?["kind"] == "history")
    // 2 + 0.7 (72 + 30), then 2 + 0.7 (73.4 + 31).
    #expect(rows.rows(["variable": "c", "period": "2020"]).first?.number("value") == 73.4)
    #expect(rows.rows(["variable": "c", "period": "2021"]).first?.number("value") == 75.08)
    #expect(rows.rows(["variable": "g", "period": "2021"]).first?["kind"] == "history")
    #expect(rows.rows(["variable": "g", "period": "2023"]).first?["kind"] == "assumption")
    // The identity has no column: its lag before the range is computed from the data.
    #expect(rows.rows(["variable": "y", "period": "2019"]).first?.number("value") == 102)
    #expect(rows.rows(["variable": "y", "period": "2019"]).first?["kind"] == "estimate")
    let child = try TableFile(Array((files["more/projections.csv"] ?? "").utf8))
    #expect(
      child.rows(["variable": "g"]).compactMap { $0["kind"] } == [
        "history", "history", "assumption", "history", "assumption",
      ])
    #expect(
      child.rows(["variable": "c", "period": "2022"]).first?.number("value").map { abs($0 - 77.656) < 1e-9 }
        == true)
  }

  @Test func theDataFileIsAnInput() throws {
    let files = try OwnDataProject.reports(OwnDataProject.project())
    let hash = SHA256.hexDigest(of: Array((OwnDataProject.files["scenarios/data/small.csv"] ?? "").utf8))
    #expect(files["manifest.json"]?.contains("\"scenarios/data/small.csv\": \"\(hash)\"") == true)
    let report = files["past/report.txt"] ?? ""
    #expect(report.contains("scenarios/data/small.csv: c, g, 2019–2022"))
    #expect(!report.contains("qilu data show"))
  }

  /// The root shows its data and the fit; a scenario with other inputs is not meant to come near the data.
  @Test func aSimulationStandsBesideItsData() throws {
    let files = try OwnDataProject.reports(OwnDataProject.project())
    let report = files["past/report.txt"] ?? ""
    for text in ["Dynamic simulation of 2020–2023", "Theil U", "Data", "2019 data", "data │ simulation"] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(files["more/report.txt"]?.contains("Theil U") == false)
    #expect(files["more/report.txt"]?.contains("Dynamic simulation") == true)
  }

  @Test func checksAndEstimatesWithoutSeeds() throws {
    let result = try OwnDataProject.project().check()
    #expect(result.findings.errors.isEmpty && result.models == 1 && result.scenarios == 2)
    #expect(try OwnDataProject.project().estimate("small").outcome.groups.count == 1)
  }

  @Test func aMissingDataFileIsNamedWhereItIsNamed() throws {
    let project = try OwnDataProject.project([
      "scenarios/models/small.yaml": (OwnDataProject.files["scenarios/models/small.yaml"] ?? "").replacing(
        "small.csv", with: "smal.csv")
    ])
    let failure = #expect(throws: Failure.self) { try project.run(RunRequest()) }
    #expect(failure?.kind == .missing)
    let message = failure?.diagnostics.rendered(.en) ?? ""
    #expect(
      message.hasPrefix("scenarios/models/small.yaml:3:7: error: ")
        && message.contains("scenarios/data/smal.csv"), "\(message)")
  }

  @Test func whatIsWrongInTheDataHasItsPlace() throws {
    let project = try OwnDataProject.project(["scenarios/data/small.csv": "year,c,g\n2019,72,x\n"])
    let failure = #expect(throws: Diagnostics.self) { try project.run(RunRequest()) }
    #expect(
      failure?.rendered(.en)
        == "scenarios/data/small.csv:2:9: error: column \"g\": expected a number, NA or nothing, found \"x\"")
  }

  /// A model that needs published figures still says that there are none.
  @Test(arguments: [
    ("  c: {role: endogenous}", "  c: {role: endogenous, indicator: va_growth}"),
    ("data: ../data/small.csv", "region: 山东"),
  ])
  func aModelOnPublishedFiguresNeedsSeeds(_ old: String, _ new: String) throws {
    let name = "scenarios/models/small.yaml"
    let project = try OwnDataProject.project([
      name: (OwnDataProject.files[name] ?? "").replacing(old, with: new)
    ])
    #expect(throws: (any Error).self) { try project.run(RunRequest()) }
    if new.hasPrefix("region") {
      let failure = #expect(throws: Failure.self) { try project.run(RunRequest()) }
      #expect(failure?.kind == .missing && failure?.diagnostics.rendered(.en).contains("seeds/") == true)
    }
  }
}
