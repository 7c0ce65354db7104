import Localization
public import SourceText
public import TimeSeries

/// Which cells of a model's table are published, which are computed, and which an assumption or a rule must fill.
///
/// Solving runs from the period after the earliest *last* published period among the endogenous variables to the end of
/// the horizon. A hole (a missing period before a variable's last published one) is computed where something needs it.
public struct SolveWindow: Sendable, Hashable {
  /// Where the value of a cell comes from.
  public enum CellKind: String, Sendable, Hashable {
    /// Published, or a given start: held.
    case history
    /// A hole, or a past period not yet published: computed or filled by a rule, never used in estimation.
    case estimate
    /// An exogenous or exogenized value of the horizon.
    case assumption
    /// An endogenous value of the horizon.
    case projection
    /// Not known and not needed.
    case absent
  }

  /// The periods of the table, with the lags that solving needs.
  public let periods: PeriodRange
  /// The periods the scenario is about.
  public let horizon: PeriodRange
  /// For each variable and period of the table, where its value comes from.
  public let kinds: [[CellKind]]

  /// The window of a model for a horizon.
  ///
  /// - Throws: a `Diagnostic` when the horizon has nothing left to project, or a value it needs cannot be had.
  public init(_ estimated: EstimatedModel, horizon: PeriodRange, at range: SourceRange?) throws(Diagnostic) {
    var search = AvailabilitySearch(estimated: estimated, horizon: horizon)
    let kinds = try search.run(at: range)
    guard let first = kinds.keys.map(\.period).min(), let periods = try? PeriodRange(first, horizon.last)
    else {
      throw .error(at: range, en: "there is nothing to solve", zh: "没有可求解的内容")
    }
    self.periods = periods
    self.horizon = horizon
    let names = estimated.system.variables
    self.kinds = names.indices.map { variable in
      periods.map { period in
        let cell = AvailabilitySearch.Cell(variable: variable, period: period)
        return kinds[cell] ?? (estimated.data.value(names[variable], period) != nil ? .history : .absent)
      }
    }
  }

  /// The kind of one cell; absent outside the table.
  public func kind(_ variable: Int, _ period: Period) -> CellKind {
    guard kinds.indices.contains(variable), let index = periods.index(of: period) else { return .absent }
    return kinds[variable][index]
  }
}

/// Walks from the cells to be solved back to the figures they rest on.
private struct AvailabilitySearch {
  struct Cell: Hashable {
    var variable: Int
    var period: Period
  }

  let estimated: EstimatedModel
  let horizon: PeriodRange
  private var kinds: [Cell: SolveWindow.CellKind] = [:]
  private var missing: [Cell: Cell] = [:]

  init(estimated: EstimatedModel, horizon: PeriodRange) {
    self.estimated = estimated
    self.horizon = horizon
  }

  mutating func run(at range: SourceRange?) throws(Diagnostic) -> [Cell: SolveWindow.CellKind] {
    let system = estimated.system
    let open = system.targets.contains { variable in
      horizon.contains { estimated.data.value(system.variables[variable], $0) == nil }
    }
    guard open else { throw nothingToProject(at: range) }
    guard let solving = try? PeriodRange(min(start, horizon.first), horizon.last) else {
      throw nothingToProject(at: range)
    }
    for variable in system.variables.indices {
      for period in solving { _ = visit(Cell(variable: variable, period: period)) }
    }
    for variable in system.targets {
      for period in horizon {
        let cell = Cell(variable: variable, period: period)
        if kinds[cell] == .absent { throw unavailable(cell, at: range) }
      }
    }
    return kinds
  }

  /// The period after the earliest last published period among the endogenous variables.
  private var start: Period {
    let frequency = estimated.model.frequency
    let last = estimated.system.targets.compactMap {
      estimated.data.lastPublished(estimated.system.variables[$0], frequency: frequency)
    }
    return last.min()?.advanced(by: 1) ?? horizon.first
  }

  /// Whether the cell's value is known or can be computed.
  private mutating func visit(_ cell: Cell) -> Bool {
    if let kind = kinds[cell] { return kind != .absent }
    let name = estimated.system.variables[cell.variable]
    if estimated.data.value(name, cell.period) != nil {
      kinds[cell] = .history
      return true
    }
    // Before its first figure a variable is not known; a variable without figures can be computed anywhere.
    let frequency = estimated.model.frequency
    let first = estimated.data.figures(of: name, frequency: frequency).first?.period
    if let first, cell.period < first {
      kinds[cell] = .absent
      return false
    }
    let inHorizon = cell.period >= horizon.first
    guard let equation = estimated.system.equationIndex(for: name) else {
      kinds[cell] = first == nil && !inHorizon ? .absent : (inHorizon ? .assumption : .estimate)
      return kinds[cell] != .absent
    }
    kinds[cell] = .absent
    for reference in estimated.system.references[equation] {
      let needed = Cell(variable: reference.variable, period: cell.period.advanced(by: reference.shift))
      if needed.period.year < horizon.first.year - 100 || !visit(needed) {
        missing[cell] = needed
        return false
      }
    }
    kinds[cell] = inHorizon ? .projection : .estimate
    return true
  }

  private func nothingToProject(at range: SourceRange?) -> Diagnostic {
    .error(
      at: range, en: "everything in \(horizon) is already published; there is nothing left to project",
      zh: "\(horizon) 的数据均已公布，没有可预测的内容",
      hint: LocalizedText(en: "choose a later horizon", zh: "请选择更晚的时段"))
  }

  private func endsBeforeData(at range: SourceRange?) -> Diagnostic {
    let published = start.advanced(by: -1)
    return .error(
      at: range,
      en:
        "the horizon \(horizon) ends before the data, which reach \(published); there is nothing left to project",
      zh: "预测期 \(horizon) 在数据（已到 \(published)）之前结束，没有可预测的内容",
      hint: LocalizedText(en: "choose a later horizon", zh: "请选择更晚的时段"))
  }

  private func unavailable(_ cell: Cell, at range: SourceRange?) -> Diagnostic {
    var last = cell
    while let next = missing[last] { last = next }
    if horizon.last < start { return endsBeforeData(at: range) }
    let name = estimated.system.variables[cell.variable]
    let needed = estimated.system.variables[last.variable]
    if last == cell, let first = firstFigure(of: name) { return startsLater(name, first, at: range) }
    return .error(
      at: range,
      en:
        "\(name) cannot be computed in \(cell.period): it needs \(needed) in \(last.period), which is not published",
      zh: "无法计算 \(cell.period) 的 \(name)：需要 \(last.period) 的 \(needed)，但该数据未公布",
      hint: LocalizedText(
        en: "give \(needed) a start value in the model, or add the figure to the seeds",
        zh: "请在模型中为 \(needed) 写 start，或在 seeds 中补充该数据"))
  }

  private func firstFigure(of name: String) -> Period? {
    estimated.data.figures(of: name, frequency: estimated.model.frequency).first?.period
  }

  private func startsLater(_ name: String, _ first: Period, at range: SourceRange?) -> Diagnostic {
    .error(
      at: range, en: "the horizon \(horizon) begins before \(name), whose first value is that of \(first)",
      zh: "时段 \(horizon) 早于 \(name) 的起点：其首个数值在 \(first)",
      hint: LocalizedText(
        en: "begin the horizon after \(first), or give \(name) an earlier start in the model",
        zh: "请让时段从 \(first) 之后开始，或在模型中为 \(name) 写更早的 start"))
  }
}
