/// What was read in an article.
public struct Reading: Sendable {
  /// The article.
  public let article: ArticleText
  /// The region that 全省, 全市, 我市 mean; nil if the text does not say.
  public let home: String?
  /// The figures in the order of the text, derived ones after what they are computed from.
  public let findings: [Finding]
  /// The printed figures that say again what one of `findings` says, in the order of the text.
  public let repetitions: [Repetition]
  /// What each stage made of the text, sentence by sentence; empty unless asked for.
  public let trace: [SentenceTrace]

  /// A reading.
  public init(
    article: ArticleText, home: String?, findings: [Finding], repetitions: [Repetition] = [],
    trace: [SentenceTrace] = []
  ) {
    self.article = article
    self.home = home
    self.findings = findings
    self.repetitions = repetitions
    self.trace = trace
  }
}

/// A figure that the article states more than once: a headline's and the text's.
public struct Repetition: Sendable, Hashable {
  /// What was read the second time, at its own place.
  public let finding: Finding
  /// The number of the paragraph where it was read first.
  public let first: Int

  /// A repetition of a figure of another paragraph, or of the same.
  public init(_ finding: Finding, of first: Int) {
    self.finding = finding
    self.first = first
  }
}

/// What the stages made of one sentence.
public struct SentenceTrace: Sendable {
  /// The paragraph's number.
  public let paragraph: Int
  /// The sentence, normalised.
  public let text: String
  /// One line for each stage: its name and what it made.
  public let stages: [(stage: String, result: String)]

  /// A trace.
  public init(paragraph: Int, text: String, stages: [(stage: String, result: String)]) {
    self.paragraph = paragraph
    self.text = text
    self.stages = stages
  }
}
