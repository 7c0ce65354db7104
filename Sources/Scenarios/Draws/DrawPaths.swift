public import Modeling
public import TimeSeries

/// The draws of some variables over the horizon, kept because they are to be written.
public struct DrawPaths: Sendable {
  /// The variables, in the order asked for.
  public let variables: [String]
  /// The periods.
  public let periods: [Period]
  /// Draws of each variable in each period, variable by variable; lane 0 is the deterministic path.
  public let columns: LaneColumns

  /// Copies what a projection holds; nil where nothing was asked for.
  init?(of names: [String], in projection: Projection) {
    guard !names.isEmpty else { return nil }
    let horizon = Array(projection.run.window.horizon)
    variables = names
    periods = horizon
    columns = LaneColumns(columns: names.count * horizon.count, lanes: projection.table.lanes)
    for (place, name) in names.enumerated() {
      for (index, period) in horizon.enumerated() {
        let column = columns.column(place * horizon.count + index)
        column.update(repeating: projection.value(name, period) ?? .nan)
        guard let draws = projection.draws(name, period), draws.first?.isNaN == false else { continue }
        _ = UnsafeMutableBufferPointer(rebasing: column[1...]).update(fromContentsOf: draws)
      }
    }
  }

  /// The draws of one variable in one period, lane 0 first.
  public func lanes(_ variable: Int, _ period: Int) -> UnsafeMutableBufferPointer<Double> {
    columns.column(variable * periods.count + period)
  }
}
