import Localization
import Modeling
public import SourceText
public import TimeSeries

/// Impact and interim multipliers: what one unit more of an instrument in one period alone does to variables in that period
/// and in those after it.
///
/// Derivatives on the deterministic path, at the scenario's own inputs. The unit of an add-factor is that in which it is
/// written: a point for a logarithm or a rate. Source: H. Theil and J. C. G. Boot, "The final form of econometric equation
/// systems", Review of the International Statistical Institute 30 (1962), 136-152.
public struct Multipliers: Sendable {
  /// One multiplier: d(variable in `period`) / d(instrument in `shocked`).
  public struct Entry: Hashable, Sendable {
    /// The variable that responds.
    public var variable: String
    /// When it responds.
    public var period: Period
    /// What moves: an assumption, or the add-factor of an equation.
    public var instrument: ScenarioInputs.Item
    /// When it moves.
    public var shocked: Period
    /// By how much the variable responds to one unit.
    public var value: Double
  }

  /// The multipliers: by instrument, shocked period, variable and period, the last not before the shock.
  public let entries: [Entry]

  /// Multipliers of variables to instruments.
  ///
  /// - Parameters:
  ///   - shocked: the periods of the shocks; the whole horizon where nil.
  /// - Throws: names that the model does not have, and instruments that nothing can move.
  public init(
    of variables: [String], to instruments: [String], in shocked: PeriodRange? = nil, projection: Projection
  ) throws(Diagnostics) {
    let run = projection.run
    let check = MultiplierCheck(run: run, inputs: projection.inputs)
    try check.check(variables, instruments, shocked)
    let horizon = run.window.horizon
    var entries: [Entry] = []
    for instrument in instruments {
      for shock in (shocked ?? horizon) {
        let free = FreeValue(item: run.instrument(instrument), period: shock)
        guard let value = try check.value(of: free, isAsked: shocked != nil) else { continue }
        let periods = horizon.filter { $0 >= shock }
        let cells = variables.flatMap { variable in periods.map { (variable, $0) } }
        let slopes = try run.slopes([value], at: [free], projection.inputs) { table in
          cells.map { run.value($0.0, $0.1, in: table) }
        }
        for (cell, slope) in zip(cells, slopes.first ?? []) {
          entries.append(
            Entry(
              variable: cell.0, period: cell.1, instrument: free.item, shocked: shock, value: slope))
        }
      }
    }
    self.entries = entries
  }

  /// One multiplier; nil where it was not asked for.
  public func value(of variable: String, in period: Period, to instrument: String, in shocked: Period)
    -> Double?
  {
    entries.first {
      $0.variable == variable && $0.period == period && $0.instrument.variable == instrument
        && $0.shocked == shocked
    }?.value
  }
}

extension ModelRun {
  /// A cell of a solved table; NaN where it is not known.
  func value(_ variable: String, _ period: Period, in table: LaneTable) -> Double {
    guard let index = estimated.system.index(of: variable), let position = window.periods.index(of: period)
    else { return estimated.data.value(variable, period) ?? .nan }
    return table.value(index, position) ?? estimated.data.value(variable, period) ?? .nan
  }
}

/// Whether multipliers that are asked for can be had.
private struct MultiplierCheck {
  let run: ModelRun
  let inputs: ScenarioInputs

  func check(_ variables: [String], _ instruments: [String], _ shocked: PeriodRange?) throws(Diagnostics) {
    var problems = Diagnostics()
    let model = run.estimated.model
    for name in variables + instruments where model.variable(name) == nil {
      problems.add(.noVariable(name, at: nil, in: model))
    }
    if let shocked, !run.window.horizon.contains(shocked) {
      problems.add(
        .error(
          at: nil, en: "\(shocked) is not inside the horizon \(run.window.horizon)",
          zh: "\(shocked) 不在预测期 \(run.window.horizon) 之内"))
    }
    try problems.throwIfErrors()
  }

  /// The instrument's value; nil where it is fixed in that period and nobody asked for the period by name.
  func value(of free: FreeValue, isAsked: Bool) throws(Diagnostics) -> Double? {
    if run.isFree(free, inputs), let value = run.value(of: free, inputs) { return value }
    guard isAsked else { return nil }
    throw Diagnostics([
      .error(
        at: nil, en: "\(free.item.variable) is fixed in \(free.period): published, or exogenized",
        zh: "\(free.item.variable) 在 \(free.period) 是固定的：已公布或已外生化",
        hint: LocalizedText(
          en: "solve: {mode: dynamic} frees what is published", zh: "solve: {mode: dynamic} 可放开已公布的值"))
    ])
  }
}
