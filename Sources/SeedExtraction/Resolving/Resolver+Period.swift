import TimeSeries

extension Resolver {
  func period(
    _ statement: Statement, _ context: ReadingContext, base: Finding?
  ) -> (period: ObservationPeriod, isSupplied: Bool) {
    if let base, statement.reference != nil || statement.measure != .count { return (base.period, false) }
    if statement.isExisting, let now = context.asOfNow { return (now, true) }
    if statement.isStart { return (.unknown, true) }
    if let time = statement.time, let period = context.period(of: time, isPlan: statement.mood == .plan) {
      // What a company has done since a year is what it has done so far.
      if case .since = time.extent, isCompany(statement.region), let now = context.asOfNow {
        return (now, false)
      }
      return (ofFlow(statement, time, period), false)
    }
    if isAnnual(statement.name.core) || isAnnual(statement.name.lead) { return (.unknown, true) }
    if isState(statement, context), let now = context.paragraphState ?? context.asOfNow { return (now, true) }
    if isCompany(statement.region), statement.measure != .growthRate, context.paragraphTime == nil {
      return (context.paragraphState ?? context.asOfNow ?? .unknown, true)
    }
    if statement.measure != .growthRate || isStock(statement.name.core), let state = context.paragraphState {
      return (state, true)
    }
    return (context.spokenTime ?? .unknown, true)
  }

  /// 截至9月底，产量12万辆: what is made is of the span up to then, only what is there is of its end.
  private func ofFlow(
    _ statement: Statement, _ time: TimeExpression, _ period: ObservationPeriod
  ) -> ObservationPeriod {
    guard case .endOf = time.extent, case .asOf(let year, let month) = period,
      statement.measure == .level || statement.measure == .count,
      isFlow(statement.name.core), !isStock(statement.name.core),
      let span = Period(year: year, firstMonth: 1, lastMonth: month)
    else { return period }
    return .span(span)
  }

  /// 年研发投入: so much a year, of no year in particular.
  private func isAnnual(_ name: [UInt32]) -> Bool {
    name.first.map { $0 == "年" } ?? false && name.count > 2
      && !"初末底度内".unicodeScalars.contains { name[1] == $0 }
  }

  /// Whether a figure stands for a state and not for what was done in a time.
  private func isState(_ statement: Statement, _ context: ReadingContext) -> Bool {
    switch statement.measure {
    case .rank:
      return context.paragraphTime == nil
        || !isFlow(statement.name.core)
    case .ratio: return true
    case .count:
      if isCompany(statement.region) { return context.paragraphTime == nil }
      if context.articleTime != nil,
        Resolver.products.contains(statement.unit) || isCountedInTime(statement.name.core)
      {
        return false
      }
      return !statement.isFlow && context.paragraphTime == nil && context.sectionTime == nil
    case .share where context.paragraphTime == nil && isStateRate(statement.name.core): return true
    case .level where statement.unit == "千瓦": return true
    case .level, .share: return !statement.isFlow && isStock(statement.name.core)
    case .growthRate, .percentagePointDifference: return false
    }
  }

  /// 行业, 项目: counted for a time in a report of that time.
  private func isCountedInTime(_ name: [UInt32]) -> Bool {
    lexicon.lists.end(of: name, in: .timecount) != nil
  }

  /// 覆盖率, 普及率: how far things have come, unlike 贡献率 or 开工率.
  private func isStateRate(_ name: [UInt32]) -> Bool {
    lexicon.lists.end(of: name, in: .staterate) != nil && !name.holds("产能利用率")
  }

  private func isStock(_ name: [UInt32]) -> Bool {
    if name.holds("利用率") { return false }
    if name.ends(with: "规模") { return true }
    return lexicon.lists.areHeld(by: name, .stock)
  }

  /// Whether a name is of what is made in a time; its rank is of that time too.
  private func isFlow(_ name: [UInt32]) -> Bool { lexicon.lists.end(of: name, in: .flownoun) != nil }

  /// The classifiers of products, which are made in a time.
  private static let products: Set<String> = ["辆", "台", "块", "套", "艘", "架", "片", "部"]

  /// A target without a time of its own is for the time that plans are being made for.
  func planPeriod(_ statement: Statement, _ period: ObservationPeriod, _ context: ReadingContext)
    -> ObservationPeriod
  {
    if case .asOf(let year, 12) = period, statement.time != nil { return .span(Period(year: year)) }
    if let time = statement.time, time.extent != .now { return period }
    return context.planTime ?? .unknown
  }

  /// A number of things that are there is of now where the text speaks of a span that is not over, and of the end of a span
  /// that is over where it says 累计.
  func stateNow(_ statement: Statement, _ period: ObservationPeriod, _ context: ReadingContext)
    -> ObservationPeriod
  {
    guard statement.measure == .count, !statement.isFlow, case .span = period,
      let published = context.published,
      let last = period.lastDay
    else { return period }
    if last >= published { return context.asOfNow ?? period }
    return statement.isCumulative ? asOfEnd(period) : period
  }

  /// What a stock is at the end of a span.
  func asOfEnd(_ period: ObservationPeriod) -> ObservationPeriod {
    guard case .span(let span) = period else { return period }
    return .asOf(year: span.year, month: span.lastMonth)
  }
}
