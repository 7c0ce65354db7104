import Archives
import Localization
import SeedExtraction
import SourceText
import TimeSeries

/// Reads articles with the words, the catalogue and the corrections of a seeds folder.
struct ProjectReader {
  let seeds: SeedDatabase
  let folder: SeedFolder
  let vocabulary: ReadingVocabulary
  let corrections: CorrectionFile
  /// What the user should know about the files; nothing in it is an error.
  let warnings: Diagnostics

  /// The size over which a file is taken for a mistake.
  static let sizeLimit = 256 * 1024 * 1024

  /// Loads the seeds folder of a project, or another.
  ///
  /// - Throws: everything that is wrong with its files.
  init(_ project: Project, folder path: String?) throws {
    let path = path ?? project.path("seeds")
    seeds = try project.seeds(in: path)
    let names = try project.fileSystem.list(path)
    folder = SeedFolder(path: path, name: project.shown(path), names: names, fileSystem: project.fileSystem)
    let problems = DiagnosticCollector()
    let vocabulary = ReadingVocabulary(folder, catalogue: seeds, problems)
    corrections = CorrectionFile(folder, seeds: seeds, problems)
    try problems.throwIfErrors()
    guard let vocabulary else { throw problems.diagnostics }
    self.vocabulary = vocabulary
    problems.add(corrections.unknownRegions(seeds, vocabulary.places))
    warnings = problems.diagnostics
  }

  /// The id of the region that a person means, which the word list may have before the catalogue does.
  func region(named name: String) throws(Diagnostic) -> String {
    do throws(Diagnostic) {
      return try seeds.region(named: name).id
    } catch {
      if let place = vocabulary.places.place(named: name) { return place.name }
      throw .unknownPlace(name, hint: vocabulary.places.hint(for: name, seeds) ?? error.hint)
    }
  }

  /// Reads the bytes of one file.
  func read(
    _ bytes: [UInt8], path: String, region: String?, request: ReadRequest, _ problems: inout Diagnostics
  ) throws(Diagnostic) -> ReadArticle {
    let digest = SHA256.hexDigest(of: bytes)
    let entry = seeds.article(sha256: digest, file: ReadArticle.fileName(path))
    let known = request.trustsCatalogue ? entry : nil
    let text = try textReader.text(
      of: bytes, name: ReadArticle.fileName(path), published: request.published ?? known?.published)
    if let entry { problems.add(text.disagreement(with: entry, path: path)) }
    let reading = vocabulary.reader.read(text, region: region ?? known?.region, tracing: request.isTraced)
    let applied = corrections.applied(to: reading, article: entry?.id)
    problems.add(applied.warnings)
    return ReadArticle(
      path: path, sha256: digest, entry: entry, reading: reading, corrected: applied, givenRegion: region)
  }

  private var textReader: ArticleTextReader { vocabulary.textReader }
}

extension SeedDatabase {
  /// The article with a file's hash, else with its name.
  func article(sha256: String, file: String) -> Article? {
    articles.first { $0.sha256 == sha256 } ?? articles.first { $0.file == file }
  }
}

extension Diagnostic {
  fileprivate static func unknownPlace(_ name: String, hint: LocalizedText?) -> Diagnostic {
    .error(
      at: nil, en: "there is no region \"\(name)\" in regions.yaml or reading/places.csv",
      zh: "regions.yaml 与 reading/places.csv 中均无地区“\(name)”", hint: hint)
  }
}

extension ArticleText {
  /// A warning where the text is dated otherwise than in the catalogue; nothing where they agree.
  fileprivate func disagreement(with entry: Article, path: String) -> Diagnostics {
    guard let published, published.date != entry.published else { return Diagnostics() }
    return Diagnostics([
      .warning(
        at: nil,
        LocalizedText(
          en:
            "\(path) is dated \(published.date) here (\(published.rule.rawValue)), \(entry.published) in articles.yaml",
          zh: "\(path) 此处日期为 \(published.date)（\(published.rule.name.zh)），articles.yaml 中为 \(entry.published)"
        ))
    ])
  }
}

extension PublicationDate.Rule {
  /// How the date is known, in words.
  var name: LocalizedText {
    switch self {
    case .given: LocalizedText(en: "as given", zh: "由用户给定")
    case .printed: LocalizedText(en: "date printed on the page", zh: "页面所印日期")
    case .latestOnPage: LocalizedText(en: "latest time printed on the page", zh: "页面所印最晚时间")
    case .inferred: LocalizedText(en: "inferred from the days and years in the text", zh: "据文中日期推定")
    }
  }
}
