import Expressions
import Localization
import Modeling
import Scenarios
import SourceText
import TimeSeries

/// Follows a cell down to lines of files and published figures.
struct CellTracer {
  let groups: [ScenarioGroup]
  /// Whether computed cells of earlier and later periods are followed too.
  let unrolls: Bool

  /// Most cells of one chain.
  static let most = 2000

  /// The cell and those it rests on, each once, in the order of meeting them.
  func chain(from first: CellTrace.Place) -> [CellTrace] {
    var chain: [CellTrace] = []
    var (queue, met) = ([first], Set([first]))
    while let place = queue.first, chain.count < Self.most {
      queue.removeFirst()
      guard let trace = trace(place) else { continue }
      chain.append(trace)
      for next in trace.inputs where isFollowed(next, from: trace) && met.insert(next).inserted {
        queue.append(next)
      }
    }
    return chain
  }

  /// What is given is followed in every period; what is computed in its own, unless lags are unrolled.
  private func isFollowed(_ next: CellTrace.Place, from trace: CellTrace) -> Bool {
    if unrolls || next.period == trace.place.period || next.model != trace.place.model { return true }
    return !isComputed(next)
  }

  /// Whether an equation gave a cell its value.
  private func isComputed(_ place: CellTrace.Place) -> Bool {
    guard let result = result(place) else { return false }
    if case .equation = cause(place, result.projection) { return true }
    return false
  }

  private func result(_ place: CellTrace.Place) -> ScenarioResult? {
    groups.first { $0.estimated.model.name == place.model }?.results.first { $0.name == place.scenario }
  }

  /// One cell; nil where it has no value.
  func trace(_ place: CellTrace.Place) -> CellTrace? {
    guard let result = result(place),
      let variable = result.projection.run.estimated.model.variable(place.variable),
      let value = result.projection.value(place.variable, place.period)
    else { return nil }
    let projection = result.projection
    let cause = cause(place, projection)
    var shift: PathPoint?
    if case .equation = cause { shift = projection.inputs.point(.addFactor, place.variable, place.period) }
    return CellTrace(
      place: place, variable: variable, value: value, kind: projection.kind(place.variable, place.period),
      cause: cause, addFactor: shift, baseline: baseline(place, result), inputs: inputs(of: cause, place))
  }

  private func baseline(_ place: CellTrace.Place, _ result: ScenarioResult) -> Double? {
    guard !result.isRoot, let group = groups.first(where: { $0.estimated.model.name == place.model }) else {
      return nil
    }
    return group.root(of: result)?.projection.value(place.variable, place.period)
  }

  private func inputs(of cause: CellTrace.Cause, _ place: CellTrace.Place) -> [CellTrace.Place] {
    switch cause {
    case .equation(let breakdown):
      let references = (breakdown.start.map { [$0] } ?? []) + breakdown.terms.flatMap(\.inputs)
      var met = Set<CellTrace.Place>()
      return references.map { input in
        var next = place
        next.variable = input.reference.name
        next.period = place.period.advanced(by: input.reference.shift)
        return next
      }.filter { met.insert($0).inserted }
    case .rule(_, _, let figures): return figures
    case .solution(let other): return [other]
    default: return []
    }
  }
}

extension CellTracer {
  private func cause(_ place: CellTrace.Place, _ projection: Projection) -> CellTrace.Cause {
    let (name, period) = (place.variable, place.period)
    let run = projection.run
    if projection.kind(name, period) == .history, let figure = run.estimated.data.figure(name, period) {
      return cause(of: figure, run.estimated.model.variable(name))
    }
    for role in [PathRole.exogenized, .assumption] {
      guard let point = projection.inputs.point(role, name, period) else { continue }
      if let solution = search(role, name, period, projection) { return .found(point, by: solution) }
      return .line(point, role)
    }
    if let breakdown = projection.breakdown(of: name, in: period) { return .equation(breakdown) }
    return rule(place, projection)
  }

  private func cause(of figure: ModelData.Figure, _ variable: Variable?) -> CellTrace.Cause {
    if let resolved = figure.resolved { return .published(resolved) }
    if let place = figure.place { return .ownData(place) }
    return .start(variable?.range ?? .none)
  }

  /// The target or control that chose an input's value.
  private func search(_ role: PathRole, _ name: String, _ period: Period, _ projection: Projection)
    -> CellTrace.Search?
  {
    let item = ScenarioInputs.Item(role: role, variable: name)
    func chose(_ paths: [TargetSolution.InstrumentPath]) -> Bool {
      paths.contains { $0.item == item && $0.values[period] != nil }
    }
    if let target = projection.targets.first(where: { chose($0.instruments) }) {
      return .target(target.target)
    }
    guard let control = projection.control, chose(control.instruments) else { return nil }
    return .control(control.control)
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
    let data = run.estimated.data
    let all = data.figures(of: place.variable, frequency: run.estimated.model.frequency).map(\.period)
    let known = rule.selection == nil ? all.suffix(1) : all.suffix(Self.mostFigures)
    let span = rule.carriesPartYear ? rule.partYear?.span : nil
    return (known + [span].compactMap { $0 }).map {
      CellTrace.Place(
        model: place.model, scenario: place.scenario, variable: place.variable, period: $0)
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
