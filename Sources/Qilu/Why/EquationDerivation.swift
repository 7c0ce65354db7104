import Econometrics
import Localization
import Modeling
import Reporting

/// What an equation rests on, for figures of sentences about it to lead to: its coefficients, how much of them is data, what
/// they are pooled from and were seen with; where it is asked for, every statistic.
struct EquationDerivation {
  let equation: FittedEquation
  let model: Model
  let seeds: SeedDatabase
  var tellsStatistics = false

  /// The derivation under a name.
  func derivation(_ identifier: String) -> Report.Derivation {
    let title = model.title(of: equation.variable)
    return Report.Derivation(
      identifier: identifier, title: LocalizedText(en: "Coefficients: \(title.en)", zh: "系数：\(title.zh)"),
      value: .empty, rule: EquationWords(equation: equation, model: model).text,
      evidence: CoefficientWords(equation: equation, model: model).texts
        + (shares + pooling + ranges).map(\.closed)
        + (tellsStatistics ? StatisticWords(equation: equation, model: model).texts.map(\.closed) : []))
  }

  private static let format = NumberFormat(decimals: 3)

  /// `constant: 21.5 % from the data, 78.5 % from the prior`
  private var shares: [LocalizedText] {
    let format = NumberFormat(decimals: 1, unit: LocalizedText("%"))
    return equation.coefficients.compactMap { coefficient in
      guard let share = coefficient.dataShare, coefficient.name != equation.pooled?.coefficient else {
        return nil
      }
      let (name, data) = (model.term(coefficient.name), format.localized(100 * share))
      let prior = format.localized(100 * (1 - share))
      return LocalizedText(
        en: "\(name.en): \(data.en) from the data, \(prior.en) from the prior",
        zh: "\(name.zh)：\(data.zh)来自数据，\(prior.zh)来自先验")
    }
  }

  /// The mean over regions beside the region's own, and how they are weighed.
  private var pooling: [LocalizedText] {
    guard let pooled = equation.pooled else { return [] }
    let (term, mean) = (model.term(pooled.coefficient), Self.format.digits(pooled.pooling.mean))
    let levels = pooled.levels(Self.format, seeds).map(\.text)
    return [
      LocalizedText(en: "\(term.en): the mean over regions is \(mean)", zh: "\(term.zh)：各地区均值为\(mean)")
        + own(pooled),
      LocalizedText(en: "Means of the regions (years): ", zh: "各地区年均（年数）：")
        + levels.joined(en: ", ", zh: "，"),
    ]
  }

  private func own(_ pooled: PooledLevel) -> LocalizedText {
    let region = seeds.regionName(pooled.region)
    guard let own = pooled.pooling.level(of: pooled.region) else {
      return LocalizedText(en: "; \(region.en) has no figure of its own", zh: "；\(region.zh)没有数据")
    }
    let weight = NumberFormat(decimals: 1, unit: LocalizedText("%")).localized(100 * (1 - own.dataShare))
    let alone = Self.format.digits(own.ownMean)
    return LocalizedText(
      en: " and has \(weight.en) of the weight; the figures of \(region.en) alone give \(alone)",
      zh: "，权重\(weight.zh)；仅凭\(region.zh)数据为\(alone)")
  }

  /// Between what values each variable was seen.
  private var ranges: [LocalizedText] {
    (equation.sampleRanges ?? []).map { variable, range in
      let (low, high) = (Self.format.digits(range.lowerBound), Self.format.digits(range.upperBound))
      let title = model.title(of: variable).quoted
      return LocalizedText(
        en: "In the sample \(title.en) lies between \(low) and \(high)",
        zh: "样本中\(title.zh)在 \(low) 与 \(high) 之间")
    }
  }
}
