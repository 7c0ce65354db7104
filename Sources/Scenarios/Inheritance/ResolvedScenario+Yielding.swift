import Modeling
import TimeSeries

extension ResolvedScenario {
  /// The scenario as it stands once figures are known that were not when it was written.
  ///
  /// A line begins after the last leading period that is published, so that `ramp` and `hold` start from the figure; a pulse
  /// in a published period is over. A target keeps the periods that are open, and goes where none is.
  func yielding(to run: ModelRun) -> ResolvedScenario {
    guard !run.window.mode.isSimulation else { return self }
    let data = run.estimated.data
    var scenario = self
    scenario.assumptions = assumptions.compactMap { $0.yielding(to: data) }
    scenario.addFactors = addFactors.compactMap { $0.yielding(to: data) }
    scenario.exogenize = exogenize.compactMap { $0.yielding(to: data) }
    scenario.targets = targets.compactMap { target in
      guard let open = target.value.periods.open(target.value.reach.value, in: data) else { return nil }
      var rest = target
      rest.value.periods = open
      return rest
    }
    return scenario
  }
}

extension ResolvedPath {
  /// The path without its leading published periods; nil where nothing is left of it.
  fileprivate func yielding(to data: ModelData) -> ResolvedPath? {
    var path = self
    path.layers = layers.compactMap { layer in
      var layer = layer
      layer.path.segments = layer.path.segments.compactMap { $0.yielding(variable, to: data) }
      return layer.path.segments.isEmpty ? nil : layer
    }
    return path.layers.isEmpty ? nil : path
  }
}

extension PathSegment {
  fileprivate func yielding(_ variable: String, to data: ModelData) -> PathSegment? {
    guard let range else { return self }
    guard let open = range.open(variable, in: data) else { return nil }
    var segment = self
    segment.range = open
    if case .pulse = value, open.first != range.first { segment.value = .base(.unchanged) }
    return segment
  }
}

extension PeriodRange {
  /// What is left after the leading periods for which a variable is published; nil if nothing is.
  fileprivate func open(_ variable: String, in data: ModelData) -> PeriodRange? {
    guard let first = first(where: { data.value(variable, $0) == nil }) else { return nil }
    return try? PeriodRange(first, last)
  }
}
