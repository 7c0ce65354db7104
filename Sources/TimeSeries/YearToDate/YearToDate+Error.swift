extension YearToDate {
  /// The error of a year-to-date rate put together from earlier rates by equal month weights, in pp.
  ///
  /// It is what the nation's value-added growth of 2009-2025 shows in ordinary years: 91 spans without 2020
  /// and 2021, the largest error 0.28.
  public static let ordinaryError = 0.09

  /// How far the months' shares stray from their weights, relative: January and February together, another
  /// month.
  ///
  /// Short months of the Spring Festival weigh less than two months. The errors of 2020, whose months grew by
  /// -13.5 to 7.3 %, give the size; ordinary years, whose months grow alike, do not feel it.
  static let weightErrors = (januaryFebruary: 0.3, otherMonth: 0.05)

  /// The rate of a span that a chain of published spans makes up.
  func derived(_ span: Period, _ chain: SpanChain) -> DerivedValue {
    let weight = baseWeights.weight(of: span)
    let value = chain.terms.reduce(0) { $0 + contribution(of: $1, to: weight) }
    // Taking a long span from a longer one multiplies the error of both.
    let longest = chain.terms.map { baseWeights.weight(of: $0.period) / weight }.max() ?? 1
    let ordinary = square(YearToDate.ordinaryError * max(1, longest))
    let spread = weightVariance(of: value, over: weight, chain)
    let coarse = chain.terms.reduce(0) {
      $0 + square(baseWeights.weight(of: $1.period) / weight) * excessRounding($1.period)
    }
    return DerivedValue(
      period: span, value: value, standardDeviation: (max(ordinary, spread) + coarse).squareRoot(),
      method: .combination(chain.terms, yearBefore: isPublished(span.year - 1) ? .known : .unknown))
  }

  private func contribution(of term: DerivedValue.Term, to weight: Double) -> Double {
    Double(term.sign) * baseWeights.weight(of: term.period) / weight * (published[term.period] ?? .nan)
  }

  /// The variance that errors of the weights give a derived rate.
  ///
  /// A month that weighs more than assumed moves the rate by how much the spans that hold the month differ
  /// from it.
  private func weightVariance(of value: Double, over weight: Double, _ chain: SpanChain) -> Double {
    let pulls = (1...12).map { month in
      let excess = chain.terms.filter { $0.period.firstMonth...$0.period.lastMonth ~= month }
        .reduce(0) { $0 + Double($1.sign) * ((published[$1.period] ?? .nan) - value) }
      return excess * baseWeights.months[month - 1] / weight
    }
    let (first, other) = YearToDate.weightErrors
    return square(first * (pulls[0] + pulls[1])) + pulls[2...].reduce(0) { $0 + square(other * $1) }
  }

  /// The variance of a rate's rounding; of one computed from two printed figures, of both.
  func roundingVariance(_ span: Period) -> Double {
    square(roundingSteps[span] ?? YearToDate.usualStep) / 12 * (recordedAsDerived.contains(span) ? 2 : 1)
  }

  /// The variance that rounding adds beyond that of one decimal, which `ordinaryError` holds.
  private func excessRounding(_ span: Period) -> Double {
    max(0, roundingVariance(span) - square(YearToDate.usualStep) / 12)
  }

  private func isPublished(_ year: Int) -> Bool {
    published.keys.contains { $0.year == year && $0.isYearToDate }
  }
}

private func square(_ value: Double) -> Double { value * value }
