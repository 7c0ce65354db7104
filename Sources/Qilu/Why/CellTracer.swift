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
  var most = longest

  /// The most that `qilu why` follows.
  static let longest = 2000

  /// Cells and those they rest on, each once, in the order of meeting them; and whether some were left out for length.
  func chain(from first: [CellTrace.Place]) -> (cells: [CellTrace], isCut: Bool) {
    var chain: [CellTrace] = []
    var met = Set<CellTrace.Place>()
    var queue = first.filter { met.insert($0).inserted }
    var next = 0
    while next < queue.count, chain.count < most {
      defer { next += 1 }
      guard let trace = trace(queue[next]) else { continue }
      chain.append(trace)
      for input in trace.inputs where isFollowed(input, from: trace) && met.insert(input).inserted {
        queue.append(input)
      }
    }
    return (chain, queue[next...].contains { trace($0) != nil })
  }

  /// What is given is followed in every period; what is computed in its own, unless lags are unrolled.
  private func isFollowed(_ next: CellTrace.Place, from trace: CellTrace) -> Bool {
    if unrolls || next.period == trace.place.period || next.model != trace.place.model { return true }
    return !isComputed(next)
  }

  /// Whether an equation gave a cell its value.
  private func isComputed(_ place: CellTrace.Place) -> Bool {
    guard let result = result(place), !place.isData else { return false }
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
      let value = value(place, result.projection)
    else { return nil }
    let projection = result.projection
    let cause = place.isData ? cause(ofData: place, projection) : cause(place, projection)
    var shift: PathPoint?
    if case .equation = cause { shift = projection.inputs.point(.addFactor, place.variable, place.period) }
    let item = ScenarioInputs.Item(role: .addFactor, variable: place.variable)
    return CellTrace(
      place: place, variable: variable, value: value, kind: projection.kind(place.variable, place.period),
      cause: cause, addFactor: shift,
      addFactorSearch: shift == nil ? nil : projection.search(for: item, in: place.period),
      baseline: baseline(place, result), inputs: inputs(of: cause, place, projection))
  }

  private func value(_ place: CellTrace.Place, _ projection: Projection) -> Double? {
    place.isData
      ? projection.data(place.variable, place.period) : projection.value(place.variable, place.period)
  }

  private func baseline(_ place: CellTrace.Place, _ result: ScenarioResult) -> Double? {
    guard !result.isRoot, !place.isData,
      let group = groups.first(where: { $0.estimated.model.name == place.model })
    else {
      return nil
    }
    return group.root(of: result)?.projection.value(place.variable, place.period)
  }

  private func inputs(of cause: CellTrace.Cause, _ place: CellTrace.Place, _ projection: Projection)
    -> [CellTrace.Place]
  {
    switch cause {
    case .equation(let breakdown):
      let references = (breakdown.start.map { [$0] } ?? []) + breakdown.terms.flatMap(\.inputs)
      var met = Set<CellTrace.Place>()
      return references.map { input in
        let (name, shift) = (input.reference.name, input.reference.shift)
        var next = place
        next.variable = name
        next.period = place.period.advanced(by: shift)
        next.isData = projection.readsData(name, shift)
        return next
      }.filter { met.insert($0).inserted }
    case .line(let point, .assumption), .line(let point, .exogenized):
      return (whole(of: point, place) ?? start(of: point, place, projection)).map { [$0] } ?? []
    case .rule(let rule, _): return summands(of: rule.points[place.period], place, projection)
    case .filled(let point, _): return summands(of: point, place, projection)
    case .solution(let other): return [other]
    default: return []
    }
  }

  /// The cell that a growth, a change or a share in place of an equation is taken of; nil for levels.
  private func whole(of point: PathPoint, _ place: CellTrace.Place) -> CellTrace.Place? {
    var cell = place
    switch point.form {
    case .growth, .difference: cell.period = place.period.advanced(by: -1)
    case .share(let variable): cell.variable = variable
    case .level, .percentage: return nil
    }
    return cell
  }

  /// The solved cell that a line counts from, of the baseline or of an earlier period; nil where none has the value.
  private func start(of point: PathPoint, _ place: CellTrace.Place, _ projection: Projection)
    -> CellTrace.Place?
  {
    let root = projection.scenario.root
    let children = projection.scenario.chain.dropFirst().map(\.name.value)
    var (next, cell) = (point, place)
    while let start = next.start {
      switch start {
      case .above(let above):
        next = above
        // What no scenario below the root says is the root's: its line, the model's rule, the data.
        if !children.contains(where: { $0 == above.scenario }) { cell.scenario = root }
      case .before(let period, let before): (next, cell.period) = (before, period)
      }
      let solved = result(cell)?.projection.value(cell.variable, cell.period)
      if cell != place, solved == next.value { return cell }
    }
    return nil
  }
}
