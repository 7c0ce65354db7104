import Econometrics
import Expressions
import Localization
import SourceText
import TimeSeries

extension Model {
  /// How an equation is estimated: its own method, or the model's.
  func method(of regression: RegressionSpecification) -> EquationMethod {
    regression.method ?? (regression.needsPlainLeastSquares ? .ols : estimation.method)
  }

  /// The instruments of an equation: its own, or the model's.
  func instruments(of regression: RegressionSpecification) -> [Expression] {
    regression.instruments ?? estimation.instruments
  }

  /// Findings about keys of estimated equations that do not go together.
  func checkEstimation() -> [Diagnostic] {
    equations.flatMap { equation -> [Diagnostic] in
      guard case .regression(let regression) = equation.kind else { return [] }
      let findings = [
        checkSample(regression), checkMethod(regression), checkCombination(regression),
        checkReservedNames(regression),
      ]
      return findings.compactMap { $0 }.map { .error(at: equation.range, $0) }
    } + checkDefaultInstruments()
  }

  private func checkSample(_ regression: RegressionSpecification) -> LocalizedText? {
    guard let found = regression.sample.periods?.frequency, found != .annual, found != frequency else {
      return nil
    }
    return LocalizedText(
      en: "the sample is \(found.rawValue), the model \(frequency.rawValue)",
      zh: "样本的频率是 \(found.rawValue)，模型是 \(frequency.rawValue)")
  }

  private func checkMethod(_ regression: RegressionSpecification) -> LocalizedText? {
    let method = method(of: regression)
    if method.usesInstruments, instruments(of: regression).isEmpty {
      return LocalizedText(
        en: "method \(method.rawValue) needs instruments, here or under estimation",
        zh: "\(method.rawValue) 方法需要 instruments，写在方程中或 estimation 下")
    }
    if method == .threeStage, let own = regression.instruments, own != estimation.instruments {
      return LocalizedText(
        en: "the equations of 3sls share their instruments: write them under estimation",
        zh: "3sls 各方程共用工具变量：请写在 estimation 下")
    }
    if !method.usesInstruments, regression.instruments != nil {
      return LocalizedText(
        en: "instruments go with method 2sls or 3sls, found \(method.rawValue)",
        zh: "instruments 用于 2sls 或 3sls 方法，实际为 \(method.rawValue)")
    }
    return nil
  }

  private func checkCombination(_ regression: RegressionSpecification) -> LocalizedText? {
    let method = method(of: regression)
    if regression.needsPlainLeastSquares, !regression.isPlain(method) {
      return LocalizedText(
        en: "prior, cluster, residual and published spans go with plain least squares, "
          + "not with restrict, almon, errors or another method",
        zh: "prior、cluster、residual 与公布时段只用于普通最小二乘，不能与 restrict、almon、errors 或其他方法合用")
    }
    if regression.errorOrder > 0, method.isJoint {
      return LocalizedText(
        en: "autoregressive errors go with ols or 2sls, not with \(method.rawValue)",
        zh: "自回归误差用于 ols 或 2sls，不能用于 \(method.rawValue)")
    }
    return nil
  }

  private func checkReservedNames(_ regression: RegressionSpecification) -> LocalizedText? {
    let reserved = (1...max(1, regression.errorOrder)).map(EquationEstimate.autoregressiveName)
    guard regression.errorOrder > 0, regression.namesCoefficients,
      let clash = regression.expandedEquation.terms.map(\.name).first(where: reserved.contains)
    else { return nil }
    return LocalizedText(
      en: "\(clash) is what a coefficient of the autoregressive errors is called",
      zh: "\(clash) 是自回归误差系数的名称")
  }

  /// The model's instruments name variables of the model.
  private func checkDefaultInstruments() -> [Diagnostic] {
    let names = variables.map(\.name)
    return estimation.instruments.flatMap { instrument in
      instrument.variables.filter { !names.contains($0.name) }.map {
        .error(
          at: instrument.range, en: "no variable is called \"\($0.name)\"", zh: "没有名为“\($0.name)”的变量",
          hint: didYouMean($0.name, among: names))
      }
    }
  }
}

extension RegressionSpecification {
  /// Whether it has a key that goes with plain least squares alone.
  fileprivate var needsPlainLeastSquares: Bool {
    !priors.isEmpty || clustersByYear || givenResidual != nil || sample.usesPublishedSpans
  }
}
