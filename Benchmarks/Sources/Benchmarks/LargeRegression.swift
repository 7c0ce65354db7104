import LAPACKRival
import LinearAlgebra

/// Ordinary least squares with full inference, 200,000 × 40.
enum LargeRegression {
  static let rows = 200_000
  static let columns = 40
  /// Megabytes of design and response.
  static let dataSize = Double(rows * (columns + 1) * 8) / 1e6

  static func data() -> (design: Matrix, response: [Double]) {
    var noise = Noise(seed: 2026)
    let entries = noise.array(rows * columns)
    let response = noise.array(rows)
    return (Matrix(rows: rows, columns: columns, elements: entries), response)
  }

  /// Coefficients, standard errors, residuals, s, R², t and F.
  static func infer(_ design: Matrix, _ response: [Double]) throws {
    let fit = try LeastSquares(design: design, response: response)
    consume((fit.coefficients, fit.standardErrors, fit.residuals, fit.residualStandardDeviation))
    consume((fit.rSquared(), fit.tStatistics, fit.fStatistic()))
  }

  /// The same data with neighbouring columns tied together, so that a refinement step is needed.
  static func tie(_ design: inout Matrix) {
    for i in rows..<design.elements.count {
      design.elements[i] = design.elements[i - rows] + 0.05 * design.elements[i]
    }
  }

  static func timeRows(runs: Int) throws -> [Row] {
    var (design, response) = data()
    let work = "OLS, full inference, 200,000 x 40"
    let lapack = try paired(runs) {
      try seconds { try infer(design, response) }
    } rival: {
      lapack_rival_dgeqrf_seconds(Int32(rows), Int32(columns), design.elements)
    }
    let program = Rival(program: installed("Rscript"), script: "lm_fit.R")
    let lmFit = try paired(program == nil ? 1 : runs) {
      try seconds { try infer(design, response) }
    } rival: {
      program?.seconds()
    }
    tie(&design)
    let tied = try paired(runs) {
      try seconds { try infer(design, response) }
    } rival: {
      lapack_rival_dgeqrf_seconds(Int32(rows), Int32(columns), design.elements)
    }
    return [
      Row(
        work: work, rival: "LAPACK dgeqrf, one BLAS thread", unit: "s", ours: lapack.ours,
        baseline: lapack.rival, target: 0.3),
      Row(
        work: work, rival: program == nil ? "R lm.fit: Rscript is not installed" : "R lm.fit", unit: "s",
        ours: program == nil ? lapack.ours : lmFit.ours, baseline: lmFit.rival, target: 0.25),
      Row(
        work: "the same, collinear, with refinement", rival: "LAPACK dgeqrf, which does not refine",
        unit: "s", ours: tied.ours, baseline: tied.rival, target: nil),
    ]
  }
}
