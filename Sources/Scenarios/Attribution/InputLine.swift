import Modeling
import SourceText
import TimeSeries

/// The straight line between two sets of inputs.
///
/// An add-factor that one end lacks is zero there. Where either end exogenizes a variable, the line runs between the two
/// ends' own values of it, whatever gave them, so that it begins in one solution and ends in the other.
struct InputLine {
  /// The inputs at which a step in one item is to be tried.
  struct Position {
    /// How far along the line every item stands, from 0 to 1.
    var share: Double
    /// An item that stands elsewhere.
    var moved: (item: Int, share: Double)?
  }

  private struct Stretch {
    var period: Period
    var start: PathPoint
    var end: PathPoint
  }

  let items: [ScenarioInputs.Item]
  private let baseline: ScenarioInputs
  private let stretches: [[Stretch]]

  init(
    _ items: [ScenarioInputs.Item], _ inputs: ScenarioInputs, _ baseline: ScenarioInputs, _ run: ModelRun
  ) throws(Diagnostics) {
    (self.items, self.baseline) = (items, baseline)
    let (first, last) = (try run.solveDeterministic(baseline), try run.solveDeterministic(inputs))
    stretches = items.map { item in
      let (own, other) = (inputs.paths[item] ?? [:], baseline.paths[item] ?? [:])
      return Set(own.keys).union(other.keys).sorted().compactMap { period in
        let (start, end) = (other[period], own[period])
        guard start?.value != end?.value || start?.form != end?.form else { return nil }
        switch item.role {
        case .exogenized:
          let (before, after) = (
            run.value(item.variable, period, in: first), run.value(item.variable, period, in: last)
          )
          return Stretch(period: period, start: PathPoint(value: before), end: PathPoint(value: after))
        case .assumption, .addFactor:
          let rest = item.role == .assumption ? run.value(item.variable, period, in: first) : 0
          let zero = PathPoint(value: rest, form: .level)
          return Stretch(period: period, start: start ?? zero, end: end ?? zero)
        }
      }
    }
  }

  /// The inputs at a position.
  func inputs(at position: Position) -> ScenarioInputs {
    var result = baseline
    for (index, item) in items.enumerated() {
      let moved = position.moved.flatMap { $0.item == index ? $0.share : nil }
      let share = moved ?? position.share
      for stretch in stretches[index] {
        result.paths[item, default: [:]][stretch.period] = stretch.start.mixed(with: stretch.end, share)
      }
    }
    return result
  }
}

extension PathPoint {
  /// The point so far along the straight line to another one; per cent of the right side and amounts go side by side.
  func mixed(with other: PathPoint, _ share: Double) -> PathPoint {
    func between(_ a: Double, _ b: Double) -> Double { a + share * (b - a) }
    switch (form.asAddFactor(value), other.form.asAddFactor(other.value)) {
    case (let own?, let their?) where own.percent != nil || their.percent != nil:
      return PathPoint(
        value: between(own.percent ?? 0, their.percent ?? 0),
        form: .percentage(amount: between(own.amount, their.amount)))
    default: return PathPoint(value: between(value, other.value), form: form)
    }
  }
}

extension PathForm {
  /// An add-factor in its two parts; nil for the forms of exogenized paths.
  fileprivate func asAddFactor(_ value: Double) -> (percent: Double?, amount: Double)? {
    switch self {
    case .level: (nil, value)
    case .percentage(let amount): (value, amount)
    case .growth, .difference, .share: nil
    }
  }
}
