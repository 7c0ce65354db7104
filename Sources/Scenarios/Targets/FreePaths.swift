import Localization
import Modeling
import SourceText
import Statistics
import TimeSeries

/// The paths that a search may move: free values, where they come from, what moving them costs and how far they may go.
struct FreePaths {
  /// What frees an instrument over some periods.
  struct Freeing {
    var instrument: Instrument
    var over: PeriodRange
    /// Who frees it: a target or a control.
    var place: SourceRange
    /// What a solved value is called in tables.
    var text: String
    /// The scenario that states it.
    var scenario: String
  }

  /// A limit on the free values, and what it is called.
  struct Limit {
    var constraint: LinearConstraint
    var bound: BindingBound
  }

  let run: ModelRun
  let inputs: ScenarioInputs
  let freeings: [Freeing]
  /// The free values, instrument by instrument, in time order.
  let free: [FreeValue]
  /// Their values before anything is moved.
  let reference: [Double]
  /// The price of a squared change of each.
  let weights: [Double]
  /// Bounds and ramp limits.
  private(set) var limits: [Limit] = []

  /// - Throws: instruments without a path to start from, or with two weights.
  init(_ freeings: [Freeing], _ run: ModelRun, _ inputs: ScenarioInputs) throws(Diagnostics) {
    (self.run, self.inputs, self.freeings) = (run, inputs, freeings)
    var free: [FreeValue] = []
    var reference: [Double] = []
    var weights: [Double] = []
    for freeing in freeings {
      let item = run.instrument(freeing.instrument.variable.value)
      for period in freeing.over {
        let value = FreeValue(item: item, period: period)
        guard run.isFree(value, inputs) else { continue }
        if let place = free.firstIndex(of: value) {
          guard weights[place] == freeing.instrument.weight else { throw Self.twoWeights(freeing) }
          continue
        }
        guard let start = run.value(of: value, inputs) else { throw Self.noPath(value, freeing) }
        free.append(value)
        reference.append(start)
        weights.append(freeing.instrument.weight)
      }
    }
    (self.free, self.reference, self.weights) = (free, reference, weights)
    for index in free.indices {
      for limit in bounds(index) + steps(index) where !limits.contains(where: { $0.bound == limit.bound }) {
        limits.append(limit)
      }
    }
  }

  /// The freeings that hold for a value.
  private func freeing(_ value: FreeValue) -> [Freeing] {
    freeings.filter { $0.instrument.variable.value == value.item.variable && $0.over.contains(value.period) }
  }

  private func bounds(_ index: Int) -> [Limit] {
    freeing(free[index]).compactMap(\.instrument.within).flatMap { within in
      let (low, high) = (within.low.value, within.high.value)
      return [
        Limit(
          constraint: .variable(index, of: free.count, .atLeast, low), bound: named(index, .lower(low))),
        Limit(
          constraint: .variable(index, of: free.count, .atMost, high), bound: named(index, .upper(high))),
      ]
    }
  }

  /// The first free period changes from what is known or assumed before it.
  private func steps(_ index: Int) -> [Limit] {
    let before = FreeValue(item: free[index].item, period: free[index].period.advanced(by: -1))
    let other = free.firstIndex(of: before)
    guard let known = other == nil ? run.value(of: before, inputs) : 0 else { return [] }
    return freeing(free[index]).compactMap(\.instrument.step?.value).flatMap { step in
      [
        Limit(
          constraint: .difference(index, minus: other, of: free.count, .atLeast, known - step),
          bound: named(index, .fall(step))),
        Limit(
          constraint: .difference(index, minus: other, of: free.count, .atMost, known + step),
          bound: named(index, .step(step))),
      ]
    }
  }

  private func named(_ index: Int, _ kind: BindingBound.Kind) -> BindingBound {
    BindingBound(item: free[index].item, period: free[index].period, kind: kind)
  }

  /// The inputs with the free values put in; a solved instrument is exact.
  func inputs(with values: [Double]) -> ScenarioInputs {
    run.inputs(inputs, with: values, at: free) { value in
      let freeing = freeing(value).first
      return (freeing?.place, freeing?.text ?? "", freeing?.scenario)
    }
  }

  /// What `read` finds in the model solved with the values; nil where it cannot be solved there.
  func solved(_ values: [Double], _ read: (LaneTable) -> [Double]) -> [Double]? {
    guard let table = try? run.solveDeterministic(inputs(with: values)) else { return nil }
    let found = read(table)
    return found.allSatisfy(\.isFinite) ? found : nil
  }

  /// The solved path of one instrument.
  func path(_ item: ScenarioInputs.Item, _ values: [Double], over: PeriodRange) -> [Period: Double] {
    var path: [Period: Double] = [:]
    for (value, free) in zip(values, free) where free.item == item && over.contains(free.period) {
      path[free.period] = value
    }
    return path
  }
}

extension FreePaths {
  private static func twoWeights(_ freeing: Freeing) -> Diagnostics {
    let name = freeing.instrument.variable
    return Diagnostics([
      .error(
        at: name.range, en: "\"\(name.value)\" has another weight in another target",
        zh: "“\(name.value)”在另一个目标中的权数不同",
        hint: LocalizedText(en: "give the instrument one weight", zh: "同一工具变量只能有一个权数"))
    ])
  }

  private static func noPath(_ value: FreeValue, _ freeing: Freeing) -> Diagnostics {
    Diagnostics([
      .error(
        at: freeing.place, en: "\(value.item.variable) has no path in \(value.period) to start from",
        zh: "\(value.item.variable) 在 \(value.period) 没有可参照的路径")
    ])
  }
}
