import TimeSeries

extension SentenceReader {
  mutating func note(_ time: TimeExpression, at place: Int) {
    if isBaseOfMultiple(place) { return }
    if isBase(place) {
      if opensComparison(place) { base = time }
      return
    }
    switch time.extent {
    case .sameSpan:
      if isPassing(place) { passingTime = time } else if opensClause(place) { self.time = time }
      return
    case .vague, .day: return
    default: break
    }
    if isPassing(place) {
      passingTime = time
      return
    }
    passingTime = nil
    base = nil
    self.time = time
    // 前三季度…，预计全年…: what is expected is no time to go on with.
    if leadingTime.map({ !isExpected && !isPart(time, of: $0) }) ?? true { leadingTime = time }
    switch time.extent {
    case .by: mood = .plan
    case .soFar: mood = .past
    case .now, .endOf: if mood == .plan, !isAim { mood = nil }
    default: break
    }
  }

  func isPart(_ time: TimeExpression, of whole: TimeExpression) -> Bool {
    guard time.year == .unsaid || time.year == whole.year, case .months(let part) = time.extent else {
      return false
    }
    switch whole.extent {
    case .wholeYear: return true
    case .months(let months):
      return months.lowerBound <= part.lowerBound && part.upperBound <= months.upperBound && part != months
    default: return false
    }
  }

  /// 是2020年的6.8倍: the time that the multiple is of.
  func isBaseOfMultiple(_ place: Int) -> Bool {
    tokens[(place + 1)...].prefix(3).contains { $0.figure?.unit.kind == .multiple }
  }

  /// 由上半年的下降…转为增长: a time that holds for the next figure only.
  func isPassing(_ place: Int) -> Bool {
    guard let after = meaningful(after: place), case .text = tokens[after].kind,
      letters(after).reads("的")
    else { return false }
    guard after + 1 < tokens.count else { return false }
    if case .proportions = tokens[after + 1].kind { return true }
    return tokens[after + 1].figure != nil || tokens[after + 1].has([.change, .adverb, .rate])
  }

  mutating func note(_ phrase: Phrase, at place: Int) -> Int {
    if phrase.roles.contains(.home) { noteRegion(at: place) }
    if phrase.roles.contains(.aim) { isAim = true }
    if !phrase.roles.isDisjoint(with: [.aim, .target]) {
      mood = .plan
      if letters(place).last.map({ $0 == "后" }) ?? false { isOnceFinished = true }
    }
    if phrase.roles.contains(.done), mood != .plan { mood = .past }
    if phrase.roles.contains(.actual), saysWhatCame(place) { (isAim, mood) = (false, .past) }
    if !phrase.roles.isDisjoint(with: [.actual, .done]) { isExpected = false }
    if phrase.roles.contains(.expected) { isExpected = true }
    if phrase.roles.contains(.first) { readFirst(at: place) }
    return place
  }

  /// 目标为7.5%，实际|增长7.9%: what came of an aim, not an aim in real terms (力争实际增长) nor another name (实际到位资金).
  private func saysWhatCame(_ place: Int) -> Bool {
    guard let after = meaningful(after: place),
      !tokens[clauseStart..<place].contains(where: { $0.has([.aim, .target]) })
    else { return false }
    return tokens[after].figure != nil || tokens[after].has([.change, .reach, .before, .done, .flow])
  }

  mutating func noteRegion(at place: Int) {
    guard let mention = mention(at: place), !isReference(place) else { return }
    if isPointedAt(place) { return point(at: mention, place) }
    // 当地 is whoever was just spoken of.
    if case .home(let home) = mention, isSame(home, subject) || isSame(home, localRegion) { return }
    // One of a list of places is no subject.
    if [meaningful(before: place), meaningful(after: place)].contains(where: {
      $0.map { tokens[$0].isMark(.enumeration) } ?? false
    }) {
      if isPointing(before: place) { pointedName = nameOfPointing(before: place) }
      return
    }
    if opensClause(place) {
      subject = mention
      (subjectBefore, pointedName) = (nil, nil)
      localRegion = nil
      if isCompany(mention) { company = mention }
    } else if isCompany(mention) {
      if !isCompany(subject) { company = mention }
    } else {
      localRegion = mention
    }
  }

  /// Whether 全市 and 当地 mean the place that was just spoken of: 台州全市, 北仑区…全区.
  func isSame(_ home: Phrase.Home, _ mention: RegionMention?) -> Bool {
    guard case .place(let number)? = mention else {
      return home == .here && mention != nil && mention != .unsaid
    }
    let kind = lexicon.places.places[number].kind
    switch home {
    case .here: return true
    case .province: return kind == .province
    case .city: return kind == .city || lexicon.places.isCity(number)
    case .county: return kind == .county
    }
  }

  /// The region that a token mentions.
  func mention(at place: Int) -> RegionMention? {
    switch tokens[place].kind {
    case .place(let number): .place(number)
    case .company: .company(Array(text[tokens[place].range]))
    case .phrase(let phrase): phrase.home.map { .home($0) }
    default: nil
    }
  }

  /// Whether a region is named only to compare with it or to say among whom a rank is.
  func isReference(_ place: Int) -> Bool {
    var before = meaningful(before: place)
    while let other = before,
      tokens[other].isMark(.enumeration) || mention(at: other) != nil || tokens[other].figure != nil
    {
      before = meaningful(before: other)
    }
    if let before, tokens[before].has([.than, .above, .share, .rankVerb]) { return true }
    guard let after = meaningful(after: place) else { return false }
    if case .rank = tokens[after].kind { return true }
    if case .place(let number) = tokens[place].kind, lexicon.places.places[number].kind == .nation,
      tokens[after].has(.rankVerb)
    {
      return true
    }
    return tokens[after].has([.first, .average, .above])
  }

  /// Whether nothing but times, small words and other places stands between the start of the clause and a token.
  func opensClause(_ place: Int) -> Bool {
    for other in clauseStart..<place {
      switch tokens[other].kind {
      case .time, .mark: continue
      case .place(let number): if lexicon.places.places[number].kind == .other { return false }
      case .phrase(let phrase):
        if phrase.roles.isDisjoint(with: [
          .home, .rankVerb, .adverb, .among, .department, .statistics, .existing, .target, .done,
        ]) {
          return false
        }
      case .text:
        let letters = text[tokens[other].range]
        // 位于东昌府区的X集团, 作为…企业的X公司: what ends in 的 describes the name.
        if letters.count > 4, letters.last.map({ $0 != "的" && $0 != "在" }) ?? true { return false }
      default: return false
      }
    }
    return true
  }
}
