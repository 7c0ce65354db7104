public import Localization
import TimeSeries

/// How the date in `published` is known.
public enum PublishedRule: String, Sendable, Hashable, CaseIterable {
  /// The date of the article that has the figure.
  case articleDate = "article date"
  /// A date in the source's name.
  case dateInSource = "date in source"
  /// A year in the source's name: its first day, when later than 45 days after the period.
  case yearInSource = "year in source"
  /// A statistical yearbook: 1 October of its year.
  case yearbook
  /// A communiqué for a year: 1 March of the next.
  case communique
  /// Nothing is known: 45 days after the end of the period.
  case periodEnd = "period end + 45 days"
}

extension PublishedRule {
  /// The rule in words.
  public var name: LocalizedText {
    switch self {
    case .articleDate: LocalizedText(en: "date of the article", zh: "文章日期")
    case .dateInSource: LocalizedText(en: "date in the source", zh: "来源中载明的日期")
    case .yearInSource: LocalizedText(en: "year in the source", zh: "来源中载明的年份")
    case .yearbook: LocalizedText(en: "yearbook, 1 October", zh: "统计年鉴（10月1日）")
    case .communique: LocalizedText(en: "communiqué, 1 March of the next year", zh: "统计公报（次年3月1日）")
    case .periodEnd: LocalizedText(en: "45 days after the end of the period", zh: "期末后45天")
    }
  }
}

extension PublishedRule {
  /// The date that follows from the period alone; nil where it follows from the source or the period has no end.
  func date(for period: ObservationPeriod) -> CalendarDate? {
    guard let end = period.lastDay else { return nil }
    switch self {
    case .communique: return CalendarDate(year: end.year + 1, month: 3, day: 1)
    case .periodEnd: return end.advanced(byDays: 45)
    case .articleDate, .dateInSource, .yearInSource, .yearbook: return nil
    }
  }

  /// Whether the rule can give a date at all: yearbooks are dated 1 October, years 1 January.
  func admits(_ date: CalendarDate) -> Bool {
    switch self {
    case .yearbook: date.month == 10 && date.day == 1
    case .yearInSource: date.month == 1 && date.day == 1
    case .articleDate, .dateInSource, .communique, .periodEnd: true
    }
  }
}
