import TimeSeries

/// What a change is measured from: another year than the one before is no yearly growth.
extension SentenceReader {
  private static let withs = LetterSet("跟与同和")

  /// Whether a time is only what something is compared with: 比2019年, 与2020年相比.
  func isBase(_ place: Int) -> Bool {
    guard let before = meaningful(before: place) else { return false }
    if tokens[before].has([.than, .above]) { return true }
    guard case .text = tokens[before].kind, let last = letters(before).last,
      SentenceReader.withs.contains(last)
    else { return false }
    // 和 joins as often as it compares.
    return last != "和" || meaningful(after: place).map { tokens[$0].has(.than) } ?? false
  }

  /// Whether a comparison with a time holds for all that follows: 与2020年相比，…; 较2020年，…. Not 比2020年增长, which is of
  /// one figure.
  func opensComparison(_ place: Int) -> Bool {
    guard let after = meaningful(after: place) else { return true }
    return tokens[after].has(.than)
  }

  /// Whether a growth has another base than the year before: the one that the words before it name, else that of the clause.
  func hasOtherBase(_ statement: Statement) -> Bool {
    let words = tokens[min(gapStart, tokens.count)...].prefix {
      $0.range.lowerBound < statement.evidence.upperBound
    }
    if words.contains(where: { text[$0.range].begins(with: "环比") }) { return true }
    if words.contains(where: { text[$0.range].begins(with: "同比") }) { return false }
    for (than, own) in zip(words, words.dropFirst()) where than.has(.than) {
      if case .time(let own) = own.kind { return own.year != .relative(-1) }
    }
    return base.map { $0.year != .relative(-1) } ?? false
  }
}
