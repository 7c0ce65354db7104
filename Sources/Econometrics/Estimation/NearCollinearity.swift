internal import LinearAlgebra

/// A near-dependency among regressors and the columns it hurts.
///
/// Found by singular values of the columns at unit length, not centred. Source: Belsley, Kuh and Welsch,
/// Regression Diagnostics (1980), chapter 3.
public struct NearCollinearity: Hashable, Sendable {
  /// A column and the share of its coefficient's variance that comes from the dependency.
  public struct Share: Hashable, Sendable {
    /// The column's name.
    public let name: String
    /// The variance-decomposition proportion, 0...1.
    public let varianceProportion: Double
  }

  /// The largest singular value over the dependency's; from about 30 on it is harmful.
  public let conditionIndex: Double
  /// The columns with more than half of their variance from it, largest share first.
  public let columns: [Share]

  init(_ dependency: NearDependency, names: [String]) {
    conditionIndex = dependency.conditionIndex
    columns = dependency.columns
      .map { Share(name: names[$0], varianceProportion: dependency.varianceProportions[$0]) }
      .sorted { $0.varianceProportion > $1.varianceProportion }
  }
}
