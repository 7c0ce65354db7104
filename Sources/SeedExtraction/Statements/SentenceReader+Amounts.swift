import TimeSeries

extension SentenceReader {
  /// Reads a level or a count.
  mutating func readAmount(_ figure: Figure, at place: Int) {
    let measure: Measure = figure.unit.kind == .amount ? .level : .count
    var parts = names.parts(of: gapStart..<place)
    var rule = "name before"
    if let behind = nameBehind(place, figure, parts) {
      parts = combined(parts, with: behind)
      rule = "name behind"
    }
    if parts.isEmpty, isPartOfLast(place), let topicName {
      parts.items = [topicName.core]
      rule = "part of the last"
      // The whole says how many there are at all, not here.
      if let last = statements.last, last.clause == clause, last.measure == .count { statements.removeLast() }
    }
    if parts.isEmpty, parts.subject.isEmpty, let next = nameOfNext(place) {
      parts.items = [next]
      rule = "name of the next"
    }
    guard
      !parts.isEmpty || !parts.subject.isEmpty || parts.lead.count > 2 || lexicon.lists.isBare(parts.lead)
        || goesOn(figure, at: place)
    else {
      return
    }
    guard isCounted(figure, parts, at: place) else { return }
    var statement = Statement(
      name: Name(), measure: measure, value: .decimal(figure.number), unit: figure.standardUnit,
      qualifier: qualifier(at: place), evidence: evidence(from: place, to: place), rule: rule)
    name(&statement, parts)
    if rule == "name behind", !parts.verb.isEmpty {
      statement.name.others.append(parts.verb + statement.name.core)
    }
    addRange(statement, figure, sign: 1)
  }

  /// Whether an unnamed figure can be one of what was just spoken of: 竣工30个, 增加到5.94万家.
  private func goesOn(_ figure: Figure, at place: Int) -> Bool {
    guard topicName != nil else { return false }
    if figure.unit.kind == .amount || tokens[gapStart..<place].contains(where: { $0.has(.reach) }) {
      return true
    }
    guard let last = statements.last else { return false }
    return last.unit == figure.standardUnit && last.clause >= clause - 1
      && tokens[gapStart..<place].contains { $0.has([.verb, .keep, .change]) }
  }

  // MARK: Where the name stands

  /// The noun behind a figure where it is the name: 10家|钢铁企业. Nil where the name stands before.
  private mutating func nameBehind(_ place: Int, _ figure: Figure, _ parts: NameBuilder.Parts) -> [UInt32]? {
    var next = place + 1
    while next < tokens.count, tokens[next].has(.after) { next += 1 }
    guard next < tokens.count else { return nil }
    if figure.unit.kind == .amount {
      // 投入2.8亿元实施技改, 10万吨的产能: only where nothing but a verb stands before.
      guard parts.isEmpty, parts.subject.isEmpty else { return nil }
      if tokens[next].has([.verb]) { next += 1 }
    }
    guard next < tokens.count, startsNoun(next) else { return nil }
    let isExample = parts.items.last?.last.map { $0 == "等" } ?? false
    if !parts.isEmpty, !parts.endsInVerb, !isExample, !isWhere(parts.name.core) { return nil }
    let following = names.following(next)
    guard following.letters.count >= 2 else { return nil }
    if figure.unit.kind == .count { consumed = following.end }
    return following.letters
  }

  /// 通道城市|10家|钢铁企业: what stands before says where, not what.
  private func isWhere(_ name: [UInt32]) -> Bool {
    lexicon.lists.end(of: name, in: .place) != nil
  }

  /// 31个制造业大类中的29个.
  private func isPartOfLast(_ place: Int) -> Bool {
    let end = tokens[place].range.lowerBound
    return end >= 2 && (text[end - 1] == "的" || text[end - 1] == "有") && text[end - 2] == "中"
      && !statements.isEmpty
  }

  private func startsNoun(_ place: Int) -> Bool {
    switch tokens[place].kind {
    case .text: return letters(place).first.map { $0 != "和" && $0 != "及" && $0 != "，" && $0 != "以" } ?? false
    case .mark(.quote), .place: return true
    case .phrase(let phrase): return !phrase.roles.isDisjoint(with: [.keep, .notAFigure, .shareHead, .rate])
    default: return false
    }
  }

  private func combined(_ parts: NameBuilder.Parts, with behind: [UInt32]) -> NameBuilder.Parts {
    var result = parts
    result.items = [behind]
    return result
  }

  /// 70余类、100余种产品: the first figure of a list shares the noun of the next.
  private func nameOfNext(_ place: Int) -> [UInt32]? {
    guard let mark = meaningful(after: place), tokens[mark].isMark(.enumeration),
      let next = meaningful(after: mark),
      tokens[next].figure != nil
    else { return nil }
    var behind = next + 1
    while behind < tokens.count, tokens[behind].has(.after) { behind += 1 }
    guard behind < tokens.count, startsNoun(behind) else { return nil }
    let name = names.following(behind).letters
    return name.count >= 2 ? name : nil
  }

  // MARK: What is no figure

  private func isCounted(_ figure: Figure, _ parts: NameBuilder.Parts, at place: Int) -> Bool {
    let name = parts.name.core.isEmpty ? parts.subject : parts.name.core
    if tokens[gapStart..<place].contains(where: { $0.has(.size) }) && figure.unit.kind == .amount {
      return false
    }
    guard figure.unit.kind == .count else { return true }
    if parts.isEmpty, parts.lead.count <= 2, parts.subject.isEmpty { return true }
    if isPolicy(name) || isPolicyBehind(place) { return false }
    switch figure.unit.printed {
    case "条": return lexicon.lists.areHeld(by: name, .piece)
    case "支": return name.holds("基金")
    case "次", "份", "期", "块", "片", "间", "张", "起", "位": return !name.isEmpty && name.count >= 2
    default: return true
    }
  }

  /// Whether a name is of something whose number says nothing: 政策, 措施.
  private func isPolicy(_ name: [UInt32]) -> Bool {
    (max(0, name.count - 6)..<name.count).contains { start in
      guard let match = lexicon.words.longestMatch(in: name, at: start),
        case .phrase(let phrase) = match.meaning
      else { return false }
      return phrase.roles.contains(.notAFigure) && start + match.length == name.count
    }
  }

  private func isPolicyBehind(_ place: Int) -> Bool {
    guard let after = meaningful(after: place) else { return false }
    if tokens[after].has(.notAFigure) { return true }
    guard case .text = tokens[after].kind, let next = meaningful(after: after) else { return false }
    return tokens[next].has(.notAFigure) && letters(after).count <= 4
  }
}
