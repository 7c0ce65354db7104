import Econometrics
public import Localization
import Modeling

/// A coefficient of the old model before and after estimation on the new data.
public struct CoefficientChange: Sendable, Hashable {
  /// The model's file.
  public var model: String
  /// The variable that the equation determines.
  public var equation: String
  /// What the variable is called.
  public var title: LocalizedText
  /// The coefficient's name.
  public var term: String
  /// What the term is called.
  public var termTitle: LocalizedText
  /// Its value on the old data.
  public var old: Double
  /// Its value on the new data.
  public var new: Double
  /// Its standard error on the old data: how large a move is nothing unusual.
  public var standardError: Double

  /// The coefficients that differ between two estimations of one model, in the model's order.
  static func all(_ old: EstimatedModel, _ new: EstimatedModel) -> [CoefficientChange] {
    old.system.equations.flatMap { before -> [CoefficientChange] in
      guard let after = new.equation(for: before.variable) else { return [] }
      return before.coefficients.compactMap { coefficient in
        guard let other = after.coefficients.first(where: { $0.name == coefficient.name }) else { return nil }
        guard other.value != coefficient.value else { return nil }
        return CoefficientChange(
          model: old.model.path, equation: before.variable,
          title: old.model.title(of: before.variable), term: coefficient.name,
          termTitle: old.model.term(coefficient.name), old: coefficient.value, new: other.value,
          standardError: coefficient.standardError)
      }
    }
  }
}
