import Localization
import Reporting
import TimeSeries

extension Quantity {
  /// The quantity in running text, with as many digits as it has: 9 %, 4个百分点.
  var phrase: LocalizedText {
    NumberFormat(decimals: Self.decimals(of: value), unit: unit?.phrase).localized(value)
  }

  /// The same without its sign.
  var magnitude: Quantity { Quantity(abs(value), unit) }

  private static func decimals(of value: Double) -> Int {
    var scaled = abs(value)
    for decimals in 0..<6 {
      if abs(scaled - scaled.rounded()) < 1e-9 * max(1, scaled) { return decimals }
      scaled *= 10
    }
    return 6
  }
}

extension Unit {
  /// The unit behind a number; an index has none there.
  var phrase: LocalizedText? {
    switch kind {
    case .index: nil
    case .percent, .percentagePoint, .amount: name
    }
  }
}
