internal import LinearAlgebra

extension Sandwich {
  /// A (Σ dᵢ² eᵢ² xᵢxᵢ') A with dᵢ² = n/(n − k) (HC1), 1/(1 − hᵢ) (HC2) or 1/(1 − hᵢ)² (HC3).
  ///
  /// HC2 and HC3 need every leverage hᵢ below one. Sources: White (1980), Econometrica 48, 817-838; MacKinnon
  /// and White (1985), Journal of Econometrics 29, 305-325.
  func heteroskedasticityConsistent(_ kind: CovarianceKind) throws(EconometricsError) -> Estimate {
    if kind != .hc1, let row = solution.fullLeverageRow {
      throw .refused(.fullLeverage(row: solution.design.rows[row].label))
    }
    let scaled = scores { row in
      let slack = 1 - solution.leverages[row]
      return switch kind {
      case .hc2: 1 / slack.squareRoot()
      case .hc3: 1 / slack
      default: smallSampleFactor.squareRoot()
      }
    }
    return Estimate(
      matrix: covariance(meat: scaled.transposeTimes(scaled)), degreesOfFreedom: variance.degreesOfFreedom)
  }
}
