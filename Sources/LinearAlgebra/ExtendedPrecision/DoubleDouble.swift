/// Eight numbers that are worked on together.
typealias Lanes = SIMD8<Double>

/// An unevaluated sum `high + low` of two doubles, good for about 32 digits.
///
/// Source: Dekker (1971), Numerische Mathematik 18, 224-242; Knuth, TAOCP vol. 2, 4.2.2.
struct DoubleDouble {
  var high = 0.0
  var low = 0.0

  /// The nearest double.
  var value: Double { high + low }

  /// Adds a double exactly to the high part; the low part collects the rounding.
  mutating func add(_ term: Double) {
    let sum = high + term
    let part = sum - high
    low += (high - (sum - part)) + (term - part)
    high = sum
  }

  /// Adds another extended sum.
  mutating func add(_ other: DoubleDouble) {
    add(other.high)
    low += other.low
  }

  /// Adds `left * right` with the product's rounding error.
  mutating func add(_ left: Double, times right: Double) {
    let product = left * right
    let (leftHigh, leftLow) = halves(left)
    let (rightHigh, rightLow) = halves(right)
    low += ((leftHigh * rightHigh - product) + leftHigh * rightLow + leftLow * rightHigh) + leftLow * rightLow
    add(product)
  }
}

/// Splits a double in two of 26 bits (Veltkamp), whose products with others of the kind are exact.
@inline(__always)
func halves(_ number: Double) -> (Double, Double) {
  let spread = 134_217_729 * number
  let high = spread - (spread - number)
  return (high, number - high)
}

/// `DoubleDouble` in each lane.
struct DoubleDoubleLanes {
  var high = Lanes(repeating: 0)
  var low = Lanes(repeating: 0)

  /// Adds `left * right` with the product's rounding error.
  @inline(__always)
  mutating func add(_ left: Lanes, times right: Lanes) {
    let product = left * right
    let (leftHigh, leftLow) = Self.halves(left)
    let (rightHigh, rightLow) = Self.halves(right)
    let error =
      ((leftHigh * rightHigh - product) + leftHigh * rightLow + leftLow * rightHigh) + leftLow * rightLow
    let sum = high + product
    let part = sum - high
    low += (high - (sum - part)) + (product - part) + error
    high = sum
  }

  /// The sum over the lanes, in order.
  var total: DoubleDouble {
    var sum = DoubleDouble()
    for lane in 0..<8 { sum.add(DoubleDouble(high: high[lane], low: low[lane])) }
    return sum
  }

  @inline(__always)
  private static func halves(_ number: Lanes) -> (Lanes, Lanes) {
    let spread = 134_217_729 * number
    let high = spread - (spread - number)
    return (high, number - high)
  }
}
