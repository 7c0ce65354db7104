import Expressions
import Localization
import SourceText
import TimeSeries

/// Finds whether a model can be simulated over a horizon: what its equations read before it must be in the data.
struct SimulationSearch {
  let estimated: EstimatedModel
  let horizon: PeriodRange
  let mode: SolveMode
  let terminal: SolverOptions.Terminal

  private var system: EquationSystem { estimated.system }

  func run(at range: SourceRange?) throws(Diagnostic) -> (
    periods: PeriodRange, kinds: [[SolveWindow.CellKind]]
  ) {
    if mode == .static, system.hasEndogenousLeads { throw leadsInStatic(at: range) }
    let (first, last) = (
      horizon.first.advanced(by: -system.longestLag), horizon.last.advanced(by: system.longestLead)
    )
    guard let periods = try? PeriodRange(first, last) else { throw leadsInStatic(at: range) }
    let data = estimated.completedData(over: periods)
    for equation in system.equations.indices {
      for period in horizon { try check(equation, in: period, data, at: range) }
    }
    let determined = Set(system.targets)
    let kinds = system.variables.indices.map { variable in
      periods.enumerated().map { index, period in
        kind(variable, period, isKnown: data.value(variable, index) != nil, determined.contains(variable))
      }
    }
    return (periods, kinds)
  }

  private func kind(_ variable: Int, _ period: Period, isKnown: Bool, _ isEndogenous: Bool)
    -> SolveWindow.CellKind
  {
    if isEndogenous, horizon.contains(period) { return .projection }
    if estimated.data.value(system.variables[variable], period) != nil { return .history }
    if isEndogenous { return isKnown ? .estimate : .absent }
    return period < horizon.first ? .absent : .assumption
  }

  /// Every value outside the horizon that an equation reads must be known; in a static simulation every lag must be.
  private func check(_ equation: Int, in period: Period, _ data: LaneTable, at range: SourceRange?)
    throws(Diagnostic)
  {
    for reference in system.references[equation] {
      let read = period.advanced(by: reference.shift)
      guard let index = data.periods.index(of: read), data.value(reference.variable, index) == nil,
        needsData(reference, in: read)
      else { continue }
      throw missing(reference, of: equation, in: period, at: range)
    }
  }

  private func needsData(_ reference: EquationSystem.Reference, in read: Period) -> Bool {
    let isEndogenous = system.equationIndex(for: system.variables[reference.variable]) != nil
    if read < horizon.first { return true }
    if read > horizon.last { return isEndogenous && terminal == .data }
    return isEndogenous && mode == .static && reference.shift < 0
  }
}

extension SimulationSearch {
  private func missing(
    _ reference: EquationSystem.Reference, of equation: Int, in period: Period, at range: SourceRange?
  ) -> Diagnostic {
    let (name, own) = (system.variables[reference.variable], system.equations[equation].variable)
    let read = period.advanced(by: reference.shift)
    let figures = estimated.data.figures(of: name, frequency: estimated.model.frequency)
    let term = Expression.variable(name, shift: reference.shift).description
    let extent = extent(name, figures.first?.period, figures.last?.period, around: read)
    var hint = LocalizedText(
      en: "add the figure to the data, or give \(name) a start in the model",
      zh: "请在数据中补充该数值，或在模型中为 \(name) 写 start")
    if let first = figures.first?.period, read < first {
      let earliest = first.advanced(by: -reference.shift)
      hint = LocalizedText(en: "begin the horizon in \(earliest)", zh: "请从 \(earliest) 开始")
    } else if let last = figures.last?.period, read > last, mode == .static {
      let latest = last.advanced(by: -reference.shift)
      hint = LocalizedText(
        en: "end the horizon in \(latest), or write mode: dynamic, where lags are the solved values",
        zh: "请在 \(latest) 结束，或写 mode: dynamic（滞后值取求解值）")
    }
    return .error(
      at: range,
      en:
        "\(mode.rawValue): \(own) cannot be solved in \(period): its equation reads \(term), but \(name) has no value in \(read)\(extent.en)",
      zh: "\(mode.rawValue)：无法求解 \(period) 的 \(own)：其方程用到 \(term)，而 \(name) 在 \(read) 没有数值\(extent.zh)",
      hint: hint)
  }

  private func extent(_ name: String, _ first: Period?, _ last: Period?, around read: Period) -> LocalizedText
  {
    guard let first, let last else { return LocalizedText(en: " (it has no data)", zh: "（没有数据）") }
    if read < first {
      return LocalizedText(en: " (its data begin in \(first))", zh: "（其数据始于 \(first)）")
    }
    return read > last
      ? LocalizedText(en: " (its data end in \(last))", zh: "（其数据止于 \(last)）") : LocalizedText("")
  }

  private func leadsInStatic(at range: SourceRange?) -> Diagnostic {
    .error(
      at: range,
      en:
        "mode: static takes lags from the data, but the model has leads, which only a dynamic solution gives",
      zh: "mode: static 的滞后值取自数据，而模型含有前瞻项，只能动态求解",
      hint: LocalizedText(en: "write mode: dynamic", zh: "请写 mode: dynamic"))
  }
}
