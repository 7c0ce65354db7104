internal import LinearAlgebra

/// The dual active-set search in coordinates y = L'x (G = LL'), in which the program asks for the feasible point
/// nearest to the unconstrained minimum.
///
/// Every constraint is written normal · y >= bound with a normal of unit length. Small problems are the use,
/// so the orthogonal factors are extended rather than updated by rotations, and after each full step the point is
/// recomputed from the active set: no error accumulates.
struct DualActiveSet {
  private struct Row {
    var normal: [Double]
    var bound: Double
    /// Divides a multiplier of this row into one of the constraint as written.
    var length: Double
    var isEquality: Bool
  }

  private struct Member {
    var row: Int
    var multiplier: Double
  }

  /// Normals count as dependent where less than this of their length is left outside the span of the others.
  private static let dependence = 1e-10
  /// A violation within this of the problem's size is none.
  private static let tolerance = 1e-11

  private let rows: [Row]
  private let start: [Double]
  private let size: Double
  private var point: [Double]
  private var active: [Member] = []
  private var basis = OrthonormalBasis()
  private var iterations = 0

  init(program: QuadraticProgram, factor: Cholesky) {
    start = factor.lower.solvingTriangular(program.linear, .lower).map { -$0 }
    point = start
    rows = program.constraints.map { constraint in
      let sign = constraint.relation == .atMost ? -1.0 : 1.0
      let normal = factor.lower.solvingTriangular(constraint.coefficients, .lower)
      let length = dot(normal, normal).squareRoot()
      let scale = length > 0 ? length : 1
      return Row(
        normal: normal.map { sign * $0 / scale }, bound: sign * constraint.bound / scale, length: scale,
        isEquality: constraint.relation == .equal)
    }
    size = max(dot(start, start).squareRoot(), rows.map { abs($0.bound) }.max() ?? 0)
  }

  private func excess(_ row: Int) -> Double { dot(rows[row].normal, point) - rows[row].bound }

  /// Takes in the equalities that are independent and checks that the others agree with them.
  mutating func addEqualities() throws(QuadraticProgramError) {
    for index in rows.indices where rows[index].isEquality {
      let projection = basis.project(rows[index].normal)
      if isInSpan(projection) {
        guard abs(excess(index)) <= 100 * Self.tolerance * size else {
          throw contradiction(of: index, with: projection.coordinates)
        }
      } else {
        addToActive(Member(row: index, multiplier: 0))
      }
    }
  }

  /// Adds the most violated inequality until none is left.
  mutating func addViolatedInequalities() throws(QuadraticProgramError) {
    while let row = mostViolated() {
      try satisfy(row)
    }
  }

  private func mostViolated() -> Int? {
    var worst: (row: Int, excess: Double)?
    for index in rows.indices where !rows[index].isEquality {
      let excess = excess(index)
      if excess < -Self.tolerance * size, excess < worst?.excess ?? 0 { worst = (index, excess) }
    }
    return worst?.row
  }

  /// Moves to the best point that satisfies the active constraints and `row`, dropping those that let go.
  private mutating func satisfy(_ row: Int) throws(QuadraticProgramError) {
    var added = Member(row: row, multiplier: 0)
    while true {
      try countIteration()
      let projection = basis.project(rows[row].normal)
      let blocking = firstBlocking(projection.coordinates)
      let full = isInSpan(projection) ? .infinity : -excess(row) / projection.squaredOutside
      let step = min(full, blocking?.step ?? .infinity)
      guard step < .infinity else { throw contradiction(of: row, with: projection.coordinates) }
      added.multiplier += step
      for (index, coordinate) in projection.coordinates.enumerated() {
        active[index].multiplier -= step * coordinate
      }
      if let blocking, blocking.step < full {
        if full < .infinity { point.add(step, times: projection.outside) }
        active.remove(at: blocking.member)
        basis.remove(at: blocking.member)
      } else {
        return addToActive(added)
      }
    }
  }

  /// The active inequality whose multiplier reaches zero first as the new one's grows.
  private func firstBlocking(_ coordinates: [Double]) -> (member: Int, step: Double)? {
    let negligible = 1e-12 * (coordinates.map(abs).max() ?? 0)
    var first: (member: Int, step: Double)?
    for (index, coordinate) in coordinates.enumerated()
    where coordinate > negligible && !rows[active[index].row].isEquality {
      let step = active[index].multiplier / coordinate
      if step < first?.step ?? .infinity { first = (index, step) }
    }
    return first
  }

  private func isInSpan(_ projection: OrthonormalBasis.Projection) -> Bool {
    projection.squaredOutside <= Self.dependence * Self.dependence
  }

  private mutating func addToActive(_ member: Member) {
    active.append(member)
    basis.append(rows[member.row].normal)
    let (point, multipliers) = basis.nearest(to: start, products: active.map { rows[$0.row].bound })
    self.point = point
    for (index, multiplier) in multipliers.enumerated() {
      let isEquality = rows[active[index].row].isEquality
      active[index].multiplier = isEquality ? multiplier : max(0, multiplier)
    }
  }

  private mutating func countIteration() throws(QuadraticProgramError) {
    iterations += 1
    guard iterations <= 100 * (rows.count + start.count + 1) else {
      throw .notConverged(iterations: iterations)
    }
  }

  /// The constraints whose combination leaves nothing for `row`: a certificate in the sense of Farkas.
  private func contradiction(of row: Int, with coordinates: [Double]) -> QuadraticProgramError {
    let negligible = 1e-9 * (coordinates.map(abs).max() ?? 0)
    let others = zip(active, coordinates).filter { abs($0.1) > negligible }.map(\.0.row)
    return .infeasible(constraints: (others + [row]).sorted())
  }

  func solution(of program: QuadraticProgram, factor: Cholesky) -> QuadraticProgram.Solution {
    let x = factor.lower.solvingTriangular(point, .lower, transposed: true)
    var multipliers = [Double](repeating: 0, count: rows.count)
    for member in active { multipliers[member.row] = member.multiplier / rows[member.row].length }
    return QuadraticProgram.Solution(
      point: x, value: program.objective(at: x), active: active.map(\.row).sorted(),
      multipliers: multipliers, iterations: iterations)
  }
}
