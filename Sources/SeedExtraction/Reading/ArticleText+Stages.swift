extension ArticleText {
  /// What the stages before reading made of the file, a line each: how it was decoded, and each paragraph of furniture with
  /// what marks it.
  public var stages: [(stage: String, result: String)] {
    let form = "\(encoding), \(isPage ? "page" : "text"), \(paragraphs.count) paragraphs"
    return [("decode", form)]
      + paragraphs.filter(\.isFurniture).map { paragraph in
        ("furniture", "¶\(paragraph.number) \(paragraph.furnitureRule ?? "-"): \(string(paragraph.scalars))")
      }
  }
}

extension ArticleParagraph {
  /// What normalising changed in a part of the paragraph: `長(zhǎng) → 长; ７.４ → 7.4`. Blanks and the forms of marks are
  /// left out: hardly a sentence would be without.
  func changes(in range: Range<Int>) -> String {
    let letters = original.unicodeScalars.map(\.value)
    var changes: [String] = []
    var start: Int?
    for place in range {
      let isChanged = isChanged(printed(place..<place + 1, letters), to: scalars[place])
      if isChanged { start = start ?? place }
      if let first = start, !isChanged || place == range.upperBound - 1 {
        let run = first..<(isChanged ? place + 1 : place)
        changes.append("\(string(printed(run, letters))) → \(string(scalars[run]))")
        start = nil
      }
    }
    // A text in traditional characters has the same change many times.
    return changes.enumerated().filter { changes.firstIndex(of: $1) == $0 }.map(\.element).joined(
      separator: "; ")
  }

  private func isChanged(_ printed: [UInt32], to letter: UInt32) -> Bool {
    if printed == [letter] { return false }
    return printed.count != 1
      || (printed + [letter]).contains { letter in
        let properties = Unicode.Scalar(letter)?.properties
        return properties?.isAlphabetic ?? false || properties?.numericType != nil
      }
  }

  /// The original characters that some of the scalars stand for, without blanks.
  private func printed(_ range: Range<Int>, _ letters: [UInt32]) -> [UInt32] {
    guard range.upperBound < offsets.count else { return Array(scalars[range]) }
    let place = Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
    let printed = letters[place.clamped(to: letters.indices)]
    let blanks: Set<UInt32> = [0x20, 0x3000, 0xA0, 0x09]
    return scalars[range].contains(where: blanks.contains)
      ? Array(printed) : printed.filter { !blanks.contains($0) }
  }
}
