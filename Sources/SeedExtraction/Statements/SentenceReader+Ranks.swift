import TimeSeries

extension SentenceReader {
  /// 居全国第2位.
  mutating func readRank(_ number: Int, isBound: Bool, at place: Int) {
    addRank(number, isBound ? .atMost : .exact, at: place)
    gapStart = place + 1
  }

  /// 居全国首位, 全国最大的X基地.
  mutating func readFirst(at place: Int) {
    if letters(place).ends(with: "最大") { return readLargest(at: place) }
    addRank(1, .exact, at: place)
    gapStart = place + 1
  }

  private mutating func readLargest(at place: Int) {
    let base = names.following(place + 1).letters
    guard base.count >= 2 else { return }
    add(
      Statement(
        name: Name(core: base), measure: .rank, value: .decimal(PrintedNumber(mantissa: 1, exponent: 0)),
        unit: "位",
        qualifier: .exact, evidence: evidence(from: place, to: place), rule: "largest"))
    gapStart = place + 1
  }

  private mutating func addRank(_ number: Int, _ qualifier: Qualifier, at place: Int) {
    guard let verb = (clauseStart..<place).last(where: { tokens[$0].has(.rankVerb) }) ?? scope(before: place)
    else { return }
    // 西藏、云南位列前三: several places share the first ones.
    if places(in: clauseStart..<verb).count > 1 { return }
    let evidence = tokens[verb].range.lowerBound..<tokens[place].range.upperBound
    for (name, continues) in ranked(before: verb) {
      var statement = Statement(
        name: name, measure: .rank, value: .decimal(PrintedNumber(mantissa: number, exponent: 0)), unit: "位",
        qualifier: qualifier, evidence: evidence, rule: "rank")
      statement.continues = continues
      add(statement)
    }
  }

  /// 增速全省第一: the place among whose parts the rank is.
  private func scope(before place: Int) -> Int? {
    guard let before = meaningful(before: place), mention(at: before) != nil else { return nil }
    return before
  }

  /// What is ranked: the name or the list before the verb, else what was spoken of, all of it with 均.
  private func ranked(before verb: Int) -> [(Name, Int?)] {
    let parts = names.parts(of: min(gapStart, verb)..<verb)
    let isAll =
      (clauseStart..<verb).contains { tokens[$0].has(.all) }
      || tokens[verb].range.count == 2 && letters(verb).first.map { $0 == "均" } ?? false
    if !parts.isEmpty {
      if isAll, isGrowthWord(parts.name.core) { return topicsOfLastClause() }
      guard isAll, parts.items.count > 1 else { return [(withoutRate(parts.name), sameTopic(parts.name))] }
      return parts.items.map { (Name(core: NameBuilder.trimmed($0)), nil) }
    }
    guard let topic else { return previous.map { [($0.name, nil)] } ?? [] }
    return isAll ? topicsOfLastClause() : [(statements[topic].name, topic)]
  }

  private func topicsOfLastClause() -> [(Name, Int?)] {
    guard let topic else { return [] }
    let clause = statements[topic].clause
    return statements.indices.filter { statements[$0].clause == clause && statements[$0].reference == nil }
      .map { (statements[$0].name, $0) }
  }

  /// 规上工业增加值增速|居: the rank is of the growth that was just given.
  private func sameTopic(_ name: Name) -> Int? {
    let core = withoutRate(name).core
    return core.isEmpty || isGrowthWord(name.core) ? topic : statements.lastIndex { $0.name.core == core }
  }

  private func withoutRate(_ name: Name) -> Name {
    if isGrowthWord(name.core), let topic { return statements[topic].name }
    var name = name
    for end in ["增速", "增幅", "总量", "数量"].map(scalars)
    where name.core.count > end.count && name.core.suffix(2).elementsEqual(end) {
      name.others.append(Array(name.core.dropLast(2)))
    }
    return name
  }

  private func isGrowthWord(_ name: [UInt32]) -> Bool {
    ["增速", "增幅", "总量", "规模", "数量", "总数"].contains { name.reads($0) }
  }
}
