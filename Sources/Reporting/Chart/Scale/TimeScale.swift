internal import TimeSeries

/// Where periods stand between two edges of a plot.
struct TimeScale {
  let periods: [Period]
  /// The coordinate of each period's middle.
  let places: [Double]
  /// The half width of each period.
  let reach: Double
  let edges: (left: Double, right: Double)

  /// Periods by their place on the calendar, so that one that is left out leaves its room; a list that does not run
  /// forward is spread evenly.
  init(_ periods: [Period], from left: Double, to right: Double) {
    let calendar = periods.map(\.middle)
    let runsForward = zip(calendar, calendar.dropFirst()).allSatisfy { $0 < $1 }
    self.init(periods, at: runsForward ? calendar : periods.indices.map(Double.init), from: left, to: right)
  }

  /// Places at equal distances, whatever the periods are.
  init(_ periods: [Period], count: Int, from left: Double, to right: Double) {
    self.init(periods, at: (0..<count).map(Double.init), from: left, to: right)
  }

  private init(_ periods: [Period], at positions: [Double], from left: Double, to right: Double) {
    self.periods = periods
    edges = (left, right)
    guard let first = positions.first, let last = positions.last, last > first else {
      places = positions.map { _ in (left + right) / 2 }
      reach = (right - left) / 2
      return
    }
    let least = zip(positions, positions.dropFirst()).map { $1 - $0 }.min() ?? 1
    // Half of the narrowest period on either side.
    let unit = (right - left) / (last - first + least)
    reach = least * unit / 2
    places = positions.map { [reach] in left + reach + ($0 - first) * unit }
  }

  /// Whether a period follows the one before it without one left out.
  func isAdjacent(_ index: Int) -> Bool {
    guard index > 0, index < periods.count else { return false }
    let (before, this) = (periods[index - 1], periods[index])
    return this.middle - before.middle < (before.length + this.length) / 2 * 1.5
  }

  /// Whether a period stands farther from its neighbours than others do from theirs.
  func standsAlone(_ index: Int) -> Bool {
    let neighbours = [index - 1, index + 1].filter(places.indices.contains)
    return neighbours.allSatisfy { abs(places[$0] - places[index]) > 3 * reach }
  }

  /// Where projection begins: halfway between the last period of data and the first projected one.
  func boundary(_ firstProjected: Int?) -> Double? {
    guard let first = firstProjected, places.indices.contains(first) else { return nil }
    return first == 0 ? edges.left : (places[first - 1] + places[first]) / 2
  }
}
