import Expressions
import SourceText
import TimeSeries

/// Puts the equations of a description into qilu's names and words.
struct MDLTranslator {
  let names: MDLNames
  let frequency: Frequency?
  let problems: DiagnosticCollector

  func estimated(_ behavioral: MDLBehavioral) -> MDLTranslation.EstimatedEquation {
    let instruments = behavioral.instruments.filter { !$0.isNumber }
    if !behavioral.instruments.isEmpty, instruments.count == behavioral.instruments.count {
      problems.add(.mdlConstantInstrument(behavioral.name))
    }
    let left = behavioral.equation?.left ?? LeftSide(of: behavioral.name.text)
    let equation = Equation(left: renamed(left), right: renamed(behavioral.equation?.right ?? .missing))
    checkSize(equation, behavioral.equation?.range)
    return MDLTranslation.EstimatedEquation(
      name: names[behavioral.name.text], equation: equation,
      coefficients: behavioral.coefficients.map { names[$0.text] },
      sample: frequency.flatMap { behavioral.sample?.text($0) },
      restrictions: restrictions(behavioral),
      distributedLags: behavioral.distributedLags.map { (names[$0.coefficient.text], $0.degree, $0.length) },
      errorOrder: behavioral.errorOrder, instruments: instruments.map(renamed),
      why: behavioral.comments.joined(separator: " "))
  }

  /// Restrictions in the names of the coefficients, those of a distributed lag being `a_lag0`, `a_lag1` …; its end points too.
  private func restrictions(_ behavioral: MDLBehavioral) -> [(left: Expression, right: Expression)] {
    let lagged = Set(behavioral.distributedLags.map(\.coefficient.text))
    func name(_ coefficient: String, _ lag: Int) -> Expression {
      .variable(names[coefficient] + (lagged.contains(coefficient) ? "_lag\(lag)" : ""))
    }
    let written = behavioral.restrictions.map { restriction in
      (left: restriction.left.substituting { name($0.name, -$0.shift) }, right: restriction.right)
    }
    let endPoints = behavioral.distributedLags.flatMap { lag in
      ((lag.nearestIsZero ? [0] : []) + (lag.farthestIsZero ? [lag.length - 1] : []))
        .map { (left: name(lag.coefficient.text, $0), right: Expression.number(0)) }
    }
    return written + endPoints
  }

  func identity(_ identity: MDLIdentity) -> MDLTranslation.IdentityEquation? {
    guard let first = identity.branches.first?.equation else { return nil }
    checkConditions(identity)
    let equation = combined(identity)
    checkSize(equation, first.range)
    return MDLTranslation.IdentityEquation(
      name: names[identity.name.text],
      equation: Equation(left: renamed(equation.left), right: renamed(equation.right)),
      why: identity.comments.joined(separator: " "))
  }

  /// The equation whose condition holds; one without a condition is for when none does.
  private func combined(_ identity: MDLIdentity) -> Equation {
    let branches = identity.branches
    let lefts = Set(branches.map(\.equation.left))
    // Different left sides meet in the level of the variable.
    let left = lefts.count == 1 ? branches[0].equation.left : LeftSide(of: identity.name.text)
    func right(_ branch: MDLIdentity.Branch) -> Expression {
      lefts.count == 1 ? branch.equation.right : branch.equation.left.level(from: branch.equation.right)
    }
    var conditional = branches.filter { $0.condition != nil }
    var otherwise = branches.first { $0.condition == nil }.map(right)
    if otherwise == nil, conditional.count == 2, let first = conditional[0].condition,
      conditional[1].condition == first.complement
    {
      otherwise = right(conditional.removeLast())
    }
    let chain = conditional.reversed().reduce(otherwise ?? .missing) { rest, branch in
      .call(.conditional, branch.condition ?? .missing, right(branch), rest)
    }
    return Equation(left: left, right: chain)
  }

  private func checkConditions(_ identity: MDLIdentity) {
    let unconditional = identity.branches.filter { $0.condition == nil }
    if unconditional.count > 1 {
      problems.add(
        .mdlSecondEquation(
          identity.name, first: unconditional[0].equation.range, at: unconditional[1].equation.range))
    } else if let equation = unconditional.first?.equation, identity.branches.count > 1 {
      problems.add(.mdlOtherwise(identity.name, at: equation.range))
    } else if unconditional.isEmpty, identity.branches.count == 1 {
      problems.add(.mdlOneCondition(identity.name, at: identity.branches[0].equation.range))
    }
  }

  private func renamed(_ left: LeftSide) -> LeftSide {
    LeftSide(left.transform, of: names[left.variable], periods: left.periods)
  }

  private func renamed(_ expression: Expression) -> Expression {
    guard !names.changed.isEmpty else { return expression }
    return expression.substituting { reference in
      names.changed[reference.name].map { .variable($0, shift: reference.shift) }
    }
  }

  /// What is written must be read again: a formula of usual size is, a large one is tried.
  private func checkSize(_ equation: Equation, _ range: SourceRange?) {
    guard let range, equation.right.mayBeTooLarge else { return }
    do throws(Diagnostic) {
      _ = try Equation.parse(equation.description, at: range)
    } catch {
      problems.add(.error(at: range, error.message, hint: error.hint))
    }
  }
}

extension Expression {
  /// What holds where this does not, as it is written: `x <= 0` for `x > 0`, `a or b` for `not a and not b`.
  fileprivate var complement: Expression? {
    switch node {
    case .not(let operand): return operand
    case .binary(.and, let left, let right): return Self.complements(.or, left, right)
    case .binary(.or, let left, let right): return Self.complements(.and, left, right)
    case .binary(let comparison, let left, let right):
      return comparison.opposite.map { Expression(.binary($0, left, right)) }
    default: return nil
    }
  }

  private static func complements(_ binary: BinaryOperator, _ left: Expression, _ right: Expression)
    -> Expression?
  {
    guard let left = left.complement, let right = right.complement else { return nil }
    return Expression(.binary(binary, left, right))
  }

  /// Whether the tree is large or deep enough to be near the limits of a formula.
  fileprivate var mayBeTooLarge: Bool {
    let extent = extent
    return extent.size > 300 || extent.depth > 20
  }

  /// The number of nodes, the periods of time operators multiplied in, and the depth besides long sums and products.
  private var extent: (size: Int, depth: Int) {
    var size = 1
    var depth = 0
    for (index, child) in children.enumerated() {
      let inner = child.extent
      size += inner.size
      let isChain = if case .binary = node { index == 0 } else { false }
      depth = max(depth, inner.depth + (isChain ? 0 : 1))
    }
    if case .call(let function, let arguments) = node, function.isTimeOperator {
      let copies = if case .number(let value)? = arguments.dropFirst().first?.node { Int(value) } else { 2 }
      size *= function == .ma || function == .sum ? max(2, copies) : 2
    }
    return (min(size, 1_000_000), depth)
  }
}

extension BinaryOperator {
  /// The comparison that holds where this one does not.
  fileprivate var opposite: BinaryOperator? {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .equal: .notEqual
    case .notEqual: .equal
    default: nil
    }
  }
}
