public import Scenarios
public import SourceText
import TimeSeries

/// What chose the values of an input.
public enum InputSearch: Sendable {
  /// A target to be reached.
  case target(Inherited<Target>)
  /// A loss to be made least.
  case control(Inherited<Control>)

  /// Where it stands.
  public var range: SourceRange {
    switch self {
    case .target(let target): target.range
    case .control(let control): control.range
    }
  }
}

extension Projection {
  /// What chose an input's values, of some period or of one.
  func search(for item: ScenarioInputs.Item, in period: Period? = nil) -> InputSearch? {
    func chose(_ paths: [TargetSolution.InstrumentPath]) -> Bool {
      paths.contains { path in path.item == item && (period.map { path.values[$0] != nil } ?? true) }
    }
    if let target = targets.first(where: { chose($0.instruments) }) { return .target(target.target) }
    guard let control, chose(control.instruments) else { return nil }
    return .control(control.control)
  }
}
