import Econometrics
import Expressions
import Localization

extension ModelEstimator {
  /// A `calibrated:` equation: coefficients given by the author, or the level pooled over regions.
  func fit(
    _ specification: CalibratedSpecification, _ equation: EquationSpecification
  ) throws(EconometricsError) -> FittedEquation {
    var coefficients: [Coefficient] = []
    var pooled: PooledLevel?
    for (name, value) in specification.coefficients {
      switch value {
      case .given(let belief, _):
        coefficients.append(
          Coefficient(
            name: name, kind: .calibrated, value: belief.mean, standardError: belief.standardDeviation))
      case .pooled(let pool):
        let level = try self.pool(pool, coefficient: name)
        coefficients.append(coefficient(name, level))
        pooled = level
      }
    }
    let names = Set(coefficients.map(\.name))
    let right = specification.equation.right.substituting { reference in
      names.contains(reference.name) && reference.shift == 0
        ? .variable(FittedEquation.symbol(for: reference.name)) : nil
    }
    return FittedEquation(
      left: specification.equation.left, right: right, coefficients: coefficients, uncertainty: .independent,
      residual: residual(specification.residual, pooled), pooled: pooled, remarks: remarks(pooled),
      specification: equation)
  }

  /// The region's level, or the mean of all with the spread between them where the region itself has no figure.
  private func coefficient(_ name: String, _ level: PooledLevel) -> Coefficient {
    if let own = level.pooling.level(of: level.region) {
      return Coefficient(
        name: name, kind: .estimated, value: own.value, standardError: own.standardDeviation,
        dataShare: own.dataShare)
    }
    return Coefficient(
      name: name, kind: .estimated, value: level.pooling.mean,
      standardError: level.pooling.newGroupStandardDeviation, dataShare: 0)
  }

  private func residual(_ specification: ResidualSpecification, _ pooled: PooledLevel?) -> Residual {
    switch specification {
    case .given(let value):
      return Residual(
        standardDeviation: value, degreesOfFreedom: nil,
        basis: LocalizedText(en: "given by the author", zh: "作者给定"))
    case .pooled:
      let within = pooled?.pooling.withinVariance ?? ResidualVariance(value: 0, degreesOfFreedom: 0)
      return Residual(
        standardDeviation: within.standardDeviation,
        degreesOfFreedom: within.degreesOfFreedom.isFinite && within.degreesOfFreedom > 0
          ? within.degreesOfFreedom : nil,
        basis: LocalizedText(en: "scatter within regions", zh: "地区内部的离散程度"))
    }
  }

  private func remarks(_ pooled: PooledLevel?) -> [LocalizedText] {
    guard let pooled else { return [] }
    let levels = pooled.groups.filter { $0.role == .pooled }
    let regions = levels.map { "\($0.name) \(format($0.mean)) (\(Int($0.totalWeight)))" }.joined(
      separator: ", ")
    let left = pooled.excluded.map(\.name).joined(separator: ", ")
    return [
      LocalizedText(
        en:
          "\(pooled.coefficient) is pooled over regions, mean a year (years): \(regions); left out: \(left)",
        zh: "\(pooled.coefficient) 由各地区部分合并，年均（年数）：\(regions)；排除：\(left)")
    ]
  }

  private func format(_ value: Double) -> String {
    "\((value * 100).rounded() / 100)"
  }
}
