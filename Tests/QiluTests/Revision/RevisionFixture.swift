import Modeling
import TimeSeries
import Foundation
import TestSupport
import Testing

@testable import Qilu

/// Two states of the sample project and what moved between them.
struct RevisionFixture {
  /// The files of the old project and of the new one, by path inside the project; nil takes a file away.
  var old: [String: String] = files
  var new: [String: String] = files

  /// The sample project, its target within reach whatever is published and no line on the nation's 2025.
  private static var files: [String: String] {
    var files = SmallProject.files
    files["scenarios/goal.yaml"] = files["scenarios/goal.yaml"]?.replacing(
      "0 % .. 60 %", with: "-60 % .. 60 %")
    files["scenarios/slowdown.yaml"] = files["scenarios/slowdown.yaml"]?.replacing(
      "2025..2027", with: "2026..2027")
    return files
  }

  /// Replaces a text in a file of the new project; the file must have it.
  mutating func change(_ file: String, _ text: String, to other: String) throws {
    try #require(new[file]?.contains(text) == true, "\(file) has no \(text)")
    new[file] = new[file]?.replacing(text, with: other)
  }

  /// Adds a published figure to the new project.
  mutating func publish(_ region: String, _ indicator: String, _ period: String, _ value: Double) {
    new["seeds/official.csv", default: ""] +=
      "\(region),\(indicator),\(period),\(value),%,exact,actual,Communique \(period),,2026-03-01,communique,"
      + "statistics office,\n"
  }

  /// Another investment figure of 2025 and a new one of the province, with all else that can move.
  mutating func changeAll() throws {
    publish("全国", "va_growth", "2025", 6.4)
    publish("山东", "investment_growth", "2025", 9)
    try change("seeds/official.csv", "山东,va_growth,2015,6.7", to: "山东,va_growth,2015,9.1")
    try change("scenarios/faster.yaml", "    2025: 9 %\n", to: "")
    try change("scenarios/faster.yaml", "base + 2 pp", to: "base + 3 pp")
    try change(
      "scenarios/models/province.yaml", "role: exogenous, project: auto", to: "role: exogenous, project: hold"
    )
  }

  var files: MemoryFileSystem {
    let paths = old.map { ("/old/\($0)", $1) } + new.map { ("/new/\($0)", $1) }
    return MemoryFileSystem(texts: Dictionary(paths, uniquingKeysWith: { $1 }))
  }

  func revision(scenarios: [String] = []) throws -> Revision {
    let files = files
    return try RevisionRequest(
      old: RevisionSource("/old", fileSystem: files), new: RevisionSource("/new", fileSystem: files),
      scenarios: scenarios
    ).revision()
  }
}

extension Revision {
  /// Every value of every scenario.
  var rows: [RevisionRow] { scenarios.flatMap(\.variables).flatMap(\.rows) }

  func scenario(_ name: String) throws -> Scenario {
    try #require(scenarios.first { $0.name == name }, "no scenario \(name)")
  }

  func row(_ scenario: String, _ variable: String, _ period: String) throws -> RevisionRow {
    let rows = try self.scenario(scenario).variables.first { $0.variable.name == variable }?.rows ?? []
    return try #require(rows.first { $0.period.description == period })
  }
}
