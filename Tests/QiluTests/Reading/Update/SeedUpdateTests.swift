import Foundation
import Localization
@testable import Qilu
import SeedExtraction
import SourceText
import Testing
import TimeSeries

@Suite struct SeedUpdateTests {
  private static let header = ObservationFile.columns.joined(separator: ",") + "\n"

  private func text(_ name: String, in fileSystem: MemoryFileSystem) -> String {
    String(decoding: fileSystem.files["project/seeds/\(name)"] ?? [], as: UTF8.self)
  }

  @Test func aNewArticleIsWrittenBehindTheOthers() throws {
    let sample = SampleReading()
    let fileSystem = sample.fileSystem
    let before = text("observations.csv", in: fileSystem)
    let update = try sample.outcome(in: fileSystem).update()
    #expect(text("observations.csv", in: fileSystem) == before, "nothing is written unasked")
    #expect(update.articles[0].isNew)
    #expect(update.articles[0].changes.map(\.kind) == [.new, .new, .new, .new])
    #expect(try update.accept() == ["seeds/articles.yaml", "seeds/observations.csv"])
    let id = "shandong-2024-06-21"
    #expect(
      text("observations.csv", in: fileSystem) == before + """
        山东,va_growth,2024M01-M05,7.4,%,exact,actual,\(id),"paragraph 2, 18-24: 增长7.4%",2024-06-21,article date,department,
        山东,va_growth_gap,2024M01-M05,1.6,pp,exact,actual,\(id),"paragraph 2, 25-36: 高于全国1.6个百分点",2024-06-21,article date,department,
        全国,va_growth,2024M01-M05,5.8,%,exact,derived,\(id),"paragraph 2, 18-36: 增长7.4%，高于全国1.6个百分点",2024-06-21,article date,department,7.4 - 1.6
        山东,chains,asof 2024-06,12,条,exact,actual,\(id),"paragraph 2, 42-45: 12条",2024-06-21,article date,department,

        """)
    #expect(
      text("articles.yaml", in: fileSystem).hasSuffix(
        """

          \(id):
            title: {zh: "东州：工业稳中有进"}
            publisher: {zh: 东州日报}
            published: 2024-06-21
            dated_by: {en: date printed on the page, zh: 页面所印日期}
            file: dongzhou.txt
            sha256: "\(String(repeating: "a", count: 64))"

        """))
    let seeds = try SeedDatabase.load(folder: "project/seeds", fileSystem: fileSystem)
    #expect(seeds.article(id)?.title.en == "东州：工业稳中有进")
  }

  @Test func readingAgainChangesNothing() throws {
    let sample = SampleReading()
    let fileSystem = sample.fileSystem
    _ = try sample.outcome(in: fileSystem).update().accept()
    let again = try sample.outcome(in: fileSystem).update()
    #expect(again.changesNothing)
    #expect(!again.articles[0].isNew)
    #expect(again.articles[0].changes.map(\.kind) == [.same, .same, .same, .same])
    var renamed = sample
    renamed.file = "other-name.txt"
    #expect(try renamed.outcome(in: fileSystem).update().changesNothing, "the hash tells")
    let edited = try sample.outcome(in: fileSystem, sha256: String(repeating: "b", count: 64)).update()
    #expect(edited.articles[0].id == "shandong-2024-06-21", "the name tells")
    #expect(edited.findings.rendered(.en).contains("its SHA-256 differs"))
  }

  @Test func whatIsOtherwiseIsCompared() throws {
    var sample = SampleReading()
    let fileSystem = sample.fileSystem
    _ = try sample.outcome(in: fileSystem).update().accept()
    sample.findings[0].value = "7.3"
    sample.findings[1].place = 26..<36
    sample.findings.remove(at: 3)
    let update = try sample.outcome(in: fileSystem).update()
    #expect(update.articles[0].changes.map(\.kind) == [.changed, .same, .same, .gone])
    #expect(update.articles[0].changes.map(\.isRewritten) == [false, true, false, false])
    let report = update.text(in: .en)
    #expect(report.contains("0 new, 1 changed, 1 gone, 2 same (1 with"), "\(report)")
    #expect(report.contains("value"))
    #expect(report.contains("was 7.4"), "\(report)")
    _ = try update.accept()
    let rows = text("observations.csv", in: fileSystem)
    #expect(rows.contains("7.3,%"))
    #expect(!rows.contains("12,条"))
    #expect(rows.contains("daily-2024,paragraph 3: 7.1%"), "other articles stay")
  }

  @Test func anotherSourceThatDisagreesIsAConflict() throws {
    var sample = SampleReading()
    sample.seeds.files["official.csv", default: ""] +=
      "山东,va_growth,2024M01-M05,7.9,%,exact,actual,Bureau 2024-07-20,,2024-07-20,date in source,statistics office,\n"
    let update = try sample.outcome().update()
    #expect(update.articles[0].conflicts.map(\.chosen.printedValue) == ["7.9"])
    #expect(
      update.articles[0].conflicts.flatMap(\.losers).map(\.reason)
        == [.lessAuthoritative(.department, than: .statisticsOffice)])
    #expect(update.text(in: .en).contains("In conflict\nOrder:"))
  }

  @Test func whatIsUnknownIsListedWithEntriesToPaste() throws {
    let sample = SampleReading()
    let fileSystem = sample.fileSystem
    let update = try sample.outcome(in: fileSystem).update()
    let left = update.articles[0].leftOut
    #expect(left.map(\.figure.finding.value) == ["1", "30", "50"])
    #expect(left[0].reasons == [.unknownIndicator, .unknownRegion])
    #expect(update.snippets.indicators.count == 2)
    #expect(update.snippets.regions.isEmpty, "the word list has the place")
    try paste(update.snippets.indicators.joined(), into: "indicators.yaml", of: fileSystem)
    let seeds = try SeedDatabase.load(folder: "project/seeds", fileSystem: fileSystem)
    #expect(seeds.indicator("new_indicator_1")?.name.zh == "玩具基地规模")
    #expect(seeds.indicator("new_indicator_2")?.unit.symbol == "家")
    #expect(seeds.details["new_indicator_1"]?.measure == .rank)
  }

  private func paste(_ text: String, into name: String, of fileSystem: MemoryFileSystem) throws {
    let path = "project/seeds/\(name)"
    let old = String(decoding: try fileSystem.read(path), as: UTF8.self)
    try fileSystem.write(Array((old + "\n" + text).utf8), to: path, replacing: true)
  }

  @Test func unknownCompaniesGetAnEntry() throws {
    var sample = SampleReading()
    sample.findings[3].region = "东海制造集团"
    let fileSystem = sample.fileSystem
    let update = try sample.outcome(in: fileSystem).update()
    #expect(update.articles[0].leftOut[0].reasons == [.unknownRegion])
    #expect(update.snippets.regions.count == 1)
    try paste(update.snippets.regions.joined(), into: "regions.yaml", of: fileSystem)
    let seeds = try SeedDatabase.load(folder: "project/seeds", fileSystem: fileSystem)
    #expect(seeds.region("东海制造集团")?.parent == "山东")
  }

  @Test func whatHasNoNameOrNoRegionGetsNoEntry() throws {
    var sample = SampleReading()
    sample.findings[3].region = ""
    sample.findings[4].indicator = ""
    let update = try sample.outcome().update()
    #expect(update.articles[0].leftOut[0].reasons == [.noRegion])
    #expect(update.snippets.regions.isEmpty)
    #expect(update.snippets.indicators.count == 1)
    let report = update.text(in: .en)
    #expect(report.contains("give it with --region"), "\(report)")
    #expect(report.contains("no name, rank (unknown id)"), "\(report)")
  }

  @Test func regionsOfTheWordListAreAddedWithTheirParents() throws {
    var sample = SampleReading()
    sample.findings[3].region = "东陵新区"
    let fileSystem = sample.fileSystem
    let update = try sample.outcome(in: fileSystem).update()
    #expect(update.text(in: .en).contains("New in regions.yaml: Dongling, Dongling New Area"))
    _ = try update.accept()
    let seeds = try SeedDatabase.load(folder: "project/seeds", fileSystem: fileSystem)
    #expect(seeds.region("东陵新区")?.parent == "东陵")
    #expect(seeds.region("东陵")?.parent == "山东")
    #expect(seeds.region("东陵")?.synonyms == ["东陵市"])
    #expect(seeds.regionDetails["东陵新区"]?.kind == .county)
    #expect(text("regions.yaml", in: fileSystem).hasPrefix(SampleSeeds().files["regions.yaml"] ?? "-"))
  }

  @Test func whatTheSeedsCannotHaveIsLeftOut() throws {
    var sample = SampleReading()
    sample.findings[0].value = "71.4"
    sample.findings[3].period = .span(Period(year: 2024))
    sample.findings.append(sample.findings[1])
    let left = try sample.outcome().update().articles[0].leftOut
    #expect(
      left[0].reasons.map(\.message.en) == ["71.4 is outside the plausible range of va_growth, -30 .. 45"])
    #expect(left[1].reasons.map(\.message.en) == ["chains is a stock: 2024 is a span of time"])
    #expect(left.last?.reasons == [.repeated])
  }

  @Test func notesSayWhatWasDone() throws {
    var sample = SampleReading()
    sample.paragraphs[1] += "形成十二条产业链。"
    sample.findings[3] = sample.finding(
      "十二条", in: 2, "山东", id: "chains", .count, "12", "条", period: .asOf(year: 2024, month: 6))
    sample.corrections = [
      "dongzhou.txt,2,增长7.4%,,value,7.5,misprint", "dongzhou.txt,2,高于全国1.6个百分点,,note,checked: as printed,x",
    ]
    let rows = try sample.outcome().update().articles[0].changes.compactMap(\.row)
    #expect(
      rows.map { $0["note"] } == [
        "corrected by hand: misprint", "checked: as printed", "7.4 - 1.6", "in words",
      ])
  }

  @Test func anArticleWithoutADateIsRefused() throws {
    var sample = SampleReading()
    sample.published = nil
    let update = try sample.outcome().update()
    #expect(update.changesNothing)
    #expect(update.text(in: .en).isEmpty)
    #expect(update.failure?.diagnostics.rendered(.en).contains("--published YYYY-MM-DD") == true)
  }

  @Test func anotherDateThanTheCataloguesIsRefused() throws {
    var sample = SampleReading()
    let fileSystem = sample.fileSystem
    _ = try sample.outcome(in: fileSystem).update().accept()
    sample.published = CalendarDate(year: 2024, month: 6, day: 22)
    let update = try sample.outcome(in: fileSystem).update()
    #expect(update.articles.isEmpty)
    #expect(update.failure?.diagnostics.rendered(.en).contains("articles.yaml has 2024-06-21") == true)
  }

  /// The home region that a person gave is kept, for without it the article would be read otherwise.
  @Test func aGivenRegionIsKept() throws {
    var sample = SampleReading()
    sample.region = "东陵"
    let fileSystem = sample.fileSystem
    let update = try sample.outcome(in: fileSystem).update()
    _ = try update.accept()
    let seeds = try SeedDatabase.load(folder: "project/seeds", fileSystem: fileSystem)
    #expect(seeds.articles.last?.region == "东陵")
  }

  @Test func seedsThatWouldBreakAreNotTouched() throws {
    var sample = SampleReading()
    // A flow mapping has no place for an entry at the end of the file.
    let whole =
      "articles: {daily-2024: {title: 报道, publisher: 日报, published: 2024-03-08, file: daily.txt, sha256: "
    sample.seeds.files["articles.yaml"] = whole + "\"\(String(repeating: "0", count: 64))\"}}\n"
    let fileSystem = sample.fileSystem
    let before = fileSystem.files
    let failure = #expect(throws: Failure.self) { try sample.outcome(in: fileSystem).update() }
    #expect(failure?.diagnostics.rendered(.en).contains("nothing was written") == true)
    #expect(fileSystem.files == before)
  }
}
