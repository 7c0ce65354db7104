import TimeSeries

/// Makes statements of the tokens of one sentence, from left to right.
struct SentenceReader {
  let text: [UInt32]
  let tokens: [Token]
  let lexicon: Lexicon
  let names: NameBuilder
  /// The statements so far.
  var statements: [Statement] = []
  /// Whom the sentence speaks of.
  var subject: RegionMention
  /// Whom it goes on about after a place that it only points at: 最高的是枣庄市.
  var subjectBefore: RegionMention?
  /// What is said of the place that was pointed at.
  var pointedName: Name?
  /// The time it speaks of; nil until it names one.
  var time: TimeExpression?
  /// The time that the next sentence may go on with: not a part of the one before (前三季度…其中9月份).
  var leadingTime: TimeExpression?
  /// The time of the next figure alone.
  var passingTime: TimeExpression?
  /// The time that the clause compares all its growths with: 与2020年相比，….
  var base: TimeExpression?
  /// What the sentence before ended with, which this one may go on about.
  let previous: Statement?
  /// Whether a word has said that what follows is aimed at, or done.
  var isAim = false
  var mood: Mood?
  /// Whether a word has said that what follows is expected.
  var isExpected = false
  /// The company that the article spoke of last.
  var company: RegionMention?

  /// What a sentence says of whether its figures are still to come.
  enum Mood: Sendable, Hashable { case plan, past }

  /// Whether what is said is true once something is finished: 达产后, 建成后.
  var isOnceFinished = false
  var clause = 0
  var clauseStart = 0
  /// Behind the last figure of the clause.
  var gapStart = 0
  var localRegion: RegionMention?
  /// Behind the name that stood behind the last figure.
  var consumed: Int?

  init(
    _ text: [UInt32], _ tokens: [Token], _ lexicon: Lexicon, subject: RegionMention, company: RegionMention?,
    previous: Statement?
  ) {
    self.text = text
    self.tokens = tokens
    self.lexicon = lexicon
    self.subject = subject
    self.previous = previous
    self.company = company
    names = NameBuilder(text: text, tokens: tokens)
  }

  /// Reads the sentence.
  mutating func read() {
    var place = 0
    while place < tokens.count {
      place = max(place, step(place)) + 1
    }
    endPointing()
  }

  /// Takes one token; the last token that was used with it.
  mutating func step(_ place: Int) -> Int {
    let token = tokens[place]
    if token.endsClause {
      if token.isMark(.semicolon) {
        if let leadingTime { time = leadingTime }
        base = nil
        endPointing()
      }
      clause += 1
      clauseStart = place + 1
      gapStart = place + 1
      localRegion = nil
      return place
    }
    switch token.kind {
    case .time(let time): note(time, at: place)
    case .place, .company: noteRegion(at: place)
    case .phrase(let phrase): return note(phrase, at: place)
    case .figure(let figure): return read(figure, at: place)
    case .proportions(let numbers): readProportions(numbers, at: place)
    case .rank(let number, let isBound): readRank(number, isBound: isBound, at: place)
    case .text: noteCompanyWord(at: place)
    case .number, .mark: break
    }
    return place
  }

  /// 公司, 该企业: the company spoken of before.
  mutating func noteCompanyWord(at place: Int) {
    guard let company, !isCompany(subject), opensClause(place) else { return }
    let letters = letters(place)
    if SentenceReader.companyWords.contains(where: letters.starts(with:)) {
      subject = company
      localRegion = nil
    }
  }

  static let companyWords = ["公司", "该公司", "该企业", "企业", "该集团", "集团"].map(scalars)

  // MARK: Neighbours

  /// The nearest token before a place that is no quotation mark or blank, within the clause.
  func meaningful(before place: Int) -> Int? {
    var other = place - 1
    while other >= clauseStart {
      if !tokens[other].isMark(.quote), !tokens[other].isMark(.blank) { return other }
      other -= 1
    }
    return nil
  }

  /// The nearest token behind a place that is no quotation mark or blank.
  func meaningful(after place: Int) -> Int? {
    var other = place + 1
    while other < tokens.count {
      if !tokens[other].isMark(.quote), !tokens[other].isMark(.blank) {
        return tokens[other].endsClause ? nil : other
      }
      other += 1
    }
    return nil
  }

  /// The qualifier of a figure.
  func qualifier(at place: Int) -> Qualifier {
    if let before = meaningful(before: place), let qualifier = tokens[before].phrase?.before {
      return qualifier
    }
    // 约占全国的1/20: the qualifier stands before the verb.
    let verb = tokens[min(gapStart, place)..<place].last { $0.has(.share) }
    if let qualifier = verb?.phrase?.before { return qualifier }
    if let after = meaningful(after: place), let qualifier = tokens[after].phrase?.after { return qualifier }
    return tokens[place].figure?.inner ?? .exact
  }

  /// The characters of a token.
  func letters(_ place: Int) -> ArraySlice<UInt32> { text[tokens[place].range] }

  // MARK: Statements

  /// The last statement that has a name a next one can go on about.
  var topic: Int? {
    statements.indices.last {
      statements[$0].reference == nil && statements[$0].measure != .rank && !isPlaceNoun($0)
    }
      ?? statements.indices.last { statements[$0].reference == nil }
  }

  /// 31个省中有28个: nothing that a growth could be of.
  private func isPlaceNoun(_ place: Int) -> Bool {
    let name = statements[place].name.core
    return statements[place].measure == .count
      && ["省", "省份", "市", "市州", "地市", "县", "区", "县区", "州"].contains(where: name.reads)
  }

  /// The name that an unnamed figure goes on about.
  var topicName: Name? { pointedName ?? topic.map { statements[$0].name } ?? previous?.name }

  mutating func add(_ statement: Statement) {
    guard !statement.name.isEmpty else { return }
    var statement = statement
    statement.clause = clause
    statement.region = localRegion.map { isCompany(subject) ? subject : $0 } ?? subject
    let ownTime = passingTime ?? endOfRange(statement)
    statement.time = ownTime ?? time
    passingTime = nil
    statement.isAim = isAim
    statement.isAverage =
      statement.measure == .growthRate
      && tokens[min(gapStart, tokens.count)...].prefix(6).contains {
        $0.range.upperBound <= statement.evidence.upperBound && text[$0.range].begins(with: "年均")
      }
    statement.hasOtherBase = statement.measure == .growthRate && hasOtherBase(statement)
    statement.mood = mood
    statement.isExpected = isExpected
    statement.isStart = ownTime == nil && isStart(statement)
    statement.isCumulative = tokens[min(gapStart, tokens.count)...].prefix(8).contains {
      text[$0.range].reads("累计")
    }
    statement.isOnceFinished = isOnceFinished
    statements.append(statement)
  }

  /// 由3.9%提升至5.3%: of the first no time is said.
  private func isStart(_ statement: Statement) -> Bool {
    guard statement.measure == .share || statement.measure == .level || statement.measure == .count,
      let figure = tokens[min(gapStart, tokens.count)...].firstIndex(where: {
        $0.figure != nil && $0.range.lowerBound >= statement.evidence.lowerBound
          && $0.range.upperBound <= statement.evidence.upperBound
      }), figure > gapStart - 1, figure > 0, case .text = tokens[figure - 1].kind,
      letters(figure - 1).last.map({ $0 == "由" || $0 == "从" }) ?? false
    else { return false }
    return tokens[figure...].prefix(3).contains { $0.has([.reach, .change]) }
  }

  /// 2020年到2024年，由A增至B: A is of the first year and B of the last.
  func endOfRange(_ statement: Statement) -> TimeExpression? {
    guard case .years(let years)? = time?.extent, statement.measure != .growthRate, gapStart <= tokens.count
    else { return nil }
    let gap =
      gapStart..<max(
        gapStart, tokens.firstIndex { $0.range.upperBound >= statement.evidence.upperBound } ?? gapStart)
    if gap.contains(where: { tokens[$0].has(.reach) }) {
      return TimeExpression(year: .absolute(years.upperBound), extent: .wholeYear)
    }
    let froms = LetterSet("由从")
    let isFrom = gap.contains { place in
      guard case .text = tokens[place].kind else { return false }
      return letters(place).last.map(froms.contains) ?? false
    }
    return isFrom ? TimeExpression(year: .absolute(years.lowerBound), extent: .wholeYear) : nil
  }

  func isCompany(_ mention: RegionMention) -> Bool {
    mention.isCompany(lexicon.places)
  }

  /// The characters from the word that carries a figure to its last qualifier.
  func evidence(from first: Int, to last: Int) -> Range<Int> {
    let end = meaningful(after: last).flatMap { tokens[$0].phrase?.after == nil ? nil : $0 } ?? last
    let start = meaningful(before: first).flatMap { tokens[$0].phrase?.before == nil ? nil : $0 } ?? first
    return tokens[start].range.lowerBound..<tokens[end].range.upperBound
  }
}
