import Econometrics
import Expressions

extension FittedEquation {
  /// An equation whose coefficients have no numbers: what it reads is that of the fitted one.
  init(unfitted specification: EquationSpecification) {
    let left: LeftSide
    let right: Expression
    switch specification.kind {
    case .identity(let identity): (left, right) = (identity.left, identity.right)
    case .calibrated(let calibrated):
      let names = Set(calibrated.coefficients.map(\.name))
      left = calibrated.equation.left
      right = calibrated.equation.right.substituting { names.contains($0.name) ? .number(1) : nil }
    case .regression(let regression):
      left = (try? LeftSide(regression.response)) ?? LeftSide(of: specification.variable)
      right = regression.rightSide { _ in .number(1) }
    }
    self.init(
      left: left, right: right, coefficients: [], uncertainty: .independent, residual: .none, remarks: [],
      specification: specification)
  }
}
