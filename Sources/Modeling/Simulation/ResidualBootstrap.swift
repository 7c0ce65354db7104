import Localization
import SourceText
import TimeSeries

/// Historical residual vectors: the residuals of all regressions in one period, drawn whole.
///
/// Each equation's residuals are centred and scaled to its own standard deviation, which carries the degrees of
/// freedom. Periods stand in the order of the sum of their standardised residuals, so that u and 1 − u, an
/// antithetic pair, pick opposite shocks.
struct ResidualBootstrap: Sendable {
  /// Positions of the equations.
  let equations: [Int]
  /// The periods that all of them have, in order of time.
  let periods: [Period]
  /// By equation, a residual for each period, in the order of drawing.
  let values: [[Double]]

  /// The vectors of a model's regressions; nil where it has none.
  ///
  /// - Throws: where the regressions share fewer than two periods, with the periods each has.
  init?(_ all: [FittedEquation], model: String) throws(Diagnostic) {
    equations = all.indices.filter { all[$0].hasSampleResiduals }
    guard let first = equations.first else { return nil }
    let shared = equations.reduce(Set(all[first].residuals.keys)) {
      $0.intersection(all[$1].residuals.keys)
    }
    periods = shared.sorted()
    guard periods.count > 1 else {
      throw .noSharedPeriods(equations.map { all[$0] }, shared: periods, model: model)
    }
    let (own, times) = (equations, periods)
    let scaled = own.map { index in Self.scaled(all[index], over: times) }
    let sums = times.indices.map { period in
      zip(own, scaled).reduce(0) { $0 + $1.1[period] / all[$1.0].residual.standardDeviation }
    }
    let order = times.indices.sorted { (sums[$0], $0) < (sums[$1], $1) }
    values = scaled.map { column in order.map { column[$0] } }
  }

  /// Centred, with the equation's standard deviation as root mean square.
  private static func scaled(_ equation: FittedEquation, over periods: [Period]) -> [Double] {
    let values = periods.map { equation.residuals[$0] ?? 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    let factor = square > 0 ? equation.residual.standardDeviation / square.squareRoot() : 0
    return values.map { ($0 - mean) * factor }
  }

  /// The position of the vector that a uniform number picks.
  func position(_ uniform: Double) -> Int {
    min(Int(uniform * Double(periods.count)), periods.count - 1)
  }
}

extension Diagnostic {
  fileprivate static func noSharedPeriods(
    _ equations: [FittedEquation], shared: [Period], model: String
  ) -> Diagnostic {
    let samples =
      equations.prefix(12).map { equation in
        let periods = equation.residuals.keys.sorted()
        let ends = [periods.first, periods.last].compactMap { $0?.description }
        return "\(equation.variable) \(ends.joined(separator: "..")) (\(periods.count))"
      }.joined(separator: ", ") + (equations.count > 12 ? ", …" : "")
    let count = shared.isEmpty ? "no period" : "only one period (\(shared[0]))"
    return .error(
      at: equations.first?.range,
      en: "residuals of \(model) cannot be drawn by period: its regressions share \(count): \(samples)",
      zh: "无法按时期抽取模型 \(model) 的残差：各回归方程\(shared.isEmpty ? "没有共同时期" : "只有一个共同时期（\(shared[0])）")：\(samples)",
      hint: LocalizedText(
        en: "write \"residuals: normal\" under uncertainty:, or give the equations samples that overlap",
        zh: "请在 uncertainty: 下写 residuals: normal，或使各方程的样本重叠"))
  }
}
