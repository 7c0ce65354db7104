public import TimeSeries

extension Finding {
  /// A figure from its parts; what most figures have in common may be left out.
  public init(
    region: String, indicator: String, indicatorID: String? = nil, measure: Measure,
    period: ObservationPeriod,
    value: String, unit: String, qualifier: Qualifier = .exact, status: ObservationStatus = .actual,
    derivation: String = "", evidence: String, at place: Range<Int>, inParagraph paragraph: Int,
    sourceClass: SourceClass = .press, confidence: Double = 1, rule: String
  ) {
    self.init(
      region: region, indicator: indicator, indicatorID: indicatorID, measure: measure, period: period,
      value: value,
      unit: unit, qualifier: qualifier, status: status, derivation: derivation, evidence: evidence,
      paragraph: paragraph, place: place, sourceClass: sourceClass, confidence: confidence, rule: rule)
  }
}
