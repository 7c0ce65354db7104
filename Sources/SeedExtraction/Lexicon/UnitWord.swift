/// A unit as texts print it, and the standard unit it is written down in.
final class UnitWord: Sendable {
  /// What a number with the unit is.
  enum Kind: String, Sendable, CaseIterable {
    case percent, points, multiple, amount, count
    /// A stretch of time: never a figure.
    case time
    /// The size of a thing: never a figure.
    case size
  }

  /// The unit as printed.
  let printed: String
  /// The unit of the value written down.
  let standard: String
  /// The power of ten that turns a printed number into the standard unit.
  let exponent: Int
  let kind: Kind

  init(printed: String, standard: String, exponent: Int, kind: Kind) {
    self.printed = printed
    self.standard = standard
    self.exponent = exponent
    self.kind = kind
  }
}
