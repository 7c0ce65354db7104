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
  /// Where the figures lead.
  let target: Report.Target?

  init?(_ equation: FittedEquation, _ target: Report.Target?) {
    guard let estimate = equation.estimate else { return nil }
    (self.equation, self.estimate, self.target) = (equation, estimate, target)
  }

  var statements: [Report.Statement] {
    [sample] + autoregression + restrictions + lags + instruments + system + fit
  }

  private var sample: Report.Statement {
    let (rows, name) = (estimate.observationCount, estimate.method.name)
    let freedom =
      estimate.degreesOfFreedom.isFinite
      ? LocalizedText(
        en: "t has \(Int(estimate.degreesOfFreedom)) degrees of freedom",
        zh: "t 的自由度为\(Int(estimate.degreesOfFreedom))")
      : LocalizedText(en: "standard errors hold for large samples", zh: "标准误为大样本近似")
    // A method's name may hold digits, as the count of rows does.
    let opening = LocalizedText(
      en: "Estimated by \(name.en) on \(rows) rows; ", zh: "估计方法：\(name.zh)，样本\(rows)行；")
    let figures = estimate.degreesOfFreedom.isFinite ? ["\(Int(estimate.degreesOfFreedom))"] : []
    return Report.Statement(freedom, figures: figures, to: target).behind(opening)
  }

  private var autoregression: [Report.Statement] {
    guard estimate.autoregressiveOrder > 0 else { return [] }
    let (order, passes) = (estimate.autoregressiveOrder, estimate.iterations)
    return [
      Report.Statement(
        LocalizedText(
          en:
            "Errors follow an autoregression of order \(order), iterated to the end (\(passes) passes; tools that stop earlier print other digits)",
          zh: "误差服从\(order)阶自回归，迭代至完全收敛（\(passes)次；提前停止的软件尾数不同）"))
    ]
  }

  private var restrictions: [Report.Statement] {
    guard let test = estimate.restrictionTest else { return [] }
    let texts = estimate.restrictions.map(\.text).joined(separator: ", ")
    let opening = LocalizedText(
      en: "Restrictions: \(texts). The data against them: ", zh: "约束：\(texts)。检验：")
    return [words(test).behind(opening)]
  }

  private var lags: [Report.Statement] {
    let format = NumberFormat(decimals: 3)
    return equation.distributedLags.map { lag in
      let (sum, error) = (format.digits(lag.sum), format.digits(lag.sumStandardError))
      let (mean, spread) = (format.digits(lag.meanLag), format.digits(lag.meanLagStandardError))
      let opening = LocalizedText(
        en: "Distributed lag of \(lag.name), degree \(lag.polynomial.degree): ",
        zh: "\(lag.name) 的分布滞后（\(lag.polynomial.degree) 次）：")
      let text = LocalizedText(
        en: "sum \(sum) ± \(error), mean lag \(mean) ± \(spread) periods",
        zh: "合计 \(sum) ± \(error)，平均滞后 \(mean) ± \(spread) 期")
      return Report.Statement(text, figures: [sum, error, mean, spread], to: target).behind(opening)
    }
  }

  private var instruments: [Report.Statement] {
    guard let instruments = estimate.instruments else { return [] }
    let names = instruments.names.map { $0 == DesignMatrix.interceptName ? "1" : $0 }.joined(separator: ", ")
    var texts = [Report.Statement(LocalizedText(en: "Instruments: \(names)", zh: "工具变量：\(names)"))]
    if equation.system == nil {
      texts.append(
        words(instruments.overidentification).behind(
          LocalizedText(en: "Sargan's test that the instruments are valid: ", zh: "萨尔甘检验（工具变量有效）：")))
    }
    return texts
      + instruments.firstStages.map { stage in
        words(stage.test).behind(
          LocalizedText(en: "First stage of \(stage.regressor): ", zh: "\(stage.regressor) 的第一阶段："))
      }
  }

  private var system: [Report.Statement] {
    guard let system = equation.system, let own = system.names.firstIndex(of: equation.variable) else {
      return []
    }
    let format = NumberFormat(decimals: 2)
    let correlations = system.correlations(of: own).map { name, value in
      Report.Statement(LocalizedText(format.digits(value)), figures: [format.digits(value)], to: target)
        .behind(LocalizedText("\(name) "))
    }
    var texts = [
      correlations.joined(en: ", ", zh: ", ").behind(
        LocalizedText(
          en: "Estimated together with other equations; correlation of its residuals with theirs: ",
          zh: "与其他方程联合估计；残差相关系数："))
    ]
    if let test = system.overidentification {
      texts.append(
        words(test).behind(
          LocalizedText(en: "The system's test that the instruments are valid: ", zh: "系统的工具变量有效性检验：")))
    }
    return texts
  }

  private var fit: [Report.Statement] {
    var texts: [Report.Statement] = []
    if case .success(let share) = estimate.rSquared { texts.append(FitWords.share(share, to: target)) }
    if case .success(let statistic) = estimate.durbinWatson {
      texts.append(FitWords.durbinWatson(statistic, rows: estimate.observationCount, to: target))
    }
    return texts
  }

  /// The statistic with its p, or why there is none.
  private func words(_ result: Result<TestResult, Refusal>) -> Report.Statement {
    switch result {
    case .failure(let refusal): return Report.Statement(refusal.message)
    case .success(let test):
      let name = if case .fisherF = test.distribution { "F" } else { "χ²" }
      let value = NumberFormat(decimals: 2).digits(test.statistic)
      let p = NumberFormat(decimals: 2, boundsSmall: true).digits(test.p)
      return Report.Statement(
        LocalizedText("\(name) \(value), p = \(p)"), figures: [value, p], to: target)
    }
  }
}

extension FittedSystem {
  /// The correlations of an equation's residuals with those of the others, by their names.
  func correlations(of own: Int) -> [(name: String, value: Double)] {
    names.indices.filter { $0 != own }.map { other in
      let scale = (residualCovariance[own, own] * residualCovariance[other, other]).squareRoot()
      return (names[other], residualCovariance[own, other] / scale)
    }
  }
}
