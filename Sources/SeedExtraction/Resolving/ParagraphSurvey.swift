/// What a first look at a paragraph finds: who speaks in it, and whether it names a place.
struct ParagraphSurvey: Sendable {
  /// The roles of its phrases.
  private(set) var roles: PhraseRoles = []
  /// Whether it names a place or says 全省.
  private(set) var namesPlace = false

  /// Looks through a paragraph, calling `visit` with each place and each word for the article's own region that it speaks of;
  /// one that it only compares with (高于全国、全省) is not visited.
  init(_ text: [UInt32], _ lexicon: Lexicon, visit: (Lexicon.Meaning) -> Void) {
    text.withUnsafeBufferPointer { letters in
      var place = 0
      // Where a comparison ends: the place behind it is not whom the article is about.
      var comparison = -1
      while place < letters.count {
        guard let match = lexicon.words.longestMatch(in: letters, at: place, end: letters.count) else {
          if place == comparison, letters[place] == "、" { comparison = place + 1 }
          place += 1
          continue
        }
        let isCompared = place == comparison
        place += match.length
        if isCompared { comparison = place }
        take(match.meaning)
        if case .phrase(let phrase) = match.meaning,
          !phrase.roles.isDisjoint(with: [.above, .than, .rankVerb, .share])
        {
          comparison = place
        }
        if !isCompared { visit(match.meaning) }
      }
    }
  }

  private mutating func take(_ meaning: Lexicon.Meaning) {
    switch meaning {
    case .place: namesPlace = true
    case .phrase(let phrase):
      roles.formUnion(phrase.roles)
      if phrase.home != nil { namesPlace = true }
    case .companyEnd: break
    }
  }
}
