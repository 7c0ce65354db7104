import TimeSeries

extension Resolver {
  /// Whether a figure happened or is aimed at.
  func status(
    _ statement: Statement, _ period: ObservationPeriod, _ context: ReadingContext
  ) -> ObservationStatus {
    let mood = statement.mood
    if statement.isExisting { return .actual }
    if statement.isAim { return .target }
    guard let time = statement.time else {
      return mood == .plan || context.isPlan && mood != .past ? .target : .actual
    }
    if time.extent == .by, !isOver(period, context) { return .target }
    switch time.extent {
    case .soFar, .since: return .actual
    default: break
    }
    guard let published = context.published, let last = period.lastDay else {
      return mood == .plan ? .target : .actual
    }
    if last < published { return .actual }
    if period.year.map({ $0 > published.year }) ?? false { return .target }
    if published.month <= 3, time.extent == .wholeYear { return .target }
    if time.extent == .now { return .actual }
    if statement.isExpected { return .target }
    return mood == .plan || context.isPlan ? .target : .actual
  }

  private func isOver(_ period: ObservationPeriod, _ context: ReadingContext) -> Bool {
    guard let published = context.published, let last = period.lastDay else { return false }
    return last < published
  }
}
