#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An entry of a matrix and where it stands.
struct MatrixEntry {
  var row: Int
  var column: Int
  var value: Double
}

extension Matrix {
  /// The first entry, column by column, that is NaN or infinite.
  var firstNotFinite: MatrixEntry? {
    guard let index = elements.firstIndex(where: { !$0.isFinite }) else { return nil }
    return MatrixEntry(row: index % rows, column: index / rows, value: elements[index])
  }
}

extension Double {
  /// The natural logarithm.
  var logarithm: Double { log(self) }
}
