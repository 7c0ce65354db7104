/// Puts the name of a figure together from the tokens beside it.
struct NameBuilder {
  let text: [UInt32]
  let tokens: [Token]

  /// The parts of a name, in the order of the text.
  struct Parts {
    var lead: [UInt32] = []
    /// The items of a list (A、B和C), the last one nearest to the figure.
    var items: [[UInt32]] = [[]]
    /// What stands before the verb that ends the name to the left: its subject.
    var subject: [UInt32] = []
    /// The verb itself.
    var verb: [UInt32] = []
    /// Whether a verb stands between the last noun and the figure.
    var endsInVerb = false
    var isFlow = false
    var isExisting = false
    var hasShare = false

    /// The list as printed.
    var core: [UInt32] {
      var result: [UInt32] = []
      for (place, item) in items.enumerated() {
        if place > 0, !item.begins(with: "等") { result.append(0x3001) }
        result += item
      }
      return result
    }

    var name: Name { Name(lead: lead, core: NameBuilder.trimmed(core)) }
    var isEmpty: Bool { items.allSatisfy(\.isEmpty) }
  }

  // MARK: To the left

  /// The name in a run of tokens that ends before a figure.
  func parts(of range: Range<Int>) -> Parts {
    var parts = Parts()
    var depth = 0
    for place in range {
      let token = tokens[place]
      if token.isMark(.open) { depth += 1 }
      if token.isMark(.close) { depth = max(0, depth - 1) }
      if depth == 0 { add(token, place, to: &parts) }
    }
    return parts
  }

  private func add(_ token: Token, _ place: Int, to parts: inout Parts) {
    switch token.kind {
    case .text: append(text[token.range], to: &parts)
    case .mark(.enumeration): if !parts.isEmpty { parts.items.append([]) }
    case .mark(.comma), .mark(.semicolon), .mark(.colon), .mark(.stop): break
    case .mark(.quote):
      append(text[token.range], to: &parts)
    case .place:
      // A place inside a name belongs to it: 占全国比重.
      if parts.hasShare { append(text[token.range], to: &parts) }
    case .company, .time, .mark, .rank, .proportions: break
    case .figure, .number: parts = Parts()
    case .phrase(let phrase): add(phrase, text[token.range], to: &parts)
    }
  }

  private func add(_ phrase: Phrase, _ letters: ArraySlice<UInt32>, to parts: inout Parts) {
    let roles = phrase.roles
    if roles.contains(.flow) { parts.isFlow = true }
    if roles.contains(.adverb) { return }
    if roles.contains(.existing) { parts.isExisting = true }
    if roles.contains(.share) {
      parts.hasShare = true
      return append(letters, to: &parts)
    }
    if roles.contains(.shareHead) || roles.contains(.notAFigure) || roles.contains(.size)
      || roles.contains(.rate)
    {
      return append(letters, to: &parts)
    }
    if roles.contains(.keep), parts.isEmpty {
      parts.lead = Array(letters)
      parts.endsInVerb = true
      return
    }
    if !roles.isDisjoint(with: [.verb, .existing]) || roles.contains(.aim) && !roles.contains(.keep) {
      return end(at: letters, &parts)
    }
    if roles.contains(.keep) || roles.contains(.change) && !parts.isEmpty || roles.contains(.word) {
      return append(letters, to: &parts)
    }
    if roles.contains(.change) || roles.contains(.narrowing) {
      parts.lead = Array(letters)
      parts.endsInVerb = true
      return
    }
    if !roles.isDisjoint(with: [.statistics, .department]) { return }
    if roles.contains(.target) { return end(at: letters, &parts) }
    if roles == .flow { append(letters, to: &parts) }
  }

  /// A verb ends the name before it, which may be the subject of what follows.
  private func end(at verb: ArraySlice<UInt32>, _ parts: inout Parts) {
    let subject = parts.name.core
    if !subject.isEmpty { parts.subject = subject }
    parts.items = [[]]
    parts.lead = []
    parts.verb = Array(verb)
    parts.endsInVerb = true
  }

  private func append(_ letters: ArraySlice<UInt32>, to parts: inout Parts) {
    guard let last = parts.items.indices.last else { return }
    parts.items[last] += letters
    if !letters.allSatisfy({ $0 == "“" || $0 == "”" }) { parts.endsInVerb = false }
  }

  // MARK: To the right

  /// The noun phrase that follows a counted figure: 10家|钢铁企业. Ends at a mark, a verb or a conjunction.
  func following(_ place: Int, toClauseEnd: Bool = false) -> (letters: [UInt32], end: Int) {
    var letters: [UInt32] = []
    var next = place
    while next < tokens.count {
      let token = tokens[next]
      switch token.kind {
      case .text:
        let own = text[token.range]
        // “两大重点” sums the list up and is no part of its last item.
        if letters.last.map({ $0 == "“" }) ?? false, letters.count > 2, own.count > 1,
          NumberScanner.chineseDigit(own[own.startIndex]) != nil, own[own.startIndex + 1] == "大"
        {
          return (NameBuilder.trimmed(letters), next)
        }
        letters += own
      case .mark(.quote): letters += text[token.range]
      case .place: letters += text[token.range]
      case .phrase(let phrase):
        if toClauseEnd {
          letters += text[token.range]
        } else if phrase.roles.isDisjoint(with: [
          .verb, .before, .change, .reach, .above, .than, .each, .all, .aim, .target, .done, .among,
        ]) || phrase.roles.contains(.keep) {
          if phrase.roles.isDisjoint(with: .adverb) { letters += text[token.range] }
        } else if phrase.roles.isDisjoint(with: [.adverb]) {
          return (NameBuilder.trimmed(letters), next)
        }
      default: return (NameBuilder.trimmed(letters), next)
      }
      next += 1
    }
    return (NameBuilder.trimmed(letters), next)
  }

  // MARK: Cleaning

  private static let heads = LetterSet("的和与及了也余并该在等约以为是则但仍又还再给就才均共跟同,，:：;；.。 ·—-/")
  private static let tails = LetterSet("的和与及了为是达均共有中等在达到至已约仅内也并以由从就了则仍更又还再给但只微略超近,，:：;；. ·—-/")

  /// A name without the small words at its ends, cut behind a 的 that leaves a noun of two characters or more.
  static func trimmed(_ name: [UInt32]) -> [UInt32] {
    var slice = name[...]
    while let first = slice.first, heads.contains(first), slice.count > 1 || first != "等" {
      slice = slice.dropFirst()
    }
    while let last = slice.last, tails.contains(last) { slice = slice.dropLast() }
    if let cut = slice.lastIndex(where: { $0 == "的" }), slice.endIndex - cut > 2 {
      // 占全国的比重 keeps its 占.
      if !slice[..<cut].contains(where: { $0 == "占" }) { slice = slice[(cut + 1)...] }
    }
    // 占全国的比重 and 占全国比重 are one name.
    let isShare = slice.contains { $0 == "占" }
    return balanced(slice.filter { !isShare || $0 != "的" })
  }

  /// A name without the quotation marks that have lost their partner.
  private static func balanced(_ name: [UInt32]) -> [UInt32] {
    let opens = name.filter { $0 == "“" }.count
    let closes = name.filter { $0 == "”" }.count
    return opens == closes ? name : name.filter { $0 != "“" && $0 != "”" }
  }
}
