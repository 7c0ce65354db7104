public import Localization

/// Why a figure was not the one chosen.
public enum LossReason: Sendable, Hashable {
  /// An actual figure exists.
  case derived
  /// A more authoritative class of source has the figure.
  case lessAuthoritative(SourceClass, than: SourceClass)
  /// It is the chosen figure, rounded.
  case rounded
  /// A later publication has the figure.
  case earlier(than: CalendarDate)
  /// Published on the same day; the later entry of the file was taken.
  case earlierEntry
  /// It is a bound that the chosen figure does not satisfy.
  case boundNotMet
  /// Its unit cannot be converted to the chosen figure's.
  case otherUnit(Unit)

  /// The reason in words.
  public var message: LocalizedText {
    switch self {
    case .derived:
      LocalizedText(en: "derived, and an actual figure exists", zh: "为推算值，已有实际值")
    case .lessAuthoritative(let loser, let winner):
      LocalizedText(
        en: "from the \(loser.name.en); the \(winner.name.en) has the figure",
        zh: "来自\(loser.name.zh)，已有\(winner.name.zh)数据")
    case .rounded:
      LocalizedText(en: "the same figure with fewer digits", zh: "为同一数据的较粗舍入")
    case .earlier(let date):
      LocalizedText(en: "a later publication (\(date)) has the figure", zh: "已有较晚发布（\(date)）的数据")
    case .earlierEntry:
      LocalizedText(en: "published on the same day and entered earlier", zh: "同日发布，录入在前")
    case .boundNotMet:
      LocalizedText(en: "a bound that the chosen figure does not satisfy", zh: "为界限值，与所取数据不符")
    case .otherUnit(let unit):
      LocalizedText(en: "in \(unit), which is another kind of unit", zh: "单位 \(unit) 不可换算")
    }
  }
}

extension SourceClass {
  /// The class in words.
  public var name: LocalizedText {
    switch self {
    case .statisticsOffice: LocalizedText(en: "statistics office", zh: "统计部门")
    case .department: LocalizedText(en: "department", zh: "主管部门")
    case .press: LocalizedText(en: "press", zh: "新闻媒体")
    }
  }
}

/// A figure that was not chosen, and why.
public struct LosingObservation: Sendable, Hashable {
  /// The figure.
  public let observation: Observation
  /// Why another was taken.
  public let reason: LossReason
}

/// What a store holds for one region, indicator and period: one figure to use, and the others.
public struct ResolvedObservation: Sendable, Hashable {
  /// The figure to use.
  public let chosen: Observation
  /// Rows that agree with it: the same value, or a bound that it satisfies.
  /// They are no conflict.
  public let confirmations: [Observation]
  /// Rows that do not, with the reasons, in the order in which they would have been taken.
  public let losers: [LosingObservation]

  /// The value to use; nil if all there is is a bound (超过, 至少 …).
  public var pointValue: Double? { chosen.qualifier.isPointValue ? chosen.value : nil }
}

/// A period for which rows disagree.
public struct Conflict: Sendable, Hashable {
  /// The region's id.
  public let region: String
  /// The indicator's id.
  public let indicator: String
  /// The period.
  public let period: ObservationPeriod
  /// What was chosen and what lost.
  public let resolution: ResolvedObservation

  /// The figure to use.
  public var chosen: Observation { resolution.chosen }
  /// The others, with the reasons.
  public var losers: [LosingObservation] { resolution.losers }
}
