/// Finds where the names of companies begin: their ends (有限公司, 集团) are known, their beginnings are not.
struct CompanyNames {
  let text: [UInt32]

  /// The tokens with each company's end grown into its whole name, or turned back into text if no name stands before it.
  func named(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: \.isCompany) else { return tokens }
    var result: [Token] = []
    for token in tokens {
      guard case .company = token.kind else {
        result.append(token)
        continue
      }
      if isGeneric(token) {
        result.append(Token(kind: .text, range: token.range))
        continue
      }
      let start = begin(before: token.range.lowerBound, result)
      if token.range.lowerBound - start < 2 || text[token.range.lowerBound - 1] == "级"
        || text[token.range.lowerBound - 1] == "类"
      {
        result.append(Token(kind: .text, range: token.range))
        continue
      }
      while let last = result.last, last.range.lowerBound >= start { result.removeLast() }
      if let last = result.last, last.range.upperBound > start {
        result[result.count - 1].range = last.range.lowerBound..<start
      }
      result.append(Token(kind: .company, range: start..<token.range.upperBound))
    }
    return result
  }

  /// 分公司, 该集团, 上市公司: no name of one.
  private func isGeneric(_ token: Token) -> Bool {
    guard token.range.lowerBound > 0 else { return true }
    return CompanyNames.generics.contains(text[token.range.lowerBound - 1])
  }

  private static let generics = LetterSet("分子总母该本各家外级类型市股的关")

  /// Where the name that ends before `end` begins: behind the last character that no name holds.
  private func begin(before end: Int, _ tokens: [Token]) -> Int {
    var start = end
    for token in tokens.reversed() {
      guard token.range.upperBound == start, end - token.range.lowerBound <= 24 else { break }
      switch token.kind {
      case .place: start = token.range.lowerBound
      case .text:
        let cut = lastBoundary(in: token.range)
        start = cut
        if cut > token.range.lowerBound { return start }
      case .company: return start
      case .phrase(let phrase):
        guard token.range.count > 1,
          phrase.roles.isDisjoint(with: [.home, .target, .done, .verb, .keep, .adverb])
        else { return start }
        start = token.range.lowerBound
      case .mark(.open), .mark(.close):
        start = token.range.lowerBound
      default: return start
      }
    }
    // A bracket belongs to a name only as a pair inside it.
    while start < end, text[start] == "(" || text[start] == ")" { start += 1 }
    return start
  }

  private func lastBoundary(in range: Range<Int>) -> Int {
    var place = range.upperBound
    while place > range.lowerBound {
      switch text[place - 1] {
      case "的", "在", "是", "和", "与", "及", "由", "对", "让", "给", "向", "家", "个", "到", "为", "于", "了", "从", "以":
        // 华为 is a name.
        if text[place - 1] == "为", place - 2 >= range.lowerBound, text[place - 2] == "华" {
          place -= 2; continue
        }
        return place
      default: place -= 1
      }
    }
    return range.lowerBound
  }
}
