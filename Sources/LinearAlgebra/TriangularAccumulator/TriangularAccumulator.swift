/// Least squares over rows that arrive in parts: keeps only the triangle of [X y].
///
/// Append rows in any number of calls, merge accumulators filled elsewhere, and ask for the `system` at any
/// time. Memory is (n + 1)² doubles and one block of rows, however many rows pass. Source: Demmel, Grigori,
/// Hoemmen and Langou (2012), SIAM J. Sci. Comput. 34, A206-A239.
public struct TriangularAccumulator: Hashable, Sendable {
  /// Number of columns of the design.
  public let columns: Int
  /// Rows appended so far, those of merged accumulators included.
  public private(set) var rowCount = 0

  /// R of [X y], column-major.
  private var triangle: Matrix

  /// An empty accumulator for a design of `columns` columns.
  public init(columns: Int) {
    self.columns = columns
    triangle = Matrix(rows: columns + 1, columns: columns + 1)
  }

  /// Appends rows of the design with their responses and, if given, weights.
  ///
  /// Large parts are reduced in parallel. Errors: `sizeMismatch`, `notFinite`, `responseNotFinite`,
  /// `weightNotUsable`; rows count within `rows`. Cost: 2 m n² flops for m rows.
  public mutating func append(
    rows: Matrix, response: [Double], weights: [Double]? = nil, options: LeastSquares.Options = .init()
  ) throws(LinearAlgebraError) {
    guard rows.columns == columns else {
      throw .sizeMismatch(argument: "columns of the rows", found: rows.columns, expected: columns)
    }
    let problem = try RegressionProblem(
      design: rows, response: response, weights: weights, prior: nil, options: options)
    try problem.checkFinite()
    absorb(StreamedTriangle.of(StackedRows(problem), scales: nil, threads: options.threads))
    rowCount += problem.usableRows
  }

  /// Takes in the rows of another accumulator of as many columns.
  public mutating func merge(_ other: TriangularAccumulator) throws(LinearAlgebraError) {
    guard other.columns == columns else {
      throw .sizeMismatch(argument: "columns of the merged", found: other.columns, expected: columns)
    }
    absorb(other.triangle)
    rowCount += other.rowCount
  }

  /// The triangular system of the rows so far.
  public var system: TriangularSystem {
    let indices = Array(0..<columns)
    let last = triangle.column(columns)
    return TriangularSystem(
      upper: triangle.selecting(columns: indices).selecting(rows: indices),
      projectedResponse: Array(last.prefix(columns)),
      residualSumOfSquares: last[columns] * last[columns], rowCount: rowCount)
  }

  private mutating func absorb(_ other: Matrix) {
    var both = triangle.elements + other.elements
    let order = columns + 1
    both.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      StreamedTriangle.merge(start, count: 2, order: order)
    }
    triangle = Matrix(rows: order, columns: order, elements: Array(both.prefix(order * order)))
  }
}
