import Econometrics
import Expressions
public import SourceText
import TimeSeries

extension FittedEquation {
  /// The variable's value with coefficients at their estimates and no residual; nil where a value it needs is not known.
  public func level(_ lookup: (String, Int) -> Double?) -> Double? {
    left.level(from: right).evaluate { name, shift in
      coefficientIndex(of: name).map { coefficients[$0].value } ?? lookup(name, shift)
    }
  }

  /// The coefficients' values by the names they have inside `right`.
  public var coefficientValues: [String: Double] {
    Dictionary(
      coefficients.map { (Self.symbol(for: $0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a regressor's column was reduced by in estimation: its mean, where it has holes.
  public func center(of variable: String) -> Double? {
    coefficients.first { $0.name == variable && $0.center != 0 }?.center
  }
}

extension Model {
  /// An equation estimated again on other data.
  public func refit(_ equation: FittedEquation, on data: ModelData) throws(Diagnostic) -> FittedEquation {
    try ModelEstimator(model: self, data: data).fit(equation.specification)
  }
}
