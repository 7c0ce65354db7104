import Archives
import Foundation
import Localization
@testable import Qilu
import SeedExtraction
import SourceText
import Testing
import TimeSeries

/// Reading through files, with the word lists of this repository.
@Suite struct ProjectReadingTests {
  private static let lists: [String: [UInt8]] = {
    let folder = "\(ShippedSeeds.folder)/\(ReadingVocabulary.folder)"
    let pairs = ReadingVocabulary.files.map { ($0, (try? LocalFileSystem().read("\(folder)/\($0)")) ?? []) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  static let article = """
    山东工业经济运行平稳
    来源：东州日报    2024-06-21 09:30

    今年1—5月，山东省规上工业增加值同比增长7.4%。

    """

  private func project(_ articles: [String: String], _ seeds: SampleSeeds = SampleSeeds()) throws -> Project {
    var files = Dictionary(uniqueKeysWithValues: seeds.files.map { ("project/seeds/\($0)", Array($1.utf8)) })
    for (name, bytes) in Self.lists { files["project/seeds/reading/\(name)"] = bytes }
    for (name, text) in articles { files["in/\(name)"] = Array(text.utf8) }
    return try Project(folder: "project", fileSystem: MemoryFileSystem(files))
  }

  @Test func anArticleIsReadFromItsFile() throws {
    let outcome = try project(["a.txt": Self.article]).read(ReadRequest(paths: ["in/a.txt"]))
    let article = try #require(outcome.articles.first)
    #expect(outcome.failure == nil)
    #expect(article.file == "a.txt")
    #expect(article.sha256 == SHA256.hexDigest(of: Array(Self.article.utf8)))
    #expect(article.reading.article.published?.date == CalendarDate(year: 2024, month: 6, day: 21))
    let finding = try #require(article.figures.first?.finding)
    #expect(finding.indicatorID == "va_growth")
    #expect(finding.value == "7.4")
    #expect(finding.period == .span(.yearToDate(2024, through: 5)))
    #expect(finding.region == "山东")
  }

  @Test func oneBadFileDoesNotStopTheOthers() throws {
    let outcome = try project(["a.txt": "", "b.txt": Self.article]).read(ReadRequest(paths: ["in"]))
    #expect(outcome.articles.map(\.file) == ["b.txt"])
    #expect(outcome.failure?.kind == .invalid)
    #expect(outcome.failure?.diagnostics.rendered(.en).contains("a.txt") == true)
  }

  @Test func aGivenDateAndRegionAreBelieved() throws {
    let text = "今年一季度，全市规上工业增加值同比增长5%。\n"
    let date = CalendarDate(year: 2025, month: 4, day: 30)
    let outcome = try project(["a.txt": text]).read(
      ReadRequest(paths: ["in/a.txt"], published: date, region: "聊城市"))
    let finding = try #require(outcome.articles.first?.figures.first?.finding)
    #expect(finding.region == "聊城")
    #expect(finding.period == .span(.quarter(2025, 1)))
  }

  @Test func anUnknownRegionIsNamed() throws {
    let project = try project(["a.txt": Self.article])
    let problem = #expect(throws: Diagnostic.self) {
      try project.read(ReadRequest(paths: ["in/a.txt"], region: "不存在的地方"))
    }
    #expect(problem?.message.en.contains("there is no region") == true)
  }

  @Test(arguments: [("连云巷市", "did you mean \"连云港\"?"), ("山冻", "did you mean \"山东\"?")])
  func aMistypedRegionIsComparedWithThePlacesToo(_ name: String, _ hint: String) throws {
    let project = try project(["a.txt": Self.article])
    let problem = #expect(throws: Diagnostic.self) {
      try project.read(ReadRequest(paths: ["in/a.txt"], region: name))
    }
    #expect(problem?.hint?.en == hint)
  }

  @Test(arguments: [
    ("region,连云巷", "did you mean \"连云港\"?"), ("region,济宁市", "write \"济宁\""),
    ("add,连云巷; 2024; 20 %", "did you mean \"连云港\"?"), ("region,济宁", nil), ("region,山东", nil),
  ])
  func aCorrectionsUnknownRegionIsWarnedOf(_ change: String, _ hint: String?) throws {
    var seeds = SampleSeeds()
    seeds.files["corrections.csv"] =
      "article,paragraph,evidence,indicator,field,value,reason\na.txt,3,增长7.4%,va_growth,\(change),misread\n"
    let project = try project(["a.txt": Self.article], seeds)
    let found = try project.read(ReadRequest(paths: ["in/a.txt"])).findings.rendered(.en)
    #expect(found.contains("seeds/corrections.csv:2:") == (hint != nil), "\(found)")
    if let hint { #expect(found.contains(hint), "\(found)") }
    #expect(try project.checkReading(seeds.load()).rendered(.en).contains("the region") == (hint != nil))
  }

  @Test func theCatalogueDatesAKnownArticle() throws {
    var seeds = SampleSeeds()
    seeds.replace("daily.txt", in: "articles.yaml", with: "a.txt")
    let project = try project(["a.txt": Self.article], seeds)
    let trusting = try project.read(ReadRequest(paths: ["in/a.txt"], trustsCatalogue: true))
    #expect(
      trusting.articles[0].reading.article.published?.date == CalendarDate(year: 2024, month: 3, day: 8))
    let plain = try project.read(ReadRequest(paths: ["in/a.txt"]))
    #expect(plain.articles[0].reading.article.published?.date == CalendarDate(year: 2024, month: 6, day: 21))
    #expect(plain.findings.rendered(.en).contains("2024-03-08 in articles.yaml"))
  }

  @Test func missingListsAreNamedAllAtOnce() throws {
    let files = Dictionary(
      uniqueKeysWithValues: SampleSeeds().files.map { ("project/seeds/\($0)", Array($1.utf8)) })
    let project = try Project(
      folder: "project", fileSystem: MemoryFileSystem(files.merging(["in/a.txt": [65]]) { first, _ in first })
    )
    let problems = #expect(throws: Diagnostics.self) { try project.read(ReadRequest(paths: ["in/a.txt"])) }
    let text = problems?.rendered(.en) ?? ""
    for name in ReadingVocabulary.files { #expect(text.contains("seeds/reading/\(name)"), "\(text)") }
  }

  @Test func aCheckReadsTheListsAndTheCorrections() throws {
    var seeds = SampleSeeds()
    seeds.files["corrections.csv"] =
      "article,paragraph,evidence,indicator,field,value,reason\na.txt,1,x,,value,1,\n"
    seeds.files["reading/extra.csv"] = "a\n"
    let project = try project([:], seeds)
    let problems = #expect(throws: Diagnostics.self) { try project.checkReading(seeds.load()) }
    #expect(problems?.rendered(.en).contains("seeds/corrections.csv:2:") == true)
    #expect(
      problems?.rendered(.en).contains("seeds/reading/extra.csv:1:1: warning: this file is not read") == true)
  }
}
