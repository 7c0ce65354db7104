internal import Localization

/// Where values stand between two edges of a plot, and how they are written.
///
/// Sizes far from one are drawn in units of a power of ten, which also keeps every sum finite.
struct ValueScale {
  /// The power of ten in which ticks are written: a multiple of 3, mostly 0.
  let exponent: Int
  let ticks: NiceTicks
  /// What stands before negative values: the true minus, as wide as a plus; text pages take the ASCII one.
  var minus = "−"
  /// The coordinates of the first and the last tick.
  var edges: (first: Double, last: Double) = (0, 1)

  private let unit: Double
  /// The values of the first and the last tick in that unit.
  private let ends: (first: Double, last: Double)

  /// A scale over some values, of which there is at least one finite; with room, no curve lies on an edge that is not
  /// zero, where it would seem to be cut.
  init?(_ values: [Double], includesZero: Bool, atMost count: Int, leavesRoom: Bool = false) {
    let finite = values.filter(\.isFinite).map { $0.magnitude < Self.least ? 0 : $0 }
    guard let largest = finite.map(\.magnitude).max() else { return nil }
    exponent = Self.exponent(of: largest)
    unit = Double("1e\(exponent)") ?? 1
    var scaled = finite.map { [unit] in $0 / unit }
    if includesZero { scaled.append(0) }
    let (low, high) = Self.range(scaled.min() ?? 0, scaled.max() ?? 0)
    let ticks = NiceTicks(enclosing: low, high, atMost: count)
    self.ticks = leavesRoom ? ticks.withRoom(below: low, atMost: count) : ticks
    let values = self.ticks.values
    ends = (values.first ?? 0, values.last ?? 1)
  }

  /// What is smaller is drawn as zero.
  private static let least = 1e-303

  /// Below a million and above a ten-thousandth numbers are written out.
  private static func exponent(of largest: Double) -> Int {
    let size = largest == 0 ? 0 : SignificantDigits(largest)?.exponent ?? 0
    guard size >= 7 || size <= -5 else { return 0 }
    return max(-306, (size >= 0 ? size / 3 : -((2 - size) / 3)) * 3)
  }

  /// A range with an extent, and with zero where zero is near.
  private static func range(_ low: Double, _ high: Double) -> (Double, Double) {
    let size = max(low.magnitude, high.magnitude)
    guard high - low > size * 1e-9 else {
      let margin = size == 0 ? 1 : size * 0.05
      return (low - margin, high + margin)
    }
    let near = (high - low) * 0.25
    if low > 0, low <= near { return (0, high) }
    if high < 0, -high <= near { return (low, 0) }
    return (low, high)
  }

  /// The coordinate of a value.
  func callAsFunction(_ value: Double) -> Double {
    place(scaled: value / unit)
  }

  private func place(scaled value: Double) -> Double {
    let share = (value - ends.first) / (ends.last - ends.first)
    return edges.first + share * (edges.last - edges.first)
  }

  /// The ticks with their coordinates and texts.
  var marks: [(value: Double, at: Double, text: String)] {
    let format = NumberFormat(decimals: ticks.decimals, groupsThousands: true)
    return ticks.values.map { ($0, place(scaled: $0), printed(format.digits($0))) }
  }

  /// Whether zero lies inside, not at an edge.
  var straddlesZero: Bool { ticks.first < 0 && ticks.last > 0 }

  /// The unit with the power of ten in front of it: `10⁹ yuan`.
  func unitText(_ unit: LocalizedText?, _ language: Language) -> String {
    let text = unit?[language] ?? ""
    guard exponent != 0 else { return text }
    let power = "× 10" + String(String(exponent).map { Self.superscripts[$0] ?? $0 })
    return text.isEmpty ? power : power + " " + text
  }

  /// A value as it is written on a mark: in the axis's power of ten, with decimals enough to see the largest.
  func text(_ value: Double, _ axis: Chart.ValueAxis, largest: Double, isSigned: Bool = false) -> String {
    var format = axis.format
    format.unit = nil
    format.groupsThousands = true
    let size = largest == 0 ? 0 : SignificantDigits(largest / unit)?.exponent ?? 0
    format.decimals = max(exponent == 0 ? format.decimals : 1, size < 0 ? 1 - size : 0)
    if isSigned { format.sign = .always }
    return printed(format.digits(value / unit))
  }

  private func printed(_ digits: String) -> String {
    digits.hasPrefix("-") ? minus + digits.dropFirst() : digits
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "-": "⁻",
  ]
}
