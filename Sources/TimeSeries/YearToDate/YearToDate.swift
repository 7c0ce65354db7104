/// The algebra of growth over the same months of the year before: rates of spans that were not published,
/// from those of spans that were.
///
/// Growth over a span is the mean of its months' growth, weighted by the months' levels in the year before,
/// so rates times weights add up over months. 2023M01-M12 is the year; January and February are one release,
/// and stay one.
public struct YearToDate: Sendable, Hashable {
  /// The published growth over the same months of the year before, in %, by span.
  public let published: [Period: Double]
  /// The months' weights in the year before.
  public let baseWeights: BaseWeights
  /// How far the rates are rounded, in pp, by span, where not to one decimal.
  let roundingSteps: [Period: Double]
  /// The spans whose rates were computed from releases (6.9 less 2.8 points) before they came here.
  let recordedAsDerived: Set<Period>

  /// The digits that rates of growth are usually published with: one decimal.
  static let usualStep = 0.1

  /// An algebra over published growth rates (%), missing (NaN) ones left out.
  ///
  /// `roundingSteps` gives the value of one in the last published place where that is not 0.1 pp.
  public init(
    published: [Period: Double], roundingSteps: [Period: Double] = [:], baseWeights: BaseWeights = .equal
  ) {
    self.init(published, roundingSteps, recordedAsDerived: [], baseWeights)
  }

  private init(
    _ published: [Period: Double], _ roundingSteps: [Period: Double], recordedAsDerived: Set<Period>,
    _ baseWeights: BaseWeights
  ) {
    self.published = published.filter(\.value.isFinite)
    self.roundingSteps = roundingSteps
    self.recordedAsDerived = recordedAsDerived
    self.baseWeights = baseWeights
  }

  /// An algebra over the growth rates that a store has of an indicator in a region, bounds left out.
  ///
  /// Errors: an indicator whose values are not in %.
  public init(
    _ store: ObservationStore, region: String, indicator: String, baseWeights: BaseWeights = .equal
  ) throws(TimeSeriesError) {
    var (published, steps) = ([Period: Double](), [Period: Double]())
    var recordedAsDerived: Set<Period> = []
    for (span, row) in store.spans(region: region, indicator: indicator) {
      published[span] = try row.chosen.unit.convert(row.chosen.value, to: .percent)
      steps[span] = Rounding(of: row.chosen.value, printed: row.chosen.printedValue).step
      if row.chosen.status == .derived { recordedAsDerived.insert(span) }
    }
    self.init(published, steps, recordedAsDerived: recordedAsDerived, baseWeights)
  }

  /// The growth over a span, published or derived, in %.
  ///
  /// A derived rate carries its method and the standard deviation of its error. Errors: why it cannot be
  /// derived.
  public func growth(over span: Period) throws(DerivationRefusal) -> DerivedValue {
    if let value = published[span] { return recorded(value, over: span) }
    let chain = try SpanChain(
      to: span, through: published.keys.filter { $0.year == span.year }.sorted(), weights: baseWeights)
    if let fall = fallOfYearBefore(span.year) {
      throw .yearBeforeFell(fall, growth: published[fall] ?? .nan)
    }
    return derived(span, chain)
  }

  private func recorded(_ value: Double, over span: Period) -> DerivedValue {
    guard recordedAsDerived.contains(span) else {
      return DerivedValue(period: span, value: value, standardDeviation: 0, method: .published)
    }
    return DerivedValue(
      period: span, value: value, standardDeviation: roundingVariance(span).squareRoot(), method: .recorded)
  }

  /// The earliest published year-to-date span of the year before that fell; nil if none did.
  ///
  /// A single month's fall (2022M04) leaves the months' shares in order; a fall that a year-to-date figure
  /// still shows does not.
  private func fallOfYearBefore(_ year: Int) -> Period? {
    published.filter { $0.key.year == year - 1 && $0.key.isYearToDate && $0.value < 0 }.keys.min()
  }
}
