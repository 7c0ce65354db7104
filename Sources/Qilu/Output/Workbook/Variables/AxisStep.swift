import Reporting

/// A round step of an axis: 1, 2 or 5 times a power of ten, at least five of them in a range.
struct AxisStep {
  let size: Double
  /// The decimals that its multiples need.
  let decimals: Int

  init(around width: Double) {
    var (power, decimals) = (1.0, 0)
    while power * 10 <= width / 5 { power *= 10 }
    while power > width / 5, decimals < 15 { (power, decimals) = (power / 10, decimals + 1) }
    size = [5, 2, 1].map { $0 * power }.first { $0 <= width / 5 } ?? power
    self.decimals = decimals
  }

  /// The last multiple at or below a value.
  func below(_ value: Double) -> Double { (value / size).rounded(.down) * size }
  /// The first multiple at or above a value.
  func above(_ value: Double) -> Double { (value / size).rounded(.up) * size }
}

extension ChartAxis {
  /// An axis around what is shown: by themselves programs begin it at zero.
  init(title: String, around values: [Double], numberFormat: CellNumberFormat) {
    self.init(title: title, numberFormat: numberFormat)
    let values = values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), low < high,
      (high - low).isFinite
    else { return }
    let step = AxisStep(around: high - low)
    (minimum, maximum) = (step.below(low), step.above(high))
    self.numberFormat = .decimals(step.decimals, groupsThousands: true)
  }
}
