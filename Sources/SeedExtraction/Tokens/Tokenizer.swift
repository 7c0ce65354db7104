import TimeSeries

/// Cuts a sentence into tokens: numbers with their units, times, places, known phrases, marks, and the rest.
struct Tokenizer {
  let lexicon: Lexicon
  let text: [UInt32]

  /// The tokens of a part of the text, in order and without gaps.
  func tokens(in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var place = range.lowerBound
    var plain = place
    while place < range.upperBound {
      guard let token = token(at: place, end: range.upperBound, isPlain: plain < place) else {
        place += 1
        continue
      }
      if plain < place { tokens.append(Token(kind: .text, range: plain..<place)) }
      if case .text = token.kind {
        plain = place
        place = token.range.upperBound
        continue
      }
      tokens.append(token)
      place = token.range.upperBound
      plain = place
    }
    if plain < range.upperBound { tokens.append(Token(kind: .text, range: plain..<range.upperBound)) }
    return settled(tokens)
  }

  /// The token that begins at a place; nil for a character that begins none. A token of kind `text` protects its
  /// characters: nothing is looked for inside.
  private func token(at place: Int, end: Int, isPlain: Bool) -> Token? {
    let letter = text[place]
    if let mark = Tokenizer.mark(letter) { return Token(kind: .mark(mark), range: place..<place + 1) }
    if lexicon.times.leads.contains(letter),
      let time = TimeScanner(text: text, end: end, words: lexicon.times).time(at: place)
    {
      return Token(kind: .time(time.time), range: place..<time.end)
    }
    if isNumberLead(letter),
      let number = FigureScanner(lexicon: lexicon, text: text, end: end).token(at: place)
    {
      return number
    }
    guard
      let match = text.withUnsafeBufferPointer({ lexicon.words.longestMatch(in: $0, at: place, end: end) })
    else { return nil }
    let range = place..<place + match.length
    switch match.meaning {
    case .place(let number): return Token(kind: .place(number), range: range)
    case .companyEnd: return Token(kind: .company, range: range)
    case .phrase(let phrase):
      return Token(kind: phrase.roles == .word ? .text : .phrase(phrase), range: range)
    }
  }

  private func isNumberLead(_ letter: UInt32) -> Bool {
    if letter < 0x80 { return 0x30...0x39 ~= letter || letter == "+" || letter == "-" }
    switch letter {
    case "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "第", "翻", "过", "半", "前":
      return true
    default: return false
    }
  }

  private static func mark(_ letter: UInt32) -> Token.Mark? {
    switch letter {
    case "，", ",": .comma
    case "、": .enumeration
    case "；", ";": .semicolon
    case "：", ":": .colon
    case "(", "（", "[", "【": .open
    case ")", "）", "]", "】": .close
    case "“", "”", "\"", "‘", "’", "《", "》", "「", "」": .quote
    case "。", "！", "？", "!", "?", "…": .stop
    case " ", "\t", "|", "丨", "■", "●", "—", "·": .blank
    default: nil
    }
  }

  // MARK: Second look

  /// Takes back what its neighbours show to be no word of its own, and names companies.
  private func settled(_ tokens: [Token]) -> [Token] {
    let tokens = Asides(text: text, lists: lexicon.lists).settled(tokens)
    var result: [Token] = []
    for (place, token) in tokens.enumerated() {
      let isText: Bool
      switch token.kind {
      case .text: isText = true
      case .phrase(let phrase):
        isText =
          token.range.count == 1 && !isFunctional(phrase, tokens, place)
          || phrase.after != nil && !(place > 0 && tokens[place - 1].figure != nil)
      default: isText = false
      }
      if isText, let last = result.last, case .text = last.kind {
        result[result.count - 1].range = last.range.lowerBound..<token.range.upperBound
      } else {
        result.append(isText ? Token(kind: .text, range: token.range) : token)
      }
    }
    return CompanyNames(text: text).named(result)
  }

  /// Whether a phrase of one character does what it can do, which only its neighbours tell: 超 before a number qualifies
  /// it, elsewhere it is part of a word.
  private func isFunctional(_ phrase: Phrase, _ tokens: [Token], _ place: Int) -> Bool {
    let next = tokens.dropFirst(place + 1).first { !$0.isMark(.quote) && !$0.isMark(.blank) }
    let isBeforeNumber =
      next.map { token in
        switch token.kind {
        case .figure, .number: true
        case .phrase(let phrase): !phrase.roles.isDisjoint(with: [.before])
        default: false
        }
      } ?? false
    if !phrase.roles.isDisjoint(with: [.than, .target]) { return true }
    if !phrase.roles.isDisjoint(with: [.before, .change, .higher]) { if isBeforeNumber { return true } }
    if phrase.roles.contains(.after) { return place > 0 && tokens[place - 1].figure != nil }
    if phrase.roles.contains(.share) { return true }
    // 已 before what was done.
    if phrase.roles.contains(.done) {
      return isBeforeNumber || next.map { $0.has([.verb, .change, .keep, .reach]) } ?? false
    }
    if phrase.roles.contains(.rankVerb) {
      return tokens.dropFirst(place + 1).prefix(6).contains { token in
        if case .rank = token.kind { return true }
        return token.has(.first)
      }
    }
    if phrase.roles.contains(.all) || phrase.roles.contains(.each) {
      return next.map { $0.has([.rankVerb, .change, .verb, .before, .above, .share]) } ?? false
        || isBeforeNumber
    }
    if text[tokens[place].range.lowerBound] == "有", place > 0, isRegion(tokens[place - 1]) { return true }
    return phrase.roles.contains(.verb) && (isBeforeNumber || text[tokens[place].range.lowerBound] == "是")
  }

  /// Whether a token names a region, so that 有 behind it is a verb and not part of 有色.
  private func isRegion(_ token: Token) -> Bool {
    if case .place = token.kind { return true }
    return token.has(.home)
  }
}
