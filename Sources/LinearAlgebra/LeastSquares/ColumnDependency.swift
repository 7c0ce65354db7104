/// An aliased column and the columns it is a combination of.
public struct ColumnDependency: Hashable, Sendable {
  /// One column and its factor in the combination.
  public struct Term: Hashable, Sendable {
    /// The column, counted from 0.
    public let column: Int
    /// Its factor, in the units of the design.
    public let coefficient: Double

    /// A column with its factor.
    public init(column: Int, coefficient: Double) {
      self.column = column
      self.coefficient = coefficient
    }
  }

  /// The aliased column, counted from 0.
  public let column: Int
  /// The kept columns it equals in sum, in column order; empty for a column of zeros.
  public let terms: [Term]

  /// An aliased column with its combination.
  public init(column: Int, terms: [Term]) {
    self.column = column
    self.terms = terms
  }
}

extension ColumnDependency: CustomStringConvertible {
  /// For example `column 3 = 1.0 * column 1 + 2.0 * column 2`, factors to seven digits.
  public var description: String {
    let sum = terms.map { "\($0.shortCoefficient) * column \($0.column)" }.joined(separator: " + ")
    return "column \(column) = \(terms.isEmpty ? "0" : sum)"
  }
}

extension ColumnDependency.Term {
  /// The factor without the rounding of its last digits, where single precision reaches.
  fileprivate var shortCoefficient: String {
    let short = Float(coefficient)
    return short.isNormal ? "\(short)" : "\(coefficient)"
  }
}
