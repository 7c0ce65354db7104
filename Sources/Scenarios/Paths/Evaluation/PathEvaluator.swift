public import Expressions
public import SourceText
public import TimeSeries

/// Turns the lines of a path into values and deviations, period by period.
///
/// What the words mean (`base` is the path of the scenario above, `before` the value in the period before the range):
///
/// - a number: that value; `hold`: the last value before the range;
/// - `ramp to X`: the straight line from `before` to X in the last period;
/// - `grow g %/year`: `before` · (1 + g/100)^years;
/// - `s-curve to X by P`: `before` + (X - `before`) · logistic, 5 % in the first period and 95 % in P;
/// - `base + c`, `step c`: the path above shifted by c; `pulse c`: shifted in the first period only;
///   `base * c`: the path above and its deviations times c;
/// - `growth`, `difference`, `share`: exogenized only; the equation gives way to x[-1] (1 + g/100), x[-1] + c, s/100 of the
///   other variable, found while the model is solved;
/// - `none`: what the path would be if no scenario said anything.
///
/// A line is exact without a spread. `base`, `step` and `pulse` keep the deviations of the path above.
public struct PathEvaluator: Sendable {
  /// The variable, for messages.
  public let variable: String
  /// What the path is set for; an add-factor is 0 where nothing is set.
  public let role: PathRole
  /// What an add-factor is counted in.
  public let addFactor: AddFactorUnit
  /// The unit of the variable; `nil` takes bare numbers.
  public let variableUnit: Unit?
  /// The periods of a line without a range.
  public let horizon: PeriodRange
  let history: @Sendable (Period) -> Double?
  let readFile: @Sendable (String) throws -> [UInt8]

  /// An evaluator for one variable.
  ///
  /// - `unit`: of the variable; `nil` takes bare numbers.
  /// - `leftSide`: how the variable enters the left side of its equation, for add-factors.
  /// - `history`: values before the path begins, in the variable's unit.
  /// - `readFile`: the bytes of a file that a line names, given relative to where the scenario files' names are.
  public init(
    variable: String, role: PathRole = .assumption, unit: Unit?, leftSide: LeftSide.Transform = .identity,
    horizon: PeriodRange,
    history: @escaping @Sendable (Period) -> Double? = { _ in nil },
    readFile: @escaping @Sendable (String) throws -> [UInt8] = { throw PathFileUnavailable(name: $0) }
  ) {
    self.variable = variable
    self.role = role
    variableUnit = unit
    addFactor = AddFactorUnit(leftSide, of: unit)
    self.horizon = horizon
    self.history = history
    self.readFile = readFile
  }

  /// The unit of the path's values: the variable's, or that of the equation's add-factors.
  public var unit: Unit? {
    role == .addFactor ? addFactor.unit : variableUnit
  }

  /// The path that all layers give together.
  ///
  /// - `projected`: the path where no scenario says anything (from a projection rule); periods may be absent.
  /// - Returns: `projected` with the periods replaced that a line decides.
  public func evaluate(
    _ path: ResolvedPath, projected: [Period: PathPoint] = [:]
  ) throws(Diagnostics) -> [Period: PathPoint] {
    var points = projected
    for layer in path.layers {
      points = try evaluate(layer, over: points, projected: projected)
    }
    return points
  }

  /// The path that one scenario makes of its parent's.
  ///
  /// Errors: units that do not fit, values to start from that are not known, files that cannot be read; all lines are
  /// tried before they are thrown.
  public func evaluate(
    _ layer: PathLayer, over parent: [Period: PathPoint], projected: [Period: PathPoint] = [:]
  ) throws(Diagnostics) -> [Period: PathPoint] {
    var problems = Diagnostics()
    var points = parent
    let segments = layer.path.segments.sorted { range(of: $0).first < range(of: $1).first }
    for segment in segments {
      let line = PathLine(
        segment: segment, range: range(of: segment), layer: layer, points: points, projected: projected)
      guard
        let values = problems.collectAll({ () throws(Diagnostics) in try self.points(of: line) })
      else { continue }
      // A line that removes gives no value where there is no rule to fall back on.
      for period in line.range { points[period] = values[period] }
    }
    try problems.throwIfErrors()
    return points
  }

  private func range(of segment: PathSegment) -> PeriodRange { segment.range ?? horizon }
}

/// One line with what it needs to be evaluated.
struct PathLine {
  let segment: PathSegment
  /// The periods of the line.
  let range: PeriodRange
  let layer: PathLayer
  /// The path above, and the lines of the same file for earlier periods.
  let points: [Period: PathPoint]
  let projected: [Period: PathPoint]
}

/// What the default reader of files says: none was given.
public struct PathFileUnavailable: Error, Hashable, Sendable {
  /// The file that was asked for.
  public let name: String

  /// No reader for a file.
  public init(name: String) {
    self.name = name
  }
}
