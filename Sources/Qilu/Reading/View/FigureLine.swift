import Localization
import SeedExtraction
import TimeSeries

/// What was understood of one figure, in the words of one language.
struct FigureLine {
  /// The number with what limits it.
  let number: String
  let unit: String
  let period: String
  let region: String
  /// The indicator, then what else there is to say.
  var rest: [String]
}

extension FigureLine {
  /// What was understood of a figure.
  init(
    _ figure: ReadArticle.Figure, seeds: SeedDatabase, places: PlaceTable, isExplained: Bool,
    in language: Language
  ) {
    let finding = figure.finding
    number = finding.wording[language]
    unit = language == .en && finding.unit == Unit.percentagePoint.printedSymbol ? "pp" : finding.unit
    period = language == .en ? "\(finding.period)" : finding.period.chineseDescription
    region = places.name(of: finding.region, seeds)[language]
    let remarks = figure.remarks(isExplained: isExplained).map { $0[language] }
    rest = [finding.indicatorText(seeds)[language]] + remarks
  }
}

extension Finding {
  /// The number as the figures of the database are worded: `about 8.3`, `-4 or lower`.
  var wording: LocalizedText {
    guard let number = Double(value), let date = CalendarDate(year: 2000, month: 1, day: 1) else {
      return LocalizedText(value)
    }
    return Observation(
      region: region, indicator: indicator, period: period, value: number, printedValue: value, unit: .index,
      qualifier: qualifier, published: date
    ).wording
  }

  /// The indicator's name and id, or the phrase with the word that it has none.
  func indicatorText(_ seeds: SeedDatabase) -> LocalizedText {
    if let indicatorID {
      let name = seeds.indicator(indicatorID)?.name ?? LocalizedText(indicator)
      return LocalizedText(en: "\(name.en) (\(indicatorID))", zh: "\(name.zh)（\(indicatorID)）")
    }
    let name = indicator.isEmpty ? LocalizedText(en: "no name", zh: "无名称") : LocalizedText(indicator)
    return LocalizedText(
      en: "\(name.en), \(measure.name.en) (unknown id)", zh: "\(name.zh)，\(measure.name.zh)（标识未知）")
  }
}

extension ReadArticle.Figure {
  /// What else there is to say: that it is a target, derived, corrected.
  fileprivate func remarks(isExplained: Bool) -> [LocalizedText] {
    var remarks: [LocalizedText] = []
    if finding.status == .target { remarks.append(LocalizedText(en: "target", zh: "目标")) }
    if finding.status == .derived {
      remarks.append(LocalizedText(en: "derived: \(finding.derivation)", zh: "推算：\(finding.derivation)"))
    }
    remarks += corrections.map { correction in
      LocalizedText(
        en: "corrected by hand (\(correction.field.rawValue)): \(correction.reason)",
        zh: "人工更正（\(correction.field.rawValue)）：\(correction.reason)")
    }
    if isExplained {
      let confidence = "\((finding.confidence * 100).rounded() / 100)"
      remarks.append(
        LocalizedText(
          en: "rule \(finding.rule), confidence \(confidence)", zh: "规则 \(finding.rule)，把握 \(confidence)"))
    }
    return remarks
  }
}

extension Measure {
  /// The measure in words.
  var name: LocalizedText {
    switch self {
    case .growthRate: LocalizedText(en: "growth rate", zh: "增速")
    case .level: LocalizedText(en: "level", zh: "数额")
    case .count: LocalizedText(en: "count", zh: "数量")
    case .share: LocalizedText(en: "share", zh: "占比")
    case .rank: LocalizedText(en: "rank", zh: "位次")
    case .ratio: LocalizedText(en: "ratio", zh: "倍数")
    case .percentagePointDifference: LocalizedText(en: "difference in percentage points", zh: "百分点差")
    }
  }
}
