/// The published spans that make up another, each added or taken away.
///
/// A span leads from one month end to another (0 is the start of the year). A sum over months is known
/// between two month ends if known spans lead from the one to the other, forwards (added) or backwards (taken
/// away). Of the chains that do, the one with the least sum of squared weights carries the least error.
struct SpanChain {
  /// The spans in order from the start.
  let terms: [DerivedValue.Term]

  /// The best chain for a span. Errors: why there is none.
  init(to span: Period, through spans: [Period], weights: BaseWeights) throws(DerivationRefusal) {
    guard !spans.isEmpty else { throw .nothingPublished(year: span.year) }
    let chains = SpanChain.chains(from: span.firstMonth - 1, through: spans, weights)
    guard let terms = chains[span.lastMonth] else {
      throw SpanChain.refusal(span, spans, reached: Array(chains.keys), weights)
    }
    self.terms = terms
  }

  private typealias Step = (start: Int, end: Int, term: DerivedValue.Term, cost: Double)

  /// The best chain to each month end that can be reached, by Bellman and Ford's relaxation.
  private static func chains(
    from start: Int, through spans: [Period], _ weights: BaseWeights
  ) -> [Int: [DerivedValue.Term]] {
    var best: [Int: (cost: Double, terms: [DerivedValue.Term])] = [start: (0, [])]
    let all = spans.flatMap { steps(of: $0, weights) }
    for _ in 0..<12 {
      for step in all {
        guard let known = best[step.start] else { continue }
        let cost = known.cost + step.cost
        // A tie keeps the chain found first, so that the answer does not hang on rounding.
        if let rival = best[step.end], rival.cost <= cost * (1 + 1e-9) { continue }
        best[step.end] = (cost, known.terms + [step.term])
      }
    }
    return best.mapValues(\.terms)
  }

  private static func steps(of span: Period, _ weights: BaseWeights) -> [Step] {
    let weight = weights.weight(of: span)
    let (start, end) = (span.firstMonth - 1, span.lastMonth)
    return [
      (start, end, .init(period: span, sign: 1), weight * weight),
      (end, start, .init(period: span, sign: -1), weight * weight),
    ]
  }

  private static func refusal(
    _ span: Period, _ spans: [Period], reached: [Int], _ weights: BaseWeights
  ) -> DerivationRefusal {
    let partsJanuary = spans.contains { $0.lastMonth == 1 || $0.firstMonth == 2 }
    if span.firstMonth == 2 || span.lastMonth == 1, !partsJanuary { return .januaryFebruary(span) }
    let far = chains(from: span.lastMonth, through: spans, weights).keys
    let missing = reached.flatMap { near in
      far.compactMap { Period(year: span.year, firstMonth: min(near, $0) + 1, lastMonth: max(near, $0)) }
    }
    return .notReached(span, missing: missing.sorted())
  }
}
