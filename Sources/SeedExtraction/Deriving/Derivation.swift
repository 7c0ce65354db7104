import TimeSeries

/// What follows from a difference and the figure that it belongs to.
struct Derivation {
  let lexicon: Lexicon
  let memory: NameMemory
  let context: ReadingContext

  /// The value of what a figure was compared with: 6.9 %, 2.8 points above the nation, gives the nation's 4.1 %. Nil where
  /// the text does not say with what, or there is no figure to subtract from.
  func derived(from difference: Finding, _ statement: Statement, base: Finding, baseValue: PrintedNumber)
    -> Finding?
  {
    guard let reference = statement.reference, let step = statement.value.decimal,
      let value = baseValue.minus(step),
      base.measure == .growthRate || base.measure == .share, base.status == .actual
    else { return nil }
    var finding = base
    finding.value = value.description
    finding.status = .derived
    finding.qualifier = base.qualifier == .exact ? difference.qualifier : base.qualifier
    finding.derivation =
      step.mantissa < 0
      ? "\(baseValue.description) + \(step.negated.description)"
      : "\(baseValue.description) - \(step.description)"
    // Both figures carry it, where they stand close together.
    let start = min(base.place.lowerBound, difference.place.lowerBound)
    finding.place =
      difference.place.upperBound - start <= 60 ? start..<difference.place.upperBound : difference.place
    finding.rule = "derived"
    finding.confidence = min(base.confidence, difference.confidence)
    return redirected(finding, to: reference)
  }

  /// The finding moved to the region, indicator or time that was compared with.
  private func redirected(_ finding: Finding, to reference: Statement.Reference) -> Finding? {
    var result = finding
    switch reference {
    case .place(let number):
      result.region = lexicon.places.places[number].name
      guard result.region != finding.region else { return nil }
    case .home(let home):
      guard let place = context.home.place(of: home), lexicon.places.places[place].name != finding.region
      else { return nil }
      result.region = lexicon.places.places[place].name
    case .indicator(let name):
      guard
        let known = memory.indicators(named: name).first(where: {
          $0.takes(finding.measure, unit: finding.unit)
        })
      else {
        result.indicator = string(name)
        result.indicatorID = nil
        return result
      }
      result.indicator = known.concept
      result.indicatorID = known.indicator.id
    case .time(let time):
      guard let period = context.period(of: time), period != finding.period else { return nil }
      result.period = period
    case .yearEarlier:
      guard case .span(let period) = finding.period,
        let earlier = Period(
          year: period.year - 1, firstMonth: period.firstMonth, lastMonth: period.lastMonth)
      else { return nil }
      result.period = .span(earlier)
    case .unsaid: return nil
    }
    return result
  }
}
