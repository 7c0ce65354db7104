import TimeSeries

/// Reads an article paragraph by paragraph and keeps what each lets the next take for granted.
struct ParagraphReader {
  let lexicon: Lexicon
  var context: ReadingContext
  let tracing: Bool
  var findings: [Finding] = []
  var trace: [SentenceTrace] = []
  /// The head of the table that is being read.
  private var table: TableHeader?
  private let memory: NameMemory
  private let articleClass: SourceClass

  init(lexicon: Lexicon, context: ReadingContext, tracing: Bool) {
    self.lexicon = lexicon
    self.context = context
    self.tracing = tracing
    memory = NameMemory(lexicon.indicators)
    articleClass = context.sourceClass
  }

  /// Reads one paragraph.
  mutating func read(_ paragraph: ArticleParagraph, _ survey: ParagraphSurvey) {
    let text = paragraph.scalars
    context.beginParagraph(
      continuesList: SentenceSegments.continuesList(text),
      namesPlace: survey.namesPlace || turnsToRegion(survey, text), lexicon.places)
    if let heading = SectionHeading(text, lexicon) { context.beginSection(heading) }
    context.sourceClass = Attribution(lexicon).ofParagraph(survey.roles, within: articleClass)
    let resolver = Resolver(
      lexicon: lexicon, memory: memory, paragraph: paragraph,
      letters: Array(paragraph.original.unicodeScalars))
    if let row = TableRow(text), read(row, resolver) { return }
    var previous: Statement?
    for sentence in SentenceSegments.ranges(of: text) {
      previous = read(sentence, resolver, text, previous: previous) ?? previous
    }
  }

  /// Whether a paragraph that names no place speaks of a region all the same: of plans, of what officials say, of all large
  /// enterprises.
  private func turnsToRegion(_ survey: ParagraphSurvey, _ text: [UInt32]) -> Bool {
    !survey.roles.isDisjoint(with: [.aim, .department, .statistics]) || text.holds("规上") || text.holds("规模以上")
  }

  /// Reads a line of a table; whether it is one.
  private mutating func read(_ row: TableRow, _ resolver: Resolver) -> Bool {
    if let header = TableHeader(row.contents, lexicon.times) {
      table = header
      return true
    }
    guard let table else { return false }
    let statements = row.statements(under: table, lexicon)
    let made = statements.map { resolver.finding($0, in: context, base: nil, baseTime: nil) }
    findings += made
    if tracing, !made.isEmpty {
      trace.append(SentenceTrace(resolver.paragraph, row, table, statements, made))
    }
    return !statements.isEmpty
  }

  /// Reads one sentence; the statement that the next may go on about.
  private mutating func read(
    _ sentence: Range<Int>, _ resolver: Resolver, _ text: [UInt32], previous: Statement?
  ) -> Statement? {
    let tokens = Tokenizer(lexicon: lexicon, text: text).tokens(in: sentence)
    let spoken = context.paragraphTime
    let aside = context.monthAside
    if let aside, tokens.first?.has(.among) ?? false { context.paragraphTime = aside }
    context.monthAside = nil
    var reader = SentenceReader(
      text, tokens, lexicon, subject: context.subject, company: context.company, previous: previous)
    reader.read()
    let wasPlan = context.isPlan
    carry(reader)
    // A plan that the sentence comes to in the end is none for its first figures: they have a mood of their own.
    var spokenOf = context
    spokenOf.isPlan = wasPlan
    var made: [Finding] = []
    for statement in reader.statements {
      let base = statement.continues.flatMap {
        made.indices.contains($0) && !reader.statements[$0].isStart ? made[$0] : nil
      }
      let baseTime = statement.continues.flatMap {
        reader.statements.indices.contains($0) ? reader.statements[$0].time : nil
      }
      made.append(resolver.finding(statement, in: spokenOf, base: base, baseTime: baseTime))
    }
    let all = withDerived(reader.statements, made, resolver)
    findings += all
    if let aside, context.paragraphTime == aside { context.paragraphTime = spoken }
    if tracing {
      let derived = all.filter { $0.status == .derived }
      trace.append(
        SentenceTrace(
          resolver.paragraph, sentence, tokens, reader.statements, made, derived: derived, context))
    }
    return reader.statements.last { $0.reference == nil }
  }

  /// Findings with what follows from their differences.
  private func withDerived(_ statements: [Statement], _ made: [Finding], _ resolver: Resolver) -> [Finding] {
    var result: [Finding] = []
    for (statement, finding) in zip(statements, made) {
      result.append(finding)
      guard let place = statement.continues, statement.measure == .percentagePointDifference,
        let value = statements[place].value.decimal
      else { continue }
      let derivation = Derivation(lexicon: lexicon, memory: memory, context: context)
      if var derived = derivation.derived(from: finding, statement, base: made[place], baseValue: value) {
        derived.evidence = resolver.cut(derived.place)
        result.append(derived)
      }
    }
    return result
  }

  /// Takes over what a sentence said of whom, when, and whether it is still to come.
  private mutating func carry(_ reader: SentenceReader) {
    context.company = reader.company
    switch reader.subject {
    case .place(let number) where lexicon.places.places[number].kind == .nation: break
    default: context.subject = reader.subject
    }
    switch reader.mood {
    case .plan: context.isPlan = true
    case .past: context.isPlan = false
    case nil: break
    }
    guard let time = reader.leadingTime, let period = context.period(of: time, isPlan: reader.mood == .plan)
    else { return }
    // 预计全年…: what follows goes on with the span that is over.
    if reader.isExpected, !isOver(period) { return }
    carry(time, period, isPlan: reader.mood == .plan || isYearAhead(time, period))
  }

  /// 今年 in the first months of a year speaks of what is to come.
  private func isYearAhead(_ time: TimeExpression, _ period: ObservationPeriod) -> Bool {
    guard let published = context.published, time.extent == .wholeYear else { return false }
    return published.month <= 3 && period.year == published.year
  }

  private func isOver(_ period: ObservationPeriod) -> Bool {
    guard let published = context.published, let last = period.lastDay else { return false }
    return last < published
  }

  private mutating func carry(_ time: TimeExpression, _ period: ObservationPeriod, isPlan: Bool) {
    guard let published = context.published else { return }
    let isOver = isOver(period)
    if isOver && !isPlan || time.extent == .soFar {
      context.isPlan = false
      context.planTime = nil
    }
    switch time.extent {
    case .now, .endOf, .since:
      context.paragraphState = period
      return
    default: context.paragraphState = nil
    }
    if !isOver, isPlan, case .span = period {
      // 到2027年 is one figure's time, not that of the plans that follow.
      if time.extent != .by || context.planTime == nil || period.year == published.year {
        context.planTime = period
      }
      context.isPlan = true
    }
    // A single month is mentioned in passing; the figures go on for the months up to it.
    if period.isLastMonth(of: context.paragraphTime ?? context.articleTime) {
      context.monthAside = period
      return
    }
    if !isPlan || isOver || time.extent == .soFar { context.paragraphTime = period }
    if isOver || (!isPlan && published.month > 3) { context.articleTime = period }
  }
}
