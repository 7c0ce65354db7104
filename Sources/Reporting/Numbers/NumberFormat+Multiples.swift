public import Localization

/// A unit that begins with a number, as `100 million yuan` does, behind a number: 1,262 of them are 126.2 billion yuan.
extension NumberFormat {
  /// The words of English for powers of ten, the largest first.
  private static let words: [(name: String, exponent: Int)] = [
    ("trillion", 12), ("billion", 9), ("million", 6),
  ]

  /// How numbers read that share a unit: the format, and what each is multiplied by; unchanged where the unit has no number.
  ///
  /// One word for all, chosen by the largest. A digit that the format writes is written; one below may be.
  public func spelled(_ values: [Double], in language: Language) -> (format: NumberFormat, factor: Double) {
    guard language == .en, let unit, let multiple = Self.multiple(unit.en) else { return (self, 1) }
    let size = values.filter(\.isFinite).map(abs).max() ?? 0
    let power = multiple.exponent + Self.exponent(of: size)
    let word = Self.words.first { $0.exponent <= power }
    let shift = multiple.exponent - (word?.exponent ?? 0)
    var format = self
    format.decimals = max(0, decimals - shift)
    format.groupsThousands = true
    let rest = [word?.name ?? "", multiple.rest].filter { !$0.isEmpty }.joined(separator: " ")
    format.unit = rest.isEmpty ? nil : LocalizedText(en: rest, zh: unit.zh)
    return (format, Self.power(shift))
  }

  /// Whether the unit has a number that is worked into the figures.
  func isSpelled(in language: Language) -> Bool { spelled([0], in: language).format.unit != unit }

  /// The power of ten at the head of a unit, and the words behind it.
  private static func multiple(_ unit: String) -> (exponent: Int, rest: String)? {
    var words = unit.split(separator: " ")[...]
    guard let number = words.popFirst(), number.first == "1",
      number.dropFirst().allSatisfy({ $0 == "0" || $0 == "," }), number.count > 1
    else { return nil }
    var exponent = number.count { $0 == "0" }
    // Thousands may be set off by spaces: 10 000 t.
    while words.first == "000" {
      exponent += 3
      words.removeFirst()
    }
    if let word = Self.words.first(where: { words.first == $0.name[...] }) {
      exponent += word.exponent
      words.removeFirst()
    }
    return (exponent, words.joined(separator: " "))
  }

  /// The power of ten of a size, as the digits of the number say; 0 for zero.
  private static func exponent(of size: Double) -> Int {
    size > 0 ? SignificantDigits(size)?.exponent ?? 0 : 0
  }

  private static func power(_ exponent: Int) -> Double {
    let size = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / size : size
  }
}
