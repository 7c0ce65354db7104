/// A variable as an expression refers to it.
public struct VariableReference: Hashable, Sendable {
  /// The variable's name.
  public let name: String
  /// How many periods later: -1 in `x[-1]`.
  public let shift: Int

  /// A reference.
  public init(name: String, shift: Int = 0) {
    self.name = name
    self.shift = shift
  }
}

extension Expression {
  /// Whether a word of the language cannot be the name of a variable.
  public static func isReservedWord(_ word: String) -> Bool { Token.reservedWords.contains(word) }

  /// Every reference, once each in the order of reading, time operators written out.
  public var variables: [VariableReference] {
    var seen: Set<VariableReference> = []
    var result: [VariableReference] = []
    expandingTimeOperators().visitVariables { reference, _ in
      if seen.insert(reference).inserted { result.append(reference) }
    }
    return result
  }

  /// The variables' names, once each in the order of reading.
  public var variableNames: [String] {
    var seen: Set<String> = []
    return variables.map(\.name).filter { seen.insert($0).inserted }
  }

  /// Calls `body` with every reference as written and its place.
  public func visitVariables(_ body: (VariableReference, Expression) -> Void) {
    if case .variable(let name, let shift) = node {
      body(VariableReference(name: name, shift: shift), self)
    }
    for child in children { child.visitVariables(body) }
  }

  /// The parts, from left to right.
  public var children: [Expression] {
    switch node {
    case .number, .missing, .variable: []
    case .negate(let operand), .not(let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .call(_, let arguments): arguments
    }
  }

  /// The tree with every part replaced by what `transform` makes of it.
  func mappingChildren(_ transform: (Expression) -> Expression) -> Expression {
    switch node {
    case .number, .missing, .variable: self
    case .negate(let operand): Expression(.negate(transform(operand)), range: range)
    case .not(let operand): Expression(.not(transform(operand)), range: range)
    case .binary(let binary, let left, let right):
      Expression(.binary(binary, transform(left), transform(right)), range: range)
    case .call(let function, let arguments):
      Expression(.call(function, arguments.map(transform)), range: range)
    }
  }

  func mappingVariables(_ transform: (String, Int) -> Expression) -> Expression {
    if case .variable(let name, let shift) = node {
      var result = transform(name, shift)
      result.range = range
      return result
    }
    return mappingChildren { $0.mappingVariables(transform) }
  }

  /// The expression with references replaced; `replacement` returns nil for those that stay.
  public func substituting(_ replacement: (VariableReference) -> Expression?) -> Expression {
    mappingVariables { name, shift in
      replacement(VariableReference(name: name, shift: shift)) ?? .variable(name, shift: shift)
    }
  }

  /// The expression with a variable replaced by its definition, shifted where the reference is.
  public func substituting(_ name: String, with definition: Expression) -> Expression {
    substituting { $0.name == name ? definition.shifted(by: $0.shift) : nil }
  }
}
