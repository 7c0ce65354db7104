import Archives
import Foundation
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// Sources side by side.
@Suite struct SourceComparisonTests {
  /// A run that begins in 2026 beside tables of every fifth year.
  @Test func aHorizonThatSharesOnePeriodHidesNoOther() throws {
    let table = wideTable("m,s,r,v,u,1,2")
    let fixture = try CompareFixture([("a.csv", table), ("b.csv", table)]) {
      $0.horizon = try? PeriodRange.parse("2026..2030")
    }
    let figures = try #require(fixture.words.range(of: "Side by side"))
    #expect(fixture.words[figures.upperBound...].contains("2025 2030"))
  }

  @Test func aRunComparedWithItselfAloneIsItsOwnComparison() throws {
    let run = try SampleRun.all.get()
    let disk = MemoryFileSystem(Dictionary(uniqueKeysWithValues: run.files.map { ("reports/\($0)", $1) }))
    let comparison = try SourceComparison(
      ComparisonRequest(sources: [.init(path: "reports")]), options: OutputOptions(), disk)
    try comparison.write(to: "out")
    let (ours, theirs) = (
      try TableFile(disk.files["out/comparison.csv"] ?? []), try run.table("comparison/comparison.csv")
    )
    #expect(ours.header == theirs.header)
    #expect(ours.rows.count == theirs.rows.count)
    for (own, other) in zip(ours.rows, theirs.rows) {
      for (name, expected) in other where own[name] != expected {
        let value = try #require(own[name].flatMap(Double.init))
        let expected = try #require(Double(expected))
        #expect(abs(value - expected) <= 1e-9, "\(name) \(own["variable"] ?? "") \(own["period"] ?? "")")
      }
    }
    #expect(
      try TableFile(disk.files["out/iamc.csv"] ?? []).rows.count
        == (try run.table("comparison/iamc.csv").rows.count))
  }

  @Test func namesakesAreToldApartBySource() throws {
    let fixture = try CompareFixture([
      ("old.csv", wideTable("m,base,r,v,t,1,2", "m,high,r,v,t,2,4")),
      ("new.csv", wideTable("m,base,r,v,t,1.000000000001,3")),
    ])
    #expect(
      fixture.rows("comparison.csv") == [
        "variable,region,unit,period,base [old],high,base [new],high - base [old],base [new] - base [old]",
        "v,r,t,2025,1,2,1,1,0", "v,r,t,2030,2,4,3,2,1",
      ])
    #expect(
      fixture.rows("differences.csv").dropFirst() == [
        "high,base [old],r,v,t,2025,1,,,,,,,,,", "high,base [old],r,v,t,2030,2,,,,,,,,,",
        "base [new],base [old],r,v,t,2025,0,,,,,,,,,", "base [new],base [old],r,v,t,2030,1,,,,,,,,,",
      ])
  }

  @Test func labelsComeFromPathsOrTheUser() throws {
    let table = wideTable("m,s,r,v,t,1,2")
    let fixture = try CompareFixture([("a/r.csv", table), ("b/r.csv", table)])
    #expect(fixture.rows("comparison.csv")[0].contains("s [a/r],s [b/r]"))
    let named = try CompareFixture([("a/r.csv", table), ("b/r.csv", table)]) {
      $0.sources[0].label = "before"
      $0.sources[1].label = "after"
    }
    #expect(named.rows("comparison.csv")[0].contains("s [before],s [after]"))
    let errors = compareErrors([("a.csv", table), ("b.csv", table)]) {
      for index in 0..<2 { $0.sources[index].label = "x" }
    }
    #expect(errors.first?.hasPrefix("error: two sources are called \"x\": a.csv and b.csv") == true)
  }

  @Test func argumentsWithLabels() {
    let disk = MemoryFileSystem(texts: ["a=b.csv": "x"])
    let read = ["a=b.csv", "旧=old/reports", "plain.csv", "=odd"].map {
      ComparisonRequest.Source(argument: $0, disk)
    }
    #expect(read.map(\.label) == [nil, "旧", nil, nil])
    #expect(read.map(\.path) == ["a=b.csv", "old/reports", "plain.csv", "odd"])
  }

  @Test func aBaselineThatIsNamed() throws {
    let files = [
      ("a.csv", wideTable("m,base,r,v,t,1,2", "m,high,r,v,t,2,4")), ("b.csv", wideTable("n,other,r,v,t,5,5")),
    ]
    let fixture = try CompareFixture(files) { $0.baseline = "high" }
    #expect(fixture.rows("comparison.csv")[0].hasSuffix("base,high,other,base - high,other - high"))
    #expect(
      compareErrors(files) { $0.baseline = "hihg" }.first
        == "error: no source has the scenario \"hihg\" of --baseline\n    did you mean \"high\"?")
  }

  /// Each is compared with its own model in the other source.
  @Test func twoModelsAgainstThemselvesDoNotDiffer() throws {
    let table = wideTable("REMIND,SSP2,r,v,t,10,20", "GCAM,SSP2,r,v,t,20,30")
    let rows = try CompareFixture([("a.csv", table), ("b.csv", table)]).rows("differences.csv").dropFirst()
    let across = rows.filter {
      $0.hasPrefix("SSP2 (REMIND) [b],SSP2 (REMIND) [a]") || $0.hasPrefix("SSP2 (GCAM) [b],SSP2 (GCAM) [a]")
    }
    #expect(across.count == 4 && across.allSatisfy { $0.split(separator: ",")[6] == "0" })
  }

  @Test func modelsOfOneSourceAreToldApart() throws {
    let fixture = try CompareFixture([("a.csv", wideTable("m,s,r,v,t,1,2", "n,s,r,v,t,2,4"))])
    #expect(fixture.rows("comparison.csv")[0].contains("period,s (m),s (n),s (n) - s (m)"))
  }

  @Test func averagesOverAHorizonThatIsGiven() throws {
    let years = "2025,2026,2027"
    let table = wideTable("m,s,r,out,亿元,100,110,121", "m,s,r,rate,%,1,2,3", "m,s,r,gap,%,1,,3", years: years)
    let map = "measures: {rate: growth}\n"
    let fixture = try CompareFixture([("a.csv", table)], map: map) {
      $0.horizon = try? PeriodRange.parse("2026..2027")
    }
    let rows = fixture.rows("comparison.csv")
    #expect(rows.contains("out,r,亿元,average,115.5"))
    #expect(rows.contains("out,r,%,cumulated,21"))
    #expect(rows.contains("rate,r,%,average,2.5"))
    #expect(rows.contains("rate,r,%,cumulated,5.06"))
    #expect(rows.contains("gap,r,%,average,"))
    #expect(rows.contains("gap,r,%,cumulated,"))
  }

  @Test func selectionByPattern() throws {
    let fixture = try CompareFixture([
      (
        "a.csv",
        wideTable(
          "m,s1,CN,Energy|Coal,t,1,1", "m,s1,CN,Energy|Oil,t,1,1", "m,x,CN,Energy|Coal,t,1,1",
          "m,s1,US,Price,t,1,1")
      )
    ]) {
      $0.scenarios = ["s*"]
      $0.variables = ["Energy|*l"]
      $0.regions = ["CN"]
    }
    #expect(
      fixture.rows("iamc.csv").dropFirst() == ["m,s1,CN,Energy|Coal,t,1,1", "m,s1,CN,Energy|Oil,t,1,1"])
    #expect(
      compareErrors([("a.csv", wideTable("m,s,r,v,t,1,1"))]) { $0.scenarios = ["none"] }.last?
        .hasPrefix("error: no row is left to compare") == true)
  }

  @Test(arguments: [
    ("*", "anything", true), ("a*c", "abc", true), ("a*c", "ac", true), ("a*c", "acb", false),
    ("a*b*c", "aXbYc", true),
    ("a*b*c", "ac", false), ("abc", "abc", true), ("ab", "abc", false), ("*|Oil", "Energy|Oil", true),
    ("aa*aa", "aaa", false),
  ])
  func patterns(_ pattern: String, _ name: String, _ matches: Bool) {
    #expect(NamePattern(pattern).matches(name) == matches)
  }

  @Test func sameInputSameBytesAndAManifestOfInputs() throws {
    let files = [("a.csv", wideTable("m,s,r,v,t,1,2")), ("b.csv", wideTable("m,s,r,v,t,1,3"))]
    let (one, other) = (try CompareFixture(files), try CompareFixture(files))
    #expect(one.fileSystem.files == other.fileSystem.files)
    #expect(
      one.text("manifest.json").contains("\"a.csv\": \"\(SHA256.hexDigest(of: Array(files[0].1.utf8)))\""))
    #expect(one.text("manifest.json").contains("\"label\": \"a\""))
  }

  @Test func aComparisonIsASourceAgain() throws {
    let first = try CompareFixture([("a.csv", wideTable("m,s,r,v,t,1,2"))])
    let disk = first.fileSystem
    let again = try SourceComparison(
      ComparisonRequest(sources: [.init(path: "out")]), options: OutputOptions(), disk)
    try again.write(to: "twice")
    #expect(disk.files["twice/iamc.csv"] == disk.files["out/iamc.csv"])
  }

  @Test func whatOnlyOneSourceHasCanBeLeftOut() throws {
    let fixture = try CompareFixture([
      ("a.csv", wideTable("m,s,r,v,t,1,2", "m,s,r,w,t,1,2")), ("b.csv", wideTable("m,s,r,v,t,1,3")),
    ]) { $0.isCommonOnly = true }
    #expect(fixture.rows("iamc.csv").count == 3)
    #expect(fixture.words.contains("Only in a: 1 line w, r: a.csv:3:1"))
  }

  @Test func aMissingSourceIsMissing() {
    let failure = #expect(throws: (any Error).self) {
      try SourceComparison(
        ComparisonRequest(sources: [.init(path: "none.csv")]), options: OutputOptions(), MemoryFileSystem())
    }
    #expect(failure.map { Failure($0).kind } == .missing)
  }
}
