import TimeSeries

/// How values of one unit are expressed in another.
///
/// Declared conversions come first, then the units that qilu knows (1 亿元 is 10,000 万元), then decimal prefixes and
/// multiples before the same words (`EJ/yr` and `PJ/yr`, `billion US$2010/yr` and `million US$2010/yr`). % and pp never.
struct UnitMatch {
  let conversions: [ComparisonMapping.Conversion]
  /// Whether a conversion is declared for one variable only.
  let dependsOnVariable: Bool

  /// The units that may be converted: the known ones, and those declared.
  init(conversions: [ComparisonMapping.Conversion]) {
    self.conversions = conversions
    dependsOnVariable = conversions.contains { $0.variable != nil }
  }

  /// What to do with a value.
  enum Scaling: Equatable {
    /// Nothing: the units are the same.
    case same
    /// Multiply.
    case times(Double)
    /// Divide: exact for powers of ten, where a factor below one would round twice.
    case divided(by: Double)

    /// The value in the other unit.
    func applied(to value: Double) -> Double {
      switch self {
      case .same: value
      case .times(let factor): value * factor
      case .divided(let divisor): value / divisor
      }
    }
  }

  /// The scaling from one unit to another for a variable; nil where there is none.
  func scaling(from: String, to: String, variable: String) -> Scaling? {
    if from == to { return .same }
    guard !Self.isRateAgainstPoints(from, to) else { return nil }
    for rule in conversions where rule.variable == nil || rule.variable == variable {
      if rule.from == from, rule.to == to { return .times(rule.factor) }
      if rule.to == from, rule.from == to { return .divided(by: rule.factor) }
    }
    return Self.known(from, to) ?? Self.prefixed(from, to)
  }

  /// Whether one is a rate or share and the other a difference of such.
  static func isRateAgainstPoints(_ from: String, _ to: String) -> Bool {
    guard let first = try? Unit.parse(from), let second = try? Unit.parse(to) else { return false }
    return first.isRate && second.isRate && first.kind != second.kind
  }

  private static func known(_ from: String, _ to: String) -> Scaling? {
    guard let from = try? Unit.parse(from), let to = try? Unit.parse(to) else { return nil }
    if from == to { return .same }
    guard from.isConvertible(to: to), let factor = try? from.convert(1, to: to) else { return nil }
    if factor >= 1 { return .times(factor) }
    return (try? to.convert(1, to: from)).map { .divided(by: $0) }
  }

  private static func prefixed(_ from: String, _ to: String) -> Scaling? {
    guard let first = PrefixedUnit(from), let second = PrefixedUnit(to), first.rest == second.rest else {
      return nil
    }
    let exponent = first.exponent - second.exponent
    let factor = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
    return exponent == 0 ? .same : exponent > 0 ? .times(factor) : .divided(by: factor)
  }
}

/// A unit such as `Mt CO2/yr` taken apart: a power of ten and the rest.
private struct PrefixedUnit {
  var exponent: Int
  var rest: String

  private static let words = ["thousand ": 3, "million ": 6, "billion ": 9, "trillion ": 12]
  private static let prefixes: [Character: Int] = ["k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18]
  private static let bases = ["Wh", "W", "J", "t"]

  /// Nil where the text begins neither with a multiple nor with one of a few base units.
  init?(_ text: String) {
    for (word, exponent) in Self.words.sorted(by: { $0.key < $1.key }) where text.hasPrefix(word) {
      (self.exponent, rest) = (exponent, String(text.dropFirst(word.count)))
      return
    }
    if Self.isBase(text[...]) {
      (exponent, rest) = (0, text)
    } else if let first = text.first, let exponent = Self.prefixes[first], Self.isBase(text.dropFirst()) {
      (self.exponent, rest) = (exponent, String(text.dropFirst()))
    } else {
      (exponent, rest) = (0, text)
    }
  }

  /// Whether the text begins with a base unit that ends there.
  private static func isBase(_ text: Substring) -> Bool {
    bases.contains { base in
      guard text.hasPrefix(base) else { return false }
      guard let next = text.dropFirst(base.count).first else { return true }
      return next == " " || next == "/"
    }
  }
}
