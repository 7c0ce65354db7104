/// A time as a text words it, before it is known which year it is in.
struct TimeExpression: Sendable, Hashable {
  /// The year it names.
  enum Year: Sendable, Hashable {
    case absolute(Int)
    /// 去年 is -1, 今年 is 0, 明年 is 1.
    case relative(Int)
    /// 同年, 当年: the year spoken of.
    case same
    case unsaid
  }

  /// What it says of the year.
  enum Extent: Sendable, Hashable {
    case wholeYear
    /// 今年以来: the year, as far as it has gone.
    case soFar
    case months(ClosedRange<Int>)
    /// The end of a month: 年底 is 12.
    case endOf(month: Int)
    /// 截至目前, 目前.
    case now
    /// 到2027年: by then.
    case by
    /// Several years: 2016-2019年, “十四五”期间.
    case years(ClosedRange<Int>)
    /// “十四五”以来: from a year until now.
    case since(Int)
    /// A day: an event, not a span.
    case day(month: Int, day: Int)
    /// 当月: the last month of the span spoken of.
    case currentMonth
    /// 同期: the same span of that year.
    case sameSpan
    /// 近年来: no time that a figure could have.
    case vague
  }

  var year: Year
  var extent: Extent
}
