/// What the triangle of a design says about its columns, computed on unit-length columns.
///
/// Input is R of X = Q R (n × n, from any QR of the design); X is not needed again.
struct RankAnalysis {
  /// Lengths of the design's columns; 1 for a column of zeros.
  let lengths: [Double]
  /// Columns kept, in design order; their number is the rank.
  let kept: [Int]
  /// Columns that are combinations of kept ones.
  let dependencies: [ColumnDependency]
  /// QR with pivoting of the kept columns of R, scaled to unit length.
  let factorization: QR

  var rank: Int { kept.count }

  init(triangle: Matrix, tolerance: Double) {
    let lengths = (0..<triangle.columns).map { c in
      let length = euclideanLength(triangle.elements[(c * triangle.rows)..<((c + 1) * triangle.rows)])
      return length > 0 ? length : 1
    }
    let scaled = triangle.scalingColumns(by: lengths.map { 1 / $0 })
    let whole = QR(finite: scaled, pivoting: true)
    let rank = whole.rank(tolerance: tolerance)
    self.lengths = lengths
    guard rank < triangle.columns else {
      kept = Array(0..<triangle.columns)
      dependencies = []
      factorization = whole
      return
    }
    let kept = Self.firstIndependent(of: scaled, rank: rank, tolerance: tolerance, pivoted: whole)
    let factorization = QR(finite: scaled.selecting(columns: kept), pivoting: true)
    self.kept = kept
    self.factorization = factorization
    dependencies = Self.dependencies(of: scaled, lengths: lengths, kept: kept, factorization)
  }

  /// The columns a reader would keep: each that is not a combination of those before it. Falls back on the
  /// pivoted choice should the two count differently.
  private static func firstIndependent(
    of scaled: Matrix, rank: Int, tolerance: Double, pivoted: QR
  ) -> [Int] {
    var kept = [Int]()
    var basis = [[Double]]()
    for c in 0..<scaled.columns {
      var rest = scaled.column(c)
      for _ in 0..<2 {
        for direction in basis {
          let share = zip(direction, rest).reduce(0) { $0 + $1.0 * $1.1 }
          for i in rest.indices { rest[i] -= share * direction[i] }
        }
      }
      let length = euclideanLength(rest[...])
      guard length > 10 * tolerance else { continue }
      kept.append(c)
      basis.append(rest.map { $0 / length })
    }
    return kept.count == rank ? kept : pivoted.permutation.prefix(rank).sorted()
  }

  private static func dependencies(
    of scaled: Matrix, lengths: [Double], kept: [Int], _ factorization: QR
  ) -> [ColumnDependency] {
    let aliased = Set(0..<scaled.columns).subtracting(kept).sorted()
    return aliased.map { column in
      let target = Array(factorization.orthogonalTransposeTimes(scaled.column(column)).prefix(kept.count))
      let solution = factorization.unpermuted(
        factorization.leadingTriangle.solvingTriangular(target, .upper))
      let terms = kept.indices.filter { solution[$0].magnitude > 1e-8 }.map { place in
        ColumnDependency.Term(
          column: kept[place], coefficient: solution[place] * lengths[column] / lengths[kept[place]])
      }
      return ColumnDependency(column: column, terms: terms)
    }
  }
}

extension QR {
  /// The square triangle of R, for m ≥ n.
  var leadingTriangle: Matrix {
    let upper = upper
    return upper.rows == upper.columns
      ? upper : upper.selecting(columns: Array(0..<min(upper.rows, upper.columns)))
  }
}
