import Localization
import SourceText
import TimeSeries

extension Quantity {
  /// Reads a text that is one quantity and nothing else, such as `-4 %`.
  static func read(_ text: String, at place: SourceRange, example: String) throws(Diagnostic) -> Quantity {
    var scanner = ValueScanner(text, at: place)
    let quantity = try scanner.quantity(until: [], after: LocalizedText(""), example: example)
    try scanner.expectEnd(example: example)
    return quantity
  }
}

extension QuantityRange {
  /// Reads two quantities with `..` between them, such as `0 % .. 20 %`.
  static func read(
    _ text: String, at place: SourceRange, example: String
  ) throws(Diagnostic) -> QuantityRange {
    var scanner = ValueScanner(text, at: place)
    let bounds = try scanner.quantities(count: 2, until: [], after: LocalizedText(""), example: example)
    try scanner.expectEnd(example: example)
    return QuantityRange(low: bounds[0], high: bounds[1])
  }
}

extension ValueScanner {
  /// Throws if anything but space is left.
  func expectEnd(example: String) throws(Diagnostic) {
    guard isAtEnd else {
      throw .unexpectedRest(rest, after: written(0..<index), example: example, at: restRange)
    }
  }
}
