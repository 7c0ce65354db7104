/// Rows grouped by the cluster whose errors may be correlated.
public struct Cluster: Hashable, Sendable {
  /// The cluster's name, such as the year.
  public let name: String
  /// Its rows, ascending.
  public let rows: [Int]
}

extension DesignMatrix {
  /// The cluster of every row as a number from 0, in order of first appearance; nil unless all rows have one.
  public var clusters: [Int]? {
    guard let groups = try? clusterGroups() else { return nil }
    var numbers = [Int](repeating: 0, count: observationCount)
    for (number, group) in groups.enumerated() {
      for row in group.rows { numbers[row] = number }
    }
    return numbers
  }

  /// The clusters in order of first appearance; a row that names none is an error.
  public func clusterGroups() throws(EconometricsError) -> [Cluster] {
    var order = [String]()
    var members = [String: [Int]]()
    for (row, observation) in rows.enumerated() {
      guard let name = observation.cluster else { throw .clusterMissing(row: observation.label) }
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(row)
    }
    return order.map { Cluster(name: $0, rows: members[$0] ?? []) }
  }
}
