import Modeling
import Statistics
import Synchronization
import TimeSeries

/// The deviates of assumption lines, drawn once and shared by every scenario that keeps the line.
///
/// What a deviate is depends on its line and draw alone, so it does not matter which scenario asks first.
final class DeviationDraws: Sendable {
  private struct Key: Hashable {
    var variable: String
    var source: String
    var innovation: Period?
    var shape: DeviationTerm.Shape
  }

  let lanes: Int
  /// The draw in lane 1.
  let firstDraw: Int
  private let random: RandomSource
  private let columns = Mutex<[Key: LaneColumns]>([:])

  init(lanes: Int, firstDraw: Int = 0, random: RandomSource) {
    self.lanes = lanes
    self.firstDraw = firstDraw
    self.random = random
  }

  /// Registers deviates that come from elsewhere, such as another model's solution; lane 0 must be 0.
  func register(_ column: LaneColumns, variable: String, source: String, innovation: Period?) {
    let key = Key(variable: variable, source: source, innovation: innovation, shape: .normal)
    columns.withLock { $0[key] = column }
  }

  /// The deviates of one term: lane 0 is the deterministic path and holds 0.
  func column(_ term: DeviationTerm, variable: String) -> LaneColumns {
    let key = Key(
      variable: variable, source: term.source, innovation: term.innovation, shape: term.shape)
    if let column = columns.withLock({ $0[key] }) { return column }
    let column = LaneColumns(columns: 1, lanes: lanes)
    fill(UnsafeMutableBufferPointer(rebasing: column.column(0)[1...]), term, variable: variable)
    columns.withLock { $0[key] = column }
    return column
  }

  private func fill(
    _ draws: UnsafeMutableBufferPointer<Double>, _ term: DeviationTerm, variable: String
  ) {
    let stream = random.stream(variable: variable, source: term.source)
    let period = term.innovation?.ordinal ?? 0
    guard term.shape != .normal else {
      stream.fillNormal(draws, firstDraw: firstDraw, period: period)
      return
    }
    stream.fillUniform(draws, firstDraw: firstDraw, period: period)
    for lane in draws.indices { draws[lane] = term.shape.deviate(uniform: draws[lane]) ?? 0 }
  }

  /// Writes `point` into every lane of a cell.
  func fill(_ cell: UnsafeMutableBufferPointer<Double>, with point: PathPoint, variable: String) {
    cell.update(repeating: point.value)
    guard cell.count > 1 else { return }
    for term in point.deviations {
      let deviates = column(term, variable: variable).column(0)
      for lane in 1..<cell.count { cell[lane] += term.scale * deviates[lane] }
    }
  }
}
