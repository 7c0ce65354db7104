/// What a character does to the line break beside it; a short form of the classes of UAX #14, with the rules of
/// GB/T 15834-2011, section 5 for the place of punctuation.
enum BreakClass {
  /// Breaks after it, and vanishes there.
  case space
  /// Never begins a line: `，。、；：！？）》」』】％…—` and their ASCII kin.
  case closing
  /// The same, and wide, so that a line may end after it whatever follows.
  case wideClosing
  /// Never ends a line: `(["“‘`.
  case opening
  /// The same, and wide, so that a line may end before it: `（《「『【`.
  case wideOpening
  /// A Chinese character, kana, emoji: a line may break on either side.
  case ideograph
  /// ASCII and full-width digits.
  case digit
  /// Letters and everything else: no break without a space.
  case letter

  init(_ character: Character) {
    let first = character.unicodeScalars[character.unicodeScalars.startIndex]
    if let special = Self.special(first) {
      self = special
    } else {
      self = character.displayWidth(ambiguous: .narrow) == 2 ? .ideograph : .letter
    }
  }

  private static func special(_ scalar: Unicode.Scalar) -> BreakClass? {
    switch scalar {
    case "0"..."9", "０"..."９": .digit
    case " ", "\t", "\u{3000}": .space
    case "，", "。", "、", "；", "：", "！", "？", "）", "》", "〉", "」", "』", "】", "〕", "〗", "］", "｝", "％", "～", "．",
      "々", "ー":
      .wideClosing
    case ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "/", "‰", "℃", "°", "”", "’", "…", "—", "–", "·",
      "⟧":
      .closing
    case "（", "《", "〈", "「", "『", "【", "〔", "〖", "［", "｛", "￥", "＄": .wideOpening
    case "(", "[", "{", "“", "‘", "$", "¥", "#", "±", "⟦": .opening
    default: nil
    }
  }

  /// Whether a line may end after the class without a space.
  var allowsBreakAfter: Bool { self == .ideograph || self == .wideClosing }

  /// Whether a line may begin with the class without a space.
  var allowsBreakBefore: Bool { self == .ideograph || self == .wideOpening }

  var isClosing: Bool { self == .closing || self == .wideClosing }

  var isOpening: Bool { self == .opening || self == .wideOpening }
}
