/// A small set of nodes without which a directed graph has no circle, with an order of the others in which each comes after
/// those it depends on.
///
/// Finding the smallest set is NP-hard; reductions that lose nothing (Levy and Low, 1988, Journal of Algorithms 9, 470-493)
/// are made as long as any applies, then the node with the most paths through it is taken.
struct FeedbackSet {
  /// Members, in the order of their numbers.
  private(set) var members: [Int] = []
  /// All nodes: the others in solving order, then the members.
  private(set) var order: [Int] = []

  private var sources: [Set<Int>]
  private var targets: [Set<Int>]
  private var isLeft: [Bool]
  private var pending: [Int]

  /// A feedback set of the graph in which node `i` depends on `edges[i]`.
  init(_ edges: [[Int]]) {
    sources = edges.map { Set($0) }
    targets = Array(repeating: [], count: edges.count)
    for (node, own) in edges.enumerated() {
      for source in own { targets[source].insert(node) }
    }
    isLeft = Array(repeating: true, count: edges.count)
    pending = Array(edges.indices.reversed())
    run()
    members.sort()
    order = Self.order(edges, without: Set(members)) + members
  }

  private mutating func run() {
    while true {
      while let node = pending.popLast() {
        if isLeft[node] { reduce(node) }
      }
      // Ties go to the first, so that the set does not depend on how sets are stored.
      let candidates = isLeft.indices.filter { isLeft[$0] }
      guard let first = candidates.first else { return }
      take(candidates.dropFirst().reduce(first) { weight($1) > weight($0) ? $1 : $0 })
    }
  }

  private func weight(_ node: Int) -> Int { sources[node].count * targets[node].count }

  private mutating func reduce(_ node: Int) {
    if sources[node].contains(node) {
      take(node)
    } else if sources[node].isEmpty || targets[node].isEmpty {
      remove(node)
    } else if sources[node].count == 1 || targets[node].count == 1 {
      bypass(node)
    }
  }

  private mutating func take(_ node: Int) {
    members.append(node)
    remove(node)
  }

  /// Sets have no order of their own, and the result must not depend on the run.
  private mutating func remove(_ node: Int) {
    isLeft[node] = false
    for source in sources[node].sorted() {
      targets[source].remove(node)
      pending.append(source)
    }
    for target in targets[node].sorted() {
      sources[target].remove(node)
      pending.append(target)
    }
    sources[node] = []
    targets[node] = []
  }

  /// A node with one way in or out only passes on: what it depends on is joined to what depends on it.
  private mutating func bypass(_ node: Int) {
    let (ins, outs) = (sources[node], targets[node])
    remove(node)
    for source in ins {
      for target in outs {
        sources[target].insert(source)
        targets[source].insert(target)
      }
    }
  }

  private static func order(_ edges: [[Int]], without removed: Set<Int>) -> [Int] {
    let rest = edges.enumerated().map { node, own in
      removed.contains(node) ? [] : own.filter { !removed.contains($0) }
    }
    return StronglyConnectedComponents(rest).components.flatMap(\.self).filter { !removed.contains($0) }
  }
}
