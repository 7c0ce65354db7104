public import Localization

/// How the covariance of the coefficients is estimated.
public enum CovarianceKind: Hashable, Sendable {
  /// s² (X'X)⁻¹: errors alike and uncorrelated.
  case classical
  /// White's, with the factor n / (n − k).
  case hc1
  /// Squared residuals over 1 − hᵢ.
  case hc2
  /// Squared residuals over (1 − hᵢ)²: close to the jackknife, for small samples.
  case hc3
  /// Newey and West's, with the given number of lags or the automatic one (nil).
  case neweyWest(lags: Int?)
  /// Errors correlated within clusters of rows in any way (CR1); t has clusters − 1 degrees of freedom.
  case clustered
}

extension CovarianceKind {
  /// The name a report gives it.
  public var name: LocalizedText {
    switch self {
    case .classical: LocalizedText(en: "classical", zh: "经典")
    case .hc1: LocalizedText("HC1")
    case .hc2: LocalizedText("HC2")
    case .hc3: LocalizedText("HC3")
    case .neweyWest: LocalizedText("Newey-West")
    case .clustered: LocalizedText(en: "clustered", zh: "聚类稳健")
    }
  }
}
