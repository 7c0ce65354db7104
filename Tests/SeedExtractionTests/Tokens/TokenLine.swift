import TimeSeries

@testable import SeedExtraction

extension Token {
  /// A figure, rank or number in a few characters: `11700 万吨`, `2..3 个`, `over 600 场`, `rank 2`, `number 5`; nil for other tokens.
  var figureLine: String? {
    switch kind {
    case .figure(let figure):
      let value = figure.value.text + (figure.upper.map { "..\($0)" } ?? "")
      return (figure.inner.map { "\($0.rawValue) " } ?? "") + "\(value) \(figure.standardUnit)"
    case .number(let number): return "number \(number)"
    case .rank(let number, let isBound): return "rank \(number)" + (isBound ? " or better" : "")
    case .proportions(let numbers): return numbers.map(\.description).joined(separator: ":")
    default: return nil
    }
  }
}

extension TimeExpression {
  /// The year and what of it: `2023 year`, `-1 months 1-8`, `? end 12`.
  var line: String {
    let year =
      switch year {
      case .absolute(let year): "\(year)"
      case .relative(let distance): distance > 0 ? "+\(distance)" : "\(distance)"
      case .same: "same"
      case .unsaid: "?"
      }
    let extent =
      switch extent {
      case .wholeYear: "year"
      case .months(let months): "months \(months.lowerBound)-\(months.upperBound)"
      case .endOf(let month): "end \(month)"
      case .now: "now"
      case .by: "by"
      case .soFar: "so far"
      case .years(let years): "years \(years.lowerBound)-\(years.upperBound)"
      case .since(let first): "since \(first)"
      case .day(let month, let day): "day \(month)-\(day)"
      case .currentMonth: "current month"
      case .sameSpan: "same span"
      case .vague: "vague"
      }
    return "\(year) \(extent)"
  }
}
