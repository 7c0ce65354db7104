import Modeling
import TimeSeries

/// A variable over the whole horizon, draw by draw.
public struct HorizonSummary: Sendable, Hashable {
  /// Mean over the periods, in the variable's unit.
  public var average: Distribution
  /// For growth in %: compounded growth over the horizon, in %; for levels: change from the period before the
  /// horizon to its end, in %; for shares and other rates: change over the horizon in percentage points. Nil where the period before
  /// is not known, and for levels without a ratio scale or that start from zero.
  public var cumulated: Distribution?
}

extension HorizonSummary {
  /// Summaries of every computed or assumed variable, and of its paired differences from the root's.
  static func all(of projection: Projection, root: ScenarioResult?) -> (
    own: [String: HorizonSummary], differences: [String: HorizonSummary]
  ) {
    var summaries: [String: HorizonSummary] = [:]
    var differences: [String: HorizonSummary] = [:]
    for variable in projection.run.estimated.model.variables {
      if let root, let same = root.horizon[variable.name],
        projection.sharesHorizon(with: root.projection, variable.name)
      {
        summaries[variable.name] = same
        differences[variable.name] = same.withoutDifference(draws: projection.drawCount)
        continue
      }
      guard let own = HorizonLanes(variable, projection) else { continue }
      let isAntithetic = projection.run.uncertainty.antithetic
      summaries[variable.name] = summary(own, minus: nil, isPaired: true, isAntithetic: isAntithetic)
      guard let root, let other = HorizonLanes(variable, root.projection) else { continue }
      differences[variable.name] = summary(
        own, minus: other, isPaired: root.projection.isPaired(with: projection),
        isAntithetic: isAntithetic)
    }
    return (summaries, differences)
  }

  private static func summary(
    _ own: HorizonLanes, minus other: HorizonLanes?, isPaired: Bool, isAntithetic: Bool
  ) -> HorizonSummary {
    HorizonSummary(
      average: distribution(
        own.average, minus: other?.average, isPaired: isPaired, isAntithetic: isAntithetic),
      cumulated: own.cumulated.flatMap { own in
        if let other, other.cumulated == nil { return nil }
        return distribution(
          own, minus: other?.cumulated, isPaired: isPaired, isAntithetic: isAntithetic)
      })
  }

  /// The summary of a difference where there is none.
  private func withoutDifference(draws: Int) -> HorizonSummary {
    HorizonSummary(average: .none(draws: draws), cumulated: cumulated.map { _ in .none(draws: draws) })
  }

  /// The distribution of lanes, the first of them deterministic; one lane stands for an exact value.
  private static func distribution(
    _ lanes: [Double], minus other: [Double]?, isPaired: Bool, isAntithetic: Bool
  ) -> Distribution {
    guard let first = lanes.first else { return .exact(.nan) }
    let reference = other?.first ?? 0
    guard lanes.count > 1, isPaired, other.map({ $0.count == lanes.count }) ?? true else {
      return .exact(first - reference)
    }
    var draws = lanes
    return draws.withUnsafeMutableBufferPointer { values in
      if let other { for lane in values.indices { values[lane] -= other[lane] } }
      let draws = UnsafeMutableBufferPointer(rebasing: values[1...])
      if other != nil { Distribution.removeRounding(of: first, reference, in: draws) }
      return Distribution(value: first - reference, draws: draws, isAntithetic: isAntithetic)
    }
  }
}

extension Projection {
  /// Whether a variable has the same value in every draw over the horizon and in the period before it.
  fileprivate func sharesHorizon(with other: Projection, _ variable: String) -> Bool {
    let horizon = run.window.horizon
    guard horizon == other.run.window.horizon else { return false }
    let before = horizon.first.advanced(by: -1)
    let isKnown = value(variable, before) != nil
    return ((isKnown ? [before] : []) + horizon).allSatisfy { period in
      // Published in both: one figure, one store.
      (kind(variable, period) == .history && other.kind(variable, period) == .history)
        || sharesDraws(with: other, variable, period)
    }
  }
}

/// Average and cumulated change of one variable over the horizon, in every lane; one lane where no draw differs.
private struct HorizonLanes {
  var average: [Double]
  var cumulated: [Double]?

  /// Nil where a period of the horizon has no value.
  init?(_ variable: Variable, _ projection: Projection) {
    let (run, table) = (projection.run, projection.table)
    guard let index = run.estimated.system.index(of: variable.name) else { return nil }
    let horizon = run.window.horizon
    let columns = horizon.compactMap { period in
      run.window.periods.index(of: period).map { table.column(index, $0) }
    }
    guard columns.count == horizon.count, columns.allSatisfy({ !$0[0].isNaN }) else { return nil }
    let isPublished = horizon.allSatisfy { projection.kind(variable.name, $0) == .history }
    let lanes = isPublished || !table.isKept(index) ? 1 : table.lanes
    var sum = [Double](repeating: 0, count: lanes)
    for column in columns { for lane in 0..<lanes { sum[lane] += column[lane] } }
    let count = Double(columns.count)
    average = sum.map { $0 / count }
    let before = horizon.first.advanced(by: -1)
    let start = run.window.periods.index(of: before).map { table.column(index, $0) }
    guard variable.measure != .level || projection.hasRatioScale(variable) else { return }
    cumulated = Self.cumulated(
      variable.measure, columns, lanes: lanes, start: start.flatMap { $0[0].isNaN ? nil : $0 },
      published: run.history(variable.name, before)?.value)
  }

  private static func cumulated(
    _ measure: Variable.Measure, _ columns: [UnsafeMutableBufferPointer<Double>], lanes: Int,
    start: UnsafeMutableBufferPointer<Double>?, published: Double?
  ) -> [Double]? {
    if measure == .growth {
      var factor = [Double](repeating: 1, count: lanes)
      for column in columns { for lane in 0..<lanes { factor[lane] *= 1 + column[lane] / 100 } }
      return factor.map { 100 * ($0 - 1) }
    }
    guard let end = columns.last, start != nil || published != nil else { return nil }
    let starts = (0..<lanes).map { start?[$0] ?? published ?? .nan }
    guard measure == .level else { return zip(end, starts).map { $0 - $1 } }
    let changes = zip(end, starts).compactMap { RatioScale.change(from: $1, to: $0) }
    return changes.count == lanes ? changes : nil
  }
}
