internal import Localization
internal import TimeSeries

/// Where a period stands on a time axis, and how the axis names it.
extension Period {
  /// The middle of the period on the calendar, in years.
  var middle: Double { Double(year) + Double(firstMonth - 1 + lastMonth) / 24 }

  /// The length of the period in years.
  var length: Double { Double(monthCount) / 12 }

  /// The part of the year alone: `Q2`, in Chinese `二季度`.
  var partLabel: LocalizedText {
    switch frequency {
    case .annual: LocalizedText("\(year)")
    case .half: LocalizedText(en: "H\(lastMonth / 6)", zh: chinesePart)
    case .quarterly: LocalizedText(en: "Q\(lastMonth / 3)", zh: chinesePart)
    case .monthly: LocalizedText(en: Self.months[firstMonth - 1], zh: chinesePart)
    case nil:
      LocalizedText(en: "\(Self.months[firstMonth - 1])–\(Self.months[lastMonth - 1])", zh: chinesePart)
    }
  }

  /// The Chinese name without the year before it.
  private var chinesePart: String { String(chineseDescription.dropFirst("\(year)年".count)) }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
