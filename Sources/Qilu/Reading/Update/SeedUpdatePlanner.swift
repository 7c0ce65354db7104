import Localization
import SeedExtraction
import SourceText
import TimeSeries

/// Works out what accepting a reading changes.
struct SeedUpdatePlanner {
  /// An article on its way into the seeds.
  struct Entry {
    let article: ReadArticle
    let id: String
    let published: CalendarDate
    let isNew: Bool
    var rows: [SeedRow] = []
    var leftOut: [SeedUpdate.LeftOutFigure] = []
  }

  let outcome: ReadOutcome
  var draft: SeedDraft
  var findings = Diagnostics()
  private var entries: [Entry] = []
  private var addedRegions: [String] = []

  /// A planner for a reading.
  init(_ outcome: ReadOutcome) throws {
    self.outcome = outcome
    draft = try SeedDraft(outcome.folder, seeds: outcome.seeds)
  }

  /// The changes.
  func plan() throws -> SeedUpdate {
    var planner = self
    for article in outcome.articles { planner.addEntry(article) }
    planner.addRegions()
    planner.checkRows()
    return try planner.compared()
  }

  private var places: PlaceTable { outcome.places }

  /// Finds or makes the entry of an article.
  private mutating func addEntry(_ article: ReadArticle) {
    if let known = article.entry {
      guard !entries.contains(where: { $0.id == known.id }) else {
        findings.add(.readTwice(article, known.id))
        return
      }
      if known.sha256 != article.sha256 { findings.add(.otherFile(article, known)) }
      if let given = article.reading.article.published, given.date != known.published {
        findings.add(.otherDate(article, given.date, known))
        return
      }
      entries.append(Entry(article: article, id: known.id, published: known.published, isNew: false))
    } else if entries.contains(where: { $0.article.sha256 == article.sha256 }) {
      findings.add(.readTwice(article, article.file))
    } else if let published = article.reading.article.published {
      let id = newID(of: article, published: published.date)
      draft.articlesText = YAMLEntries.appending(
        [YAMLEntries.article(article, id: id, published: published)], to: draft.articlesText)
      draft.order.append(id)
      entries.append(Entry(article: article, id: id, published: published.date, isNew: true))
    } else {
      findings.add(.undated(article))
    }
  }

  /// `liaocheng-2025-02-06`, by the home region, else by the file's name.
  private func newID(of article: ReadArticle, published: CalendarDate) -> String {
    let stem = article.file.split(separator: ".").first.map(String.init) ?? ""
    let region = article.reading.home.flatMap { outcome.seeds.region($0)?.name.en ?? places[$0]?.en }
    let name = [region ?? "", stem, "article"].map(\.plainID).first { $0.contains(where: \.isLetter) } ?? ""
    let id = "\(name)-\(published)"
    let numbered = (2...).lazy.map { "\(id)-\($0)" }
    return draft.order.contains(id) ? numbered.first { !draft.order.contains($0) } ?? id : id
  }

  /// Appends the regions that figures of known indicators need and the word list has, parents first.
  private mutating func addRegions() {
    var known = Set(outcome.seeds.regions.map(\.id))
    func add(_ name: String) {
      guard !known.contains(name), let place = places[name] else { return }
      known.insert(name)
      if !place.parent.isEmpty { add(place.parent) }
      addedRegions.append(name)
    }
    for entry in entries {
      if let region = entry.article.givenRegion, entry.isNew { add(region) }
      for figure in entry.article.figures where figure.finding.indicatorID != nil {
        add(figure.finding.region)
      }
    }
    let added = addedRegions.compactMap { places[$0] }.map(YAMLEntries.region)
    draft.regionsText = YAMLEntries.appending(added, to: draft.regionsText)
  }
}

extension SeedUpdatePlanner {
  /// Makes the rows of every article, and leaves out those that the seeds cannot have.
  private mutating func checkRows() {
    let folder = SeedFolder(
      path: draft.folder.path, name: draft.folder.name, names: draft.folder.names + ["articles.yaml"],
      fileSystem: draft.overlay)
    // What is wrong with the entries themselves comes out when the whole folder is loaded.
    let catalogue = SeedCatalogue(folder, DiagnosticCollector())
    let context = ObservationContext(catalogue: catalogue, citesArticles: true)
    for index in entries.indices {
      let rows = ArticleRows(entries[index], context)
      entries[index].rows = rows.rows
      entries[index].leftOut = rows.leftOut
    }
  }

  /// Loads the seeds as they would be and holds them against those that are there.
  private consuming func compared() throws -> SeedUpdate {
    let old = draft.rows
    for entry in entries { draft.rows[entry.id] = entry.rows }
    let seeds = try loaded()
    let conflicts = seeds.conflicts().conflicts
    let updates = entries.map { entry in
      SeedUpdate.ArticleUpdate(
        article: entry.article, id: entry.id, isNew: entry.isNew,
        changes: [RowChange](from: old[entry.id] ?? [], to: entry.rows), leftOut: entry.leftOut,
        conflicts: conflicts.filter { conflict in
          ([conflict.chosen] + conflict.losers.map(\.observation)).contains { $0.source == entry.id }
        })
    }
    return SeedUpdate(
      articles: updates, files: entries.isEmpty ? [] : draft.changedFiles, addedRegions: addedRegions,
      snippets: snippets(), findings: findings, seeds: seeds, places: places,
      fileSystem: outcome.folder.fileSystem)
  }

  private func loaded() throws -> SeedDatabase {
    do {
      return try SeedDatabase.load(
        folder: draft.folder.path, named: draft.folder.name, fileSystem: draft.overlay)
    } catch {
      let lead = Diagnostic.error(
        at: nil, en: "the seeds would not be in order with these figures; nothing was written",
        zh: "加入这些数据后种子文件将不合规范；未写入任何内容")
      throw Failure(.invalid, Diagnostics([lead] + Diagnostics(from: error).all))
    }
  }

  private func snippets() -> (indicators: [String], regions: [String]) {
    let findings = { (reason: SeedUpdate.LeftOutFigure.Reason) in
      entries.flatMap { entry in
        entry.leftOut.filter { $0.reasons.contains(reason) }.map { (entry.article.file, $0.figure.finding) }
      }
    }
    let home = entries.lazy.compactMap(\.article.reading.home).first { outcome.seeds.region($0) != nil }
    let unknown = findings(.unknownRegion).map(\.1.region).filter { places[$0] == nil }
    return (
      YAMLEntries.indicators(of: findings(.unknownIndicator), taken: Set(outcome.seeds.indicators.map(\.id))),
      YAMLEntries.regions(of: unknown, parent: home)
    )
  }
}

extension String {
  /// Lower-case ASCII letters and digits with single hyphens between them.
  fileprivate var plainID: String {
    lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
