public import SourceText

/// Fitted equations, compiled, with the order in which they are solved.
public struct EquationSystem: Sendable {
  /// Variable names; their positions are the indices of every table.
  public let variables: [String]
  /// Equations in the order of the model file.
  public let equations: [FittedEquation]
  /// For each equation, the index of the variable it determines.
  public let targets: [Int]
  /// For each equation solved for its variable, what it reads, in the order of reading.
  public let references: [[Reference]]
  /// The equations in an order in which they can be solved.
  public let blocks: [Block]
  let formulas: EquationFormulas
  let programs = ProgramCache()
  private let positions: [String: Int]
  private let owners: [String: Int]

  /// One variable an equation reads, so many periods from the current one.
  public struct Reference: Hashable, Sendable {
    /// Index of the variable.
    public var variable: Int
    /// Periods from the current one; negative for lags.
    public var shift: Int
  }

  /// Compiles equations and finds their order.
  ///
  /// - Throws: a `Diagnostic` when an equation names what is not there.
  public init(variables: [String], equations: [FittedEquation]) throws(Diagnostic) {
    var positions: [String: Int] = [:]
    for (index, name) in variables.enumerated() { positions[name] = index }
    self.positions = positions
    self.variables = variables
    self.equations = equations
    var owners: [String: Int] = [:]
    for (index, equation) in equations.enumerated() { owners[equation.variable] = index }
    self.owners = owners
    targets = try equations.map { equation throws(Diagnostic) in
      guard let position = positions[equation.variable] else {
        throw .error(
          at: equation.range, en: "no variable is called \"\(equation.variable)\"",
          zh: "没有名为“\(equation.variable)”的变量")
      }
      return position
    }
    formulas = try EquationFormulas(equations, positions: positions)
    references = formulas.references
    blocks = Block.ordered(targets: targets, references: references)
  }

  /// The index of a variable.
  public func index(of variable: String) -> Int? {
    positions[variable]
  }

  /// The position of the equation that determines a variable.
  public func equationIndex(for variable: String) -> Int? {
    owners[variable]
  }
}
