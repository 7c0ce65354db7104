public import Localization

/// A value over a span, with how it was had and how sure it is.
public struct DerivedValue: Sendable, Hashable {
  /// How a value was had.
  public enum Method: Sendable, Hashable {
    /// As published.
    case published
    /// As recorded, computed from two printed figures (6.9 less 2.8 points).
    case recorded
    /// Combined from published spans by the months' weights in the year before.
    case combination([Term], yearBefore: YearBefore)
    /// Added up from published amounts.
    case sum([Term])
  }

  /// Whether it could be checked that the year before did not fall.
  public enum YearBefore: Sendable, Hashable {
    /// It did not fall.
    case known
    /// No year-to-date figure of it is published: the stated error holds for ordinary years only.
    case unknown
  }

  /// A published span in a combination.
  public struct Term: Sendable, Hashable {
    /// The published span.
    public let period: Period
    /// +1 if added, -1 if taken away.
    public let sign: Int
  }

  /// The span.
  public let period: Period
  /// The value.
  public let value: Double
  /// The standard deviation of its error; 0 for a published value.
  public let standardDeviation: Double
  /// How it was had.
  public let method: Method

  /// Whether it was computed rather than published.
  public var isDerived: Bool { method != .published }

  /// How it was had, in words: "derived: 2023 - 2023M01-M09, by month weights".
  public var methodText: LocalizedText {
    switch method {
    case .published: LocalizedText(en: "published", zh: "已发布")
    case .recorded:
      LocalizedText(en: "derived from two published figures", zh: "由两项已发布数据推算")
    case .sum(let terms): LocalizedText(en: "derived: \(text(terms))", zh: "推算：\(text(terms))")
    case .combination(let terms, .known):
      LocalizedText(en: "derived: \(text(terms)), by month weights", zh: "推算：\(text(terms))（按月权重）")
    case .combination(let terms, .unknown):
      LocalizedText(
        en: "derived: \(text(terms)), by month weights; the year before is not published",
        zh: "推算：\(text(terms))（按月权重；上年数据未发布）")
    }
  }

  /// The spans added first, then those taken away.
  private func text(_ terms: [Term]) -> String {
    let ordered = terms.filter { $0.sign > 0 } + terms.filter { $0.sign < 0 }
    return ordered.enumerated().map { place, term in
      (term.sign < 0 ? "- " : place == 0 ? "" : "+ ") + term.period.description
    }.joined(separator: " ")
  }
}
