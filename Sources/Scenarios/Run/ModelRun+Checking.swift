import Localization
import Modeling
import SourceText
import TimeSeries

extension ModelRun {
  /// Every solved or assumed value must be a number in every draw: a logarithm of a negative value in one draw of ten
  /// thousand would spoil the quantiles of all.
  ///
  /// - Parameter firstDraw: the draw before that of lane 1, where the table holds a range of them.
  func check(_ table: LaneTable, of scenario: ResolvedScenario, firstDraw: Int = 0) throws(Diagnostics) {
    for (index, period) in window.periods.enumerated() {
      for equation in solvingOrder where window.kinds[equation][index] != .absent {
        let column = table.column(equation, index)
        if DrawExtent.areFinite(UnsafeBufferPointer(column)) { continue }
        guard let lane = column.firstIndex(where: { !$0.isFinite }) else { continue }
        throw Diagnostics([notFinite(equation, period, lane: lane, column, scenario, firstDraw)])
      }
    }
  }

  /// Exogenous variables, then endogenous ones as they are computed, so that the first finding is the cause.
  private var solvingOrder: [Int] {
    let targets = estimated.system.targets
    return estimated.system.variables.indices.filter { !targets.contains($0) } + targets
  }

  /// `in 3 of 500 draws`; where the column holds a range of them `in 3 of the draws 501 to 1000`.
  private static func share(of column: UnsafeMutableBufferPointer<Double>, _ firstDraw: Int) -> LocalizedText
  {
    let (count, draws) = (column.reduce(0) { $0 + ($1.isFinite ? 0 : 1) }, column.count - 1)
    guard firstDraw > 0 else {
      return LocalizedText(en: "in \(count) of \(draws) draws", zh: "在 \(draws) 次抽样中的 \(count) 次")
    }
    let (first, last) = (firstDraw + 1, firstDraw + draws)
    return LocalizedText(
      en: "in \(count) of the draws \(first) to \(last)", zh: "在第 \(first) 至 \(last) 次抽样中的 \(count) 次")
  }

  private func notFinite(
    _ variable: Int, _ period: Period, lane: Int, _ column: UnsafeMutableBufferPointer<Double>,
    _ scenario: ResolvedScenario, _ firstDraw: Int
  ) -> Diagnostic {
    let name = estimated.system.variables[variable]
    let where_ =
      lane == 0
      ? LocalizedText(en: "on the deterministic path", zh: "在确定性路径上")
      : Self.share(of: column, firstDraw)
    return .error(
      at: estimated.equation(for: name)?.range ?? estimated.model.variable(name)?.range,
      LocalizedText(
        en: "\(scenario.name): \(name) has no value in \(period) \(where_.en)",
        zh: "\(scenario.name)：\(name) 在 \(period) \(where_.zh)没有值"),
      hint: estimated.equation(for: name) == nil
        ? LocalizedText(en: "give it an assumption for \(period)", zh: "请为 \(period) 写出假设")
        : LocalizedText(
          en: "its equation divides by zero, or takes the logarithm or root of a negative number, there",
          zh: "其方程在此处除以零，或对负数取对数、开方"))
  }
}
