import SourceText
import TimeSeries

extension PathEvaluator {
  /// The points that a line gives.
  func points(of line: PathLine) throws(Diagnostics) -> [Period: PathPoint] {
    if case .none = line.segment.value {
      return line.projected.filter { line.range.contains($0.key) }
    }
    var points = try wrapped { () throws(Diagnostic) in try exactPoints(of: line) }
    if let spread = line.segment.spread {
      try wrapped { () throws(Diagnostic) in try add(spread, of: line, to: &points) }
    }
    for period in line.range {
      guard let point = points[period], !point.isFinite else { continue }
      throw Diagnostics([.notFinite(variable, period, at: line.segment.origin)])
    }
    return points
  }

  /// The points of a line before its own spread.
  private func exactPoints(of line: PathLine) throws(Diagnostic) -> [Period: PathPoint] {
    switch line.segment.value {
    case .number(let quantity):
      let (value, form) = try formed(quantity, at: line.segment.origin)
      return fill(line, form) { _ in value }
    case .base(let change): return try basePoints(of: line, change)
    case .step(let change): return try shifted(line, by: change) { _ in true }
    case .pulse(let change): return try shifted(line, by: change) { $0 == line.range.first }
    case .hold:
      let (last, start) = try lastValue(before: line)
      return fill(line, last.form, from: start) { _ in last.value }
    case .ramp(let goal): return try ramp(line, to: goal)
    case .grow(let rate): return try growth(line, at: rate)
    case .sCurve(let goal, let deadline): return try sCurve(line, to: goal, by: deadline)
    case .growth, .difference, .share: return try formPoints(of: line)
    case .file(let name): return try filePoints(of: line, name: name)
    case .none: return [:]
    }
  }

  /// A point for every period; `value` gets the place in the range, from 0.
  func fill(
    _ line: PathLine, _ form: PathForm = .level, from start: PathPoint.Start? = nil, _ value: (Int) -> Double
  ) -> [Period: PathPoint] {
    var points: [Period: PathPoint] = [:]
    for (place, period) in line.range.enumerated() {
      points[period] = point(value(place), line, form)
      points[period]?.start = start
    }
    return points
  }

  func point(_ value: Double, _ line: PathLine, _ form: PathForm = .level, origin: SourceRange? = nil)
    -> PathPoint
  {
    PathPoint(
      value: value, form: form, origin: origin ?? line.segment.origin, text: line.segment.text,
      scenario: line.layer.scenario)
  }
}

// MARK: - On the path above

extension PathEvaluator {
  /// How a change acts on the path above.
  fileprivate enum Shift {
    case amount(Double)
    case factor(Double)
  }

  private func basePoints(
    of line: PathLine, _ change: PathValue.BaseChange
  ) throws(Diagnostic) -> [Period: PathPoint] {
    switch change {
    case .unchanged: return try apply(.amount(0), to: line) { _ in true }
    case .times(let factor): return try apply(.factor(factor), to: line) { _ in true }
    case .plus(let quantity): return try shifted(line, by: quantity) { _ in true }
    }
  }

  private func shifted(
    _ line: PathLine, by change: Quantity, where isShifted: (Period) -> Bool
  ) throws(Diagnostic) -> [Period: PathPoint] {
    // A unit that fits nothing is the first thing to say, even where there is no path to change.
    if role != .addFactor, line.points[line.range.first] == nil {
      _ = try shift(of: PathPoint(value: 0), by: change, line)
    }
    var points = try apply(.amount(0), to: line) { _ in false }
    for period in line.range where isShifted(period) {
      guard let above = points[period] else { continue }
      let (shift, form) = try shift(of: above, by: change, line)
      points[period]?.form = form
      points[period]?.apply(shift)
    }
    return points
  }

  /// How a change acts on a point, which it may make one of per cent of the right side.
  private func shift(of above: PathPoint, by change: Quantity, _ line: PathLine) throws(Diagnostic)
    -> (Shift, PathForm)
  {
    let place = line.segment.origin
    switch (role, above.form) {
    case (.addFactor, _):
      let (amount, form) = try formed(change, at: place)
      guard above.value == 0 || above.form == form else {
        throw .otherForm(variable, line.segment.text, at: place)
      }
      return (.amount(amount), form)
    case (_, .growth), (_, .share):
      guard change.unit == .percentagePoint else { throw .formChange(change, of: variable, at: place) }
      return (.amount(change.value), above.form)
    default:
      let isRelative = unit?.isLevel == true && change.unit == .percent
      return (
        isRelative ? .factor(1 + change.value / 100) : .amount(try self.change(of: change, at: place)),
        above.form
      )
    }
  }

  private func apply(
    _ shift: Shift, to line: PathLine, where isShifted: (Period) -> Bool
  ) throws(Diagnostic) -> [Period: PathPoint] {
    var points: [Period: PathPoint] = [:]
    for period in line.range {
      let known = line.points[period]
      guard let above = known ?? (role == .addFactor ? PathPoint(value: 0) : nil) else {
        throw .noPathAbove(
          variable, period, role: role, word: line.segment.text, at: line.segment.origin)
      }
      var point = point(above.value, line, above.form)
      point.deviations = above.deviations
      point.start = known.map { .above($0) }
      if isShifted(period) { point.apply(shift) }
      points[period] = point
    }
    return points
  }
}

extension PathPoint {
  fileprivate var isFinite: Bool { value.isFinite && deviations.allSatisfy(\.scale.isFinite) }

  fileprivate mutating func apply(_ shift: PathEvaluator.Shift) {
    switch shift {
    case .amount(let amount): value += amount
    case .factor(let factor):
      value *= factor
      for place in deviations.indices { deviations[place].scale *= factor }
    }
  }
}

/// Runs `body` and makes a list of the one finding it throws.
func wrapped<Value>(_ body: () throws(Diagnostic) -> Value) throws(Diagnostics) -> Value {
  do {
    return try body()
  } catch {
    throw Diagnostics([error])
  }
}
