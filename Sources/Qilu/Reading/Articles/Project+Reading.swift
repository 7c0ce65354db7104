import SourceText

extension Project {
  /// Reads articles: the figures they state, with the corrections made by hand.
  ///
  /// A file that cannot be read is told of in the outcome, and the others are read nevertheless. `progress` is called with each path.
  ///
  /// - Throws: a `Failure` or `Diagnostics` when a path does not exist, or the seeds folder is not in order.
  public func read(_ request: ReadRequest, progress: (String) -> Void = { _ in }) throws -> ReadOutcome {
    let files = try ArticleFiles(request.paths, in: fileSystem)
    let reader = try ProjectReader(self, folder: request.seedsFolder)
    let region = try request.region.map(reader.region(named:))
    var findings = reader.warnings
    findings.add(files.findings)
    var articles: [ReadArticle] = []
    for path in files.paths {
      progress(path)
      do {
        let bytes = try fileSystem.read(path, upTo: ProjectReader.sizeLimit + 1)
        guard bytes.count <= ProjectReader.sizeLimit else { throw Diagnostic.articleTooLarge(path) }
        articles.append(
          try reader.read(bytes, path: path, region: region, request: request, &findings))
      } catch {
        for problem in Failure(error).diagnostics.all { findings.add(problem.named(path)) }
      }
    }
    findings.add(reader.corrections.unknownArticles(among: articles, seeds: reader.seeds))
    return ReadOutcome(
      articles: articles, findings: findings, seeds: reader.seeds,
      places: reader.vocabulary.places, folder: reader.folder)
  }
}

extension Project {
  /// What is wrong with the word lists and corrections of the project's seeds; a project that reads no articles has none.
  ///
  /// - Returns: the warnings.
  /// - Throws: everything that is wrong.
  func checkReading(_ seeds: SeedDatabase) throws -> Diagnostics {
    let path = path("seeds")
    let folder = SeedFolder(
      path: path, name: "seeds", names: try fileSystem.list(path), fileSystem: fileSystem)
    let problems = DiagnosticCollector()
    let corrections = CorrectionFile(folder, seeds: seeds, problems)
    if folder.names.contains(ReadingVocabulary.folder),
      let vocabulary = ReadingVocabulary(folder, catalogue: seeds, problems)
    {
      problems.add(corrections.unknownRegions(seeds, vocabulary.places))
    }
    problems.add(corrections.unknownArticles(seeds: seeds))
    try problems.throwIfErrors()
    return problems.diagnostics
  }
}

extension Diagnostic {
  /// The finding with the file's whole path, for readers of texts know its name alone.
  fileprivate func named(_ path: String) -> Diagnostic {
    var named = self
    if range?.file == ReadArticle.fileName(path) { named.range?.file = path }
    return named
  }

  fileprivate static func articleTooLarge(_ path: String) -> Diagnostic {
    let limit = ProjectReader.sizeLimit >> 20
    return .error(
      at: SourceRange(file: path, line: 1), en: "the file has more than \(limit) MB, the most that is read",
      zh: "文件超过 \(limit) MB，超出可读取的上限")
  }
}
