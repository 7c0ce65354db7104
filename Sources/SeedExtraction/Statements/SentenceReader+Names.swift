import TimeSeries

extension SentenceReader {
  /// Gives a statement its name: its own, or that of what the text goes on about.
  func name(_ statement: inout Statement, _ parts: NameBuilder.Parts) {
    var name = parts.name
    if let word = SentenceReader.companyWords.first(where: {
      name.core.starts(with: $0) && name.core.count > $0.count + 1
    }), isCompany(self.subject) {
      name.core.removeFirst(word.count)
    }
    if name.core.isEmpty, !parts.lead.isEmpty, parts.subject.isEmpty,
      parts.lead.count > 2 || lexicon.lists.isBare(parts.lead)
    {
      name = Name(core: parts.lead)
    }
    if let etc = name.core.lastIndex(where: { $0 == "等" }), name.core.count - etc > 3 {
      name.others.append(Array(name.core[(etc + 1)...]))
    }
    statement.isFlow = parts.isFlow
    statement.isExisting = parts.isExisting
    var subject = parts.subject
    if name.core.isEmpty, !subject.isEmpty {
      name.core = subject
      subject = []
    }
    if let last = statements.last, last.clause == clause, name.lead.isEmpty, goesOnWithList() {
      name.lead = last.name.lead
      statement.isFlow = statement.isFlow || last.isFlow
      statement.isExisting = statement.isExisting || last.isExisting
    }
    if name.core.isEmpty || isRateOnly(name.core) {
      statement.continues = pointedName == nil ? topic : nil
      statement.name = topicName ?? name
      return
    }
    if name.core.first.map({ $0 == "占" }) ?? false, let topicName {
      statement.continues = topic
      statement.name = Name(
        core: topicName.whole + name.core, others: [name.core, topicName.core + name.core])
      return
    }
    if lexicon.lists.isBare(name.core), !isAmong { name = completed(name, subject: subject) }
    statement.name = name
  }

  /// Whether nothing but 、 or 和 stands between the last figure and the name of this one.
  func goesOnWithList() -> Bool {
    guard gapStart > 0, gapStart < tokens.count else { return false }
    if tokens[gapStart].isMark(.enumeration) || tokens[gapStart - 1].isMark(.enumeration) { return true }
    let before = text[tokens[gapStart - 1].range].last
    let after = text[tokens[gapStart].range].first
    return [before, after].contains { $0.map { $0 == "和" || $0 == "及" } ?? false }
  }

  func isRateOnly(_ name: [UInt32]) -> Bool {
    ["增速", "增幅", "同比", "增长率", "涨幅", "降幅", "增长", "同比增速"].contains { name.reads($0) }
  }

  /// Whether the clause says 其中: what it names is a part, with a name of its own.
  private var isAmong: Bool {
    let place = clauseStart < tokens.count && tokens[clauseStart].has(.among) ? clauseStart : clauseStart - 2
    return place >= 0 && place < tokens.count && tokens[place].has(.among)
  }

  /// A name that is only a measuring noun, with what it measures before it.
  func completed(_ name: Name, subject: [UInt32]) -> Name {
    if !subject.isEmpty { return Name(core: subject + name.core, others: [name.core]) }
    guard let topicName else { return name }
    let stem = lexicon.lists.stem(of: topicName.core) ?? topicName.core
    var others = [topicName.core + name.core, topicName.whole + name.core, name.core]
    let firms = scalars("企业")
    if stem.suffix(2).elementsEqual(firms) { others.insert(Array(stem.dropLast(2)) + name.core, at: 0) }
    return Name(core: stem + name.core, others: others)
  }
}
