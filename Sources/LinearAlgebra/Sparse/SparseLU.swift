internal import CKLU

/// The LU factorization of a square sparse matrix, by blocks of its block triangular form.
///
/// The order of elimination is found once for a pattern; matrices of that pattern are then factored one after the other. Not to
/// be used by two threads at once. Source: KLU, Davis and Palamadai Natarajan (2010), ACM TOMS 37, article 36.
public final class SparseLU {
  /// Where the matrices have entries.
  public let pattern: SparsePattern
  private var common = klu_common()
  private var symbolic: UnsafeMutablePointer<klu_symbolic>?
  private var numeric: UnsafeMutablePointer<klu_numeric>?

  /// Analyses a pattern.
  ///
  /// Throws `singular` where no choice of entries can make the matrix regular, and `empty`.
  public init(_ pattern: SparsePattern) throws(LinearAlgebraError) {
    guard pattern.order > 0 else { throw .empty(argument: "pattern") }
    self.pattern = pattern
    klu_defaults(&common)
    var (starts, rows) = (pattern.columnStarts, pattern.rows)
    symbolic = klu_analyze(Int32(pattern.order), &starts, &rows, &common)
    guard let symbolic, symbolic.pointee.structural_rank == pattern.order else {
      throw .singular(column: Int(symbolic?.pointee.structural_rank ?? 0))
    }
  }

  deinit {
    klu_free_numeric(&numeric, &common)
    klu_free_symbolic(&symbolic, &common)
  }

  /// Factors a matrix of the pattern; `values` has one number for each entry.
  ///
  /// Throws `singular` and `valueNotFinite`.
  public func factor(_ values: [Double]) throws(LinearAlgebraError) {
    if let place = values.firstIndex(where: { !$0.isFinite }) {
      throw .valueNotFinite(
        argument: "values", row: Int(pattern.rows[place]), column: column(of: place), value: values[place])
    }
    var (starts, rows, values) = (pattern.columnStarts, pattern.rows, values)
    klu_free_numeric(&numeric, &common)
    numeric = klu_factor(&starts, &rows, &values, symbolic, &common)
    guard numeric != nil, common.status == KLU_OK else {
      throw .singular(column: Int(common.singular_col))
    }
  }

  /// Solves A x = `right` in place; a matrix must have been factored.
  public func solve(_ right: inout [Double]) {
    precondition(right.count == pattern.order && numeric != nil)
    klu_solve(symbolic, numeric, Int32(pattern.order), 1, &right, &common)
  }

  private func column(of entry: Int) -> Int {
    (pattern.columnStarts.firstIndex { $0 > entry } ?? 1) - 1
  }
}
