import Localization
import TimeSeries

extension Period {
  /// The period in running text: 2026, 2026年; January–July 2026, 2026年1—7月.
  var label: LocalizedText {
    guard !isFullYear, frequency != .quarterly else {
      return LocalizedText(en: description, zh: chineseDescription)
    }
    let (first, last) = (Self.months[firstMonth - 1], Self.months[lastMonth - 1])
    return LocalizedText(
      en: (first == last ? first : "\(first)–\(last)") + " \(year)", zh: chineseDescription)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}

extension PeriodRange {
  /// The range in running text: 2026–2030, 2026—2030年.
  var label: LocalizedText {
    guard count > 1 else { return first.label }
    let start = frequency == .annual ? "\(first.year)" : first.chineseDescription
    return LocalizedText(en: "\(first)–\(last)", zh: "\(start)—\(last.chineseDescription)")
  }
}

extension Sequence<Period> {
  /// The periods in running text, neighbours drawn together: `2026–2028 and 2030`. The sequence is ascending.
  var label: LocalizedText {
    var runs: [PeriodRange] = []
    for period in self {
      if let run = runs.last, run.last.advanced(by: 1) == period,
        let longer = try? PeriodRange(run.first, period)
      {
        runs[runs.count - 1] = longer
      } else if let run = try? PeriodRange(period) {
        runs.append(run)
      }
    }
    return runs.map(\.label).listed
  }
}
