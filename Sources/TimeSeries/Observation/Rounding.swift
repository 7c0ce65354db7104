/// How far a printed figure is rounded.
struct Rounding {
  /// The value of one in the last printed place, in the figure's unit.
  let step: Double

  /// Reads the printed form of `value`.
  ///
  /// The text may be in a multiple of the unit (1.2万 for 12000) and may leave the sign to a word (下降4.8%):
  /// the ratio of the value to the printed number, a power of ten, scales the last place.
  init(of value: Double, printed: String) {
    let plain = plainForm(printed)
    let text = plain.drop { !$0.isASCII || !$0.isNumber }.prefix { "0123456789.,".contains($0) }
    let digits = text.filter { $0 != "," }
    guard let number = Double(String(digits)), number != 0, value != 0 else {
      step = Rounding.place(digits)
      return
    }
    let ratio = abs(value) / number
    step = Rounding.place(digits) * (Rounding.isPowerOfTen(ratio) ? ratio : 1)
  }

  /// The value of one in the last place of a printed decimal.
  private static func place(_ digits: some StringProtocol) -> Double {
    guard let point = digits.firstIndex(of: ".") else { return 1 }
    return (1..<max(1, digits.distance(from: point, to: digits.endIndex))).reduce(1) { step, _ in step / 10 }
  }

  private static func isPowerOfTen(_ ratio: Double) -> Bool {
    var power = 1.0
    while power < ratio * 0.99 { power *= 10 }
    while power > ratio * 1.01 { power /= 10 }
    return abs(ratio / power - 1) < 1e-6
  }

  /// Whether a figure could have been rounded to another that is printed this way.
  func rounds(_ precise: Double, to rounded: Double) -> Bool {
    abs(precise - rounded) <= step * (0.5 + 1e-6)
  }
}
