import Foundation
import TestSupport
import Testing

/// What the options of `qilu run` change.
@Suite struct RunOptionTests {
  @Test func optionsReplaceTheScenariosOwn() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "--draws", "5", "--seed", "18446744073709551615").status == 0)
    let manifest = try Manifest(Data(project.text("reports/manifest.json").utf8))
    #expect(manifest.scenarios.map(\.draws) == Array(repeating: 5, count: 5))
    #expect(Set(manifest.scenarios.map(\.seed)) == ["18446744073709551615"])
  }

  @Test func withoutDrawsThereAreNoBands() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "--draws", "0").status == 0)
    let without = try project.projections("faster")
    #expect(without.rows.allSatisfy { $0["sd"] == "" && $0["q50"] == "" && $0["value"] != "" })
    #expect(try project.qilu("run", "--draws", "20").status == 0)
    let with = try project.projections("faster")
    #expect(with.rows.map { $0["value"] } == without.rows.map { $0["value"] })
  }

  @Test func anotherSeedDrawsOtherNumbersOnTheSamePath() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "baseline", "--out", "one").status == 0)
    #expect(try project.qilu("run", "baseline", "--out", "two", "--seed", "99").status == 0)
    let (one, two) = try (
      project.projections("baseline", in: "one"), project.projections("baseline", in: "two")
    )
    #expect(one.rows.map { $0["value"] } == two.rows.map { $0["value"] })
    #expect(one.rows.map { $0["sd"] } != two.rows.map { $0["sd"] })
  }

  @Test func onlyWhatWasPublishedThenIsUsed() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "baseline", "--draws", "0", "--as-of", "2024-02-15").status == 0)
    let rows = try project.projections("baseline").rows(["variable": "va_growth"])
    let kinds = Dictionary(rows.map { ($0["period"], $0["kind"]) }, uniquingKeysWith: { first, _ in first })
    // The communiqué for 2023 came on 2024-03-01; by mid-February there was only the Daily's figure.
    #expect(kinds["2022"] == "history")
    #expect(rows.first { $0["period"] == "2023" }?["value"] == "5.9")
    #expect(kinds["2024"] == "estimate")
    #expect(kinds["2025"] == "projection")
    let manifest = try Manifest(Data(project.text("reports/manifest.json").utf8))
    #expect(manifest.asOf == "2024-02-15")
    let early = try project.qilu("run", "--as-of", "1990-01-01")
    #expect(early.status == 65)
    #expect(early.firstError.hasPrefix("scenarios/models/province.yaml:10:3: error:"), "\(early.errors)")
  }

  @Test func quietPrintsNothing() throws {
    let project = try TemporaryProject()
    let result = try project.qilu("run", "--quiet", "--draws", "0")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.isEmpty)
  }

  @Test func chineseIsAskedForByOptionOrProject() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "faster", "--draws", "9", "--lang", "zh", "--out", "option").status == 0)
    try project.write("language: zh\n", to: "qilu.yaml")
    let result = try project.qilu("run", "faster", "--draws", "9", "--out", "project")
    #expect(result.output.hasSuffix("报告：project/comparison/report.txt\n"), "\(result.output)")
    let (option, settings) = (project.contents(of: "option"), project.contents(of: "project"))
    // The settings are an input of the second run alone.
    let describing: Set = ["manifest.json", "inputs.zip", "datapackage.json"]
    #expect(
      option.filter { !describing.contains($0.key) } == settings.filter { !describing.contains($0.key) })
    let report = try project.text("project/faster/report.txt")
    #expect(report.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(try Manifest(Data(project.text("project/manifest.json").utf8)).inputs["qilu.yaml"] != nil)
    #expect(try project.qilu("run", "faster", "--lang", "en").output.contains("report: "))
  }

  @Test func aMarkIsPutBeforeCSVFilesOnly() throws {
    let project = try TemporaryProject()
    #expect(try project.qilu("run", "--draws", "3", "--out", "plain").status == 0)
    #expect(try project.qilu("run", "--draws", "3", "--bom", "--out", "marked").status == 0)
    let (plain, marked) = (project.contents(of: "plain"), project.contents(of: "marked"))
    for (name, bytes) in plain where name.hasSuffix(".csv") {
      // Readers of SDMX refuse a mark.
      let mark = name.hasSuffix("sdmx.csv") ? Data() : Data([0xEF, 0xBB, 0xBF])
      #expect(marked[name] == mark + bytes, "\(name)")
    }
    #expect(plain["faster/report.txt"] == marked["faster/report.txt"])
  }

  @Test func anUnmetTargetIsWrittenWhereThatIsAllowed() throws {
    let project = try TemporaryProject()
    try project.replace("60 %", in: Sample.goal, with: "10 %")
    #expect(try project.qilu("run", "goal").status == 65)
    #expect(project.names() == ["scenarios", "seeds"])
    let result = try project.qilu("run", "goal", "--allow-unmet")
    #expect(result.status == 0, "\(result.errors)")
    let growth = try project.projections("goal").rows(["variable": "investment_growth", "period": "2027"])
    #expect(growth.first?["value"] == "10")
    let path = try project.projections("goal").rows(["variable": "va_growth", "period": "2027"])
    #expect(isClose(path.first?.number("value") ?? 0, 5.567, absolute: 5e-4))
    try project.replace("within:", in: Sample.goal, with: "allow_unmet: true, within:")
    #expect(try project.qilu("run", "goal", "--out", "by-file").status == 0)
    #expect(try project.text("by-file/goal/report.txt") == project.text("reports/goal/report.txt"))
  }

  /// The first line of the report says that a target is not met, so that nobody reads on without knowing.
  @Test func theFirstLineSaysThatATargetIsNotMet() throws {
    let project = try TemporaryProject()
    try project.replace("60 %", in: Sample.goal, with: "10 %")
    for (language, words) in [("en", ["not", "unmet", "missed"]), ("zh", ["未", "不"])] {
      #expect(try project.qilu("run", "goal", "--allow-unmet", "--lang", language).status == 0)
      let line =
        try project.text("reports/goal/report.txt").split(separator: "\n").first.map(String.init) ?? ""
      #expect(words.contains { line.lowercased().contains($0) }, "\(line)")
    }
  }
}
