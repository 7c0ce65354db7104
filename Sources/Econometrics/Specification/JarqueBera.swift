/// The Jarque-Bera test with the moments it rests on.
public struct JarqueBera: Hashable, Sendable {
  /// The third standardized moment; 0 for the normal distribution.
  public let skewness: Double
  /// The fourth standardized moment; 3 for the normal distribution.
  public let kurtosis: Double
  /// n/6 (S² + (K − 3)²/4), chi-squared with 2 degrees of freedom in large samples.
  public let test: TestResult
}

extension FittedRegression {
  /// The Jarque-Bera test that the errors are normal, on moments about the residuals' mean with divisor n.
  ///
  /// In small samples the p value is rough; refused where there are no more rows than coefficients. Source: Jarque and Bera (1987), International Statistical Review 55,
  /// 163-172.
  public var jarqueBera: Result<JarqueBera, Refusal> {
    guard !isExact else { return .failure(.exactFit) }
    guard leavesFreedom else {
      return .failure(.tooFewRows(found: observationCount, needed: coefficientCount + 1))
    }
    let errors = standardizedResiduals
    let count = Double(errors.count)
    let mean = errors.reduce(0, +) / count
    func moment(_ power: (Double) -> Double) -> Double {
      errors.reduce(0) { $0 + power($1 - mean) } / count
    }
    let variance = moment { $0 * $0 }
    guard variance > 0 else { return .failure(.exactFit) }
    let skewness = moment { $0 * $0 * $0 } / (variance * variance.squareRoot())
    let kurtosis = moment { $0 * $0 * $0 * $0 } / (variance * variance)
    let statistic = count / 6 * (skewness * skewness + (kurtosis - 3) * (kurtosis - 3) / 4)
    return .success(
      JarqueBera(
        skewness: skewness, kurtosis: kurtosis,
        test: TestResult(statistic: statistic, distribution: .chiSquared(degreesOfFreedom: 2))))
  }
}
