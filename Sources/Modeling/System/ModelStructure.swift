import Expressions
public import Localization
public import SourceText

/// How a model hangs together: which variable each equation reads, and in which order the equations are solved.
public struct ModelStructure: Sendable {
  /// The model as written.
  public let model: Model
  /// Its equations, ready to be solved, or standing in for them where they could not be estimated.
  public let system: EquationSystem
  /// Why the equations have no numbers; nil where they were estimated.
  public let obstacle: Diagnostics?

  /// The structure of an estimated model.
  public init(_ estimated: EstimatedModel) {
    model = estimated.model
    system = estimated.system
    obstacle = nil
  }

  /// The structure of a model that could not be estimated, read from its text.
  ///
  /// - Throws: what keeps its equations from being put in order.
  public init(_ model: Model, without obstacle: Diagnostics) throws(Diagnostic) {
    self.model = model
    self.obstacle = obstacle
    system = try EquationSystem(
      variables: model.variables.map(\.name), equations: model.equations.map(FittedEquation.init(unfitted:)))
  }

  /// A variable that an equation reads, with the shifts at which it does, latest first.
  public struct Reading: Hashable, Sendable {
    /// The variable.
    public var variable: String
    /// Periods from the current one, latest first: `[0, -1]`.
    public var shifts: [Int]
  }

  /// What an equation reads, in the order in which its text names it.
  public func readings(of equation: Int) -> [Reading] {
    var order: [Int] = []
    var shifts: [Int: Set<Int>] = [:]
    for reference in system.references[equation] {
      if shifts[reference.variable] == nil { order.append(reference.variable) }
      shifts[reference.variable, default: []].insert(reference.shift)
    }
    return order.map { variable in
      Reading(variable: system.variables[variable], shifts: (shifts[variable] ?? []).sorted(by: >))
    }
  }

  /// The variables whose equations read a variable, in the model's order.
  public func readers(of variable: String) -> [String] {
    system.equations.indices.filter { equation in
      readings(of: equation).contains { $0.variable == variable }
    }.map { system.equations[$0].variable }
  }

  /// The block of an equation, counted from 0 in solving order.
  public func block(of equation: Int) -> Int? {
    system.blocks.firstIndex { $0.equations.contains(equation) }
  }
}

extension EquationSpecification {
  /// The equation in the equation language, as it is written.
  public var text: String {
    switch kind {
    case .identity(let identity): identity.description
    case .calibrated(let calibrated): calibrated.equation.description
    case .regression(let regression): regression.text
    }
  }

  /// Estimated, calibrated or identity.
  public var kindName: String {
    switch kind {
    case .identity: "identity"
    case .calibrated: "calibrated"
    case .regression: "estimated"
    }
  }

  /// The same in words.
  public var kindTitle: LocalizedText {
    switch kind {
    case .identity: LocalizedText(en: "identity", zh: "恒等式")
    case .calibrated: LocalizedText(en: "calibrated", zh: "校准")
    case .regression: LocalizedText(en: "estimated", zh: "估计")
    }
  }
}
