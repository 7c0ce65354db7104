import TimeSeries

extension SentenceReader {
  /// What a difference in percentage points compares, and in which direction.
  struct Comparison {
    /// The first token of the comparison.
    var first: Int
    var sign: Int
    var references: [Statement.Reference]
  }

  mutating func readDifference(_ figure: Figure, at place: Int) {
    if let pull = tokens[gapStart..<place].firstIndex(where: isPull) {
      return addPull(figure, at: place, from: pull)
    }
    guard let comparison = comparison(before: place) else { return addUnexplained(figure, at: place) }
    add(figure, at: place, comparison, comparison.references.first ?? .unsaid)
  }

  mutating func add(
    _ figure: Figure, at place: Int, _ comparison: Comparison, _ reference: Statement.Reference
  ) {
    let parts = names.parts(of: gapStart..<max(gapStart, comparison.first))
    var statement = Statement(
      name: Name(), measure: .percentagePointDifference,
      value: .decimal(comparison.sign < 0 ? figure.number.negated : figure.number), unit: "个百分点",
      qualifier: qualifier(at: place), evidence: evidence(from: min(comparison.first, place), to: place),
      reference: reference, rule: "difference")
    if let last = lastDifference, parts.isEmpty, parts.subject.isEmpty {
      (statement.name, statement.continues) = (last.name, last.continues)
    } else {
      name(&statement, parts)
    }
    guard !statement.name.isEmpty else { return }
    if statement.continues == nil, let topic, statements[topic].name.core == statement.name.core {
      statement.continues = topic
    }
    add(statement)
  }

  /// 较全国高2.3个百分点、|较全省高0.6个百分点: what an unnamed difference goes on about.
  private var lastDifference: Statement? {
    statements.last.flatMap { $0.rule == "difference" && $0.clause >= clause - 1 ? $0 : nil }
  }

  func isPull(_ token: Token) -> Bool {
    guard token.has(.verb) else { return false }
    return ["拉动", "带动", "贡献", "影响"].contains(where: text[token.range].reads)
  }

  /// 拉动投资增长2.3个百分点: what one thing adds to the growth of another.
  mutating func addPull(_ figure: Figure, at place: Int, from pull: Int) {
    let end = tokens[pull..<place].firstIndex { $0.has(.change) || $0.figure != nil } ?? place
    let name = text[tokens[pull].range.lowerBound..<tokens[end].range.lowerBound]
    add(
      Statement(
        name: Name(core: NameBuilder.trimmed(Array(name))), measure: .percentagePointDifference,
        value: .decimal(figure.number), unit: "个百分点", qualifier: qualifier(at: place),
        evidence: evidence(from: pull, to: place), reference: .unsaid, rule: "contribution"))
  }

  /// A difference that compares with nothing.
  private mutating func addUnexplained(_ figure: Figure, at place: Int) {
    let parts = names.parts(of: gapStart..<place)
    guard !parts.isEmpty || topicName != nil else { return }
    var statement = Statement(
      name: Name(), measure: .percentagePointDifference, value: .decimal(figure.number), unit: "个百分点",
      qualifier: qualifier(at: place), evidence: evidence(from: place, to: place), reference: .unsaid,
      rule: "contribution")
    name(&statement, parts)
    add(statement)
  }

  /// The comparison that ends before a figure.
  func comparison(before place: Int) -> Comparison? {
    let gap = gapStart..<place
    if let above = gap.last(where: { tokens[$0].has(.above) }) {
      let behind = references(in: above + 1..<place)
      let than = (gapStart..<above).last { tokens[$0].has(.than) }
      // 比全国高出1个百分点 names it before.
      if behind.isEmpty, let than {
        return Comparison(
          first: than, sign: tokens[above].phrase?.sign ?? 1, references: references(in: than + 1..<above))
      }
      return Comparison(first: above, sign: tokens[above].phrase?.sign ?? 1, references: behind)
    }
    let closing = gap.last { tokens[$0].has([.higher, .change, .narrowing]) }
    if let closing {
      let than = (gapStart..<closing).last { tokens[$0].has(.than) }
      let sign = sign(closing: closing, from: gapStart)
      guard let than else {
        let isYearly = gap.contains { text[tokens[$0].range].reads("同比") }
        return Comparison(first: closing, sign: sign, references: isYearly ? [.yearEarlier] : [])
      }
      return Comparison(first: than, sign: sign, references: references(in: than + 1..<closing))
    }
    return continued(before: place)
  }

  /// 高于全国0.4、全省0.1个百分点: the second figure goes on with the comparison of the first.
  private func continued(before place: Int) -> Comparison? {
    guard let last = statements.last, last.clause == clause, last.reference != nil,
      case .decimal(let value) = last.value
    else { return nil }
    let found = references(in: gapStart..<place)
    guard !found.isEmpty else { return nil }
    return Comparison(first: place, sign: value.mantissa < 0 ? -1 : 1, references: found)
  }

  /// 降幅收窄 raises a rate, 降幅扩大 lowers it.
  private func sign(closing: Int, from start: Int) -> Int {
    let phrase = tokens[closing].phrase
    let rate = (start..<closing).last { tokens[$0].has(.rate) }.flatMap { tokens[$0].phrase?.sign } ?? 1
    if phrase?.roles.contains(.narrowing) ?? false { return rate < 0 ? 1 : -1 }
    return (phrase?.sign ?? 1) * (rate < 0 ? -1 : 1)
  }

  /// What some tokens compare with: places, times, other indicators.
  private func references(in range: Range<Int>) -> [Statement.Reference] {
    var result: [Statement.Reference] = []
    for place in range {
      switch tokens[place].kind {
      case .place(let number): result.append(.place(number))
      case .time(let time):
        let isYear =
          !letters(place).holds("全年") && time.extent == .sameSpan
          || (time.extent == .wholeYear && time.year == .relative(-1))
        result.append(isYear ? .yearEarlier : .time(time))
      case .phrase(let phrase):
        if let home = phrase.home { result.append(.home(home)) }
      case .text:
        let name = NameBuilder.trimmed(Array(letters(place)))
        if name.reads("同期") { result.append(.yearEarlier) }
        if result.isEmpty, name.count >= 4 { result.append(.indicator(name)) }
      default: break
      }
    }
    return result
  }
}
