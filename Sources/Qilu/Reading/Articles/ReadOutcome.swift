public import SourceText

/// What reading some articles came to.
public struct ReadOutcome: Sendable {
  /// The articles that could be read, in the order asked for.
  public let articles: [ReadArticle]
  /// What the user should know, and what is wrong with the others.
  public let findings: Diagnostics
  /// The names by which indicators and regions are known.
  public let seeds: SeedDatabase

  let places: PlaceTable
  let folder: SeedFolder

  init(
    articles: [ReadArticle], findings: Diagnostics = Diagnostics(), seeds: SeedDatabase, places: PlaceTable,
    folder: SeedFolder
  ) {
    self.articles = articles
    self.findings = findings
    self.seeds = seeds
    self.places = places
    self.folder = folder
  }

  /// What is wrong with the files that could not be read; nil if all could.
  public var failure: Failure? {
    findings.hasErrors ? Failure(.invalid, Diagnostics(findings.errors)) : nil
  }
}
