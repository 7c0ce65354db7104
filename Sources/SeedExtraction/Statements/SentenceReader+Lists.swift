import TimeSeries

extension SentenceReader {
  /// Reads several figures that are given out over several names: A、B分别增长1%、2%. The place of the last one; nil if the
  /// figure at `place` is not the first of such a list.
  mutating func readList(from place: Int) -> Int? {
    let run = run(from: place)
    guard run.count > 1, let last = run.last else { return nil }
    if tokens[place].figure?.unit.kind == .points { return readDifferences(run) }
    if let each = (clauseStart..<place).last(where: { tokens[$0].has(.each) })
      ?? bareList(before: place, run.count),
      distribute(run, each: each)
    {
      return last
    }
    return distributeOverTopics(run) ? last : nil
  }

  /// The figures that follow one another with nothing but 、 or 和 between them.
  private func run(from place: Int) -> [Int] {
    var run = [place]
    var next = place + 1
    while next < tokens.count {
      let token = tokens[next]
      if token.figure != nil, next > (run.last ?? place) + 1 {
        run.append(next)
      } else if token.isMark(.enumeration) || token.isMark(.comma) || token.has(.after) || isConjunction(next)
        || token.has(.before)
      {
        // A comma joins only where the next token is a figure.
        if token.isMark(.comma), next + 1 >= tokens.count || tokens[next + 1].figure == nil { break }
      } else {
        break
      }
      next += 1
    }
    return run
  }

  private func isConjunction(_ place: Int) -> Bool {
    guard case .text = tokens[place].kind else { return false }
    return ["和", "与", "及", "以及"].contains { letters(place).reads($0) }
  }

  /// 汽车、家电增长5%、8%: a list of as many names as figures needs no 分别.
  private func bareList(before place: Int, _ count: Int) -> Int? {
    let end = change(before: place, from: gapStart)?.place ?? place
    let items = names.parts(of: gapStart..<end).items.flatMap(split)
    return items.count == count ? end : nil
  }

  // MARK: Names and figures

  private mutating func distribute(_ run: [Int], each: Int) -> Bool {
    guard let first = run.first else { return false }
    let left = names.parts(of: gapStart..<max(gapStart, each))
    let change = change(before: first, from: gapStart)
    let between = names.parts(of: min(each + 1, first)..<max(min(each + 1, first), change?.place ?? first))
    var items = items(of: left, count: run.count)
    if items.isEmpty, !left.subject.isEmpty { items = split(left.subject).map(NameBuilder.trimmed) }
    if items.count != run.count, let clauseItems = itemsOfPreviousClause(run.count) { items = clauseItems }
    if var places = places(before: each), items.count <= 1, places.count >= run.count - 1 {
      if places.count < run.count, !items.isEmpty, let last = lastPlace(&items[0]) { places.append(last) }
      guard places.count == run.count else { return false }
      distribute(run, over: places, change, NameBuilder.trimmed((items.first ?? []) + between.core), left)
      return true
    }
    guard items.count == run.count else { return false }
    let all = sharingHead(items).map { $0 + NameBuilder.trimmed(between.core) }
    for (place, item) in zip(run, all) {
      add(item, at: place, sign: change.map(\.sign), lead: left.lead, left)
    }
    return true
  }

  /// The list of places that opens the clause: 西安、宝鸡、榆林三市工业投资分别增长….
  private func places(before each: Int) -> [RegionMention]? {
    let own = places(in: clauseStart..<each)
    if own.count > 1 { return own }
    // 西藏、云南位列前三，分别增长…: the list stands in the clause before.
    guard clauseStart > 1, own.isEmpty,
      !statements.contains(where: { $0.clause == clause - 1 && $0.measure != .rank })
    else { return nil }
    let before = places(in: previousClause)
    return before.count > 1 ? before : nil
  }

  func places(in range: Range<Int>) -> [RegionMention] {
    range.compactMap { place in
      if case .place = tokens[place].kind { return mention(at: place) }
      return nil
    }
  }

  /// 北海 of 崇左、南宁、北海五市进出口, where the last place is not a known one.
  private func lastPlace(_ name: inout [UInt32]) -> RegionMention? {
    // 湘乡、韶山、岳塘分别增长: a short name beside places is a place's.
    if 2...3 ~= name.count {
      defer { name = [] }
      return region(named: name)
    }
    guard
      let place = name.indices.dropFirst(2).first(where: {
        NumberScanner.chineseDigit(name[$0]) != nil && $0 + 1 < name.count
          && (name[$0 + 1] == "市" || name[$0 + 1] == "县" || name[$0 + 1] == "地" || name[$0 + 1] == "区")
      })
    else { return nil }
    let region = region(named: Array(name[..<place]))
    name = Array(name[(place + 2)...])
    return region
  }

  /// The known place of a name, else a place by that name.
  private func region(named letters: [UInt32]) -> RegionMention {
    lexicon.places.number(of: string(letters)).map(RegionMention.place) ?? .company(letters)
  }

  private mutating func distribute(
    _ run: [Int], over places: [RegionMention], _ change: ChangeMarker?, _ name: [UInt32],
    _ parts: NameBuilder.Parts
  ) {
    var name = name
    // 三市 counts the places.
    if name.count > 2, NumberScanner.chineseDigit(name[0]) != nil,
      ["市", "地", "县", "区", "省"].contains(where: { $0.unicodeScalars.first.map { name[1] == $0 } ?? false })
    {
      name.removeFirst(2)
    }
    let topic = topicName
    for (place, region) in zip(run, places) {
      add(name.isEmpty ? topic?.core ?? [] : name, at: place, sign: change.map(\.sign), lead: [], parts)
      if let last = statements.indices.last { statements[last].region = region }
    }
  }

  /// The items of a name that lists several things, each with the noun that the last one ends in.
  func listed(_ parts: NameBuilder.Parts) -> [[UInt32]] {
    sharingHead(parts.items.flatMap(split).map(NameBuilder.trimmed).filter { !$0.isEmpty })
  }

  /// Items of a list in the clause before: 汽车、家电两个行业，分别增长….
  private func itemsOfPreviousClause(_ count: Int) -> [[UInt32]]? {
    guard clauseStart > 1 else { return nil }
    let items = names.parts(of: previousClause).items.flatMap(split).map(NameBuilder.trimmed)
      .filter { !$0.isEmpty }
    return items.count == count ? items : nil
  }

  /// The tokens of the clause before this one. Precondition: `clauseStart` is above 0.
  private var previousClause: Range<Int> {
    let end = clauseStart - 1
    return (tokens[..<end].lastIndex(where: \.endsClause).map { $0 + 1 } ?? 0)..<end
  }

  private mutating func add(
    _ name: [UInt32], at place: Int, sign: Int?, lead: [UInt32], _ parts: NameBuilder.Parts
  ) {
    guard let figure = tokens[place].figure else { return }
    var number = figure.number
    if let sign, sign < 0 { number = number.negated }
    let measure: Measure =
      switch figure.unit.kind {
      case .percent: sign == nil ? .share : .growthRate
      case .multiple: .ratio
      case .count: .count
      default: .level
      }
    var statement = Statement(
      name: Name(lead: lead, core: name), measure: measure,
      value: figure.denominator == nil ? .decimal(number) : figure.value,
      unit: figure.standardUnit, qualifier: qualifier(at: place), evidence: evidence(from: place, to: place),
      rule: "list")
    statement.isFlow = parts.isFlow
    add(statement)
  }

  /// The items of a list that is joined by 和 or 与 as well as by 、.
  private func split(_ item: [UInt32]) -> [[UInt32]] {
    item.split(omittingEmptySubsequences: true) { $0 == "和" || $0 == "与" || $0 == "及" || $0 == "、" }.map(
      Array.init)
  }

  /// The items of a list as 、 cuts it, and where that does not give as many as there are figures as 和 cuts it too.
  private func items(of parts: NameBuilder.Parts, count: Int) -> [[UInt32]] {
    let cut = parts.items.map(NameBuilder.trimmed).filter { !$0.isEmpty }
    if cut.count == count { return withoutCounter(cut) }
    if let last = cut.last {
      let some = (Array(cut.dropLast()) + split(last)).map(NameBuilder.trimmed).filter { !$0.isEmpty }
      if some.count == count { return withoutCounter(some) }
    }
    return withoutCounter(cut.flatMap(split).map(NameBuilder.trimmed).filter { !$0.isEmpty })
  }

  /// 汽车、家电、钢铁三个产业增加值: what counts the list goes, and what follows belongs to each.
  private func withoutCounter(_ items: [[UInt32]]) -> [[UInt32]] {
    guard items.count > 1, let last = items.last else { return items }
    let place = last.indices.dropFirst().dropLast(2).first { place in
      let digit = NumberScanner.chineseDigit(last[place]) ?? NumberScanner.digit(last[place])
      return digit == items.count
        && (last[place + 1] == "个" || last[place + 1] == "大" || last[place + 1] == "类"
          || last[place + 1] == "种")
    }
    guard let place else { return items }
    let tail = Array(last[(place + 2)...])
    return (items.dropLast() + [Array(last[..<place])]).map { $0 + tail }
  }

  /// 氧化铝、电解铝产能: the measuring noun of the last item belongs to each.
  private func sharingHead(_ items: [[UInt32]]) -> [[UInt32]] {
    guard let last = items.last, let head = lexicon.lists.head(of: last) else { return items }
    return items.map { lexicon.lists.head(of: $0) == nil ? $0 + head : $0 }
  }

  /// 生产线32条、磨机223台，涉及产能1663万吨和1.17亿吨: as many figures as things just named.
  private mutating func distributeOverTopics(_ run: [Int]) -> Bool {
    guard let first = run.first else { return false }
    let parts = names.parts(of: gapStart..<first)
    let own = parts.name.core
    guard own.isEmpty || lexicon.lists.isBare(own) else { return false }
    let change = change(before: first, from: gapStart)
    guard let clause = statements.last?.clause, clause >= self.clause - 1 else { return false }
    var topics = statements.filter { $0.clause == clause && $0.reference == nil }
    // 汽车157万辆，其中新能源汽车22万辆，分别增长…: the things stand in clauses of their own.
    if topics.count < run.count {
      topics = statements.filter { $0.reference == nil && $0.measure != .growthRate }.suffix(run.count)
    }
    guard topics.count == run.count else { return false }
    for (place, topic) in zip(run, topics) {
      add(
        topic.name.core + (isRateWord(own) ? [] : own), at: place, sign: change.map(\.sign),
        lead: topic.name.lead, parts)
      if let last = statements.indices.last { statements[last].region = topic.region }
    }
    return true
  }

  private func isRateWord(_ name: [UInt32]) -> Bool { name.reads("增速") }

  // MARK: Differences

  /// 高于全国、全省2.8和1.5个百分点.
  private mutating func readDifferences(_ run: [Int]) -> Int? {
    guard let first = run.first, let last = run.last, let comparison = comparison(before: first) else {
      return nil
    }
    if let pull = tokens[gapStart..<first].firstIndex(where: isPull) {
      for place in run { if let figure = tokens[place].figure { addPull(figure, at: place, from: pull) } }
      return last
    }
    if comparison.references.count == 1, addOverTopics(run, comparison) { return last }
    guard comparison.references.count == run.count else { return nil }
    for (place, reference) in zip(run, comparison.references) {
      guard let figure = tokens[place].figure else { continue }
      add(figure, at: place, comparison, reference)
    }
    return last
  }

  /// A率、B率分别达到71.5%、89.3%，分别高于全国5.1个和7.6个百分点: one difference for each of the things just named.
  private mutating func addOverTopics(_ run: [Int], _ comparison: Comparison) -> Bool {
    guard let clause = statements.last?.clause, clause >= self.clause - 1,
      let reference = comparison.references.first
    else { return false }
    let topics = statements.indices.filter {
      statements[$0].clause == clause && statements[$0].reference == nil
    }
    guard topics.count == run.count else { return false }
    for (place, topic) in zip(run, topics) {
      guard let figure = tokens[place].figure else { continue }
      add(figure, at: place, comparison, reference)
      guard let last = statements.indices.last else { continue }
      statements[last].name = statements[topic].name
      statements[last].continues = topic
      statements[last].region = statements[topic].region
    }
    return true
  }
}
