import TimeSeries

/// How much history charts show: periods worth drawing beside a horizon of a few, and how far back for some figures at least.
enum ChartHistory {
  private static let (usual, most, figures) = (10, 15, 6)

  /// The first figure that is drawn: none so old that the periods after it would be empty.
  ///
  /// - Parameters:
  ///   - first: the first period that is projected.
  ///   - published: the periods that have figures, in order.
  static func start(before first: Period, published: [Period]) -> Period {
    let wanted = published.suffix(figures).first ?? first
    let earliest = max(min(wanted, first.advanced(by: -usual)), first.advanced(by: -most))
    return published.first { $0 >= earliest } ?? first
  }
}
