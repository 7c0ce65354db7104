import TimeSeries

/// Reads the figures that an article states.
public struct ArticleReader: Sendable {
  let lexicon: Lexicon

  /// A reader that knows some words.
  public init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The figures of an article. `region` (a region's name) says what 全省, 全市 and 我市 mean; nil: the text does.
  ///
  /// Time and memory are linear in the text.
  public func read(_ article: ArticleText, region: String? = nil, tracing: Bool = false) -> Reading {
    var finder = HomeRegionFinder(lexicon)
    if let title = article.title { finder.count(scalars(title), weight: 5) }
    if let outlet = article.outlet { finder.count(scalars(outlet), weight: 3) }
    // Navigation and notices name the place that a page is about (聊城新闻网), so they count too.
    let surveys = article.paragraphs.map { finder.count($0.scalars) }
    let home = finder.home(given: region.flatMap(lexicon.places.number))
    var reader = ParagraphReader(lexicon: lexicon, context: context(of: article, home), tracing: tracing)
    for (paragraph, survey) in zip(article.paragraphs, surveys) where !paragraph.isFurniture {
      reader.read(paragraph, survey)
    }
    let (findings, repetitions) = Agreement.merged(reader.findings)
    return Reading(
      article: article, home: home.main.map { lexicon.places.places[$0].name }, findings: findings,
      repetitions: repetitions, trace: reader.trace)
  }

  /// The zone or company that an article names first, where it names no known place.
  private func firstName(_ article: ArticleText) -> RegionMention? {
    let texts =
      [article.title.map(scalars)].compactMap(\.self)
      + article.paragraphs.lazy.filter { !$0.isFurniture }.prefix(4).map(\.scalars)
    for text in texts {
      let part = 0..<min(text.count, 400)
      let tokens = Tokenizer(lexicon: lexicon, text: text).tokens(in: part)
      for token in tokens { if case .company = token.kind { return .company(Array(text[token.range])) } }
    }
    return nil
  }

  /// Looks for the day of the event that the article reports among the days that its first paragraphs name.
  private func noteEvent(in text: [UInt32], _ context: inout ReadingContext) {
    let scanner = TimeScanner(text: text, end: min(text.count, 400), words: lexicon.times)
    for place in 0..<scanner.end where NumberScanner.digit(text[place]) != nil {
      if let time = scanner.time(at: place)?.time, case .day = time.extent { context.note(eventDay: time) }
    }
  }

  private func context(of article: ArticleText, _ home: HomeRegion) -> ReadingContext {
    var context = ReadingContext(published: article.published?.date, home: home)
    for paragraph in article.paragraphs.lazy.filter({ !$0.isFurniture }).prefix(8) {
      noteEvent(in: paragraph.scalars, &context)
    }
    if home.main == nil, let mention = firstName(article) {
      context.homeMention = mention
      context.subject = mention
    }
    context.sourceClass = Attribution(lexicon).ofArticle(article)
    return context
  }
}
