extension LeastSquares {
  /// What to do where columns are exact combinations of others.
  public enum RankDeficiency: Hashable, Sendable {
    /// The later column of a dependency is aliased: coefficient 0, standard error NaN.
    case basicSolution
    /// Of all coefficient vectors that fit equally well, the shortest (by singular value decomposition).
    case minimumNorm
    /// Throw `rankDeficient` naming the columns.
    case refuse
  }

  /// How a regression is computed. The defaults suit all sizes.
  public struct Options: Hashable, Sendable {
    /// A column counts as a combination of others when, on unit-length columns and with pivoting, its
    /// diagonal entry of R is at most this share of the first.
    public var rankTolerance = 1e-12
    /// Rows that are factored at a time; nil for as many as a second-level cache holds (2,048 rows of 40
    /// columns). Depends on nothing but the number of columns, so that results do not differ by machine.
    public var blockRows: Int?
    /// Whether one step of iterative refinement with extended-precision residuals follows where the
    /// conditioning of the design lets it change printed digits. For a design over a megabyte with a
    /// condition number over 1e4 (unit-length columns) that takes as much memory again as the design.
    public var refine = true
    /// Most threads to use; nil for as many as there are processors. Results do not depend on it.
    public var threads: Int?
    /// What happens to exactly collinear columns.
    public var deficiency = RankDeficiency.basicSolution

    /// The defaults, or some of them changed.
    public init(
      rankTolerance: Double = 1e-12, blockRows: Int? = nil, refine: Bool = true, threads: Int? = nil,
      deficiency: RankDeficiency = .basicSolution
    ) {
      self.rankTolerance = rankTolerance
      self.blockRows = blockRows
      self.refine = refine
      self.threads = threads
      self.deficiency = deficiency
    }

    /// Rows per block for a design of `columns` columns.
    func rowsPerBlock(columns: Int) -> Int {
      if let blockRows { return max(1, blockRows) }
      let fitting = 86_016 / (columns + 1) / 256 * 256
      return max(256, columns / 2, min(4096, fitting))
    }
  }
}
