/// A fitted linear regression: the b that minimises Σ w (y − X b)², by orthogonal factorization.
///
/// X (m × n) is factored in blocks of rows (TSQR; Demmel, Grigori, Hoemmen and Langou 2012, SIAM J. Sci.
/// Comput. 34, A206-A239), never through X'X. Rank is judged by column pivoting on unit-length columns.
/// One step of iterative refinement of the augmented system with extended-precision residuals follows
/// (Björck 1967, BIT 7, 257-278). Prior rows (ridge, mixed estimation) join as further rows of X.
public struct LeastSquares: Sendable {
  /// The design X, m × n.
  public let design: Matrix
  /// The response y, length m.
  public let response: [Double]
  /// The weights w, or nil for ones.
  public let weights: [Double]?
  /// Further rows that carry knowledge about the coefficients.
  public let prior: PriorRows?
  /// How it was computed.
  public let options: Options

  /// The coefficients b, length n; 0 for an aliased column.
  public let coefficients: [Double]
  /// y − X b over the data rows, unweighted.
  public let residuals: [Double]
  /// Σ w (y − X b)² over the data rows.
  public let residualSumOfSquares: Double
  /// The rank of X (prior rows included).
  public let rank: Int
  /// For each aliased column, the columns it is a combination of; in column order.
  public let dependencies: [ColumnDependency]
  /// (X'WX)⁻¹, n × n, from R; times the residual variance it is the covariance of b. Prior rows count.
  /// Rows and columns of aliased columns hold NaN.
  public let unscaledCovariance: Matrix

  /// The triangle of the weighted design and prior rows, n × n.
  let triangle: Matrix

  /// Columns left out as exact combinations of others.
  public var aliased: [Int] { dependencies.map(\.column) }

  /// Fits the regression.
  ///
  /// Errors: `sizeMismatch`; `notFinite` and `responseNotFinite` with the row; `weightNotUsable`;
  /// `tooFewRows` when usable rows and prior rows are fewer than columns (unless a minimum-norm solution
  /// was asked for); `rankDeficient` if so asked. Cost: 2 m n² flops.
  public init(
    design: Matrix, response: [Double], weights: [Double]? = nil, prior: PriorRows? = nil,
    options: Options = Options()
  ) throws(LinearAlgebraError) {
    let problem = try RegressionProblem(
      design: design, response: response, weights: weights, prior: prior, options: options)
    let solution = try problem.solve()
    self.design = design
    self.response = response
    self.weights = weights
    self.prior = prior
    self.options = options
    coefficients = solution.coefficients
    residuals = solution.residuals
    residualSumOfSquares = solution.residualSumOfSquares
    rank = solution.analysis.rank
    dependencies = solution.analysis.dependencies
    unscaledCovariance = solution.unscaledCovariance
    triangle = solution.triangle
  }
}
