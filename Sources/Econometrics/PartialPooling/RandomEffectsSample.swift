internal import Statistics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Group means with their sampling variances: what the variance between groups is estimated from.
struct RandomEffectsSample: Hashable, Sendable {
  let effects: [Double]
  let variances: [Double]

  func betweenVariance(_ estimator: PartialPooling.BetweenVariance) throws(EconometricsError) -> Double {
    if case .given(let value) = estimator {
      guard value >= 0, value.isFinite else {
        throw .invalidParameter(.betweenVariance, value: value)
      }
      return value
    }
    guard effects.count >= 2 else { throw .betweenVarianceNotIdentified(groups: effects.count) }
    return switch estimator {
    case .derSimonianLaird: derSimonianLaird
    case .pauleMandel: try pauleMandel()
    case .reml: try restrictedMaximumLikelihood()
    case .given(let value): value
    }
  }

  /// (Q − (k − 1)) / (Σw − Σw²/Σw) with w = 1/v, zero if negative.
  var derSimonianLaird: Double {
    let weights = variances.map { 1 / $0 }
    let total = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    return max(0, (heterogeneity(0) - Double(effects.count - 1)) / (total - squares / total))
  }

  /// The τ² at which Q(τ²) = Σ (y − μ̂)²/(v + τ²) has its expected value k − 1; zero if Q(0) is below it.
  func pauleMandel() throws(EconometricsError) -> Double {
    let expected = Double(effects.count - 1)
    guard heterogeneity(0) > expected else { return 0 }
    return try root(in: 0...upperBound) { heterogeneity($0) - expected }
  }

  /// The τ² that maximises the restricted likelihood −½ [Σ ln(v + τ²) + ln Σ 1/(v + τ²) + Q(τ²)].
  ///
  /// In tiny samples it may have more than one maximum, so it is scanned before its derivative's root is found.
  func restrictedMaximumLikelihood() throws(EconometricsError) -> Double {
    let grid = [0.0] + stride(from: -300, through: 0, by: 1).map { upperBound * pow(10, Double($0) / 30) }
    let values = grid.map(restrictedLikelihood)
    guard let best = grid.indices.max(by: { values[$0] < values[$1] }) else { return 0 }
    let bracket = grid[max(0, best - 1)]...grid[min(grid.count - 1, best + 1)]
    guard restrictedScore(bracket.lowerBound) > 0 else { return 0 }
    return try root(in: bracket, restrictedScore)
  }

  /// The weighted mean at a given τ².
  func mean(_ between: Double) -> Double {
    let weights = variances.map { 1 / ($0 + between) }
    return zip(weights, effects).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }

  /// The variance of that mean.
  func meanVariance(_ between: Double) -> Double {
    1 / variances.reduce(0) { $0 + 1 / ($1 + between) }
  }

  /// Cochran's Q with weights 1/(v + τ²).
  func heterogeneity(_ between: Double) -> Double {
    let mean = mean(between)
    return zip(effects, variances).reduce(0) {
      $0 + ($1.0 - mean) * ($1.0 - mean) / ($1.1 + between)
    }
  }

  /// The restricted log-likelihood without its constant.
  private func restrictedLikelihood(_ between: Double) -> Double {
    let logarithms = variances.reduce(0) { $0 + log($1 + between) }
    return -0.5 * (logarithms - log(meanVariance(between)) + heterogeneity(between))
  }

  /// Its derivative times two: Σ w²(y − μ̂)² − Σ w + Σ w²/Σ w with w = 1/(v + τ²).
  private func restrictedScore(_ between: Double) -> Double {
    let mean = mean(between)
    let weights = variances.map { 1 / ($0 + between) }
    let total = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    let scatter = zip(weights, effects).reduce(0) { sum, pair in
      let error = pair.0 * (pair.1 - mean)
      return sum + error * error
    }
    return scatter - total + squares / total
  }

  /// Beyond k times the squared range of the effects, both conditions on τ² have changed sign.
  private var upperBound: Double {
    let range = (effects.max() ?? 0) - (effects.min() ?? 0)
    return Double(effects.count) * range * range + (variances.max() ?? 0)
  }

  private func root(
    in bracket: ClosedRange<Double>, _ function: (Double) -> Double
  ) throws(EconometricsError) -> Double {
    do {
      return try brentRoot(in: bracket, of: function)
    } catch {
      throw .numerical(description: "variance between groups: \(error)")
    }
  }
}
