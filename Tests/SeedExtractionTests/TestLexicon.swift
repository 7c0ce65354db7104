import Foundation
import Localization
import SourceText
import TimeSeries

@testable import SeedExtraction

/// The project's own word lists with a handful of known indicators, so that a test does not change with the catalogue.
enum TestLexicon {
  /// The lexicon, read once.
  static var lexicon: Lexicon { get throws { try loaded.get() } }

  private static let loaded = Result { try load() }

  private static func load() throws -> Lexicon {
    let problems = DiagnosticCollector()
    let lexicon = Lexicon(
      phrases: try table("phrases.csv"), units: try table("units.csv"), places: try table("places.csv"),
      indicators: try indicators(), regions: [], problems)
    try problems.throwIfErrors()
    return lexicon
  }

  /// A list of `seeds/reading`.
  static func table(_ name: String) throws -> CSVTable {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds/reading")
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    return try CSVTable.parse(SourceFile(name: name, bytes: bytes))
  }

  static func spelling() throws -> Spelling {
    let phrases = try table("phrases.csv")
    return Spelling(phrases, WordLists(phrases))
  }

  static func indicators() throws -> [Lexicon.KnownIndicator] {
    [
      try known("va_growth", "规模以上工业增加值增速", "规模以上工业增加值 规上工业增加值"),
      try known(
        "va_growth_gap", "规模以上工业增加值增速高于全国", "高于全国", "pp", .percentagePointDifference, of: "va_growth"),
      try known("va_growth_rank", "规模以上工业增加值增速全国位次", "", "位", .rank, of: "va_growth"),
      try known("ind_inv_growth", "工业投资增速", "工业投资"), try known("fai_growth", "固定资产投资增速", "固定资产投资 全部投资"),
      try known("techup_growth", "工业技改投资增速", "工业技改投资 技改投资"), try known("techup", "工业技改投资额", "技改投资", "亿元"),
      try known("techup_projects", "技改项目数", "技改项目 500万元以上技改项目", "个"),
      try known("firm_techup", "企业技改投资", "技改投资 技改", "亿元", coverage: "one company"),
      try known("intensity", "规模以上工业单位增加值能耗增减", "规模以上工业单位增加值能耗"),
      try known("hitech_share", "高新技术产业产值占规模以上工业总产值比重", "高新技术产业产值占比", "%", .share),
      try known("stations", "5G基站数", "5G基站", "个", accumulation: .stock),
      try known("giants", "专精特新“小巨人”企业数", "专精特新小巨人企业", "家", accumulation: .stock),
    ]
  }

  private static func known(
    _ id: String, _ name: String, _ synonyms: String, _ unit: String = "%", _ measure: Measure? = nil,
    of base: String? = nil, accumulation: Accumulation = .yearToDate, coverage: String? = nil
  ) throws -> Lexicon.KnownIndicator {
    Lexicon.KnownIndicator(
      indicator: Indicator(
        id: id, name: LocalizedText(en: id, zh: name),
        synonyms: synonyms.split(separator: " ").map(String.init),
        unit: try Unit.parse(unit), accumulation: accumulation, coverage: coverage), measure: measure,
      relatedTo: base)
  }

  // MARK: Reading

  /// An article of some paragraphs, normalised as files are, without a look at page furniture.
  static func article(_ text: String, published: String?) throws -> ArticleText {
    let reader = ArticleTextReader(
      furniture: try CSVTable.parse(SourceFile(name: "furniture.csv", text: "phrase,where,note\n")),
      spunWords: try CSVTable.parse(SourceFile(name: "spun-words.csv", text: "printed,meant,sign,note\n")),
      DiagnosticCollector())
    let day = try published.map { try CalendarDate.parse($0) }
    return try reader.text(of: Array(text.utf8), name: "a.txt", published: day)
  }

  /// The findings of a text.
  static func findings(_ text: String, region: String? = "山东", published: String? = "2024-09-20") throws
    -> [Finding]
  {
    ArticleReader(lexicon: try lexicon).read(try article(text, published: published), region: region).findings
  }

  /// What a text states before region, time and indicator are settled: `name measure value unit` for each figure.
  static func statements(_ text: String) throws -> [String] {
    let reading = ArticleReader(lexicon: try lexicon).read(
      try article(text, published: "2024-09-20"), region: "山东", tracing: true)
    return reading.trace.flatMap { sentence in
      sentence.stages.filter { $0.stage == "statements" }.flatMap {
        $0.result.split(separator: "; ").map(String.init)
      }
    }
  }

  /// The tokens of a sentence, and its scalars.
  static func tokens(_ text: String) throws -> (tokens: [Token], text: [UInt32]) {
    let letters = scalars(text)
    return (Tokenizer(lexicon: try lexicon, text: letters).tokens(in: 0..<letters.count), letters)
  }

  /// Letters as text.
  static func string(_ letters: some Sequence<UInt32>) -> String {
    String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
  }
}
