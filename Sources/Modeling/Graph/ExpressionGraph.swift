/// The formulas of many equations as one graph, in which equal parts are one node.
///
/// Nodes are numbered in the order in which they are made, so an operand always comes before what uses it.
struct ExpressionGraph {
  /// Where a number comes from that no step computes.
  enum Source: Hashable, Sendable {
    /// A number in the text.
    case constant(Double)
    /// A variable so many periods from now.
    case variable(Int, shift: Int)
    /// A coefficient of an equation.
    case coefficient(equation: Int, Int)
    /// The residual drawn for an equation.
    case residual(equation: Int)
    /// The add-factor of an equation.
    case addFactor(equation: Int)
    /// Per cent that is put on an equation's right side.
    case percentage(equation: Int)
    /// The growth, difference or share that takes an equation's place.
    case value(equation: Int)
  }

  /// A source, or a step whose operands are earlier nodes; unused operands repeat the first.
  enum Node: Hashable, Sendable {
    case source(Source)
    case step(Operation, Int, Int, Int)
  }

  private(set) var nodes: [Node] = []
  private var known: [Node: Int] = [:]

  /// Makes room, so that a large graph is not moved again and again as it grows.
  mutating func reserve(_ count: Int) {
    nodes.reserveCapacity(count)
    known.reserveCapacity(count)
  }

  /// The node of a source.
  mutating func source(_ source: Source) -> Int { insert(.source(source)) }

  /// The node of a number.
  mutating func constant(_ value: Double) -> Int { insert(.source(.constant(value))) }

  /// The number that a node is; nil for anything else.
  func constant(of node: Int) -> Double? {
    guard case .source(.constant(let value)) = nodes[node] else { return nil }
    return value
  }

  /// A step, or the equal one that is there; folded where its operands are numbers.
  mutating func step(_ operation: Operation, _ first: Int, _ second: Int? = nil, _ third: Int? = nil) -> Int {
    let (b, c) = (second ?? first, third ?? first)
    if let x = constant(of: first), let y = constant(of: b), let z = constant(of: c) {
      return constant(operation.apply(x, y, z))
    }
    if let plain = neutral(operation, first, b) { return plain }
    if operation == .power, constant(of: b) == 2 { return insert(.step(.multiply, first, first, first)) }
    return insert(.step(operation, first, b, c))
  }

  /// The other operand where one changes nothing.
  private func neutral(_ operation: Operation, _ a: Int, _ b: Int) -> Int? {
    switch operation {
    case .add: constant(of: b) == 0 ? a : (constant(of: a) == 0 ? b : nil)
    case .subtract: constant(of: b) == 0 ? a : nil
    case .multiply: constant(of: b) == 1 ? a : (constant(of: a) == 1 ? b : nil)
    case .divide, .power: constant(of: b) == 1 ? a : nil
    default: nil
    }
  }

  private mutating func insert(_ node: Node) -> Int {
    if let place = known[node] { return place }
    known[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// The place of a node that is there.
  func known(_ node: Node) -> Int? { known[node] }

  /// The operands of a node, once each.
  func operands(of node: Int) -> [Int] {
    guard case .step(_, let a, let b, let c) = nodes[node] else { return [] }
    var operands = [a]
    if b != a { operands.append(b) }
    if c != a, c != b { operands.append(c) }
    return operands
  }
}
