import Modeling
import Scenarios
import SourceText
import TimeSeries

extension CellTracer {
  /// What gave a solved cell its value.
  func cause(_ place: CellTrace.Place, _ projection: Projection) -> CellTrace.Cause {
    let (name, period) = (place.variable, place.period)
    let run = projection.run
    if projection.kind(name, period) == .history, let figure = run.history(name, period) {
      return figure.isComputed ? identity(name, run) : cause(of: figure, run.estimated.model.variable(name))
    }
    for role in [PathRole.exogenized, .assumption] {
      guard let point = projection.inputs.point(role, name, period) else { continue }
      let item = ScenarioInputs.Item(role: role, variable: name)
      if let search = projection.search(for: item, in: period) { return .found(point, by: search) }
      if point.origin == nil, let variable = run.estimated.model.variable(name) {
        return .filled(point, at: variable.project?.range ?? variable.range)
      }
      return .line(point, role)
    }
    if let breakdown = projection.breakdown(of: name, in: period) { return .equation(breakdown) }
    return rule(place, projection)
  }

  /// What gave a figure that a static solution reads.
  func cause(ofData place: CellTrace.Place, _ projection: Projection) -> CellTrace.Cause {
    let estimated = projection.run.estimated
    if let figure = estimated.data.figure(place.variable, place.period) {
      return cause(of: figure, estimated.model.variable(place.variable))
    }
    return identity(place.variable, projection.run)
  }

  private func identity(_ variable: String, _ run: ModelRun) -> CellTrace.Cause {
    run.estimated.equation(for: variable).map { .identityOfData($0.range) } ?? .unknown
  }

  private func cause(of figure: ModelData.Figure, _ variable: Variable?) -> CellTrace.Cause {
    if let resolved = figure.resolved { return .published(resolved) }
    if let place = figure.place { return .ownData(place) }
    return .start(variable?.range ?? .none)
  }

  /// An exogenous variable that no line sets: another model's solution, or its rule.
  private func rule(_ place: CellTrace.Place, _ projection: Projection) -> CellTrace.Cause {
    let run = projection.run
    guard let rule = run.exogenous.first(where: { $0.variable == place.variable }),
      let variable = run.estimated.model.variable(place.variable)
    else { return .unknown }
    if let driver = driver(of: place, run) { return .solution(driver) }
    return .rule(rule, at: variable.project?.range ?? variable.range)
  }

  /// The cells that a rule's value is a sum of; of a path of the model file, which says no sum, the last published figure.
  func summands(of point: PathPoint?, _ place: CellTrace.Place, _ projection: Projection) -> [CellTrace.Place]
  {
    let estimated = projection.run.estimated
    let last = estimated.data.figures(of: place.variable, frequency: estimated.model.frequency).last?.period
    let periods = point?.basis.map { $0.terms.map(\.period) } ?? (last.map { [$0] } ?? [])
    return periods.map { period in
      var cell = place
      cell.period = period
      return cell
    }
  }

  /// The cell of another model whose solution drives this one.
  private func driver(of place: CellTrace.Place, _ run: ModelRun) -> CellTrace.Place? {
    run.driver(of: place.variable).map { source in
      CellTrace.Place(
        model: source.model, scenario: source.scenario, variable: source.variable, period: place.period)
    }
  }
}
