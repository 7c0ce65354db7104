import Localization
import Modeling
import SourceText
import TimeSeries

/// A number that a search may change: an assumption or an add-factor in one period.
struct FreeValue: Hashable, Sendable {
  var item: ScenarioInputs.Item
  var period: Period
}

extension ModelRun {
  /// What is moved to move a variable: an assumption, or the add-factor of the equation that determines it.
  func instrument(_ variable: String) -> ScenarioInputs.Item {
    let hasEquation = estimated.system.equationIndex(for: variable) != nil
    return ScenarioInputs.Item(role: hasEquation ? .addFactor : .assumption, variable: variable)
  }

  /// Whether the value takes part in the solution: it is neither published nor replaced.
  func isFree(_ value: FreeValue, _ inputs: ScenarioInputs) -> Bool {
    guard let variable = estimated.system.index(of: value.item.variable) else { return false }
    let kind = window.kind(variable, value.period)
    guard value.item.role == .addFactor else {
      // A simulation lets a scenario replace the data of its horizon.
      let replaces = window.mode.isSimulation && value.period >= window.horizon.first
      return kind == .assumption || (kind == .history && replaces)
    }
    return kind == .projection && inputs.point(.exogenized, value.item.variable, value.period) == nil
  }

  /// The number as the inputs have it; nil for an assumption that nothing gives.
  func value(of free: FreeValue, _ inputs: ScenarioInputs) -> Double? {
    if free.item.role == .addFactor {
      guard let point = inputs.point(.addFactor, free.item.variable, free.period) else { return 0 }
      if case .percentage(let amount) = point.form { return amount }
      return point.value
    }
    return value(free.item.variable, free.period, inputs)
  }

  /// Inputs with numbers put in; they are exact, whatever stood there before.
  func inputs(
    _ inputs: ScenarioInputs, with values: [Double], at free: [FreeValue],
    origin: (FreeValue) -> (range: SourceRange?, text: String, scenario: String?) = { _ in (nil, "", nil) }
  ) -> ScenarioInputs {
    var result = inputs
    for (value, free) in zip(values, free) {
      let before = inputs.point(free.item.role, free.item.variable, free.period)
      let source = origin(free)
      var point = PathPoint(value: value, origin: source.range, text: source.text, scenario: source.scenario)
      if free.item.role == .addFactor, let before, case .percentage = before.form {
        point.value = before.value
        point.form = .percentage(amount: value)
      }
      let rule = free.item.role == .assumption ? rulePath(free.item.variable) : [:]
      result.paths[free.item, default: rule][free.period] = point
    }
    return result
  }

  /// Derivatives of `read` by every free value, one row for each.
  ///
  /// - Parameter read: numbers taken from a solved table.
  /// - Throws: what keeps the model from being solved at, or anywhere near, the values.
  func slopes(
    _ values: [Double], at free: [FreeValue], _ inputs: ScenarioInputs, _ read: (LaneTable) -> [Double]
  ) throws(Diagnostics) -> [[Double]] {
    let center = read(try solveDeterministic(self.inputs(inputs, with: values, at: free)))
    var rows: [[Double]] = []
    for index in free.indices {
      let slopes = ExtrapolatedSlopes(width: 0.1 * max(1, abs(values[index])), center: center) { shift in
        var moved = values
        moved[index] += shift
        guard let table = try? solveDeterministic(self.inputs(inputs, with: moved, at: free)) else {
          return nil
        }
        return read(table)
      }
      guard let slopes else { throw Diagnostics([.noSlope(free[index])]) }
      rows.append(slopes.slopes)
    }
    return rows
  }
}

extension Diagnostic {
  fileprivate static func noSlope(_ free: FreeValue) -> Diagnostic {
    .error(
      at: nil,
      en: "the model cannot be solved when \(free.item.variable) moves in \(free.period), however little",
      zh: "\(free.period) 的 \(free.item.variable) 稍有变动，模型便无法求解")
  }
}
