import Modeling
import SourceText

/// Shapley values of changed inputs: every subset of them is solved.
struct ShapleyShares {
  let items: [ScenarioInputs.Item]
  private let subsets: [LaneTable]
  private let run: ModelRun

  init(
    _ items: [ScenarioInputs.Item], _ inputs: ScenarioInputs, _ baseline: ScenarioInputs, _ run: ModelRun
  ) throws(Diagnostics) {
    self.items = items
    self.run = run
    subsets = try (0..<(1 << items.count)).map { mask throws(Diagnostics) in
      let changed = items.indices.filter { mask & (1 << $0) != 0 }.map { items[$0] }
      return try run.solveDeterministic(baseline.replacing(changed, from: inputs))
    }
  }

  /// The share of each item, cell by cell.
  func shares(of cells: [Attribution.Cell]) -> [[Double]] {
    let weights = Self.weights(items.count)
    return cells.map { cell in
      let values = subsets.map { run.value(cell.variable, cell.period, in: $0) }
      return items.indices.map { Self.share(of: $0, values, weights) }
    }
  }

  /// |S|! (n - |S| - 1)! / n! by size of the subset S.
  static func weights(_ count: Int) -> [Double] {
    guard count > 0 else { return [] }
    var weights: [Double] = []
    var binomial = 1.0
    for size in 0..<count {
      weights.append(1 / (Double(count) * binomial))
      binomial *= Double(count - 1 - size) / Double(size + 1)
    }
    return weights
  }

  /// The share of one item, given the value of every subset by its bits.
  static func share(of item: Int, _ values: [Double], _ weights: [Double]) -> Double {
    let bit = 1 << item
    return values.indices.filter { $0 & bit == 0 }.reduce(0) { sum, mask in
      sum + weights[mask.nonzeroBitCount] * (values[mask | bit] - values[mask])
    }
  }
}
