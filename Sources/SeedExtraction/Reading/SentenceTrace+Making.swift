import TimeSeries

extension SentenceTrace {
  /// What the stages made of a sentence.
  init(
    _ paragraph: ArticleParagraph, _ sentence: Range<Int>, _ tokens: [Token], _ statements: [Statement],
    _ findings: [Finding], derived: [Finding], _ context: ReadingContext
  ) {
    let text = paragraph.scalars
    let cut = tokens.map { "\(string(text[$0.range]))/\($0.label)" }.joined(separator: " ")
    let stages =
      [("normalise", paragraph.changes(in: sentence)), ("tokens", cut), ("context", context.summary)]
      + SentenceTrace.made(statements, findings)
      + [("derive", derived.map { "\($0.summary) = \($0.derivation)" }.joined(separator: "; "))]
    self.init(
      paragraph: paragraph.number, text: string(text[sentence]), stages: stages.filter { !$0.1.isEmpty })
  }

  /// What the stages made of a row of a table under its head.
  init(
    _ paragraph: ArticleParagraph, _ row: TableRow, _ header: TableHeader, _ statements: [Statement],
    _ findings: [Finding]
  ) {
    let cells = zip(row.contents, header.columns).map { "\(string($0))/\($1.label)" }.joined(separator: " ")
    self.init(
      paragraph: paragraph.number, text: string(paragraph.scalars),
      stages: [("tokens", cells)] + SentenceTrace.made(statements, findings))
  }

  private static func made(_ statements: [Statement], _ findings: [Finding]) -> [(
    stage: String, result: String
  )] {
    let made = statements.map {
      "\(string($0.name.whole)) \($0.measure.rawValue) \($0.value.text) \($0.unit)"
    }
    let settled = findings.map { "\($0.summary) \($0.qualifier.rawValue) \($0.status.rawValue)" }
    return [("statements", made.joined(separator: "; ")), ("resolve", settled.joined(separator: "; "))]
  }
}

extension Finding {
  /// What it says, in a few words.
  fileprivate var summary: String { "\(region) \(indicatorID ?? indicator) \(period) \(value) \(unit)" }
}

extension TableHeader.Column {
  fileprivate var label: String {
    switch self {
    case .name: "name"
    case .unit: "unit"
    case .value: "value"
    case .growth: "growth"
    case .share: "share"
    case .other: "-"
    }
  }
}

extension ReadingContext {
  /// What is taken for granted, in a line.
  fileprivate var summary: String {
    func text(_ period: ObservationPeriod?) -> String { period.map(\.description) ?? "-" }
    return "paragraph \(text(paragraphTime)), state \(text(paragraphState)), section \(text(sectionTime)), "
      + "article \(text(articleTime)), plan \(isPlan ? "yes" : "no") \(text(planTime)), speaker \(sourceClass.rawValue)"
  }
}

extension Token {
  /// The kind in a few letters.
  fileprivate var label: String {
    switch kind {
    case .text: "-"
    case .figure: "figure"
    case .number: "number"
    case .rank: "rank"
    case .proportions: "proportions"
    case .time: "time"
    case .place: "place"
    case .company: "company"
    case .mark: "."
    case .phrase(let phrase):
      PhraseRoles.named.filter { phrase.roles.contains($0.value) }.map(\.key).sorted().joined(separator: "+")
    }
  }
}
