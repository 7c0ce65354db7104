public import Statistics

extension FittedForecaster {
  /// Random paths: one array of `draws.count` values for each step; nil where `residualVariance` is.
  ///
  /// Per draw: the variance from its scaled inverse chi-squared distribution, then the innovations and the parameter
  /// error. The numbers depend on the seed, the variable, the draw and the step only.
  public func simulate(
    horizon: Int, draws: Range<Int>, variable: String, random: RandomSource
  ) -> [[Double]]? {
    guard let residualVariance else { return nil }
    let degrees = Double(degreesOfFreedom)
    let scales = random.stream(variable: variable, source: "forecast variance")
      .chiSquareds(degreesOfFreedom: degrees, draws: draws, period: 0)
      .map { (residualVariance * degrees / $0).squareRoot() }
    let steps = random.stream(variable: variable, source: "forecast innovation")
    let parameter = random.stream(variable: variable, source: "forecast parameter")
    let normals =
      (0..<max(0, horizon)).map { steps.normals(draws: draws, period: $0) }
      + [parameter.normals(draws: draws, period: 0)]
    return zip(forecast(horizon: horizon), innovationLoadings(horizon: horizon)).map { point, row in
      scales.indices.map { draw in
        point + scales[draw] * zip(row, normals).reduce(0) { $0 + $1.0 * $1.1[draw] }
      }
    }
  }
}
