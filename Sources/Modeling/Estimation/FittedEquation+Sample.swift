import Econometrics
import Expressions
import LinearAlgebra

extension FittedEquation {
  /// The smallest and largest value of each regressor that is a plain variable, among the rows in which it is published.
  public var sampleRanges: [(variable: String, range: ClosedRange<Double>)]? {
    guard let design = regression?.design ?? estimate?.design,
      case .regression(let specification) = specification.kind
    else { return nil }
    return specification.expandedEquation.terms.compactMap { term in
      guard case .variable(let name, shift: 0) = term.expression.node,
        let column = design.names.firstIndex(of: term.name)
      else {
        return nil
      }
      let filled = Set(design.filled.filter { $0.column == column }.map(\.row))
      let values = (0..<design.observationCount).filter { !filled.contains($0) }
        .map { design.matrix[$0, column] + design.centers[column] }
      guard let low = values.min(), let high = values.max() else { return nil }
      return (name, low...high)
    }
  }
}
