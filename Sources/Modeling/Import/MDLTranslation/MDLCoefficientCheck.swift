import Expressions
import SourceText

/// Checks that the coefficients of behavioural equations are declared, used and linear.
struct MDLCoefficientCheck {
  let problems: DiagnosticCollector

  func check(_ model: MDLModel) {
    for behavioral in model.behaviorals { check(behavioral) }
  }

  private func check(_ behavioral: MDLBehavioral) {
    let names = checkDeclarations(behavioral)
    if let equation = behavioral.equation { checkTerms(equation.right, names, behavioral) }
    for restriction in behavioral.restrictions { check(restriction, names, behavioral) }
    var first: Set<String> = []
    for lag in behavioral.distributedLags {
      checkKnown(lag.coefficient, names, behavioral)
      if !first.insert(lag.coefficient.text).inserted { problems.add(.mdlSecondLag(lag.coefficient)) }
    }
  }

  private func checkDeclarations(_ behavioral: MDLBehavioral) -> [String] {
    var names: [String] = []
    for coefficient in behavioral.coefficients {
      if MDLFunction(word: coefficient.text) != nil {
        problems.add(.mdlFunctionAsName(coefficient.text, at: coefficient.range))
      } else if names.contains(coefficient.text) {
        problems.add(.mdlCoefficientTwice(coefficient))
      } else {
        names.append(coefficient.text)
      }
    }
    return names
  }

  /// Every term has a coefficient, and every coefficient is linear and used.
  private func checkTerms(_ right: Expression, _ names: [String], _ behavioral: MDLBehavioral) {
    let known = Set(names)
    var found: Set<String> = []
    right.visitTerms { term in
      do throws(Diagnostic) {
        let own = try term.linearCoefficients(known)
        if own.isEmpty { problems.add(.mdlTermWithoutCoefficient(term, behavioral.name)) }
        found.formUnion(own)
      } catch {
        problems.add(error)
        term.visitVariables { reference, _ in found.insert(reference.name) }
      }
    }
    guard behavioral.equation != nil else { return }
    for coefficient in behavioral.coefficients where !found.contains(coefficient.text) {
      problems.add(.mdlUnusedCoefficient(coefficient, behavioral.name))
    }
  }

  private func check(_ restriction: MDLRestriction, _ names: [String], _ behavioral: MDLBehavioral) {
    var count = 0
    restriction.left.visitVariables { reference, place in
      count += 1
      let name = MDLName(text: reference.name, range: place.range)
      checkKnown(name, names, behavioral)
      let length = behavioral.distributedLags.first { $0.coefficient.text == name.text }?.length ?? 1
      if !(0..<length).contains(-reference.shift) {
        problems.add(.mdlRestrictedLag(name, -reference.shift, length: length))
      }
    }
    restriction.right.visitVariables { _, place in problems.add(.mdlRestrictionValue(at: place.range)) }
    if count == 0 { problems.add(.mdlRestrictionOfNothing(at: restriction.left.range)) }
    do throws(Diagnostic) {
      // LAG(a, 2) is a coefficient of its own.
      let unlagged = restriction.left.substituting { .variable($0.name) }
      _ = try unlagged.linearCoefficients(Set(names))
    } catch {
      problems.add(error)
    }
  }

  private func checkKnown(_ name: MDLName, _ names: [String], _ behavioral: MDLBehavioral) {
    guard !names.contains(name.text) else { return }
    problems.add(.mdlUnknownCoefficient(name, of: behavioral.name, among: names))
  }
}

extension Expression {
  /// Calls `body` with every term of a sum.
  fileprivate func visitTerms(_ body: (Expression) -> Void) {
    switch node {
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      left.visitTerms(body)
      right.visitTerms(body)
    case .negate(let inner): inner.visitTerms(body)
    default: body(self)
    }
  }

  /// The coefficients in the expression.
  ///
  /// - Throws: the place of one that it is not linear in.
  fileprivate func linearCoefficients(_ known: Set<String>) throws(Diagnostic) -> Set<String> {
    switch node {
    case .number, .missing: return []
    case .variable(let name, let shift):
      guard known.contains(name) else { return [] }
      if shift != 0 { throw .mdlNotLinear(name, at: range) }
      return [name]
    case .negate(let inner): return try inner.linearCoefficients(known)
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      return try left.linearCoefficients(known).union(try right.linearCoefficients(known))
    case .binary(.multiply, let left, let right):
      let (first, second) = (try left.linearCoefficients(known), try right.linearCoefficients(known))
      if let name = second.first, !first.isEmpty { throw .mdlNotLinear(name, at: right.range) }
      return first.union(second)
    case .binary(.divide, let left, let right):
      try right.expectNoCoefficient(known)
      return try left.linearCoefficients(known)
    default:
      try expectNoCoefficient(known)
      return []
    }
  }

  private func expectNoCoefficient(_ known: Set<String>) throws(Diagnostic) {
    var problem: Diagnostic?
    visitVariables { reference, place in
      if known.contains(reference.name) { problem = .mdlNotLinear(reference.name, at: place.range) }
    }
    if let problem { throw problem }
  }
}
