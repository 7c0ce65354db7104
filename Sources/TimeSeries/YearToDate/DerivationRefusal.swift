public import Localization

/// Why a span's value cannot be derived.
public enum DerivationRefusal: Error, Sendable, Hashable {
  /// Nothing is published for the year.
  case nothingPublished(year: Int)
  /// No chain of published spans leads from the span's start to its end; any one of the missing would
  /// complete one.
  case notReached(Period, missing: [Period])
  /// January and February are published as one.
  case januaryFebruary(Period)
  /// A year-to-date figure of the year before fell, so its months' shares are far from the usual.
  case yearBeforeFell(Period, growth: Double)
  /// A stock is a state at a date: it does not add up over months.
  case stock(Period)
}

extension DerivationRefusal {
  /// The reason in words.
  public var message: LocalizedText {
    switch self {
    case .nothingPublished(let year):
      LocalizedText(en: "nothing is published for \(year)", zh: "\(year) 年无已发布数据")
    case .notReached(let period, let missing):
      notReachedMessage(period, missing)
    case .januaryFebruary(let period):
      LocalizedText(
        en: "January and February are published as one figure, so \(period) cannot be told apart",
        zh: "1—2 月数据合并发布，无法单独推算 \(period)")
    case .yearBeforeFell(let period, let growth):
      LocalizedText(
        en: "\(period) fell (\(shortest(growth)) %): the months' shares of that year are unusual, "
          + "and growth rates of the year after cannot be combined by them",
        zh: "\(period) 为负增长（\(shortest(growth))%），该年各月占比失常，次年增速不能据此推算")
    case .stock(let period):
      LocalizedText(
        en: "a stock does not add up over months, so none is derived for \(period)",
        zh: "存量不能按月累加，\(period) 不予推算")
    }
  }

  /// Of the spans that would do, the shortest few of those that are ever released are named.
  private func notReachedMessage(_ period: Period, _ missing: [Period]) -> LocalizedText {
    let others = missing.filter { $0 != period }
    let released = others.filter { $0.isYearToDate || $0.frequency != nil }
    let named = (released.isEmpty ? missing : released)
      .sorted { ($0.monthCount, $0) < ($1.monthCount, $1) }.prefix(3).map(\.description)
    return LocalizedText(
      en: "\(period) cannot be put together from the published spans; "
        + "with \(named.joined(separator: " or ")) it could",
      zh: "\(period) 无法由已发布时段推算；如有 \(named.joined(separator: " 或 ")) 即可")
  }
}
