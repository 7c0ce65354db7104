import Econometrics
import Localization
import Modeling
import Reporting
import Scenarios

/// What is weak about a model's equations, in sentences.
struct EquationCautions {
  let view: ModelView
  let outcome: RunOutcome

  /// Priors that outweigh the data, calibrated equations, forecasts that do not beat the naive one.
  var statements: [Report.Statement] {
    view.group.estimated.system.equations.filter { !$0.isIdentity }.flatMap { equation in
      (priors(equation) + calibration(equation)).map { Report.Statement($0.closed) } + skill(equation)
    }
  }

  private func priors(_ equation: FittedEquation) -> [LocalizedText] {
    equation.coefficients.compactMap { coefficient in
      guard let share = coefficient.dataShare, share < 0.5 else { return nil }
      let (title, term) = (view.title(equation.variable), view.model.term(coefficient.name))
      let percent = NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(100 * (1 - share))
      if let pooled = equation.pooled, pooled.coefficient == coefficient.name {
        return pooling(pooled, title, weight: percent)
      }
      if coefficient.name == DesignMatrix.interceptName {
        return LocalizedText(
          en: "\(title.en): \(percent.en) of what is said about the constant is prior, not data",
          zh: "\(title.zh)：关于常数项的判断有\(percent.zh)来自先验而非数据")
      }
      return LocalizedText(
        en: "\(title.en): \(percent.en) of what is said about the effect of “\(term.en)” is prior, not data",
        zh: "\(title.zh)：关于“\(term.zh)”影响的判断有\(percent.zh)来自先验而非数据")
    }
  }

  private func pooling(_ pooled: PooledLevel, _ title: LocalizedText, weight: LocalizedText) -> LocalizedText
  {
    let format = NumberFormat(decimals: 1)
    let mean = format.digits(pooled.pooling.mean)
    guard let own = pooled.pooling.level(of: pooled.region) else {
      return LocalizedText(
        en: "\(title.en): the level is the mean over regions (\(mean)); the region has no figure of its own",
        zh: "\(title.zh)：水平值取各地区均值（\(mean)），本地区没有数据")
    }
    let alone = format.digits(own.ownMean)
    return LocalizedText(
      en:
        "\(title.en): \(weight.en) of the weight of its level lies on the mean over regions (\(mean)); its own figures alone would say \(alone)",
      zh: "\(title.zh)：水平值的权重有\(weight.zh)在各地区均值（\(mean)）上；若只看本地区数据则为\(alone)")
  }

  private func calibration(_ equation: FittedEquation) -> [LocalizedText] {
    let calibrated = equation.coefficients.filter { $0.kind == .calibrated }
    guard !calibrated.isEmpty else { return [] }
    let title = view.title(equation.variable)
    let names = calibrated.map { view.model.term($0.name) }.listed
    return [
      LocalizedText(
        en: "\(title.en): calibrated, not estimated (\(names.en)); the band is the author's judgement",
        zh: "\(title.zh)：系数 \(names.zh) 为校准值而非估计值，区间出于作者判断")
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
    let places = [(own, SkillTable.errorColumn), (naive, SkillTable.naiveColumn)].compactMap {
      digits, column in
      table.place(evaluation, column: column).map { Report.Mention(LocalizedText(digits), $0) }
    }
    return [
      Report.Statement(
        LocalizedText(
          en:
            "\(title.en): the forecast does not beat the naive one. Over \(evaluation.origins.count) past years it missed by \(own) on average, “the same as last year” by \(naive).",
          zh: "\(title.zh)：预测并不优于简单外推。过去\(evaluation.origins.count)年平均误差\(own)，“与上年相同”的误差为\(naive)。"),
        mentions: places)
    ]
  }
}
