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
