import TimeSeries

extension SentenceReader {
  /// The word before a figure that makes it a change, and its sign.
  struct ChangeMarker {
    var place: Int
    var sign: Int
  }

  /// The change that a percentage measures: 增长|7.1%, 增速达到|14.4%. Nil if none stands before it.
  func change(before place: Int, from start: Int) -> ChangeMarker? {
    var other = place - 1
    while other >= start {
      let token = tokens[other]
      if let phrase = token.phrase {
        if phrase.roles.contains(.reach) { return nil }
        if isReach(other) { return nil }
        if phrase.roles.contains(.change) || phrase.roles.contains(.rate) {
          return ChangeMarker(place: other, sign: phrase.sign)
        }
        if phrase.roles.isDisjoint(with: [.before, .adverb, .all, .each, .verb, .aim, .target]) {
          return nil
        }
      } else if case .time = token.kind {
        // 降幅由一季度的41.2%: the time stands between.
      } else if case .text = token.kind {
        guard letters(other).allSatisfy({ SentenceReader.fillers.contains($0) }) else { return nil }
      } else if !token.isMark(.quote), !token.isMark(.blank) {
        return nil
      }
      other -= 1
    }
    return nil
  }

  static let fillers = LetterSet("了约为达到至在有的近超是更则也将可要仅只由从")

  mutating func readPercentage(_ figure: Figure, at place: Int) {
    if let change = change(before: place, from: gapStart) {
      return addGrowth(
        figure, at: place, sign: change.sign, from: change.place, named: gapStart..<change.place)
    }
    if let last = statements.last, last.clause == clause, last.measure == .growthRate, isReached(place) {
      // 由41.2%缩小到19.4%.
      return addGrowth(
        figure, at: place, sign: (last.value.decimal?.mantissa ?? 0) < 0 ? -1 : 1, from: place,
        named: place..<place)
    }
    if let rate = (gapStart..<place).last(where: { tokens[$0].has(.rate) }), isReached(place) {
      // 降幅收窄到9.8%: the value of a rate.
      return addGrowth(
        figure, at: place, sign: tokens[rate].phrase?.sign ?? 1, from: rate, named: gapStart..<rate)
    }
    if let change = changeAfter(place) {
      return addGrowth(figure, at: place, sign: change.sign, from: place, named: gapStart..<place)
    }
    if figure.hasSign || isElliptical(place) {
      return addGrowth(figure, at: place, sign: 1, from: place, named: gapStart..<place)
    }
    addShare(figure, at: place)
  }

  func isReached(_ place: Int) -> Bool {
    (gapStart..<place).contains { tokens[$0].has(.reach) || isReach($0) }
  }

  /// 回升|到33.5%: a change that ends at a value.
  private func isReach(_ place: Int) -> Bool {
    guard tokens[place].has(.change), place + 1 < tokens.count, tokens[place + 1].figure == nil else {
      return false
    }
    return letters(place + 1).first.map { $0 == "到" || $0 == "至" } ?? false
  }

  /// 10%以上增长, 7%的增速.
  func changeAfter(_ place: Int) -> ChangeMarker? {
    var next = place + 1
    while next < tokens.count, next < place + 4 {
      if let phrase = tokens[next].phrase {
        if phrase.roles.contains(.change) || phrase.roles.contains(.rate) {
          // 增长 before another number belongs to that one.
          if let after = meaningful(after: next), tokens[after].figure != nil || tokens[after].has(.before) {
            return nil
          }
          return ChangeMarker(place: next, sign: phrase.sign)
        }
        if !phrase.roles.contains(.after) { return nil }
      } else if case .text = tokens[next].kind,
        letters(next).reads("的") || letters(next).reads("的年均")
      {
      } else {
        return nil
      }
      next += 1
    }
    return nil
  }

  /// 第二产业5.1%: a list of changes whose verb stands only at its head.
  func isElliptical(_ place: Int) -> Bool {
    guard let last = statements.last(where: { $0.reference == nil }), last.measure == .growthRate,
      last.clause >= clause - 1
    else {
      return false
    }
    let parts = names.parts(of: gapStart..<place)
    let name = parts.name.core.isEmpty ? parts.subject : parts.name.core
    if name.isEmpty, let localRegion, localRegion != last.region { return true }
    if name.isEmpty, subject != last.region, last.clause == clause - 1 { return true }
    if name.isEmpty { return tokens[gapStart..<place].contains { $0.has(.aim) } && last.clause >= clause - 1 }
    return !parts.hasShare && !isShareName(name) && (!parts.endsInVerb || isAim)
  }

  func isShareName(_ name: [UInt32]) -> Bool {
    ["率", "占比", "比重", "份额", "强度", "比例"].contains {
      name.ends(with: $0)
    }
  }

  mutating func addGrowth(
    _ figure: Figure, at place: Int, sign: Int, from first: Int, named range: Range<Int>
  ) {
    let parts = names.parts(of: range)
    let value =
      sign < 0 && !(figure.hasSign && figure.number.mantissa < 0) ? figure.number.negated : figure.number
    var statement = Statement(
      name: Name(), measure: .growthRate, value: .decimal(value), unit: "%", qualifier: qualifier(at: place),
      evidence: evidence(from: first, to: place), rule: "growth")
    name(&statement, parts)
    guard statement.continues == nil, tokens[gapStart..<place].contains(where: { $0.has(.all) }) else {
      return addRange(statement, figure, sign: sign)
    }
    // A和B均增长: each of them.
    for item in listed(parts) {
      statement.name = Name(core: item)
      addRange(statement, figure, sign: sign)
    }
  }

  mutating func addShare(_ figure: Figure, at place: Int) {
    // 比重回升|到8.6%: the verb is no part of the name.
    let reach = (gapStart..<place).first { tokens[$0].has(.reach) || isReach($0) } ?? place
    var parts = names.parts(of: gapStart..<reach)
    var rule = "share"
    if parts.isEmpty, parts.subject.isEmpty, let part = partBehind(place) {
      parts.items = [part]
      parts.lead = []
      rule = "share of the following"
    }
    guard
      figure.denominator == nil || parts.hasShare || qualifier(at: place) != .exact || isShareName(parts.core)
        || isShareName(parts.subject)
    else { return }
    if parts.isEmpty, parts.subject.isEmpty, topicName == nil { return }
    if tokens[gapStart..<place].contains(where: { $0.has(.size) }) { return }
    var statement = Statement(
      name: Name(), measure: .share, value: figure.value, unit: "%", qualifier: qualifier(at: place),
      evidence: evidence(from: place, to: place), rule: rule)
    name(&statement, parts)
    addRange(statement, figure, sign: 1)
  }

  /// 20%的企业达到标杆水平: what the percentage is of, where it stands behind it.
  func partBehind(_ place: Int) -> [UInt32]? {
    var next = place + 1
    if next < tokens.count, tokens[next].has(.after) { next += 1 }
    // 近一半是绿电.
    if next + 1 < tokens.count, letters(next).reads("是"), case .text = tokens[next + 1].kind {
      return names.following(next + 1).letters
    }
    guard next < tokens.count, case .text = tokens[next].kind,
      letters(next).first.map({ $0 == "的" || $0 == "是" }) ?? false
    else { return nil }
    let part = names.following(next, toClauseEnd: true).letters
    return part.count >= 2 ? part : nil
  }

  /// Adds a statement, or two for a range: at least the lower end and at most the upper.
  mutating func addRange(_ statement: Statement, _ figure: Figure, sign: Int) {
    guard let upper = figure.upper else { return add(statement) }
    for (number, qualifier) in [(figure.number, Qualifier.atLeast), (upper, .atMost)] {
      var end = statement
      end.value = .decimal(sign < 0 ? number.negated : number)
      end.qualifier = qualifier
      add(end)
    }
  }
}
