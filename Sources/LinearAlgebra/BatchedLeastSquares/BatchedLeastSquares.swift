/// Many small regressions of one shape, solved together: each SIMD lane holds one regression.
///
/// Modified Gram-Schmidt on [X y], backward stable for least squares (Björck 1967, BIT 7, 1-21); standard
/// errors from R⁻¹. No refinement and no pivoting: for single or delicate regressions use `LeastSquares`.
public struct BatchedLeastSquares: Hashable, Sendable {
  /// Number of regressions.
  public let count: Int
  /// Observations in each.
  public let rows: Int
  /// Coefficients in each.
  public let columns: Int
  /// Coefficients, `columns` per regression, one regression after another.
  public let coefficients: [Double]
  /// Classical standard errors in the same order; NaN without degrees of freedom.
  public let standardErrors: [Double]
  /// Residual variance of each regression; NaN without degrees of freedom.
  public let residualVariances: [Double]
  /// Regressions that could not be solved, in order: a column is a combination of those before it, or an
  /// entry is NaN, infinite or outside ±1e150. Their results are NaN.
  public let failures: [Int]

  /// Fits `count` regressions.
  ///
  /// `designs` holds the rows × columns matrices one after another, each column by column; `responses` the
  /// `rows` responses of each. A column fails when what the columns before it leave of it is at most
  /// `rankTolerance` of its length. Errors: `sizeMismatch`; `empty`; `tooFewRows` when rows < columns.
  public init(
    designs: [Double], responses: [Double], count: Int, rows: Int, columns: Int,
    rankTolerance: Double = 1e-12, threads: Int? = nil
  ) throws(LinearAlgebraError) {
    guard count >= 0, rows >= 0, columns > 0 else { throw .empty(argument: "batch") }
    guard rows >= columns else { throw .tooFewRows(rows: rows, columns: columns) }
    guard designs.count == count * rows * columns else {
      throw .sizeMismatch(argument: "designs", found: designs.count, expected: count * rows * columns)
    }
    guard responses.count == count * rows else {
      throw .sizeMismatch(argument: "responses", found: responses.count, expected: count * rows)
    }
    let kernel = BatchKernel(count: count, rows: rows, columns: columns, rankTolerance: rankTolerance)
    let results = kernel.solve(designs, responses, threads: threads)
    self.count = count
    self.rows = rows
    self.columns = columns
    coefficients = results.coefficients
    standardErrors = results.standardErrors
    residualVariances = results.variances
    failures = (0..<count).filter { !results.coefficients[$0 * columns].isFinite }
  }

  /// The coefficients of regression `index`.
  public func coefficients(of index: Int) -> ArraySlice<Double> {
    coefficients[(index * columns)..<((index + 1) * columns)]
  }

  /// The standard errors of regression `index`.
  public func standardErrors(of index: Int) -> ArraySlice<Double> {
    standardErrors[(index * columns)..<((index + 1) * columns)]
  }
}
