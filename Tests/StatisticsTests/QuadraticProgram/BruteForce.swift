import LinearAlgebra
import Statistics

/// The minimum of a small strictly convex program by trying every set of constraints as the active one.
///
/// A strictly convex program that is feasible has a Karush-Kuhn-Tucker point with linearly independent active
/// normals, and that point is its only minimum; none among all such sets means that nothing is feasible.
struct BruteForce {
  var program: QuadraticProgram

  private var count: Int { program.linear.count }

  func minimum() -> [Double]? {
    let constraints = program.constraints
    for mask in 0..<(1 << constraints.count) {
      let active = constraints.indices.filter { mask >> $0 & 1 == 1 }
      guard active.count <= count, let (point, multipliers) = stationaryPoint(active) else { continue }
      let isFeasible = constraints.allSatisfy { $0.violation(at: point) < 1e-9 }
      let hasRightSigns = zip(active, multipliers).allSatisfy { index, multiplier in
        switch constraints[index].relation {
        case .equal: true
        case .atLeast: multiplier > -1e-9
        case .atMost: multiplier < 1e-9
        }
      }
      if isFeasible && hasRightSigns { return point }
    }
    return nil
  }

  /// Solves G x + a = Σ λ c with c · x = b on the active set; nil where the system is singular.
  private func stationaryPoint(_ active: [Int]) -> (point: [Double], multipliers: [Double])? {
    let size = count + active.count
    var system = [[Double]](repeating: [Double](repeating: 0, count: size + 1), count: size)
    for row in 0..<count {
      for column in 0..<count { system[row][column] = program.quadratic[row, column] }
      for (place, index) in active.enumerated() {
        system[row][count + place] = -program.constraints[index].coefficients[row]
      }
      system[row][size] = -program.linear[row]
    }
    for (place, index) in active.enumerated() {
      for column in 0..<count {
        system[count + place][column] = program.constraints[index].coefficients[column]
      }
      system[count + place][size] = program.constraints[index].bound
    }
    return eliminate(&system).map { (Array($0.prefix(count)), Array($0.dropFirst(count))) }
  }

  /// Gauss-Jordan elimination with row pivoting.
  private func eliminate(_ system: inout [[Double]]) -> [Double]? {
    for column in system.indices {
      guard
        let pivot = (column..<system.count).max(by: { abs(system[$0][column]) < abs(system[$1][column]) }),
        abs(system[pivot][column]) > 1e-9
      else { return nil }
      system.swapAt(column, pivot)
      for row in system.indices where row != column {
        let factor = system[row][column] / system[column][column]
        if factor == 0 { continue }
        for place in column...system.count { system[row][place] -= factor * system[column][place] }
      }
    }
    return system.indices.map { system[$0][system.count] / system[$0][$0] }
  }
}

/// Random small programs, many of them degenerate: with `levels` small, coefficients and bounds are small whole
/// numbers, so that constraints repeat, are parallel, contradict each other and meet in one point.
struct RandomPrograms {
  var levels: Int?

  func program(_ number: Int) -> QuadraticProgram {
    let stream = RandomSource(seed: 1983).stream(variable: "program", source: "\(levels ?? 0)")
    var numbers = stream.uniforms(draws: 0..<200, period: number)[...]
    func next() -> Double { 2 * numbers.removeFirst() - 1 }
    func whole(_ limit: Int) -> Int { Int((next() + 1) / 2 * Double(limit + 1)) }
    func coefficient() -> Double {
      guard let levels else { return next() }
      return Double(whole(2 * levels) - levels)
    }
    let count = 1 + whole(3)
    let root = Matrix(rows: count, columns: count, elements: (0..<count * count).map { _ in next() })
    let ridge = Matrix(diagonal: [Double](repeating: 0.2, count: count))
    let constraints = (0..<whole(6)).map { _ in
      let relations: [LinearConstraint.Relation] = [.atLeast, .atMost, .atLeast, .atMost, .equal]
      return LinearConstraint((0..<count).map { _ in coefficient() }, relations[whole(4)], coefficient())
    }
    return QuadraticProgram(
      quadratic: root * root.transpose + ridge, linear: (0..<count).map { _ in 3 * next() },
      constraints: constraints)
  }
}
