import Foundation

/// Derivatives of many values by one number: central differences over ever narrower widths, extrapolated to width zero.
///
/// Neville's tableau with widths halved; for each value the entry with the least estimated error is taken. Values that are
/// linear in the number need two widths, and their error is that of rounding. Source: C. J. F. Ridders, "Accurate computation
/// of F'(x) and F'(x)F''(x)", Advances in Engineering Software 4 (1982), 75-76.
struct ExtrapolatedSlopes {
  /// Most widths tried.
  static let mostWidths = 9

  private var previous: [[Double]] = []
  private(set) var slopes: [Double]
  private var errors: [Double]

  /// The slopes at zero of `values`, which gives nil where it cannot be had; nil where that is so however near to zero.
  ///
  /// - Parameters:
  ///   - width: the first width tried; a tenth of it where `values` gives nothing there, and so on.
  ///   - center: the values at zero, whose size tells the error of rounding.
  init?(width: Double, center: [Double], _ values: (Double) -> [Double]?) {
    slopes = Array(repeating: .nan, count: center.count)
    errors = Array(repeating: .infinity, count: center.count)
    guard var width = Self.firstWidth(width, values) else { return nil }
    for step in 0..<Self.mostWidths {
      guard let high = values(width), let low = values(-width) else { break }
      let row = zip(high, low).map { ($0 - $1) / (2 * width) }
      extend(with: row, isFirst: step == 0)
      if step > 0, isExact(center, width) { break }
      width /= 2
    }
  }

  private static func firstWidth(_ width: Double, _ values: (Double) -> [Double]?) -> Double? {
    var width = width
    for _ in 0..<12 {
      if let high = values(width), let low = values(-width), (high + low).allSatisfy(\.isFinite) {
        return width
      }
      width /= 10
    }
    return nil
  }

  private mutating func extend(with row: [Double], isFirst: Bool) {
    var tableau = [row]
    if isFirst { slopes = row }
    var factor = 1.0
    for (order, before) in previous.enumerated() {
      factor *= 4
      let last = tableau[order]
      let next = row.indices.map { (factor * last[$0] - before[$0]) / (factor - 1) }
      for cell in row.indices {
        let error = max(abs(next[cell] - last[cell]), abs(next[cell] - before[cell]))
        if error < errors[cell] { (slopes[cell], errors[cell]) = (next[cell], error) }
      }
      tableau.append(next)
    }
    previous = tableau
  }

  /// Whether every error is within 1e-11 of the slope or at the level of rounding.
  private func isExact(_ center: [Double], _ width: Double) -> Bool {
    slopes.indices.allSatisfy {
      errors[$0] <= max(1e-11 * abs(slopes[$0]), 8 * Double.ulpOfOne * abs(center[$0]) / width)
    }
  }
}
