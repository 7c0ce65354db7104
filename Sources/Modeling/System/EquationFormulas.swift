import Econometrics
import Expressions
import SourceText

/// The equations of a system as one graph, each solved for its variable.
struct EquationFormulas: Sendable {
  /// The graph that every formula is part of.
  private(set) var graph = ExpressionGraph()
  /// For each equation, the node of its variable's level: the inverse of the left side at right side plus disturbance.
  private(set) var levels: [Int] = []
  /// The same with so many per cent put on the right side before the disturbance.
  private(set) var scaledLevels: [Int] = []
  /// For each equation, the left side's transform of the variable.
  private(set) var lefts: [Int] = []
  /// For each equation, the right side without disturbance.
  private(set) var rights: [Int] = []
  /// For each equation, what its level reads.
  private(set) var references: [[EquationSystem.Reference]] = []

  /// Nodes of an equation of a quarterly model, more or less.
  private static let typicalNodes = 32

  init(_ equations: [FittedEquation], positions: [String: Int]) throws(Diagnostic) {
    graph.reserve(Self.typicalNodes * equations.count)
    for (index, equation) in equations.enumerated() {
      try add(
        equation,
        ExpressionGraph.Scope(variables: positions, coefficients: equation.symbols, equation: index))
    }
    references = levels.map(graph.references)
  }

  private mutating func add(_ equation: FittedEquation, _ scope: ExpressionGraph.Scope) throws(Diagnostic) {
    let right = try graph.add(equation.right.expandingTimeOperators(), scope)
    // An add-factor on an identity is legitimate (a statistical discrepancy), so every equation has the term.
    let disturbance = graph.step(
      .add, graph.source(.addFactor(equation: scope.equation)),
      graph.source(.residual(equation: scope.equation)))
    let percent = graph.source(.percentage(equation: scope.equation))
    let factor = graph.step(.add, graph.constant(1), graph.step(.divide, percent, graph.constant(100)))
    let scaled = graph.step(.multiply, right, factor)
    let inverse = equation.left.level(from: .variable(ExpressionGraph.Scope.disturbance))
    let (plain, moved) = (graph.step(.add, right, disturbance), graph.step(.add, scaled, disturbance))
    rights.append(right)
    lefts.append(try graph.add(equation.left.expression.expandingTimeOperators(), scope))
    levels.append(try graph.add(inverse, scope, disturbance: plain))
    scaledLevels.append(try graph.add(inverse, scope, disturbance: moved))
  }
}

extension FittedEquation {
  /// The coefficients' positions by the symbols that stand for them in `right`.
  var symbols: [String: Int] {
    Dictionary(
      coefficients.enumerated().map { (Self.symbol(for: $0.element.name), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension ExpressionGraph {
  /// The variables a node depends on, in the order of reading.
  func references(_ node: Int) -> [EquationSystem.Reference] {
    var seen: Set<Int> = []
    var found: [EquationSystem.Reference] = []
    collect(node, &seen, &found)
    return found
  }

  private func collect(_ node: Int, _ seen: inout Set<Int>, _ found: inout [EquationSystem.Reference]) {
    guard seen.insert(node).inserted else { return }
    if case .source(.variable(let variable, let shift)) = nodes[node] {
      found.append(EquationSystem.Reference(variable: variable, shift: shift))
    }
    for operand in operands(of: node) { collect(operand, &seen, &found) }
  }
}
