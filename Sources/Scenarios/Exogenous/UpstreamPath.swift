import Modeling
public import TimeSeries

/// The solved path of a variable of another model that drives this one, draw by draw.
public struct UpstreamPath: Sendable {
  /// The other model.
  public var model: String
  /// The scenario of that model whose solution it is.
  public var scenario: String
  /// What it is called there.
  public var variable: String
  /// The deterministic path.
  public var values: [Period: Double]
  /// Deviations from it by draw, lane 0 being zero; empty where the other run has other draws.
  var deviations: [Period: LaneColumns]

  /// The path of `variable` in a projection.
  init(of variable: String, in projection: Projection, lanes: Int) {
    model = projection.run.estimated.model.name
    scenario = projection.name
    self.variable = variable
    values = [:]
    deviations = [:]
    for period in projection.run.window.periods {
      guard let value = projection.value(variable, period) else { continue }
      values[period] = value
      guard projection.table.lanes == lanes, let draws = projection.draws(variable, period) else { continue }
      let columns = LaneColumns(columns: 1, lanes: lanes)
      let column = columns.column(0)
      for lane in draws.indices { column[lane + 1] = draws[lane] - value }
      deviations[period] = columns
    }
  }

  /// What its deviates are called.
  var source: String { "solution of \(model)" }

  /// Gives draws the deviations of their range.
  func register(in draws: DeviationDraws, variable: String) {
    for (period, whole) in deviations {
      var column = whole
      if draws.lanes < whole.lanes {
        column = LaneColumns(columns: 1, lanes: draws.lanes)
        let (own, all) = (column.column(0), whole.column(0))
        for lane in 1..<draws.lanes { own[lane] = all[draws.firstDraw + lane] }
      }
      draws.register(column, variable: variable, source: source, innovation: period)
    }
  }

  /// The path as this model's assumption.
  func point(_ period: Period) -> PathPoint? {
    guard let value = values[period] else { return nil }
    let terms =
      deviations[period] == nil
      ? [] : [DeviationTerm(source: source, innovation: period, shape: .normal, scale: 1)]
    return PathPoint(value: value, deviations: terms, text: "\(model): \(scenario)")
  }
}
