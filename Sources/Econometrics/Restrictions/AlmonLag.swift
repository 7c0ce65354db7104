internal import LinearAlgebra

/// A polynomial distributed lag: the coefficients of lags 0 … length − 1 lie on a polynomial of the given degree,
///
///     βⱼ = γ₀ + γ₁ j + … + γ_d j^d
///
/// which is the same as (d + 1)-th differences of zero, Σᵢ (−1)ⁱ C(d+1, i) βⱼ₊ᵢ = 0: length − d − 1 linear
/// restrictions. Source: Almon (1965), Econometrica 33, 178-196; Greene, Econometric Analysis, 7th ed., section 21.3.
public struct AlmonLag: Hashable, Sendable {
  /// The degree of the polynomial.
  public var degree: Int
  /// How many lags have a coefficient, lag 0 included.
  public var length: Int

  /// A polynomial of `degree` over `length` lags; a degree below the length.
  public init(degree: Int, length: Int) {
    self.degree = degree
    self.length = length
  }

  /// The restrictions on the coefficients of the lags, named from lag 0 on.
  public func restrictions(on names: [String]) -> [LinearRestriction] {
    let weights = differenceWeights
    return (0..<max(0, names.count - degree - 1)).map { first in
      var restriction = LinearRestriction([:], equals: 0, text: "")
      for (place, weight) in weights.enumerated() { restriction.weights[names[first + place]] = weight }
      restriction.text = "Δ^\(degree + 1) \(names[first]) = 0"
      return restriction
    }
  }

  /// (−1)ⁱ C(d + 1, i), scaled to a largest entry of 1.
  private var differenceWeights: [Double] {
    var weights = [1.0]
    for _ in 0...degree { weights = zip(weights + [0], [0] + weights).map { $0 - $1 } }
    let largest = weights.map(abs).max() ?? 1
    return weights.map { $0 / largest }
  }
}

/// What a distributed lag adds up to.
public struct DistributedLag: Hashable, Sendable {
  /// What the lags are lags of: a coefficient or a term.
  public let name: String
  /// The polynomial.
  public let polynomial: AlmonLag
  /// The coefficients' names from lag 0 on.
  public let coefficients: [String]
  /// Σ βⱼ, the effect in the long run.
  public let sum: Double
  /// The standard error of the sum.
  public let sumStandardError: Double
  /// Σ j βⱼ / Σ βⱼ in periods; means little where the coefficients change sign.
  public let meanLag: Double
  /// The standard error of the mean lag by the delta method.
  public let meanLagStandardError: Double
}

extension DistributedLag {
  /// The sums over the named coefficients of an estimate.
  public init?(
    _ name: String, _ polynomial: AlmonLag, coefficients names: [String], of estimate: EquationEstimate
  ) {
    let places = names.compactMap { estimate.names.firstIndex(of: $0) }
    guard places.count == names.count else { return nil }
    let values = places.map { estimate.coefficients[$0] }
    let block = estimate.covariance.selecting(rows: places).selecting(columns: places)
    let total = values.reduce(0, +)
    let mean = values.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / total
    let slopes = values.indices.map { (Double($0) - mean) / total }
    self.init(
      name: name, polynomial: polynomial, coefficients: names, sum: total,
      sumStandardError: block.standardDeviation(of: values.map { _ in 1 }), meanLag: mean,
      meanLagStandardError: block.standardDeviation(of: slopes))
  }
}

extension Matrix {
  /// √(w'Vw), V this covariance.
  fileprivate func standardDeviation(of weights: [Double]) -> Double {
    max(0, zip(weights, self * weights).reduce(0) { $0 + $1.0 * $1.1 }).squareRoot()
  }
}
