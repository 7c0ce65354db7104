import TimeSeries

extension ReadingContext {
  /// What span a time means in an article published when this one was; nil if that cannot be said.
  ///
  /// Months of a plan are still to come.
  func period(of time: TimeExpression, isPlan: Bool) -> ObservationPeriod? {
    var context = self
    context.isPlan = isPlan || self.isPlan
    return context.period(of: time)
  }

  /// What span a time means; nil if that cannot be said.
  func period(of time: TimeExpression) -> ObservationPeriod? {
    switch time.extent {
    case .now: return asOfNow
    case .years(let years): return .years(years)
    case .since(let first): return since(first)
    case .vague, .day: return nil
    case .sameSpan: return yearEarlier
    case .currentMonth: return currentMonth
    case .wholeYear, .soFar, .by: return year(of: time).map { .span(Period(year: $0)) }
    case .months(let months): return monthYear(of: time, months).flatMap { span($0, months) }
    case .endOf(let month): return endYear(of: time, month).map { .asOf(year: $0, month: month) }
    }
  }

  /// The month of the event that the article reports, else that in which it came out, as the date of a state.
  var asOfNow: ObservationPeriod? { eventMonth ?? published.map { .asOf(year: $0.year, month: $0.month) } }

  /// Takes a day as that of the event that the article reports, if it lies in the weeks before publication.
  mutating func note(eventDay time: TimeExpression) {
    guard eventMonth == nil, let published, case .day(let month, let day) = time.extent else { return }
    let year = month <= published.month ? published.year : published.year - 1
    guard let date = CalendarDate(year: year, month: month, day: day), date <= published,
      published <= date.advanced(byDays: 45)
    else { return }
    eventMonth = .asOf(year: year, month: month)
  }

  private func span(_ year: Int, _ months: ClosedRange<Int>) -> ObservationPeriod? {
    Period(year: year, firstMonth: months.lowerBound, lastMonth: months.upperBound).map { .span($0) }
  }

  private var yearEarlier: ObservationPeriod? {
    guard case .span(let span)? = spokenTime else { return nil }
    return self.span(span.year - 1, span.firstMonth...span.lastMonth)
  }

  private var currentMonth: ObservationPeriod? {
    guard case .span(let span)? = paragraphTime else { return nil }
    return self.span(span.year, span.lastMonth...span.lastMonth)
  }

  /// The years from the first one on that were complete, or nearly, when the article came out.
  private func since(_ first: Int) -> ObservationPeriod? {
    guard let published else { return nil }
    let last = published.month <= 6 ? published.year - 1 : published.year
    return last > first ? .years(first...last) : nil
  }

  /// The year of a time; a bare 全年 is the year spoken of.
  private func year(of time: TimeExpression) -> Int? {
    switch time.year {
    case .absolute(let year): return year
    case .relative(let distance): return published.map { $0.year + distance }
    case .same, .unsaid: return spokenYear ?? published.map { isPlan || $0.month > 3 ? $0.year : $0.year - 1 }
    }
  }

  /// The year of the spans last spoken of.
  private var spokenYear: Int? {
    if isPlan, let planTime { return planTime.year }
    return (paragraphTime ?? sectionTime)?.year
  }

  /// Months without a year are the last ones that were over when the article came out, or those of the year spoken of.
  private func monthYear(of time: TimeExpression, _ months: ClosedRange<Int>) -> Int? {
    if time.year != .unsaid { return year(of: time) }
    guard let published else { return spokenYear }
    if isPlan, months.upperBound >= published.month { return published.year }
    if let spokenYear, published.year > spokenYear,
      (published.year, published.month) > (spokenYear + 1, 2) || months.upperBound > published.month
    {
      return spokenYear
    }
    return months.upperBound < published.month || (months.upperBound == published.month && published.day > 10)
      ? published.year : published.year - 1
  }

  private func endYear(of time: TimeExpression, _ month: Int) -> Int? {
    if time.year != .unsaid { return year(of: time) }
    guard let published else { return spokenYear }
    if isPlan { return published.year }
    return month <= published.month ? published.year : published.year - 1
  }
}

extension ObservationPeriod {
  /// Whether it is the last part of a span that begins with the year: August of January to August.
  func isLastMonth(of other: ObservationPeriod?) -> Bool {
    guard case .span(let span)? = other, case .span(let month) = self, span.firstMonth == 1,
      span.lastMonth > 1
    else { return false }
    return month.firstMonth > 1 && month.year == span.year && month.lastMonth == span.lastMonth
  }

  /// The year it lies in; nil for several years and unknown.
  var year: Int? {
    switch self {
    case .span(let period): period.year
    case .asOf(let year, _): year
    case .years, .unknown: nil
    }
  }
}
