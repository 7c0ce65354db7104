/// The algebra of amounts that add up over months: 工业投资 in 亿元, energy in 万吨标准煤.
///
/// An amount over a span is the sum of its months', so amounts of spans add and subtract exactly, up to the
/// rounding of the published figures. Amounts of two years are never compared here: published levels change
/// their base.
public struct YearToDateAmounts: Sendable, Hashable {
  /// The published amounts by span, in one unit.
  public let published: [Period: Double]
  /// How the indicator's figures add up.
  public let accumulation: Accumulation
  /// The value of one in the last published place.
  public let roundingStep: Double

  /// An algebra over published amounts, missing (NaN) ones left out.
  public init(
    published: [Period: Double], accumulation: Accumulation = .yearToDate, roundingStep: Double = 0
  ) {
    self.published = published.filter(\.value.isFinite)
    self.accumulation = accumulation
    self.roundingStep = roundingStep
  }

  /// The amount over a span, published or derived. Errors: why it cannot be derived.
  public func amount(over span: Period) throws(DerivationRefusal) -> DerivedValue {
    if let value = published[span] {
      return DerivedValue(period: span, value: value, standardDeviation: 0, method: .published)
    }
    guard accumulation != .stock else { throw .stock(span) }
    let chain = try SpanChain(
      to: span, through: published.keys.filter { $0.year == span.year }.sorted(), weights: .equal)
    let value = chain.terms.reduce(0) { $0 + Double($1.sign) * (published[$1.period] ?? .nan) }
    let variance = Double(chain.terms.count) * roundingStep * roundingStep / 12
    return DerivedValue(
      period: span, value: value, standardDeviation: variance.squareRoot(), method: .sum(chain.terms))
  }
}
