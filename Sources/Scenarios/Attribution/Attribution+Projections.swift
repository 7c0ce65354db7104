import Modeling
public import SourceText
import TimeSeries

extension Attribution {
  /// What the changed inputs bring to the difference of a projection from another one; nil where model, periods or solve mode
  /// differ too, so that the difference is not one of inputs alone.
  public static func between(_ projection: Projection, and baseline: Projection) throws(Diagnostics)
    -> Attribution?
  {
    let (run, other) = (projection.run, baseline.run)
    guard run.window == other.window, run.solve == other.solve,
      run.estimated.model.path == other.estimated.model.path
    else { return nil }
    return try Attribution(
      projection.inputs.completed(by: run), from: baseline.inputs.completed(by: other), run: run)
  }
}

extension Projection {
  /// The inputs in which the projection differs from another of the same model, in a fixed order.
  public func changedInputs(from other: Projection) -> [ScenarioInputs.Item] {
    inputs.completed(by: run).differences(
      from: other.inputs.completed(by: other.run), in: run.window.horizon)
  }
}
