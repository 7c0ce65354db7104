/// One near-dependency among the columns of a design.
public struct NearDependency: Hashable, Sendable {
  /// The largest singular value over this dependency's, on unit-length columns.
  public let conditionIndex: Double
  /// Columns with more than half of their coefficient's variance from this dependency.
  public let columns: [Int]
  /// Share of each column's variance that comes from this dependency, over all columns of the design.
  public let varianceProportions: [Double]
}

/// Collinearity of a design: singular values of its unit-length columns and whom they hurt.
///
/// Source: Belsley, Kuh and Welsch (1980), Regression Diagnostics, ch. 3 (columns of unit length, not
/// centred; an index over 30 with two or more proportions over one half is harmful).
public struct Collinearity: Hashable, Sendable {
  /// Largest over smallest singular value of the unit-length columns; infinite with aliased columns.
  public let conditionNumber: Double
  /// Dependencies with a condition index over 30, worst first.
  public let nearDependencies: [NearDependency]
}

extension LeastSquares {
  /// The condition number of the design's unit-length columns; infinite with aliased columns.
  public var conditionNumber: Double { collinearity().conditionNumber }

  /// The collinearity of the kept columns, by variance decomposition.
  ///
  /// `threshold` is the condition index from which a dependency is reported.
  public func collinearity(threshold: Double = 30) -> Collinearity {
    let kept = Set(0..<design.columns).subtracting(aliased).sorted()
    let columns = triangle.selecting(columns: kept)
    let lengths = kept.indices.map { euclideanLength(columns.column($0)[...]) }
    guard let decomposition = try? SVD(columns.scalingColumns(by: lengths.map { 1 / $0 })),
      let largest = decomposition.values.first
    else { return Collinearity(conditionNumber: 1, nearDependencies: []) }
    var shares = Matrix(rows: kept.count, columns: kept.count)
    for j in kept.indices {
      let parts = kept.indices.map { k in
        let ratio = decomposition.right[j, k] / decomposition.values[k]
        return ratio * ratio
      }
      let total = parts.reduce(0, +)
      for k in kept.indices { shares[j, k] = parts[k] / total }
    }
    let found = kept.indices.reversed().filter { largest / decomposition.values[$0] > threshold }
    return Collinearity(
      conditionNumber: aliased.isEmpty ? decomposition.conditionNumber : .infinity,
      nearDependencies: found.map { k in
        var proportions = [Double](repeating: 0, count: design.columns)
        for j in kept.indices { proportions[kept[j]] = shares[j, k] }
        return NearDependency(
          conditionIndex: largest / decomposition.values[k],
          columns: kept.indices.filter { shares[$0, k] > 0.5 }.map { kept[$0] },
          varianceProportions: proportions)
      })
  }
}
