import TimeSeries

/// Whose statement a text is: a statistics office's, a department's, or the press's own.
struct Attribution {
  let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Who speaks through the whole article: a statistics office that published it, or a department whose press conference it
  /// reports.
  func ofArticle(_ article: ArticleText) -> SourceClass {
    let heads = [article.outlet, article.title].compactMap(\.self).map(scalars)
    if heads.contains(where: { roles(in: $0).contains(.statistics) }) { return .statisticsOffice }
    let opening = article.paragraphs.lazy.filter { !$0.isFurniture && $0.scalars.count > 30 }.prefix(2)
    return opening.contains { $0.scalars.holds("发布会") } ? .department : .press
  }

  /// Who speaks in a paragraph.
  func ofParagraph(_ roles: PhraseRoles, within article: SourceClass) -> SourceClass {
    if roles.contains(.statistics) { return .statisticsOffice }
    if roles.contains(.department) { return min(article, .department) }
    return article
  }

  private func roles(in text: [UInt32]) -> PhraseRoles { ParagraphSurvey(text, lexicon) { _ in }.roles }
}
