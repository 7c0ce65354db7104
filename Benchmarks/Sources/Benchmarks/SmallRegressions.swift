import Foundation
import LinearAlgebra

/// 20,000 regressions of 40 × 4, coefficients and standard errors.
enum SmallRegressions {
  static let (count, rows, columns) = (20_000, 40, 4)

  static func timeRow(runs: Int) throws -> Row {
    var noise = Noise(seed: 2026)
    let designs = noise.array(count * rows * columns)
    let responses = noise.array(count * rows)
    let python = ProcessInfo.processInfo.environment["QILU_BENCH_PYTHON"]
    let rival = Rival(program: python, script: "batched_normal_equations.py")
    let best = try paired(runs) {
      try seconds {
        consume(
          try BatchedLeastSquares(
            designs: designs, responses: responses, count: count, rows: rows, columns: columns))
      }
    } rival: {
      rival?.seconds()
    }
    let name = "NumPy batched normal equations"
    return Row(
      work: "20,000 regressions of 40 x 4", rival: best.rival == nil ? "\(name): not installed" : name,
      unit: "s", ours: best.ours, baseline: best.rival, target: 0.3)
  }
}
