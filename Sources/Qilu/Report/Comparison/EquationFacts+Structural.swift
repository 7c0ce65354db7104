import Econometrics
import LinearAlgebra
import Localization
import Modeling
import Reporting

/// What there is to say about an equation with restrictions, distributed lags, autoregressive errors or instruments, or
/// of a system.
struct StructuralFacts {
  let equation: FittedEquation
  let estimate: EquationEstimate

  init?(_ equation: FittedEquation) {
    guard let estimate = equation.estimate else { return nil }
    (self.equation, self.estimate) = (equation, estimate)
  }

  var texts: [LocalizedText] {
    [sample] + autoregression + restrictions + lags + instruments + system + fit
  }

  private var sample: LocalizedText {
    let (rows, name) = (estimate.observationCount, estimate.method.name)
    let freedom =
      estimate.degreesOfFreedom.isFinite
      ? LocalizedText(
        en: "t has \(Int(estimate.degreesOfFreedom)) degrees of freedom",
        zh: "t 的自由度为\(Int(estimate.degreesOfFreedom))")
      : LocalizedText(en: "standard errors hold for large samples", zh: "标准误为大样本近似")
    return LocalizedText(
      en: "Estimated by \(name.en) on \(rows) rows; \(freedom.en)",
      zh: "估计方法：\(name.zh)，样本\(rows)行；\(freedom.zh)")
  }

  private var autoregression: [LocalizedText] {
    guard estimate.autoregressiveOrder > 0 else { return [] }
    let (order, passes) = (estimate.autoregressiveOrder, estimate.iterations)
    return [
      LocalizedText(
        en:
          "Errors follow an autoregression of order \(order), iterated to the end (\(passes) passes; tools that stop earlier print other digits)",
        zh: "误差服从\(order)阶自回归，迭代至完全收敛（\(passes)次；提前停止的软件尾数不同）")
    ]
  }

  private var restrictions: [LocalizedText] {
    guard let test = estimate.restrictionTest else { return [] }
    let texts = estimate.restrictions.map(\.text).joined(separator: ", ")
    let result = words(test)
    return [
      LocalizedText(
        en: "Restrictions: \(texts). The data against them: \(result.en)", zh: "约束：\(texts)。检验：\(result.zh)")
    ]
  }

  private var lags: [LocalizedText] {
    let format = NumberFormat(decimals: 3)
    return equation.distributedLags.map { lag in
      let (sum, error) = (format.digits(lag.sum), format.digits(lag.sumStandardError))
      let (mean, spread) = (format.digits(lag.meanLag), format.digits(lag.meanLagStandardError))
      return LocalizedText(
        en:
          "Distributed lag of \(lag.name), degree \(lag.polynomial.degree): sum \(sum) ± \(error), mean lag \(mean) ± \(spread) periods",
        zh: "\(lag.name) 的分布滞后（\(lag.polynomial.degree) 次）：合计 \(sum) ± \(error)，平均滞后 \(mean) ± \(spread) 期")
    }
  }

  private var instruments: [LocalizedText] {
    guard let instruments = estimate.instruments else { return [] }
    let names = instruments.names.map { $0 == DesignMatrix.interceptName ? "1" : $0 }.joined(separator: ", ")
    var texts = [LocalizedText(en: "Instruments: \(names)", zh: "工具变量：\(names)")]
    if equation.system == nil {
      let result = words(instruments.overidentification)
      texts.append(
        LocalizedText(
          en: "Sargan's test that the instruments are valid: \(result.en)", zh: "萨尔甘检验（工具变量有效）：\(result.zh)"))
    }
    return texts
      + instruments.firstStages.map { stage in
        let result = words(stage.test)
        return LocalizedText(
          en: "First stage of \(stage.regressor): \(result.en)", zh: "\(stage.regressor) 的第一阶段：\(result.zh)")
      }
  }

  private var system: [LocalizedText] {
    guard let system = equation.system, let own = system.names.firstIndex(of: equation.variable) else {
      return []
    }
    let covariance = system.residualCovariance
    let correlations = system.names.indices.filter { $0 != own }.map { other in
      let scale = (covariance[own, own] * covariance[other, other]).squareRoot()
      return "\(system.names[other]) \(NumberFormat(decimals: 2).digits(covariance[own, other] / scale))"
    }.joined(separator: ", ")
    var texts = [
      LocalizedText(
        en:
          "Estimated together with other equations; correlation of its residuals with theirs: \(correlations)",
        zh: "与其他方程联合估计；残差相关系数：\(correlations)")
    ]
    if let test = system.overidentification {
      let result = words(test)
      texts.append(
        LocalizedText(
          en: "The system's test that the instruments are valid: \(result.en)",
          zh: "系统的工具变量有效性检验：\(result.zh)"))
    }
    return texts
  }

  private var fit: [LocalizedText] {
    var texts: [LocalizedText] = []
    if case .success(let share) = estimate.rSquared { texts.append(FitWords.share(share)) }
    if case .success(let statistic) = estimate.durbinWatson {
      texts.append(FitWords.durbinWatson(statistic, rows: estimate.observationCount))
    }
    return texts
  }

  /// The statistic with its p, or why there is none.
  private func words(_ result: Result<TestResult, Refusal>) -> LocalizedText {
    switch result {
    case .failure(let refusal): return refusal.message
    case .success(let test):
      let name = if case .fisherF = test.distribution { "F" } else { "χ²" }
      let value = NumberFormat(decimals: 2).digits(test.statistic)
      let p = NumberFormat(decimals: 2, boundsSmall: true).digits(test.p)
      return LocalizedText("\(name) \(value), p = \(p)")
    }
  }
}
