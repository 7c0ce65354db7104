import Modeling
import Scenarios
import SourceText
import TimeSeries

extension CellTracer {
  /// What gave a solved cell its value.
  func cause(_ place: CellTrace.Place, _ projection: Projection) -> CellTrace.Cause {
    let (name, period) = (place.variable, place.period)
    let run = projection.run
    if projection.kind(name, period) == .history, let figure = run.estimated.data.figure(name, period) {
      return cause(of: figure, run.estimated.model.variable(name))
    }
    for role in [PathRole.exogenized, .assumption] {
      guard let point = projection.inputs.point(role, name, period) else { continue }
      let item = ScenarioInputs.Item(role: role, variable: name)
      if let search = projection.search(for: item, in: period) { return .found(point, by: search) }
      if point.origin == nil, let variable = run.estimated.model.variable(name) {
        return .filled(
          point, at: variable.project?.range ?? variable.range,
          figures: Array(figures(of: place, in: run) { $0 < period }.suffix(Self.mostFigures)))
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
    return estimated.equation(for: place.variable).map { .identityOfData($0.range) } ?? .unknown
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
    return .rule(
      rule, at: variable.project?.range ?? variable.range, figures: figures(beneath: rule, place, run))
  }

  /// The published figures that a rule goes on from, the latest where there are many, and the partly published year where it
  /// is carried.
  private func figures(
    beneath rule: ExogenousProjection, _ place: CellTrace.Place, _ run: ModelRun
  ) -> [CellTrace.Place] {
    let all = figures(of: place, in: run) { _ in true }
    let known = rule.selection == nil ? all.suffix(1) : all.suffix(Self.mostFigures)
    guard rule.carriesPartYear, let span = rule.partYear?.span else { return Array(known) }
    var carried = place
    carried.period = span
    return known + [carried]
  }

  /// The cells of a variable's published figures, in time order.
  private func figures(
    of place: CellTrace.Place, in run: ModelRun, _ isWanted: (Period) -> Bool
  ) -> [CellTrace.Place] {
    run.estimated.data.figures(of: place.variable, frequency: run.estimated.model.frequency).map(\.period)
      .filter(isWanted).map { period in
        var figure = place
        figure.period = period
        return figure
      }
  }

  /// Most published figures told beneath a rule.
  private static let mostFigures = 12

  /// The cell of another model whose solution drives this one.
  private func driver(of place: CellTrace.Place, _ run: ModelRun) -> CellTrace.Place? {
    run.driver(of: place.variable).map { source in
      CellTrace.Place(
        model: source.model, scenario: source.scenario, variable: source.variable, period: place.period)
    }
  }
}
