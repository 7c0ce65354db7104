import Foundation
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
      let (last, form) = try lastValue(before: line)
      return fill(line, form) { _ in last }
    case .ramp(let goal): return try ramp(line, to: goal)
    case .grow(let rate): return try growth(line, at: rate)
    case .sCurve(let goal, let deadline): return try sCurve(line, to: goal, by: deadline)
    case .growth, .difference, .share: return try formPoints(of: line)
    case .file(let name): return try filePoints(of: line, name: name)
    case .none: return [:]
    }
  }

  /// A point for every period; `value` gets the place in the range, from 0.
  func fill(_ line: PathLine, _ form: PathForm = .level, _ value: (Int) -> Double) -> [Period: PathPoint] {
    var points: [Period: PathPoint] = [:]
    for (place, period) in line.range.enumerated() { points[period] = point(value(place), line, form) }
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
      guard let above = line.points[period] ?? (role == .addFactor ? PathPoint(value: 0) : nil) else {
        throw .noPathAbove(
          variable, period, role: role, word: line.segment.text, at: line.segment.origin)
      }
      var point = point(above.value, line, above.form)
      point.deviations = above.deviations
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

// MARK: - From the value before

extension PathEvaluator {
  private func ramp(_ line: PathLine, to goal: Quantity) throws(Diagnostic) -> [Period: PathPoint] {
    let (goal, form) = try formed(goal, at: line.segment.origin)
    let start = try valueBefore(line, as: form)
    let count = Double(line.range.count)
    return fill(line, form) { place in
      let weight = Double(place + 1) / count
      return start * (1 - weight) + goal * weight
    }
  }

  private func growth(_ line: PathLine, at rate: Quantity) throws(Diagnostic) -> [Period: PathPoint] {
    if let unit, unit.isRate { throw .growthOfRate(variable, unit, at: line.segment.origin) }
    let start = try valueBefore(line, as: .level)
    let perYear = Double(line.range.frequency.periodsPerYear)
    return fill(line) { start * pow(1 + rate.value / 100, Double($0 + 1) / perYear) }
  }

  private func sCurve(
    _ line: PathLine, to goal: Quantity, by deadline: Period
  ) throws(Diagnostic) -> [Period: PathPoint] {
    let (goal, form) = try formed(goal, at: line.segment.origin)
    guard let span = line.range.first.distance(to: deadline), span > 0 else {
      throw .deadlineTooEarly(deadline, line.range, at: line.segment.origin)
    }
    let start = try valueBefore(line, as: form)
    return fill(line, form) { place in
      // ln 19 is the logit of 95 %.
      let logit = log(19) * (2 * Double(place) / Double(span) - 1)
      return start + (goal - start) / (1 + exp(-logit))
    }
  }

  /// The value in the period before the line, which must be of the line's form.
  private func valueBefore(_ line: PathLine, as form: PathForm) throws(Diagnostic) -> Double {
    if let before = line.range.first.before, let point = known(in: before, line) {
      guard point.form == form || (role == .addFactor && point.value == 0) else {
        throw .otherForm(variable, line.segment.text, at: line.segment.origin)
      }
      return point.value
    }
    if role == .addFactor { return 0 }
    throw .noValueBefore(variable, line.range, word: line.segment.text, at: line.segment.origin)
  }

  /// The latest known value before the line.
  private func lastValue(before line: PathLine) throws(Diagnostic) -> (Double, PathForm) {
    if role == .addFactor {
      let point = line.range.first.before.flatMap { known(in: $0, line) }
      return (point?.value ?? 0, point?.form ?? .level)
    }
    // Far enough for any series of figures; a later hole is passed over, since the last value is wanted.
    var period = line.range.first.before
    for _ in 0..<1_200 {
      guard let place = period else { break }
      if let point = known(in: place, line) {
        guard point.form == .level else {
          throw .otherForm(variable, line.segment.text, at: line.segment.origin)
        }
        return (point.value, .level)
      }
      period = place.before
    }
    throw .noValueBefore(variable, line.range, word: line.segment.text, at: line.segment.origin)
  }

  private func known(in period: Period, _ line: PathLine) -> PathPoint? {
    line.points[period] ?? history(period).flatMap { $0.isFinite ? PathPoint(value: $0) : nil }
  }
}

extension Period {
  /// The period before, or nil at the beginning of the calendar.
  fileprivate var before: Period? {
    year > Period.years.lowerBound ? advanced(by: -1) : nil
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
