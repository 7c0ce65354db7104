public import TimeSeries

/// What an optimal control comes to.
public struct ControlSolution: Sendable, Hashable {
  /// The control, with the scenario that states it.
  public var control: Inherited<Control>
  /// The chosen instruments in the order in which the control names them.
  public var instruments: [TargetSolution.InstrumentPath]
  /// The loss on the reference path.
  public var lossBefore: Double
  /// The loss on the chosen path.
  public var lossAfter: Double
  /// The loss of each period on the chosen path, not discounted.
  public var losses: [Period: Double]
  /// Bounds that the chosen path rests on.
  public var binding: [BindingBound]
  /// How far the path is from satisfying the conditions of Karush, Kuhn and Tucker: the largest component of the projected
  /// gradient of the loss, in units of loss per unit of instrument.
  public var optimality: Double
  /// Steps taken, each with its slopes.
  public var iterations: Int
  /// Whether no further step lessens the loss to the digits of the numbers.
  public var hasConverged: Bool
}
