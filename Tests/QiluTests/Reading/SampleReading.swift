import Localization
@testable import Qilu
import SeedExtraction
import SourceText
import TimeSeries

/// A hand-made reading of an invented article, in a small seeds folder in memory.
struct SampleReading {
  /// The article's paragraphs.
  var paragraphs = [
    "东州：工业稳中有进", "　　今年前5个月，全省规上工业增加值增长7.4%，高于全国1.6个百分点；新增产业链12条。会议于6月20日部署38条施。",
    "　　东陵市建成全国最大的玩具基地，拥有企业３０余家，力争年内达到50家。", "分享到：12345",
  ]
  var seeds = SampleSeeds()
  var findings: [Finding] = []
  var published = CalendarDate(year: 2024, month: 6, day: 21)
  var corrections: [String] = []
  var file = "dongzhou.txt"
  var region: String?
  var repetitions: [Repetition] = []
  var trace: [SentenceTrace] = []

  static let places = """
    name,kind,parent,en,synonyms
    东陵,city,山东,Dongling,东陵市
    东陵新区,county,东陵,Dongling New Area,

    """

  init() {
    findings = [
      finding("增长7.4%", in: 2, "山东", id: "va_growth", .growthRate, "7.4", "%"),
      finding("高于全国1.6个百分点", in: 2, "山东", id: "va_growth_gap", .percentagePointDifference, "1.6", "个百分点"),
      finding(
        "增长7.4%，高于全国1.6个百分点", in: 2, "全国", id: "va_growth", .growthRate, "5.8", "%", derivation: "7.4 - 1.6"),
      finding("12条", in: 2, "山东", id: "chains", .count, "12", "条", period: .asOf(year: 2024, month: 6)),
      finding("最大", in: 3, "东陵", .rank, "1", "位", indicator: "玩具基地规模"),
      finding("３０余家", in: 3, "东陵", .count, "30", "家", indicator: "玩具企业", qualifier: .over),
      finding("50家", in: 3, "东陵", .count, "50", "家", indicator: "玩具企业", status: .target),
    ]
  }

  /// A finding whose evidence stands in a paragraph. Precondition: it does.
  func finding(
    _ evidence: String, in paragraph: Int, _ region: String, id: String? = nil, _ measure: Measure,
    _ value: String,
    _ unit: String, indicator: String = "规上工业增加值",
    period: ObservationPeriod = .span(.yearToDate(2024, through: 5)),
    qualifier: Qualifier = .exact, status: ObservationStatus = .actual, derivation: String = ""
  ) -> Finding {
    let text = Array(paragraphs[paragraph - 1].unicodeScalars)
    guard let place = text.firstRange(of: Array(evidence.unicodeScalars)) else {
      preconditionFailure("\(evidence) is not in paragraph \(paragraph)")
    }
    return Finding(
      region: region, indicator: indicator, indicatorID: id, measure: measure, period: period, value: value,
      unit: unit,
      qualifier: qualifier, status: derivation.isEmpty ? status : .derived, derivation: derivation,
      evidence: evidence,
      at: place, inParagraph: paragraph, sourceClass: .department, confidence: 0.9, rule: "hand")
  }

  var text: ArticleText {
    ArticleText(
      name: file, title: paragraphs.first, outlet: "东州日报",
      published: published.map { PublicationDate(date: $0, rule: .printed) },
      paragraphs: paragraphs.enumerated().map { place, original in
        let scalars = original.unicodeScalars.map(\.value)
        return ArticleParagraph(
          number: place + 1, original: original, scalars: scalars,
          offsets: (0...scalars.count).map(UInt32.init),
          isFurniture: original.hasPrefix("分享"))
      })
  }

  var fileSystem: MemoryFileSystem {
    var files = seeds.files
    if !corrections.isEmpty {
      files["corrections.csv"] =
        ([CorrectionFile.columns.joined(separator: ",")] + corrections).joined(separator: "\n") + "\n"
    }
    return MemoryFileSystem(
      texts: Dictionary(uniqueKeysWithValues: files.map { ("project/seeds/\($0)", $1) }))
  }

  /// The outcome of reading the article; `sha256` stands for its bytes.
  func outcome(
    in fileSystem: MemoryFileSystem? = nil, sha256: String = String(repeating: "a", count: 64)
  ) throws -> ReadOutcome {
    let fileSystem = fileSystem ?? self.fileSystem
    let database = try SeedDatabase.load(folder: "project/seeds", fileSystem: fileSystem)
    let folder = SeedFolder(
      path: "project/seeds", name: "seeds", names: try fileSystem.list("project/seeds"),
      fileSystem: fileSystem)
    let problems = DiagnosticCollector()
    let corrections = CorrectionFile(folder, seeds: database, problems)
    let table = try CSVTable.parse(SourceFile(name: "places.csv", text: SampleReading.places))
    let places = PlaceTable(table, regions: Set(database.regions.map(\.id)), problems)
    try problems.throwIfErrors()
    let entry = database.article(sha256: sha256, file: file)
    let reading = Reading(
      article: text, home: "山东", findings: findings, repetitions: repetitions, trace: trace)
    let corrected = corrections.applied(to: reading, article: entry?.id)
    let article = ReadArticle(
      path: "articles/\(file)", sha256: sha256, entry: entry, reading: reading, corrected: corrected,
      givenRegion: region)
    return ReadOutcome(
      articles: [article], findings: corrected.warnings, seeds: database, places: places, folder: folder)
  }
}
