import Expressions
import LinearAlgebra
import Modeling
import TimeSeries

/// The discounted loss of a solved table, its slopes and its curvature by the cells it reads.
struct ControlLoss {
  /// One cell that the loss of some period reads.
  struct Cell: Hashable {
    var variable: String
    var period: Period
  }

  private struct Slope {
    var reference: VariableReference
    var slope: Expression
    /// Second derivatives with the references from this one on.
    var curvature: [(place: Int, slope: Expression)]
  }

  private let loss: Expression
  private let slopes: [Slope]
  private let discount: Double
  private let periods: [Period]
  private let run: ModelRun
  /// The cells read, in a fixed order.
  let cells: [Cell]
  private let places: [Cell: Int]

  init(_ control: Control, _ run: ModelRun) {
    loss = control.loss.expandingTimeOperators()
    self.run = run
    discount = control.discount
    periods = Array(run.window.horizon)
    let references = loss.variables
    slopes = references.enumerated().map { [loss] place, reference in
      let slope = loss.derivative(withRespectTo: reference)
      return Slope(
        reference: reference, slope: slope,
        curvature: references.indices.dropFirst(place).map {
          ($0, slope.derivative(withRespectTo: references[$0]))
        })
    }
    var seen: Set<Cell> = []
    let (horizon, table) = (periods, run.window.periods)
    cells = horizon.flatMap { period in
      references.map { Cell(variable: $0.name, period: period.advanced(by: $0.shift)) }
    }.filter { table.contains($0.period) && seen.insert($0).inserted }
    places = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
  }

  /// The values of the cells in a solved table.
  func read(_ table: LaneTable) -> [Double] {
    cells.map { run.value($0.variable, $0.period, in: table) }
  }

  /// The discounted sum of the losses; NaN where one cannot be had.
  func value(_ values: [Double]) -> Double {
    sum { period in loss.evaluate { lookup($0, period.advanced(by: $1), values) } ?? .nan }
  }

  /// The loss of each period, not discounted; NaN where it cannot be had.
  func losses(_ values: [Double]) -> [Period: Double] {
    var losses: [Period: Double] = [:]
    for period in periods {
      losses[period] = loss.evaluate { lookup($0, period.advanced(by: $1), values) } ?? .nan
    }
    return losses
  }

  /// The slope of the loss by each cell.
  func gradient(_ values: [Double]) -> [Double] {
    var gradient = cells.map { _ in 0.0 }
    for (step, period) in periods.enumerated() {
      for slope in slopes {
        guard let place = place(slope.reference, period) else { continue }
        let value = slope.slope.evaluate { lookup($0, period.advanced(by: $1), values) } ?? .nan
        gradient[place] += factor(step) * value
      }
    }
    return gradient
  }

  /// The second derivatives of the loss by the cells, turned to free values by the slopes of the cells: J'LJ.
  ///
  /// - Parameter responses: the slopes of every cell, one row for each free value.
  func curvature(_ values: [Double], _ responses: [[Double]]) -> Matrix {
    var curvature = Matrix(rows: responses.count, columns: responses.count)
    for (step, period) in periods.enumerated() {
      for slope in slopes {
        guard let first = place(slope.reference, period) else { continue }
        for (other, second) in slope.curvature {
          guard let place = place(slopes[other].reference, period) else { continue }
          let value = second.evaluate { lookup($0, period.advanced(by: $1), values) } ?? 0
          guard value != 0 else { continue }
          add(
            factor(step) * value, first, place, isSame: slopes[other].reference == slope.reference, responses,
            &curvature)
        }
      }
    }
    return curvature
  }

  private func add(
    _ value: Double, _ first: Int, _ second: Int, isSame: Bool, _ responses: [[Double]],
    _ curvature: inout Matrix
  ) {
    for row in responses.indices {
      for column in responses.indices {
        let product = responses[row][first] * responses[column][second]
        let mirror = isSame ? 0 : responses[row][second] * responses[column][first]
        curvature[row, column] += value * (product + mirror)
      }
    }
  }

  private func factor(_ step: Int) -> Double {
    (0..<step).reduce(1) { product, _ in product * discount }
  }

  private func sum(_ value: (Period) -> Double) -> Double {
    periods.enumerated().reduce(0) { $0 + factor($1.offset) * value($1.element) }
  }

  private func place(_ reference: VariableReference, _ period: Period) -> Int? {
    places[Cell(variable: reference.name, period: period.advanced(by: reference.shift))]
  }

  private func lookup(_ name: String, _ period: Period, _ values: [Double]) -> Double? {
    let value =
      places[Cell(variable: name, period: period)].map { values[$0] }
      ?? run.estimated.data.value(name, period)
    return value.flatMap { $0.isFinite ? $0 : nil }
  }
}
