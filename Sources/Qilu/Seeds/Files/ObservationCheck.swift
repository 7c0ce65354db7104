import Foundation
import Localization
import SourceText
import TimeSeries

/// What can be wrong with a figure whose fields can all be read.
struct ObservationCheck {
  let observation: Observation
  let indicator: Indicator
  let rule: PublishedRule
  let row: CSVTable.Row
  let context: ObservationContext

  /// A note that begins so says that a person has looked at an implausible value and found it right.
  static let checkedMark = "checked:"

  /// Every finding.
  var problems: [Diagnostic] {
    [unit, period, plausibility, region, publication].compactMap { $0 }
  }

  private var unit: Diagnostic? {
    guard observation.unit != indicator.unit else { return nil }
    let hint =
      observation.unit.isConvertible(to: indicator.unit)
      ? LocalizedText(
        en: "convert the value to \(indicator.unit)", zh: "请将数值换算为\(indicator.unit)") : nil
    return .error(
      at: row["unit"].range,
      en: "\(indicator.id) is measured in \(indicator.unit), found \(observation.unit)",
      zh: "\(indicator.id) 的单位是\(indicator.unit)，实际为\(observation.unit)", hint: hint)
  }

  /// A stock has a date, and only a stock does; figures over several years need to say what they are.
  private var period: Diagnostic? {
    let field = row["period"]
    switch (observation.period, indicator.accumulation) {
    case (.span, .stock), (.years, .stock):
      return .error(
        at: field.range, en: "\(indicator.id) is a stock: \(field.text) is a span of time",
        zh: "\(indicator.id) 是存量指标，\(field.text) 是一段时期",
        hint: LocalizedText(en: "write asof YYYY-MM", zh: "请写 asof YYYY-MM"))
    case (.asOf, .period), (.asOf, .yearToDate):
      return .error(
        at: field.range, en: "\(indicator.id) is measured over a span of time: \(field.text) is a date",
        zh: "\(indicator.id) 是一段时期的指标，\(field.text) 是时点",
        hint: LocalizedText(en: "write a span such as 2023 or 2023M01-M05", zh: "请写时期，如 2023 或 2023M01-M05"))
    case (.years, _) where context.catalogue.details[indicator.id]?.severalYears == nil:
      return .error(
        at: field.range, en: "\(indicator.id) does not say what a figure over several years stands for",
        zh: "\(indicator.id) 未说明跨年数据的含义",
        hint: LocalizedText(
          en: "give it multiyear: cumulated or average in indicators.yaml",
          zh: "请在 indicators.yaml 中写明 multiyear: cumulated 或 average"))
    default: return nil
    }
  }

  private var plausibility: Diagnostic? {
    guard let plausible = plausibleRange, !plausible.contains(observation.value),
      !observation.note.hasPrefix(ObservationCheck.checkedMark)
    else { return nil }
    let range = "\(display(plausible.lowerBound)) .. \(display(plausible.upperBound))"
    return .error(
      at: row["value"].range,
      en: "\(observation.printedValue) is outside the plausible range of \(indicator.id), \(range)",
      zh: "\(observation.printedValue) 超出 \(indicator.id) 的合理范围 \(range)",
      hint: LocalizedText(
        en:
          "if the source has it so, begin the note with \"\(ObservationCheck.checkedMark)\" and give the reason",
        zh: "若来源确系如此，请在 note 列以“\(ObservationCheck.checkedMark)”开头说明理由"))
  }

  /// The range of a year, compounded over the years that a cumulated figure covers.
  private var plausibleRange: ClosedRange<Double>? {
    guard let range = indicator.plausible, case .years(let years) = observation.period,
      context.catalogue.details[indicator.id]?.severalYears == .cumulated
    else { return indicator.plausible }
    let compounded = [range.lowerBound, range.upperBound].map {
      (pow(1 + max(-100, $0) / 100, Double(years.count)) - 1) * 100
    }
    return compounded[0]...compounded[1]
  }

  private func display(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\((value * 100).rounded() / 100)"
  }

  private var region: Diagnostic? {
    guard let until = context.catalogue.regionDetails[observation.region]?.until,
      let year = observation.period.lastDay?.year, year > until
    else { return nil }
    return .error(
      at: row["region"].range, en: "\(observation.region) existed until \(until); this figure is of \(year)",
      zh: "\(observation.region)存续至\(until)年，此数据为\(year)年")
  }

  /// The date follows from the rule, and a figure is not published before its time begins.
  private var publication: Diagnostic? {
    let place = row["published"].range
    let article = context.citesArticles ? context.articles[observation.source]?.published : nil
    let expected = rule == .articleDate ? article : rule.date(for: observation.period)
    if let expected, expected != observation.published {
      return .error(
        at: place,
        en: "by the rule \"\(rule.rawValue)\" it was published \(expected), found \(observation.published)",
        zh: "按“\(rule.rawValue)”规则应为 \(expected)，实际为 \(observation.published)")
    }
    guard rule.admits(observation.published) else {
      return .error(
        at: place, en: "\(observation.published) does not follow from the rule \"\(rule.rawValue)\"",
        zh: "\(observation.published) 与“\(rule.rawValue)”规则不符")
    }
    guard observation.status != .target, let start = observation.period.firstDay,
      observation.published < start
    else { return nil }
    return .error(
      at: place, en: "published \(observation.published), before \(observation.period) began",
      zh: "发布日期 \(observation.published) 早于 \(observation.period) 开始之时")
  }
}

extension ObservationPeriod {
  /// The first day the figure speaks of; nil if unknown.
  var firstDay: CalendarDate? {
    switch self {
    case .span(let period): CalendarDate(year: period.year, month: period.firstMonth, day: 1)
    case .asOf(let year, let month): CalendarDate(year: year, month: month, day: 1)
    case .years(let years): CalendarDate(year: years.lowerBound, month: 1, day: 1)
    case .unknown: nil
    }
  }
}
