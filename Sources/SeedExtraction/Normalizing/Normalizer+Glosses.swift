extension Normalizer {
  /// A reading in brackets after a Chinese character is left out: 發(fā)布 is 发布. (AI) and (GDP) stay.
  mutating func openBracket(_ place: Int) -> Int {
    if lastKind == .han, let end = endOfGloss(after: place) { return end }
    emit(table.replacement(of: source[place]), from: place)
    return place + 1
  }

  /// A reading whose opening bracket was lost, 發fā)布, is left out too.
  mutating func letter(_ place: Int) -> Int {
    if lastKind == .han, let reading = PinyinSyllables.match(in: source, at: place), reading.isToned,
      kind(at: reading.end) == .closeBracket
    {
      return reading.end + 1
    }
    emit(table.replacement(of: source[place]), from: place)
    return place + 1
  }

  mutating func closeBracket(_ place: Int) -> Int {
    emit(table.replacement(of: source[place]), from: place)
    return place + 1
  }

  /// The place after a reading that begins behind the bracket at `place`; nil if what stands there is none.
  private func endOfGloss(after place: Int) -> Int? {
    guard let reading = PinyinSyllables.match(in: source, at: place + 1) else { return nil }
    if kind(at: reading.end) == .closeBracket {
      // Without a tone mark (a), (ha), (kan) may be anything; one syllable of two letters and more is a reading.
      let isPlain = source[place] == 0x28 || source[place] == 0xFF08
      guard reading.isToned || (isPlain && isPlainReading(reading, at: place + 1)) else { return nil }
      return reading.end + 1
    }
    // The closing bracket was lost.
    return reading.isToned && kind(at: reading.end) == .han ? reading.end : nil
  }

  private func isPlainReading(_ reading: PinyinSyllables.Match, at start: Int) -> Bool {
    guard (2...6).contains(reading.letterCount), reading.end - start == reading.letterCount else {
      return false
    }
    return !Normalizer.plainWords.contains(source[start..<reading.end].map { $0 })
  }

  /// Units and words that look like a syllable.
  private static let plainWords = Set(
    ["ha", "pa", "men", "ban", "can", "fan", "pin", "die", "nm"].map {
      $0.unicodeScalars.map(\.value)
    })

  /// The place after `jī)` where `?` stands for a character and the bracket of its reading; nil if it does not.
  func endOfLostGloss(after place: Int) -> Int? {
    guard kind(at: place + 1) == .letter, let reading = PinyinSyllables.match(in: source, at: place + 1),
      kind(at: reading.end) == .closeBracket, reading.isToned || reading.letterCount > 1
    else { return nil }
    return reading.end + 1
  }
}
