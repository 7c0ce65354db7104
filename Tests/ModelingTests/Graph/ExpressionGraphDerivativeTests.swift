import Expressions
import SourceText
import TestSupport
import Testing

@testable import Modeling

struct ExpressionGraphDerivativeTests {
  static let scope = ExpressionGraph.Scope(
    variables: ["x": 0, "y": 1, "z": 2], coefficients: [:], equation: 0)

  /// A node's value, its variables of the period given by index; lags are numbers of their own.
  static func value(_ graph: ExpressionGraph, _ node: Int, _ variables: [Double]) -> Double {
    switch graph.nodes[node] {
    case .source(.constant(let value)): value
    case .source(.variable(let variable, let shift)):
      shift == 0 ? variables[variable] : 1.6 + 0.6 * Double(variable) + 0.25 * Double(shift)
    case .source: .nan
    case .step(let operation, let a, let b, let c):
      operation.apply(value(graph, a, variables), value(graph, b, variables), value(graph, c, variables))
    }
  }

  /// The derivative of random trees beside central differences, where the tree is smooth there.
  @Test(arguments: [UInt64(11), 12, 13])
  func randomTrees(_ seed: UInt64) throws {
    var random = RandomTree(state: seed)
    var compared = 0
    for _ in 0..<400 {
      let tree = random.tree(depth: 4).expandingTimeOperators()
      var graph = ExpressionGraph()
      let node = try graph.add(tree, Self.scope)
      let derivative = graph.derivative(of: node, by: .variable(1, shift: 0))
      let at = { (y: Double) in Self.value(graph, node, [0, y, 1.7]) }
      let (y, width) = (2.3, 1e-5)
      let slopes = [width, width / 2].map { (at(y + $0) - at(y - $0)) / (2 * $0) }
      let exact = Self.value(graph, derivative, [0, y, 1.7])
      guard slopes[0].isFinite, exact.isFinite, abs(slopes[0]) < 1e6,
        isClose(slopes[0], slopes[1], absolute: 1e-6 * max(1, abs(slopes[0])))
      else { continue }
      compared += 1
      #expect(isClose(exact, slopes[1], absolute: 1e-4 * max(1, abs(exact))), "\(tree)")
    }
    #expect(compared > 200)
  }

  /// Of what an expression does not read, the derivative is nothing; a factor that is missing does not spoil it.
  @Test func doesNotDepend() throws {
    var graph = ExpressionGraph()
    let tree = try Expression.parse("log(0 - 1) * z + y", at: SourceRange(file: "m", line: 1))
    let node = try graph.add(tree, Self.scope)
    let byX = graph.derivative(of: node, by: .variable(0, shift: 0))
    let byY = graph.derivative(of: node, by: .variable(1, shift: 0))
    #expect(graph.constant(of: byX) == 0)
    #expect(graph.constant(of: byY) == 1)
  }

  /// Each rule by its textbook form at one point.
  @Test(
    arguments: [
      ("y^3", 3 * 4.0), ("2^y", 4 * 0.6931471805599453), ("y^y", 4 * 1.6931471805599454), ("1 / y", -0.25),
      ("exp(3 * y)", 3 * 403.4287934927351), ("sqrt(y)", 0.35355339059327379), ("abs(0 - y)", 1),
      ("max(y, 1)", 1),
      ("min(y, 1)", 0), ("if(y > 1, y * y, 7)", 4), ("logit(y)", 100 / (2 * 98.0)), ("not y", 0),
      ("y > 1", 0),
    ] as [(String, Double)])
  func rules(_ text: String, _ expected: Double) throws {
    var graph = ExpressionGraph()
    let node = try graph.add(try Expression.parse(text, at: SourceRange(file: "m", line: 1)), Self.scope)
    let derivative = graph.derivative(of: node, by: .variable(1, shift: 0))
    #expect(
      isClose(Self.value(graph, derivative, [0, 2, 0]), expected, relative: 1e-14)
        || expected == Self.value(graph, derivative, [0, 2, 0]))
  }
}
