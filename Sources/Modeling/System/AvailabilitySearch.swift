import Localization
import SourceText
import TimeSeries

/// Finds what a projection can compute: from the cells to be solved back to the figures they rest on.
///
/// Every cell with an equation is taken for available at first, so that cells which need each other (within a period, or
/// through leads) do not stand in each other's way; then those fall that need something not known, and those that need them.
struct AvailabilitySearch {
  struct Cell: Hashable {
    var variable: Int
    var period: Period
  }

  /// How far back a chain of lags is followed.
  private static let reach = 100

  let estimated: EstimatedModel
  let horizon: PeriodRange
  let terminal: SolverOptions.Terminal
  /// By variable; nil where it has none.
  private let firstFigures: [Period?]
  private var kinds: [Cell: SolveWindow.CellKind] = [:]
  private var dependents: [Cell: [Cell]] = [:]
  private var absent: [Cell] = []
  /// Cells that are not known by themselves, rather than for want of others.
  private var causes: Set<Cell> = []

  init(estimated: EstimatedModel, horizon: PeriodRange, terminal: SolverOptions.Terminal) {
    self.estimated = estimated
    self.horizon = horizon
    self.terminal = terminal
    firstFigures = estimated.system.variables.map {
      estimated.data.firstPublished($0, frequency: estimated.model.frequency)
    }
  }

  private var system: EquationSystem { estimated.system }

  mutating func run(at range: SourceRange?) throws(Diagnostic) -> (
    periods: PeriodRange, kinds: [Cell: SolveWindow.CellKind]
  ) {
    let open = system.targets.contains { variable in
      horizon.contains { estimated.data.value(system.variables[variable], $0) == nil }
    }
    guard open, let solving = try? PeriodRange(min(start, horizon.first), horizon.last) else {
      throw .nothingToProject(horizon, at: range)
    }
    discover(
      from: system.variables.indices.flatMap { variable in
        solving.map { Cell(variable: variable, period: $0) }
      })
    withdraw()
    for variable in system.targets {
      for period in horizon {
        let cell = Cell(variable: variable, period: period)
        if kinds[cell] == .absent { throw unavailable(cell, at: range) }
      }
    }
    return (table(solving), kinds)
  }

  /// The period after the earliest last published period among the endogenous variables.
  private var start: Period {
    let frequency = estimated.model.frequency
    let last = system.targets.compactMap {
      estimated.data.lastPublished(system.variables[$0], frequency: frequency)
    }
    return last.min()?.advanced(by: 1) ?? horizon.first
  }

  /// The periods solved, and those that their equations read.
  private func table(_ solving: PeriodRange) -> PeriodRange {
    let known = kinds.filter { $0.value != .absent || solving.contains($0.key.period) }.keys.map(\.period)
    let first = min(known.min() ?? solving.first, solving.first)
    return (try? PeriodRange(first, solving.last.advanced(by: system.longestLead))) ?? solving
  }
}

extension AvailabilitySearch {
  /// Finds the kind of every cell that the given ones rest on.
  private mutating func discover(from cells: [Cell]) {
    var open = Array(cells.reversed())
    while let cell = open.popLast() {
      guard kinds[cell] == nil else { continue }
      let kind = kind(of: cell)
      kinds[cell] = kind
      if kind == .absent {
        absent.append(cell)
        causes.insert(cell)
      }
      guard kind == .projection || kind == .estimate,
        let equation = system.equationIndex(for: system.variables[cell.variable])
      else { continue }
      for reference in system.references[equation] {
        let needed = Cell(variable: reference.variable, period: cell.period.advanced(by: reference.shift))
        if isTerminal(needed) { continue }
        dependents[needed, default: []].append(cell)
        open.append(needed)
      }
    }
  }

  /// Where a cell's value comes from, if what its equation reads can be had.
  private func kind(of cell: Cell) -> SolveWindow.CellKind {
    let name = system.variables[cell.variable]
    if estimated.data.value(name, cell.period) != nil { return .history }
    let isEndogenous = system.equationIndex(for: name) != nil
    // Past the horizon an exogenous variable keeps its last value.
    if cell.period > horizon.last { return isEndogenous ? .absent : .assumption }
    guard cell.period.year >= horizon.first.year - Self.reach else { return .absent }
    // Before its first figure a variable is not known; a variable without figures can be computed anywhere.
    let first = firstFigures[cell.variable]
    if let first, cell.period < first { return .absent }
    let inHorizon = cell.period >= horizon.first
    if isEndogenous { return inHorizon ? .projection : .estimate }
    return first == nil && !inHorizon ? .absent : (inHorizon ? .assumption : .estimate)
  }

  /// Whether a lead past the horizon is given by the terminal condition rather than by data.
  private func isTerminal(_ cell: Cell) -> Bool {
    guard cell.period > horizon.last, terminal != .data else { return false }
    return system.equationIndex(for: system.variables[cell.variable]) != nil
  }

  /// Withdraws every computed cell that rests on one not known.
  private mutating func withdraw() {
    var next = 0
    while next < absent.count {
      let gone = absent[next]
      next += 1
      for cell in dependents[gone] ?? [] where kinds[cell] != .absent {
        kinds[cell] = .absent
        absent.append(cell)
      }
    }
  }
}

extension AvailabilitySearch {
  /// The first cell, in the order in which equations read, for want of which another cannot be computed.
  private func cause(of cell: Cell) -> Cell {
    var open = [cell]
    var seen: Set<Cell> = []
    while let next = open.popLast() {
      if causes.contains(next) { return next }
      guard seen.insert(next).inserted,
        let equation = system.equationIndex(for: system.variables[next.variable])
      else { continue }
      let needed = system.references[equation].map {
        Cell(variable: $0.variable, period: next.period.advanced(by: $0.shift))
      }
      open += needed.filter { kinds[$0] == .absent }.reversed()
    }
    return cell
  }

  private func unavailable(_ cell: Cell, at range: SourceRange?) -> Diagnostic {
    let last = cause(of: cell)
    if horizon.last < start { return .endsBeforeData(horizon, reaching: start.advanced(by: -1), at: range) }
    let name = system.variables[cell.variable]
    let needed = system.variables[last.variable]
    if last == cell, let first = firstFigures[cell.variable] {
      return .startsLater(horizon, name, first, at: range)
    }
    let isOwnData = estimated.data.table != nil
    return .error(
      at: range,
      en:
        "\(name) cannot be computed in \(cell.period): it needs \(needed) in \(last.period), which is not published",
      zh: "无法计算 \(cell.period) 的 \(name)：需要 \(last.period) 的 \(needed)，但该数据未公布",
      hint: isOwnData
        ? LocalizedText(
          en: "give \(needed) a start value in the model, or add the figure to its data",
          zh: "请在模型中为 \(needed) 写 start，或在模型数据中补充该数值")
        : LocalizedText(
          en: "give \(needed) a start value in the model, or add the figure to the seeds",
          zh: "请在模型中为 \(needed) 写 start，或在 seeds 中补充该数据"))
  }
}

extension Diagnostic {
  fileprivate static func nothingToProject(_ horizon: PeriodRange, at range: SourceRange?) -> Diagnostic {
    .error(
      at: range, en: "everything in \(horizon) is already published; there is nothing left to project",
      zh: "\(horizon) 的数据均已公布，没有可预测的内容",
      hint: LocalizedText(en: "choose a later horizon", zh: "请选择更晚的时段"))
  }

  fileprivate static func endsBeforeData(
    _ horizon: PeriodRange, reaching published: Period, at range: SourceRange?
  ) -> Diagnostic {
    .error(
      at: range,
      en:
        "the horizon \(horizon) ends before the data, which reach \(published); there is nothing left to project",
      zh: "预测期 \(horizon) 在数据（已到 \(published)）之前结束，没有可预测的内容",
      hint: LocalizedText(en: "choose a later horizon", zh: "请选择更晚的时段"))
  }

  fileprivate static func startsLater(
    _ horizon: PeriodRange, _ name: String, _ first: Period, at range: SourceRange?
  ) -> Diagnostic {
    .error(
      at: range, en: "the horizon \(horizon) begins before \(name), whose first value is that of \(first)",
      zh: "时段 \(horizon) 早于 \(name) 的起点：其首个数值在 \(first)",
      hint: LocalizedText(
        en: "begin the horizon after \(first), or give \(name) an earlier start in the model",
        zh: "请让时段从 \(first) 之后开始，或在模型中为 \(name) 写更早的 start"))
  }
}
