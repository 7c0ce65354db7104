public import Localization

/// What `indicators.yaml` says about an indicator beyond what a computation needs.
public struct IndicatorDetail: Sendable, Hashable {
  /// What a figure over several years stands for.
  public enum SeveralYears: String, Sendable, Hashable, CaseIterable {
    /// The change over all the years.
    case cumulated
    /// The yearly average.
    case average
  }

  /// What kind of figure it is where the unit does not tell.
  public enum Measure: String, Sendable, Hashable, CaseIterable { case difference, rank, share, ratio }

  /// How prices enter.
  public enum PriceBasis: String, Sendable, Hashable, CaseIterable { case real, nominal, physical }

  /// Whom or what the figures cover.
  public enum Coverage: String, Sendable, Hashable, CaseIterable {
    case aboveScale = "above scale"
    case all
    case excludingRuralHouseholds = "excluding rural households"
    case largeProjects = "projects over 5 million yuan"
    case oneCompany = "one company"
  }

  /// Whom or what the figures cover; nil where there is nothing to tell apart.
  public var coverage: Coverage?
  /// How prices enter; nil for counts.
  public var priceBasis: PriceBasis?
  /// What `2016-2019` stands for; nil if there are no such figures.
  public var severalYears: SeveralYears?
  /// What kind of figure it is; nil where the unit tells.
  public var measure: Measure?
  /// The indicator that a difference or a rank is of.
  public var relatedTo: String?
}

extension IndicatorDetail.Coverage {
  /// The coverage in words.
  public var name: LocalizedText {
    switch self {
    case .aboveScale: LocalizedText(en: "above scale", zh: "规模以上")
    case .all: LocalizedText(en: "full coverage", zh: "全口径")
    case .excludingRuralHouseholds: LocalizedText(en: "excluding rural households", zh: "不含农户")
    case .largeProjects: LocalizedText(en: "projects over 5 million yuan", zh: "500万元以上项目")
    case .oneCompany: LocalizedText(en: "one company", zh: "单个企业")
    }
  }
}

extension IndicatorDetail.PriceBasis {
  /// The price basis in words.
  public var name: LocalizedText {
    switch self {
    case .real: LocalizedText(en: "real", zh: "不变价")
    case .nominal: LocalizedText(en: "nominal", zh: "现价")
    case .physical: LocalizedText(en: "physical", zh: "实物量")
    }
  }
}

extension IndicatorDetail {
  /// Coverage and price basis, as a table head shows them behind a name: `above scale, real`; nil if there are none.
  public var scope: LocalizedText? {
    // Of a quantity nobody asks at which prices.
    let prices = priceBasis == .physical ? nil : priceBasis?.name
    let parts = [coverage?.name, prices].compactMap { $0 }
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first) {
      LocalizedText(en: "\($0.en), \($1.en)", zh: "\($0.zh)，\($1.zh)")
    }
  }
}
