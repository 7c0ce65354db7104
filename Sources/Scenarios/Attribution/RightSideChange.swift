import Expressions
import Modeling

/// The change of a right side between two situations, term by term.
struct RightSideChange {
  /// The parts in the order of the right side.
  private(set) var parts: [(source: EquationDecomposition.Source, change: Double)] = []
  /// The change of the whole.
  let change: Double

  /// Most references of one term for which every subset is evaluated.
  private static let mostReferences = 12

  init?(
    _ equation: FittedEquation, from: @escaping EquationDecomposition.Situation,
    to: @escaping EquationDecomposition.Situation
  ) {
    guard let before = equation.right.evaluate(from), let after = equation.right.evaluate(to) else {
      return nil
    }
    change = after - before
    let coefficients = Set(equation.coefficientValues.keys)
    for (term, sign) in equation.right.summands {
      let references = term.variables.filter { !coefficients.contains($0.name) }
      guard !references.isEmpty else { continue }
      guard let shares = Self.shares(term, references, from, to) else { return nil }
      for (reference, share) in zip(references, shares) {
        parts.append((.term(term, reference), sign * share))
      }
    }
  }

  /// What each reference brings to the change of a term.
  private static func shares(
    _ term: Expression, _ references: [VariableReference], _ from: @escaping EquationDecomposition.Situation,
    _ to: @escaping EquationDecomposition.Situation
  ) -> [Double]? {
    func value(_ isNew: (Int) -> Bool) -> Double? {
      term.evaluate { name, shift in
        let place = references.firstIndex(of: VariableReference(name: name, shift: shift))
        return place.map(isNew) ?? false ? to(name, shift) : from(name, shift)
      }
    }
    guard references.count <= mostReferences else { return alongOneOrder(references.count, value) }
    let values = (0..<(1 << references.count)).map { mask in value { mask & (1 << $0) != 0 } }
    guard let first = values.first ?? nil, let last = values.last ?? nil else { return nil }
    if references.count == 1 { return [last - first] }
    let known = values.compactMap { $0 }
    // A mixture may be undefined where both situations are defined: then the order of writing decides.
    guard known.count == values.count else { return alongOneOrder(references.count, value) }
    let weights = ShapleyShares.weights(references.count)
    return references.indices.map { ShapleyShares.share(of: $0, known, weights) }
  }

  /// What each brings when they change one after the other and back: the mean of the two orders.
  private static func alongOneOrder(_ count: Int, _ value: ((Int) -> Bool) -> Double?) -> [Double]? {
    let forward = (0...count).map { done in value { $0 < done } }
    let backward = (0...count).map { done in value { $0 >= count - done } }
    guard let first = forward.first ?? nil, let last = forward.last ?? nil else { return nil }
    let (up, down) = (forward.compactMap { $0 }, backward.compactMap { $0 })
    guard up.count == count + 1, down.count == count + 1 else {
      // Nothing between the two is defined: equal shares.
      return Array(repeating: (last - first) / Double(count), count: count)
    }
    return (0..<count).map { ((up[$0 + 1] - up[$0]) + (down[count - $0] - down[count - $0 - 1])) / 2 }
  }
}
