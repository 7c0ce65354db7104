/// The strongly connected components of a directed graph, each after those it depends on.
///
/// Tarjan's algorithm without recursion; linear in nodes and edges. Source: Tarjan (1972), SIAM Journal on Computing 1,
/// 146-160. Nodes are visited in the order of their numbers and edges in the order given, so the result is as near to the
/// given order as the edges allow.
struct StronglyConnectedComponents {
  /// The components; a node's own are sorted.
  private(set) var components: [[Int]] = []

  private let edges: [[Int]]
  private var index: [Int]
  private var low: [Int]
  private var isOnStack: [Bool]
  private var stack: [Int] = []
  private var next = 0

  /// Components of the graph in which node `i` depends on `edges[i]`.
  init(_ edges: [[Int]]) {
    self.edges = edges
    index = Array(repeating: -1, count: edges.count)
    low = index
    isOnStack = Array(repeating: false, count: edges.count)
    for node in edges.indices where index[node] < 0 { visit(from: node) }
  }

  private mutating func visit(from root: Int) {
    var path: [(node: Int, edge: Int)] = [(root, 0)]
    open(root)
    while let (node, edge) = path.last {
      if edge < edges[node].count {
        path[path.count - 1].edge += 1
        let target = edges[node][edge]
        if index[target] < 0 {
          open(target)
          path.append((target, 0))
        } else if isOnStack[target] {
          low[node] = min(low[node], index[target])
        }
      } else {
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == index[node] { close(node) }
      }
    }
  }

  private mutating func open(_ node: Int) {
    index[node] = next
    low[node] = next
    next += 1
    stack.append(node)
    isOnStack[node] = true
  }

  private mutating func close(_ node: Int) {
    var component: [Int] = []
    while let member = stack.popLast() {
      isOnStack[member] = false
      component.append(member)
      if member == node { break }
    }
    components.append(component.sorted())
  }
}
