public import LinearAlgebra

/// Instruments, one column each: correlated with the regressors, uncorrelated with the errors.
public struct InstrumentMatrix: Hashable, Sendable {
  /// What the instruments are called.
  public let names: [String]
  /// Their values, the rows being those of the equation.
  public let matrix: Matrix

  /// Instruments; the constant is one of them and must be given.
  public init(names: [String], matrix: Matrix) {
    self.names = names
    self.matrix = matrix
  }

  /// The instruments without the first rows.
  func dropping(rows count: Int) -> InstrumentMatrix {
    guard count > 0 else { return self }
    return InstrumentMatrix(names: names, matrix: matrix.selecting(rows: Array(count..<matrix.rows)))
  }
}

/// The projection onto the space of instruments, kept as an orthonormal basis Q of their columns (QR with pivoting on
/// columns of unit length; instruments that are combinations of others add nothing).
struct InstrumentProjection: Sendable {
  let instruments: InstrumentMatrix
  /// n × m with m the rank of the instruments.
  let basis: Matrix

  init(_ instruments: InstrumentMatrix) throws(EconometricsError) {
    self.instruments = instruments
    let matrix = instruments.matrix
    let lengths = (0..<matrix.columns).map { matrix.column($0).length }
    let scaled = matrix.scalingColumns(by: lengths.map { $0 > 0 ? 1 / $0 : 0 })
    guard let factors = try? QR(scaled, pivoting: true) else {
      throw .numerical(description: "an instrument is not a number")
    }
    basis = factors.orthogonal.selecting(columns: Array(0..<factors.rank(tolerance: 1e-12)))
  }

  /// How many instruments are no combination of others.
  var rank: Int { basis.columns }

  /// Q'X: the projection in the coordinates of the basis, m rows. Least squares on it is least squares on P_Z X.
  func coordinates(_ matrix: Matrix) -> Matrix { basis.transposeTimes(matrix) }
  func coordinates(_ vector: [Double]) -> [Double] { basis.transposeTimes(vector) }

  /// P_Z X = QQ'X.
  func projected(_ matrix: Matrix) -> Matrix { basis * coordinates(matrix) }
  func projected(_ vector: [Double]) -> [Double] { basis * coordinates(vector) }

  /// Whether a column is a combination of instruments.
  func contains(_ column: [Double]) -> Bool {
    let rest = zip(column, projected(column)).map { $0 - $1 }
    return rest.length <= 1e-9 * column.length
  }
}

extension [Double] {
  /// The Euclidean length.
  var length: Double { reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
