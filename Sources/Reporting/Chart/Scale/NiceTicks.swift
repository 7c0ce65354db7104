/// Round values along an axis: 0, 2, 4, 6.
///
/// "Nice numbers for graph labels" (Heckbert 1990, Graphics Gems, pp. 61-63): the least step of 1, 2 or 5 times a
/// power of ten with no more than so many ticks, loose, so that the first and the last tick enclose the data.
struct NiceTicks: Hashable {
  /// The step's first digit: 1, 2 or 5.
  let mantissa: Int
  /// The step's power of ten.
  let exponent: Int
  /// The first and the last tick in steps.
  let first: Int
  let last: Int

  /// Ticks that enclose a range that is finite, not empty and of sizes about one.
  init(enclosing low: Double, _ high: Double, atMost count: Int) {
    let most = max(2, count)
    let extent = high - low
    var step = (mantissa: 1, exponent: (SignificantDigits(extent / Double(most))?.exponent ?? 0) - 1)
    while true {
      let size = Self.power(step.mantissa, step.exponent)
      // A hair's breadth beyond a tick is rounding, not data.
      let (first, last) = ((low / size + 1e-9).rounded(.down), (high / size - 1e-9).rounded(.up))
      if last - first + 1 <= Double(most), first.magnitude < 1e15, last.magnitude < 1e15 {
        (mantissa, exponent) = step
        (self.first, self.last) = (Int(first), max(Int(last), Int(first) + 1))
        return
      }
      step = step.mantissa == 5 ? (1, step.exponent + 1) : (step.mantissa == 1 ? 2 : 5, step.exponent)
    }
  }

  /// The ticks with one more below where the lowest value lies on the first, unless that is zero.
  func withRoom(below low: Double, atMost count: Int) -> NiceTicks {
    guard first != 0, low - Double(first) * step < (Double(last - first)) * step * 0.02 else { return self }
    let wider = NiceTicks(enclosing: low - step * 0.5, Double(last) * step, atMost: count)
    return wider.last - wider.first >= 2 ? wider : self
  }

  /// The values of the ticks, each the nearest number to its decimal text.
  var values: [Double] { (first...last).map { Self.power($0 * mantissa, exponent) } }

  /// The digits after the point that tell the ticks apart.
  var decimals: Int { max(0, -exponent) }

  /// The size of a step.
  var step: Double { Self.power(mantissa, exponent) }

  private static func power(_ digits: Int, _ exponent: Int) -> Double {
    Double("\(digits)e\(exponent)") ?? 0
  }
}
