/// A local minimum of a function of several variables, without derivatives.
///
/// The simplex method of Nelder and Mead, The Computer Journal 7 (1965), 308-313, with the coefficients of Gao
/// and Han, Computational Optimization and Applications 51 (2012), 259-277, which adapt to the number of variables.
/// The search restarts once from its result, since a simplex can collapse on a slope.
///
/// - Parameters:
///   - start: the first vertex, where the function must be a number. Elsewhere NaN counts as infinity.
///   - steps: the edge of the first simplex along each variable; by default a tenth of the start, at least 0.1.
///   - tolerance: stops where the simplex and its values are this narrow, relative to their size.
public func nelderMead(
  from start: [Double], steps: [Double]? = nil, tolerance: Double = 1e-9, maximumIterations: Int = 5000,
  of function: ([Double]) throws -> Double
) throws -> Minimum<[Double]> {
  guard !(try function(start)).isNaN else { throw StatisticsError.notANumber(argument: start) }
  let steps = steps ?? start.map { max(0.1, 0.1 * abs($0)) }
  var iterations = 0
  var best = start
  for restart in 0..<2 {
    var simplex = try Simplex(from: best, steps: steps.map { restart == 0 ? $0 : 0.1 * $0 }, function)
    while !simplex.isNarrow(tolerance) {
      guard iterations < maximumIterations else {
        throw StatisticsError.notConverged(iterations: iterations, best: simplex.best.point)
      }
      iterations += 1
      try simplex.improve(function)
    }
    best = simplex.best.point
  }
  return Minimum(argument: best, value: try function(best), iterations: iterations)
}

/// The vertices of the search, best first.
private struct Simplex {
  typealias Vertex = (point: [Double], value: Double)

  private var vertices: [Vertex]

  var best: Vertex { vertices[0] }
  private var dimension: Double { Double(vertices.count - 1) }

  init(from start: [Double], steps: [Double], _ function: ([Double]) throws -> Double) rethrows {
    vertices = [try Self.vertex(start, function)]
    for (index, step) in steps.enumerated() {
      var point = start
      point[index] += step
      vertices.append(try Self.vertex(point, function))
    }
    sort()
  }

  private static func vertex(
    _ point: [Double], _ function: ([Double]) throws -> Double
  ) rethrows -> Vertex {
    let value = try function(point)
    return (point, value.isNaN ? .infinity : value)
  }

  private mutating func sort() { vertices.sort { $0.value < $1.value } }

  func isNarrow(_ tolerance: Double) -> Bool {
    guard let worst = vertices.last, worst.value - best.value <= tolerance * (abs(best.value) + tolerance)
    else { return false }
    return vertices.allSatisfy { vertex in
      zip(vertex.point, best.point).allSatisfy { abs($0 - $1) <= tolerance.squareRoot() * (1 + abs($1)) }
    }
  }

  /// One step: reflect the worst vertex through the others, then expand, contract or shrink.
  mutating func improve(_ function: ([Double]) throws -> Double) rethrows {
    guard let worst = vertices.last, vertices.count > 1 else { return }
    let secondWorst = vertices[vertices.count - 2].value
    let reflected = try along(-1, function)
    if reflected.value < best.value {
      let expanded = try along(-(1 + 2 / dimension), function)
      replaceWorst(by: expanded.value < reflected.value ? expanded : reflected)
    } else if reflected.value < secondWorst {
      replaceWorst(by: reflected)
    } else {
      let isOutside = reflected.value < worst.value
      let contraction = 0.75 - 0.5 / dimension
      let contracted = try along(isOutside ? -contraction : contraction, function)
      if contracted.value < min(reflected.value, worst.value) {
        replaceWorst(by: contracted)
      } else {
        try shrink(function)
      }
    }
  }

  /// The vertex at `centroid + factor (worst - centroid)`, the centroid being that of all but the worst.
  private func along(
    _ factor: Double, _ function: ([Double]) throws -> Double
  ) rethrows -> Vertex {
    let worst = vertices[vertices.count - 1].point
    let point = worst.indices.map { index in
      let centroid = vertices.dropLast().reduce(0) { $0 + $1.point[index] } / dimension
      return centroid + factor * (worst[index] - centroid)
    }
    return try Self.vertex(point, function)
  }

  private mutating func replaceWorst(by vertex: Vertex) {
    vertices[vertices.count - 1] = vertex
    sort()
  }

  private mutating func shrink(_ function: ([Double]) throws -> Double) rethrows {
    // One variable would shrink by its full edge.
    let factor = dimension > 1 ? 1 - 1 / dimension : 0.5
    let anchor = best.point
    for index in vertices.indices.dropFirst() {
      let point = zip(anchor, vertices[index].point).map { $0 + factor * ($1 - $0) }
      vertices[index] = try Self.vertex(point, function)
    }
    sort()
  }
}
