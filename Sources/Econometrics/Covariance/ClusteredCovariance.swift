internal import LinearAlgebra

extension Sandwich {
  /// G/(G − 1) · (n − 1)/(n − k) · A (Σ_g s_g s_g') A, s_g the sum of the scores of cluster g (CR1).
  ///
  /// With few clusters t has G − 1 degrees of freedom. Sources: Liang and Zeger (1986), Biometrika 73, 13-22;
  /// Cameron and Miller (2015), Journal of Human Resources 50, 317-372.
  func clustered() throws(EconometricsError) -> Estimate {
    let groups = try solution.design.clusterGroups()
    guard groups.count >= 2 else { throw .tooFewClusters(found: groups.count) }
    let scores = scores()
    var sums = Matrix(rows: groups.count, columns: columnCount)
    for (g, group) in groups.enumerated() {
      for row in group.rows {
        for column in 0..<columnCount { sums[g, column] += scores[row, column] }
      }
    }
    let count = Double(groups.count)
    let factor = count / (count - 1) * smallSampleFactor * Double(rowCount - 1) / Double(rowCount)
    return Estimate(
      matrix: covariance(meat: factor * sums.transposeTimes(sums)), degreesOfFreedom: count - 1,
      clusterCount: groups.count)
  }
}
