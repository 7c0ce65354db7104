import Expressions
import Statistics
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

struct TapeTests {
  static func identity(_ right: Expression, _ left: LeftSide = LeftSide(of: "x")) -> FittedEquation {
    FittedEquation(
      left: left, right: right, coefficients: [], uncertainty: .independent, residual: .none, remarks: [],
      specification: EquationSpecification(
        variable: "x", kind: .identity(Equation(left: left, right: right)),
        range: SourceRange(file: "m", line: 1)))
  }

  /// Values of `x`, `y`, `z` in the last of four periods and before; three lanes.
  static let figures: [[[Double]]] = [
    [[1, 2, 3], [2, 4, 0.5], [3, 7, 20], [.nan, .nan, .nan]],
    [[5, -1, 0], [6, 1, 2], [7, 0, -3], [8, 2.5, 1]],
    [[30, 10, 1], [40, 0, 1], [50, 99, 1], [60, 45, 100]],
  ]
  static let names = ["x", "y", "z"]

  static func evaluate(_ equation: FittedEquation) throws -> [Double] {
    let periods = try years(2022, 2025)
    let table = LaneTable(variables: 3, periods: periods, lanes: 3)
    for variable in 0..<3 {
      for period in 0..<4 {
        for lane in 0..<3 { table.column(variable, period)[lane] = figures[variable][period][lane] }
      }
    }
    let system = try EquationSystem(variables: names, equations: [equation])
    var plan = SolvePlan(equations: 1, periods: 4)
    plan.forms[0][3] = .computed
    let draws = try EquationDraws(
      system: system, model: "m", periods: periods, draws: 2, random: .init(seed: 1), sources: [])
    try system.solve(table, plan: plan, draws: draws, threads: 1)
    return (0..<3).map { table.column(0, 3)[$0] }
  }

  static func lookup(lane: Int) -> (String, Int) -> Double? {
    { name, shift in names.firstIndex(of: name).map { figures[$0][3 + shift][lane] } }
  }

  /// Compiled and interpreted values agree to the bit wherever the interpreter gives one.
  @Test(arguments: [UInt64(1), 2, 3])
  func randomTreesAgreeWithTheInterpreter(_ seed: UInt64) throws {
    var random = RandomTree(state: seed)
    var (compared, wrong) = (0, [String]())
    for _ in 0..<300 {
      let tree = random.tree(depth: 4)
      // No constant below the disturbance that is added: x + 0 keeps every bit but the sign of zero.
      let values = try Self.evaluate(Self.identity(tree))
      for lane in 0..<3 {
        guard let expected = tree.evaluate(Self.lookup(lane: lane)) else { continue }
        compared += 1
        if values[lane] != expected { wrong.append("\(tree): \(values[lane]), not \(expected)") }
      }
    }
    #expect(wrong.isEmpty)
    #expect(compared > 300)
  }

  /// f(x) = g for each left side: applying f to the solution gives g back.
  @Test(arguments: LeftSide.Transform.allCases, [1, 2])
  func leftSidesAreInverted(_ transform: LeftSide.Transform, _ periods: Int) throws {
    let left = LeftSide(transform, of: "x", periods: periods)
    let right = Expression.variable("y") / .number(10)
    let solved = try Self.evaluate(Self.identity(right, left))
    for lane in 0..<3 {
      let back = left.expression.evaluate { name, shift in
        name == "x" && shift == 0 ? solved[lane] : Self.lookup(lane: lane)(name, shift)
      }
      #expect(back.map { isClose($0, Self.figures[1][3][lane] / 10, absolute: 1e-12) } == true)
    }
  }

  @Test(
    arguments: [
      ("y and z[-3] > 1", [1, 1, 0]), ("0 and log(0 - 1)", [0, 0, 0]), ("1 or log(0 - 1)", [1, 1, 1]),
      ("if(y > 2, y, log(0 - 1))", [8, 2.5, .nan]), ("min(y, log(0 - 1))", [.nan, .nan, .nan]),
      ("log(0 - 1) > 1", [.nan, .nan, .nan]), ("not log(0 - 1)", [.nan, .nan, .nan]),
      ("log(0 - 1) and 0", [.nan, .nan, .nan]),
      ("if(y > 2, y, missing)", [8, 2.5, .nan]), ("missing", [.nan, .nan, .nan]),
    ] as [(String, [Double])])
  func missingValues(_ text: String, _ expected: [Double]) throws {
    let tree = try Expression.parse(text, at: SourceRange(file: "m", line: 1))
    let values = try Self.evaluate(Self.identity(tree))
    #expect(zip(values, expected).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) })
  }

  /// Equal subexpressions are one step, across equations too.
  @Test func commonSubexpressions() throws {
    let tree = try Expression.parse("(y + z) * (y + z) - (y + z)", at: SourceRange(file: "m", line: 1))
    var graph = ExpressionGraph()
    let scope = ExpressionGraph.Scope(variables: ["x": 0, "y": 1, "z": 2], coefficients: [:], equation: 0)
    let node = try graph.add(tree, scope)
    #expect(try graph.add(tree, scope) == node)
    var builder = TapeBuilder(graph, isColumn: { _ in false }, isUnknown: { _ in true })
    builder.store(node, in: .variable(0, shift: 0))
    #expect(builder.finished().numberSteps.map(\.operation) == [.add, .multiply, .subtract])
  }

  @Test func unknownNames() {
    let problems = findings {
      try EquationSystem(variables: ["x", "y"], equations: [Self.identity(.variable("yy"))])
    }
    #expect(
      problems == ["error: no variable is called \"yy\"\n    did you mean \"y\"?"] || problems.count == 1)
  }
}
