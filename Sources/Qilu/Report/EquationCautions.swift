import Econometrics
import Localization
import Modeling
import Reporting
import Scenarios

/// What is weak about a model's equations, in sentences.
struct EquationCautions {
  let view: ModelView
  let outcome: RunOutcome
  /// What tells of an equation's coefficients.
  let target: (String) -> Report.Target?

  /// Priors that outweigh the data, calibrated equations, forecasts that do not beat the naive one.
  var statements: [Report.Statement] {
    view.group.estimated.system.equations.filter { !$0.isIdentity }.flatMap { equation in
      (priors(equation) + calibration(equation)).map(\.closed) + skill(equation)
    }
  }

  private func priors(_ equation: FittedEquation) -> [Report.Statement] {
    equation.coefficients.compactMap { coefficient in
      guard let share = coefficient.dataShare, share < 0.5 else { return nil }
      let target = target(equation.variable)
      let opening = view.title(equation.variable) + LocalizedText(en: ": ", zh: "：")
      let percent = NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(100 * (1 - share))
      if let pooled = equation.pooled, pooled.coefficient == coefficient.name {
        return pooling(pooled, weight: percent, to: target).behind(opening)
      }
      return Report.Statement(prior(coefficient, percent), figures: [percent], to: target).behind(opening)
    }
  }

  private func prior(_ coefficient: Coefficient, _ percent: LocalizedText) -> LocalizedText {
    guard coefficient.name != DesignMatrix.interceptName else {
      return LocalizedText(
        en: "\(percent.en) of what is said about the constant is prior, not data",
        zh: "关于常数项的判断有\(percent.zh)来自先验而非数据")
    }
    let term = view.model.term(coefficient.name)
    return LocalizedText(
      en: "\(percent.en) of what is said about the effect of “\(term.en)” is prior, not data",
      zh: "关于“\(term.zh)”影响的判断有\(percent.zh)来自先验而非数据")
  }

  private func pooling(_ pooled: PooledLevel, weight: LocalizedText, to target: Report.Target?)
    -> Report.Statement
  {
    let format = NumberFormat(decimals: 1)
    let mean = format.digits(pooled.pooling.mean)
    guard let own = pooled.pooling.level(of: pooled.region) else {
      return Report.Statement(
        LocalizedText(
          en: "the level is the mean over regions (\(mean)); the region has no figure of its own",
          zh: "水平值取各地区均值（\(mean)），本地区没有数据"), figures: [mean], to: target)
    }
    let alone = format.digits(own.ownMean)
    return Report.Statement(
      LocalizedText(
        en:
          "\(weight.en) of the weight of its level lies on the mean over regions (\(mean)); its own figures alone would say \(alone)",
        zh: "水平值的权重有\(weight.zh)在各地区均值（\(mean)）上；若只看本地区数据则为\(alone)"),
      figures: [weight, LocalizedText(mean), LocalizedText(alone)], to: target)
  }

  private func calibration(_ equation: FittedEquation) -> [Report.Statement] {
    let calibrated = equation.coefficients.filter { $0.kind == .calibrated }
    guard !calibrated.isEmpty else { return [] }
    let title = view.title(equation.variable)
    let names = calibrated.map { view.model.term($0.name) }.listed
    return [
      Report.Statement(
        LocalizedText(
          en: "\(title.en): calibrated, not estimated (\(names.en)); the band is the author's judgement",
          zh: "\(title.zh)：系数 \(names.zh) 为校准值而非估计值，区间出于作者判断"))
    ]
  }

  private func skill(_ equation: FittedEquation) -> [Report.Statement] {
    let table = SkillTable(view: view, evaluations: outcome.evaluations[view.model.path] ?? [])
    guard let evaluation = table.evaluations.first(where: { $0.variable == equation.variable }),
      !evaluation.beatsNaive
    else { return [] }
    let (title, format) = (view.title(equation.variable), NumberFormat(decimals: 2))
    let own = format.digits(evaluation.meanAbsoluteError(\.unconditional))
    let naive = format.digits(evaluation.meanAbsoluteError(\.naive))
    let figures = [
      ("\(evaluation.origins.count)", SkillTable.yearsColumn), (own, SkillTable.errorColumn),
      (naive, SkillTable.naiveColumn),
    ].compactMap { digits, column in
      table.place(evaluation, column: column).map { Report.Mention(LocalizedText(digits), $0) }
    }
    let text = LocalizedText(
      en:
        "the forecast does not beat the naive one. Over \(evaluation.origins.count) past years it missed by \(own) on average, “the same as last year” by \(naive).",
      zh: "预测并不优于简单外推。过去\(evaluation.origins.count)年平均误差\(own)，“与上年相同”的误差为\(naive)。")
    return [
      Report.Statement(text, mentions: figures).behind(title + LocalizedText(en: ": ", zh: "："))
    ]
  }
}
