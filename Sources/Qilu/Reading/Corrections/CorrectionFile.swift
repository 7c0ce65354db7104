import Localization
import SeedExtraction
import SourceText

/// `seeds/corrections.csv`: what people corrected by hand in readings. It survives reading again.
struct CorrectionFile {
  static let columns = ["article", "paragraph", "evidence", "indicator", "field", "value", "reason"]

  /// The rows in which nothing is wrong.
  private(set) var corrections: [Correction] = []
  private let name: String

  /// Reads the file of a seeds folder; an absent one corrects nothing.
  init(_ folder: SeedFolder, seeds: SeedDatabase, _ problems: DiagnosticCollector) {
    name = "\(folder.name)/\(SeedFolder.corrections)"
    guard
      let file = folder.file(SeedFolder.corrections, required: false, problems),
      let table = problems.collectAll({ () throws(Diagnostics) in
        try CSVTable.parse(file, required: CorrectionFile.columns, optional: [])
      })
    else { return }
    corrections = table.rows.compactMap { CorrectionRow($0, seeds, problems).correction }
  }

  /// Warnings of corrections to articles that are neither in the catalogue nor among those read.
  func unknownArticles(among articles: [ReadArticle] = [], seeds: SeedDatabase) -> Diagnostics {
    let names = seeds.articles.flatMap { [$0.id, $0.file] } + articles.map(\.file)
    let known = Set(names)
    return Diagnostics(
      corrections.filter { !known.contains($0.article) }.map { correction in
        .warning(
          at: place(of: correction),
          LocalizedText(
            en: "no article is called \"\(correction.article)\"", zh: "没有名为“\(correction.article)”的文章"),
          hint: didYouMean(correction.article, among: names))
      })
  }

  /// Warnings of regions that nothing is known of: a figure of one is never written.
  func unknownRegions(_ seeds: SeedDatabase, _ places: PlaceTable) -> Diagnostics {
    Diagnostics(
      corrections.compactMap { correction in
        guard let region = correction.change.region, seeds.region(region) == nil, places[region] == nil
        else { return nil }
        return .warning(
          at: place(of: correction),
          LocalizedText(
            en: "the region \"\(region)\" is neither in regions.yaml nor in reading/places.csv",
            zh: "地区“\(region)”既不在 regions.yaml 中，也不在 reading/places.csv 中"),
          hint: places.hint(for: region, seeds))
      })
  }

  func place(of correction: Correction) -> SourceRange { SourceRange(file: name, line: correction.line) }
}

/// A reading after corrections.
struct CorrectedReading {
  var figures: [ReadArticle.Figure]
  /// The corrections that took a figure out.
  var dropped: [Correction] = []
  /// Corrections that fit nothing.
  var warnings = Diagnostics()
}

extension CorrectionFile {
  /// A reading with the corrections of its article.
  ///
  /// Corrections are held against what was read, not against one another, so several may change one figure. One that
  /// fits no figure is warned of: the reading has changed, or the row has a mistake.
  func applied(to reading: Reading, article id: String?) -> CorrectedReading {
    let own = corrections.filter { $0.concerns(file: reading.article.name, id: id) }
    var result = CorrectedReading(figures: [])
    var used: Set<Correction> = []
    for finding in reading.findings {
      let fitting = own.filter { $0.fits(finding) }
      used.formUnion(fitting)
      if let drop = fitting.first(where: { $0.change == .drop }) {
        result.dropped.append(drop)
        continue
      }
      var figure = ReadArticle.Figure(finding: finding)
      for correction in fitting { figure.apply(correction) }
      result.figures.append(figure)
    }
    for correction in own {
      if case .add(let finding) = correction.change, result.add(finding, correction, to: reading.article) {
        used.insert(correction)
      }
    }
    for correction in own where !used.contains(correction) {
      result.warnings.add(.fitsNothing(correction, self))
    }
    return result
  }
}

extension CorrectedReading {
  /// Puts a figure in where its evidence stands; false if the paragraph does not have it.
  fileprivate mutating func add(_ finding: Finding, _ correction: Correction, to article: ArticleText) -> Bool
  {
    guard let paragraph = article.paragraphs.first(where: { $0.number == correction.paragraph }),
      let place = Array(paragraph.original.unicodeScalars).firstRange(
        of: Array(correction.evidence.unicodeScalars))
    else { return false }
    var finding = finding
    finding.paragraph = correction.paragraph
    finding.place = place
    let behind = figures.lastIndex { figure in
      (figure.finding.paragraph, figure.finding.place.lowerBound) <= (finding.paragraph, place.lowerBound)
    }
    let figure = ReadArticle.Figure(finding: finding, corrections: [correction])
    figures.insert(figure, at: behind.map { $0 + 1 } ?? 0)
    return true
  }
}

extension Diagnostic {
  fileprivate static func fitsNothing(_ correction: Correction, _ file: CorrectionFile) -> Diagnostic {
    .warning(
      at: file.place(of: correction),
      LocalizedText(
        en:
          "the correction fits nothing that was read in \(correction.article), paragraph \(correction.paragraph)",
        zh: "\(correction.article) 第\(correction.paragraph)段的读取结果中没有与此更正相符的数据"),
      hint: LocalizedText(
        en: "evidence and indicator must be as `qilu read` shows them",
        zh: "evidence 与 indicator 须与 qilu read 所示一致"))
  }
}
