/// How wide text is in a sans-serif font, in thousandths of the type size.
///
/// Latin widths are those of Helvetica and Helvetica-Bold (Adobe Font Metrics of the 14 core fonts, 1997), which
/// Arial and Liberation Sans share; Chinese characters are one em (UAX #11, wide). Everything else counts as wide
/// as a broad letter, so that text is rarely wider than measured.
enum FontMetrics {
  /// The width of a text at a type size.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var units = 0
    for character in text { units += unitWidth(character, isBold: isBold) }
    return Double(units) * size / 1000
  }

  /// The part of the type size above the baseline that a line of text may take, Chinese characters included.
  static let ascent = 0.88
  /// The part of the type size below the baseline.
  static let descent = 0.24
  /// The distance of baselines in type sizes.
  static let lineHeight = 1.25

  private static func unitWidth(_ character: Character, isBold: Bool) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    // Most Chinese characters, at once.
    if (0x4E00..<0xA000).contains(scalar.value) { return 1000 }
    if scalar.value >= 0x20, scalar.value < 0x7F, character.unicodeScalars.count == 1 {
      return (isBold ? bold : regular)[Int(scalar.value) - 0x20]
    }
    if let known = punctuation[scalar.value] { return known }
    switch character.displayWidth(ambiguous: .narrow) {
    case 0: return 0
    case 1: return other
    // An emoji is somewhat wider than a Chinese character.
    default: return scalar.value >= 0x1F000 ? 1300 : 1000
    }
  }

  /// A broad letter: accented, Greek, Cyrillic.
  private static let other = 722

  /// `°±²³·×÷–—‘’“”•…−≤≥`
  private static let punctuation: [UInt32: Int] = [
    0xB0: 400, 0xB1: 584, 0xB2: 333, 0xB3: 333, 0xB7: 333, 0xB9: 333, 0xD7: 584, 0xF7: 584, 0x2013: 556,
    0x2014: 1000, 0x2018: 333, 0x2019: 333, 0x201C: 500, 0x201D: 500, 0x2022: 350, 0x2026: 1000, 0x2212: 584,
    0x2264: 584, 0x2265: 584,
  ]

  /// Printable ASCII from the space to the tilde.
  private static let regular = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  //
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  //
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  //
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  //
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  //
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  private static let bold = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,  //
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,  //
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,  //
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,  //
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,  //
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
