import SourceText
import TimeSeries

extension PathEvaluator {
  /// Adds the deviations of a line to its points.
  func add(
    _ spread: PathSpread, of line: PathLine, to points: inout [Period: PathPoint]
  ) throws(Diagnostic) {
    if spread.shape == .asAbove { return try keepDeviations(of: line, on: &points) }
    let source = source(of: line, on: points)
    if case .grow(let rate) = line.segment.value, case .normal(let deviation) = spread.shape,
      deviation.unit == .percentagePoint
    {
      addGrowthDeviation(deviation.value, rate: rate.value, spread, source, line, to: &points)
      return
    }
    for period in line.range {
      guard let value = points[period]?.value else { continue }
      let (shape, scale) = try deviate(of: spread.shape, around: value, at: line.segment.origin)
      points[period]?.deviations.append(
        DeviationTerm(
          source: source, innovation: spread.isIndependent ? period : nil, shape: shape, scale: scale))
    }
  }

  /// Gives each point the deviations of the path above.
  private func keepDeviations(
    of line: PathLine, on points: inout [Period: PathPoint]
  ) throws(Diagnostic) {
    for period in line.range {
      guard let above = line.points[period] ?? (role == .addFactor ? PathPoint(value: 0) : nil) else {
        throw .noPathAbove(variable, period, role: role, word: line.segment.text, at: line.segment.origin)
      }
      guard above.form == points[period]?.form else {
        throw .otherForm(variable, line.segment.text, at: line.segment.origin)
      }
      points[period]?.deviations = above.deviations
    }
  }

  /// The deviate of a spread and what it is multiplied by.
  private func deviate(
    of shape: PathSpread.Shape, around value: Double, at place: SourceRange
  ) throws(Diagnostic) -> (DeviationTerm.Shape, Double) {
    switch shape {
    case .asAbove: return (.normal, 0)
    case .normal(let deviation):
      return (.normal, try self.deviation(of: deviation, around: value, at: place))
    case .uniform(let low, let high):
      let (low, high) = (try self.value(of: low, at: place), try self.value(of: high, at: place))
      return (.uniform, (high - low) / 2)
    case .triangular(let low, let mode, let high):
      let middle = try self.value(of: mode, at: place)
      let left = middle - (try self.value(of: low, at: place))
      let right = try self.value(of: high, at: place) - middle
      return (.triangular(left: left, right: right), 1)
    }
  }

  /// A deviation of the rate of growth, in percentage points, carried to the level by its derivative: with
  /// v = start · (1 + g)^t it is v · t / (1 + g).
  private func addGrowthDeviation(
    _ deviation: Double, rate: Double, _ spread: PathSpread, _ source: String, _ line: PathLine,
    to points: inout [Period: PathPoint]
  ) {
    let years = 1 / Double(line.range.frequency.periodsPerYear)
    for (place, period) in line.range.enumerated() {
      let perYear = (points[period]?.value ?? 0) * deviation / 100 / (1 + rate / 100)
      guard spread.isIndependent else {
        let scale = perYear * years * Double(place + 1)
        points[period]?.deviations.append(DeviationTerm(source: source, shape: .normal, scale: scale))
        continue
      }
      for innovation in line.range[...place] {
        points[period]?.deviations.append(
          DeviationTerm(source: source, innovation: innovation, shape: .normal, scale: perYear * years))
      }
    }
  }

  /// The name of the line's deviate: role, periods, and how many lines with the same periods lie beneath it.
  ///
  /// The scenario's name is not part of it: the same line restated elsewhere draws the same deviates, and a difference
  /// between the two scenarios shows what the numbers do and not what the draws do.
  private func source(of line: PathLine, on points: [Period: PathPoint]) -> String {
    let periods = line.segment.range?.description ?? "horizon"
    let taken = Set(points.values.flatMap { $0.deviations.map(\.source) })
    var depth = 0
    while taken.contains("\(role.rawValue) \(periods) \(depth)") { depth += 1 }
    return "\(role.rawValue) \(periods) \(depth)"
  }
}
