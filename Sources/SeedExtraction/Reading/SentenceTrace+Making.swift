import TimeSeries

extension SentenceTrace {
  /// What the stages made of a sentence.
  init(
    _ paragraph: ArticleParagraph, _ text: [UInt32], _ sentence: Range<Int>, _ tokens: [Token],
    _ statements: [Statement], _ findings: [Finding], _ context: ReadingContext
  ) {
    let cut = tokens.map { "\(string(text[$0.range]))/\($0.label)" }.joined(separator: " ")
    let made = statements.map {
      "\(string($0.name.whole)) \($0.measure.rawValue) \($0.value.text) \($0.unit)"
    }
    let settled = findings.map {
      "\($0.region) \($0.indicatorID ?? $0.indicator) \($0.period) \($0.value) \($0.unit) \($0.qualifier.rawValue) \($0.status.rawValue)"
    }
    self.init(
      paragraph: paragraph.number, text: string(text[sentence]),
      stages: [
        ("tokens", cut), ("context", context.summary), ("statements", made.joined(separator: "; ")),
        ("resolved", settled.joined(separator: "; ")),
      ])
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
