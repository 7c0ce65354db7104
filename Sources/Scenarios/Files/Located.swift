public import SourceText

/// A value together with the place in a file that states it.
public struct Located<Value> {
  /// What the file says.
  public var value: Value
  /// Where it says so.
  public var range: SourceRange

  /// A value and its place.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
