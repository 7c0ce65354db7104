extension Normalizer {
  /// Blanks: gone beside Chinese punctuation and inside a number with its unit; a wide gap or a tab stays as one, for it
  /// parts the columns of a table.
  mutating func blanks(_ place: Int) -> Int {
    var end = place
    var hasTab = false
    while end < source.count, kind(at: end) == .blank || kind(at: end) == .invisible {
      hasTab = hasTab || source[end] == 0x09
      end += 1
    }
    defer { wordStart = end }
    guard !output.isEmpty, end < source.count else { return end }
    let (left, right) = (lastKind, kind(at: end))
    if hasTab {
      emit(0x09, from: place)
    } else if !isPunctuation(left), !isPunctuation(right), !closesUp(left, right, place..<end) {
      emit(0x20, from: place)
    }
    return end
  }

  private func isPunctuation(_ kind: CharacterKind) -> Bool {
    switch kind {
    case .comma, .mark, .openBracket, .closeBracket, .blank: true
    default: false
    }
  }

  /// Whether a gap between these is no gap at all.
  private func closesUp(_ left: CharacterKind, _ right: CharacterKind, _ gap: Range<Int>) -> Bool {
    if left == .stop || right == .stop { return lastIsChineseStop || right == .stop }
    guard gap.count == 1 else { return false }
    switch (left, right) {
    case (.digit, .percent), (.han, .digit): return true
    case (.digit, .han): return isProse || Normalizer.unitStarts.contains(scalar(at: gap.upperBound))
    case (.han, .han):
      return isProse || isLoneCharacter(before: gap.lowerBound) || isLoneCharacter(from: gap.upperBound)
    case (.percent, .han), (.han, .letter), (.letter, .han): return isProse
    default: return false
    }
  }

  private var lastIsChineseStop: Bool { output.last == 0x3002 }

  /// Whether the word before the gap has one character: 人 民 网, 刘 飞.
  private func isLoneCharacter(before gap: Int) -> Bool { gap - wordStart == 1 }

  private func isLoneCharacter(from place: Int) -> Bool { kind(at: place + 1) == .blank }

  private static let unitStarts = Set(
    "万亿千百十个吨元家户人台套公里平方立米年月日项条名件辆次倍册亩斤克度瓦时类种处座所位只头艘架片块间艺成美"
      .unicodeScalars.map(\.value))
}
