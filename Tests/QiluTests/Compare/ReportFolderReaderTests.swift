import Foundation
import Localization
import Modeling
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// Report folders as this version and earlier ones wrote them.
@Suite struct ReportFolderReaderTests {
  private func folder(_ change: (inout [String: [UInt8]]) -> Void = { _ in }) throws -> MemoryFileSystem {
    var files = try SampleRun.all.get().files
    change(&files)
    return MemoryFileSystem(Dictionary(uniqueKeysWithValues: files.map { ("old/\($0)", $1) }))
  }

  @Test func everySeriesOfARunIsRead() throws {
    let dataset = try ScenarioDataset.reportFolder("old", label: "old", try folder())
    #expect(dataset.version == qiluVersion)
    #expect(dataset.remarks.isEmpty)
    #expect(Set(dataset.scenarios.map(\.name)) == Set(SmallProject.scenarioNames))
    let baseline = try #require(dataset.scenarios.first { $0.name == "baseline" })
    #expect(baseline.model == "province" && baseline.root == "baseline")
    #expect(baseline.horizon == (try PeriodRange.parse("2025..2027")))
    let growth = try #require(
      dataset.series.first { $0.key.scenario == "baseline" && $0.key.variable == "va_growth" })
    #expect(growth.key.region == "山东" && growth.key.unit == "%" && growth.measure == .growth)
    #expect(growth.value(Period(year: 2024)) == 6.7)
    let ahead = try #require(growth.points.last)
    #expect(ahead.kind == .projection && ahead.quantiles.count == 7 && ahead.standardDeviation ?? 0 > 0)
    let table = try SampleRun.all.get().table("baseline/projections.csv")
    #expect(
      dataset.series.filter { $0.key.scenario == "baseline" }.reduce(0) { $0 + $1.points.count }
        == table.rows.count)
    let index = try #require(
      dataset.series.first { $0.key.scenario == "baseline" && $0.key.variable == "va_index" })
    #expect(index.measure == .level)
  }

  @Test func whatAnEarlierVersionDidNotWriteIsSaid() throws {
    let disk = try folder { files in
      files["goal/projections.csv"] = nil
      files["comparison/comparison.csv"] = nil
      files["faster/projections.csv"] = Array(
        "scenario,region,variable,period,value\nfaster,山东,va_growth,2026,7.1\n".utf8)
    }
    let dataset = try ScenarioDataset.reportFolder("old", label: "old", disk)
    let remarks = dataset.remarks.all.map(\.description)
    #expect(remarks.contains("warning: old/goal/projections.csv is not there and is left out"))
    #expect(remarks.contains("warning: old/comparison/comparison.csv is not there and is left out"))
    #expect(
      remarks.contains {
        $0.hasPrefix(
          "old/faster/projections.csv:1:1: warning: an earlier version wrote this file without unit, kind, sd"
        )
      })
    let faster = dataset.series.filter { $0.key.scenario == "faster" }
    #expect(faster.map(\.key.unit) == [""] && faster.first?.points.map(\.value) == [7.1])
    #expect(!dataset.series.contains { $0.key.scenario == "goal" })
  }

  @Test func scenariosOfEarlierRunsAreLeftOutUnlessAskedFor() throws {
    let disk = try folder { files in
      let text = String(decoding: files["manifest.json"] ?? [], as: UTF8.self)
      files["manifest.json"] = Array(
        text.replacing(
          "\"kept_from_earlier_runs\": []", with: "\"kept_from_earlier_runs\": [\"old-one\", \"note.txt\"]"
        )
        .utf8)
      files["old-one/projections.csv"] = Array(
        "scenario,region,variable,period,value\nold-one,山东,va_growth,2026,7.1\n".utf8)
    }
    let dataset = try ScenarioDataset.reportFolder("old", label: "old", disk)
    #expect(!dataset.series.contains { $0.key.scenario == "old-one" })
    #expect(
      dataset.remarks.all.map(\.description) == [
        "warning: old: left out old-one, which is of an earlier run; the last run did not write it\n    "
          + "--earlier reads it too; `qilu run` of all scenarios clears the folder"
      ])
    let failure = #expect(throws: (any Error).self) {
      try dataset.export(ExportRequest(scenarios: ["old-one"]))
    }
    #expect(failure.map { Failure($0).diagnostics.rendered(.en).contains("--earlier reads it") } == true)
    let all = try ScenarioDataset.reportFolder("old", label: "old", includesEarlier: true, disk)
    #expect(all.series.first { $0.key.scenario == "old-one" }?.key.model == "unknown")
    #expect(all.remarks.all.contains { $0.message.en.hasPrefix("old: old-one is of an earlier run") })
  }

  @Test func aFolderOfOthersIsRefused() throws {
    for files in [
      ["old/thesis.txt": "mine"], ["old/manifest.json": #"{"program": "other"}"#], ["old/manifest.json": "{"],
    ] {
      let failure = #expect(throws: (any Error).self) {
        try ScenarioDataset.reportFolder("old", label: "old", MemoryFileSystem(texts: files))
      }
      #expect(failure.map { Failure($0).kind } == .invalid)
    }
    let missing = #expect(throws: (any Error).self) {
      try ScenarioDataset.reportFolder("new", label: "new", try folder())
    }
    #expect(missing.map { Failure($0).kind } == .missing)
  }

  @Test func aBrokenFigureIsNamedAndTheRestIsRead() throws {
    let disk = try folder { files in
      let text = String(decoding: files["goal/projections.csv"] ?? [], as: UTF8.self)
      var lines = text.split(separator: "\n")
      lines[3] = "goal,山东,va_growth,%,soon,history,1,,,,,,,,"
      files["goal/projections.csv"] = Array(lines.joined(separator: "\n").utf8)
    }
    let dataset = try ScenarioDataset.reportFolder("old", label: "old", disk)
    #expect(
      dataset.remarks.all.map(\.description) == [
        "old/goal/projections.csv:4:21: warning: column \"period\": expected a period such as 2026 or 2026Q1, found \"soon\""
      ])
    #expect(dataset.series.contains { $0.key.scenario == "goal" })
  }
}
