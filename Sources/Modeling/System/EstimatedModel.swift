public import SourceText
import TimeSeries

/// A model whose equations have numbers, with the data they were estimated on: ready to solve.
public struct EstimatedModel: Sendable {
  /// The model as written.
  public let model: Model
  /// The figures it rests on.
  public let data: ModelData
  /// Its equations, compiled in solving order.
  public let system: EquationSystem

  /// Estimates every equation of a model on the data.
  ///
  /// - Throws: what is wrong with the sample (too few rows, collinear columns) or the equations (they determine each other).
  public init(_ model: Model, data: ModelData) throws(Diagnostic) {
    self.model = model
    self.data = data
    let equations = try ModelEstimator(model: model, data: data).fitAll()
    system = try EquationSystem(variables: model.variables.map(\.name), equations: equations)
  }

  /// The same equations, with the coefficients and residual variances they have, on other data.
  ///
  /// What a projection rests on beside them (the figures held, where it starts, add-factors that reproduce the data) is then
  /// that of `data`.
  ///
  /// - Parameter data: figures of the same model.
  public init(_ estimated: EstimatedModel, on data: ModelData) {
    model = estimated.model
    system = estimated.system
    self.data = data
  }

  /// The fitted equation of a variable.
  public func equation(for variable: String) -> FittedEquation? {
    system.equationIndex(for: variable).map { system.equations[$0] }
  }
}
