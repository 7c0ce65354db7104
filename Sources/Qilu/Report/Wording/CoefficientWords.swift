import Econometrics
import Localization
import Modeling
import Reporting

/// What an equation's coefficients rest on, a sentence each.
struct CoefficientWords {
  let equation: FittedEquation
  let model: Model

  /// `Demand growth: 1.000 ± 0.120, estimated with a prior of 0.90 ± 0.30; 60 % of it is data.`, then the sample.
  var texts: [LocalizedText] {
    equation.coefficients.map(text) + [sample].compactMap { $0 }
  }

  private func text(_ coefficient: Coefficient) -> LocalizedText {
    let format = NumberFormat(decimals: 3)
    let (value, error) = (format.digits(coefficient.value), format.digits(coefficient.standardError))
    let (name, kind) = (model.term(coefficient.name), equation.className(of: coefficient))
    let text = LocalizedText(
      en: "\(name.en): \(value) ± \(error), \(kind.en)", zh: "\(name.zh)：\(value) ± \(error)，\(kind.zh)")
    return (text + prior(coefficient) + share(coefficient) + source(coefficient)).closed
  }

  private func prior(_ coefficient: Coefficient) -> LocalizedText {
    guard let mean = coefficient.priorMean, let deviation = coefficient.priorStandardDeviation else {
      return LocalizedText("")
    }
    let format = NumberFormat(decimals: 2)
    let text = "\(format.digits(mean)) ± \(format.digits(deviation))"
    return LocalizedText(en: " of \(text)", zh: "（\(text)）")
  }

  private func share(_ coefficient: Coefficient) -> LocalizedText {
    guard let share = coefficient.dataShare else { return LocalizedText("") }
    let percent = NumberFormat(decimals: 0, unit: LocalizedText("%")).localized(100 * share)
    return LocalizedText(en: "; \(percent.en) of it is data", zh: "；其中\(percent.zh)来自数据")
  }

  private func source(_ coefficient: Coefficient) -> LocalizedText {
    equation.source(of: coefficient.name).map { LocalizedText(en: "; ", zh: "；") + $0 } ?? LocalizedText("")
  }

  private var sample: LocalizedText? {
    guard let rows = equation.regression?.observationCount ?? equation.estimate?.observationCount else {
      return nil
    }
    return LocalizedText(
      en: "Estimated on \(rows) rows; every test and the data: qilu estimate \(model.name).",
      zh: "估计样本\(rows)行；全部检验与数据：qilu estimate \(model.name)。")
  }
}
