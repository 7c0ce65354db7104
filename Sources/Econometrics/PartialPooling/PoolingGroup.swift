/// The values of one group, such as a province's yearly changes.
public struct PoolingGroup: Hashable, Sendable {
  /// What a group is used for.
  public enum Role: String, Hashable, Sendable {
    /// Its level takes part in the pooling.
    case pooled
    /// Only its scatter counts, towards the size of residuals.
    case residualOnly
  }

  /// The group's name.
  public var name: String
  /// The values.
  public var values: [Double]
  /// How many ordinary observations each value is worth: the yearly average of four years is worth 4.
  public var weights: [Double]
  /// What the group is used for.
  public var role: Role

  /// A group; values weigh 1 unless said otherwise.
  public init(name: String, values: [Double], weights: [Double]? = nil, role: Role = .pooled) {
    self.name = name
    self.values = values
    self.weights = weights ?? [Double](repeating: 1, count: values.count)
    self.role = role
  }

  /// Σ w.
  public var totalWeight: Double { weights.reduce(0, +) }

  /// The weighted mean of the values.
  public var mean: Double { zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / totalWeight }

  /// Σ w (y − ȳ)².
  var sumOfSquares: Double {
    let mean = mean
    return zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
  }

  func check() throws(EconometricsError) {
    guard !values.isEmpty else { throw .emptyGroup(name: name) }
    guard weights.count == values.count else {
      throw .sizeMismatch(part: .groupWeights(name), found: weights.count, expected: values.count)
    }
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(term: name, row: String(index + 1))
    }
    if let weight = weights.first(where: { !($0 > 0 && $0.isFinite) }) {
      throw .invalidWeight(row: name, value: weight)
    }
  }
}
