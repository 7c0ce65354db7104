import Archives
import Foundation
import Qilu
import Scenarios
import TestSupport
import Testing

/// The files that a scenario gets only when it asks: bands by source, probabilities, paths.
@Suite struct RequestedFilesTests {
  private static func request(threads: Int = 1) throws -> RunRequest {
    var request = RunRequest(draws: 300, threads: threads)
    try request.ask(
      probabilities: ["va_growth > 5 in 2026", "va_growth < 0 by 2027"], paths: "va_growth", bySource: true)
    return request
  }

  private static let run = Result { try SampleRun(request()) }

  @Test func nothingUnasked() throws {
    let names = try SampleRun.all.get().files.keys
    #expect(!names.contains { $0.hasSuffix("bands.csv") || $0.hasSuffix("probabilities.csv") })
    #expect(!names.contains { $0.hasSuffix("paths.csv") })
  }

  @Test func bands() throws {
    let table = try Self.run.get().table("baseline/bands.csv")
    #expect(table.header.prefix(7) == ["scenario", "region", "variable", "unit", "period", "source", "sd"])
    let whole = try Self.run.get().table("baseline/projections.csv")
    for row in table.rows where row["source"] == "all" {
      let projected = whole.rows.first {
        $0["variable"] == row["variable"] && $0["period"] == row["period"] && $0["region"] == row["region"]
      }
      #expect(projected?["sd"] == row["sd"] && projected?["q97.5"] == row["q97.5"])
    }
    #expect(Set(table.rows.map { $0["source"] }) == ["residual", "coefficient", "assumption", "all"])
  }

  /// The probability is the share of the paths written, and both files come from the same draws.
  @Test func probabilitiesAgreeWithPaths() throws {
    let paths = try Self.run.get().table("baseline/paths.csv")
    #expect(paths.header == ["scenario", "variable", "draw", "period", "value"])
    let first = paths.rows.filter { $0["period"] == "2026" }
    #expect(first.map { $0["draw"] } == (0...300).map { "\($0)" })
    let share =
      try Double(first.dropFirst().filter { try #require(Double($0["value"] ?? "")) > 5 }.count) / 300
    let table = try Self.run.get().table("baseline/probabilities.csv")
    let row = try #require(table.rows.first)
    #expect(row["statement"] == "va_growth > 5 in 2026")
    #expect(try abs(#require(Double(row["probability"] ?? "")) - share) < 1e-11)
    #expect(row["draws"] == "300")
    let projection = try Self.run.get().table("baseline/projections.csv").rows
      .first { $0["variable"] == "va_growth" && $0["period"] == "2026" }
    #expect(first.first?["value"] == projection?["value"])
  }

  @Test func anyNumberOfThreads() throws {
    let other = try SampleRun(Self.request(threads: 3))
    #expect(other.files == (try Self.run.get().files))
  }

  /// The descriptor names each file with its hash.
  @Test func described() throws {
    let run = try Self.run.get()
    let text = String(decoding: run.files["datapackage.json"] ?? [], as: UTF8.self)
    for name in ["bands", "probabilities", "paths"] {
      let hash = SHA256.hexDigest(of: run.files["baseline/\(name).csv"] ?? [])
      #expect(text.contains("baseline/\(name).csv") && text.contains(hash))
      #expect(String(decoding: run.files["manifest.json"] ?? [], as: UTF8.self).contains(hash))
    }
  }

  @Test func theReportSaysIt() throws {
    let text = String(decoding: try Self.run.get().files["baseline/report.txt"] ?? [], as: UTF8.self)
    #expect(text.contains("How likely") && text.contains("va_growth > 5 in 2026"))
    #expect(text.contains("by source") && text.contains("Residuals"))
  }

  @Test func namesThatNoModelHas() {
    #expect {
      var request = RunRequest(draws: 10)
      try request.ask(probabilities: ["va_growht > 5 in 2026"], paths: nil, bySource: false)
      _ = try SampleRun(request)
    } throws: { "\($0)".contains("has no variable \"va_growht\"") && "\($0)".contains("va_growth") }
  }
}
