public import Expressions
public import Localization
public import SourceText

/// Fitted equations in solving order, compiled.
public struct EquationSystem: Sendable {
  /// Variable names; their positions are the indices of every table.
  public let variables: [String]
  /// Equations in the order in which they can be evaluated within one period.
  public let equations: [FittedEquation]
  /// For each equation, the index of the variable it determines.
  public let targets: [Int]
  /// For each equation, what it reads: variable index and shift in periods.
  public let references: [[Reference]]
  let tapes: [Tape]
  private let positions: [String: Int]

  /// One variable an equation reads, so many periods from the current one.
  public struct Reference: Hashable, Sendable {
    /// Index of the variable.
    public var variable: Int
    /// Periods from the current one; negative for lags.
    public var shift: Int
  }

  /// Orders and compiles equations.
  ///
  /// - Throws: a `Diagnostic` when equations determine each other within one period, or read the future.
  public init(variables: [String], equations: [FittedEquation]) throws(Diagnostic) {
    var positions: [String: Int] = [:]
    for (index, name) in variables.enumerated() { positions[name] = index }
    self.positions = positions
    self.variables = variables
    let ordered = try Self.ordered(equations)
    self.equations = ordered
    targets = ordered.compactMap { positions[$0.variable] }
    references = ordered.map { equation in
      equation.references.compactMap { reference in
        positions[reference.name].map { Reference(variable: $0, shift: reference.shift) }
      }
    }
    tapes = try ordered.map { equation throws(Diagnostic) in
      try Tape(compiling: equation, positions: positions)
    }
  }

  /// The index of a variable.
  public func index(of variable: String) -> Int? {
    positions[variable]
  }

  /// The position of the equation that determines a variable.
  public func equationIndex(for variable: String) -> Int? {
    equations.firstIndex { $0.variable == variable }
  }

  /// Depth-first topological order over same-period references; ties keep the file's order.
  private static func ordered(_ equations: [FittedEquation]) throws(Diagnostic) -> [FittedEquation] {
    var byVariable: [String: FittedEquation] = [:]
    for equation in equations { byVariable[equation.variable] = equation }
    var ordered: [FittedEquation] = []
    var done: Set<String> = []
    for equation in equations {
      var path: [String] = []
      try visit(equation, byVariable, &done, &path, &ordered)
    }
    return ordered
  }

  private static func visit(
    _ equation: FittedEquation, _ byVariable: [String: FittedEquation], _ done: inout Set<String>,
    _ path: inout [String], _ ordered: inout [FittedEquation]
  ) throws(Diagnostic) {
    guard !done.contains(equation.variable) else { return }
    if let start = path.firstIndex(of: equation.variable) {
      throw simultaneous(path[start...] + [equation.variable], at: equation.range)
    }
    path.append(equation.variable)
    for reference in equation.references {
      guard reference.shift <= 0 else { throw lead(reference.name, in: equation) }
      if reference.shift == 0, let needed = byVariable[reference.name] {
        try visit(needed, byVariable, &done, &path, &ordered)
      }
    }
    path.removeLast()
    done.insert(equation.variable)
    ordered.append(equation)
  }

  private static func simultaneous(_ names: ArraySlice<String>, at range: SourceRange) -> Diagnostic {
    let chain = names.joined(separator: " → ")
    return .error(
      at: range,
      en:
        "these equations determine each other within one period: \(chain); this version solves recursive models",
      zh: "这些方程在同一期内相互决定：\(chain)；本版本只求解递归模型",
      hint: LocalizedText(
        en: "use last period's value in one of them, for example \(names.first ?? "x")[-1]",
        zh: "请在其中一个方程里用上一期的值，例如 \(names.first ?? "x")[-1]"))
  }

  private static func lead(_ name: String, in equation: FittedEquation) -> Diagnostic {
    .error(
      at: equation.range,
      en:
        "the equation of \(equation.variable) uses a future value of \(name); this version solves models without leads",
      zh: "\(equation.variable) 的方程用到 \(name) 的未来值；本版本只求解不含前瞻项的模型")
  }
}

extension FittedEquation {
  /// Every variable the equation reads once it is solved for its own.
  var references: [VariableReference] {
    left.level(from: right).variables.filter { coefficientIndex(of: $0.name) == nil }
  }
}
