import Foundation
import SourceText
import TimeSeries

// Lines that go on from the value before them.
extension PathEvaluator {
  func ramp(_ line: PathLine, to goal: Quantity) throws(Diagnostic) -> [Period: PathPoint] {
    let (goal, form) = try formed(goal, at: line.segment.origin)
    let (before, start) = try valueBefore(line, as: form)
    let count = Double(line.range.count)
    return fill(line, form, from: start) { place in
      let weight = Double(place + 1) / count
      return before * (1 - weight) + goal * weight
    }
  }

  func growth(_ line: PathLine, at rate: Quantity) throws(Diagnostic) -> [Period: PathPoint] {
    if let unit, unit.isRate { throw .growthOfRate(variable, unit, at: line.segment.origin) }
    let (before, start) = try valueBefore(line, as: .level)
    let perYear = Double(line.range.frequency.periodsPerYear)
    return fill(line, from: start) { before * pow(1 + rate.value / 100, Double($0 + 1) / perYear) }
  }

  func sCurve(
    _ line: PathLine, to goal: Quantity, by deadline: Period
  ) throws(Diagnostic) -> [Period: PathPoint] {
    let (goal, form) = try formed(goal, at: line.segment.origin)
    guard let span = line.range.first.distance(to: deadline), span > 0 else {
      throw .deadlineTooEarly(deadline, line.range, at: line.segment.origin)
    }
    let (before, start) = try valueBefore(line, as: form)
    return fill(line, form, from: start) { place in
      // ln 19 is the logit of 95 %.
      let logit = log(19) * (2 * Double(place) / Double(span) - 1)
      return before + (goal - before) / (1 + exp(-logit))
    }
  }

  /// The value in the period before the line, which must be of the line's form.
  private func valueBefore(_ line: PathLine, as form: PathForm) throws(Diagnostic)
    -> (Double, PathPoint.Start?)
  {
    if let before = line.range.first.before, let point = known(in: before, line) {
      guard point.form == form || (role == .addFactor && point.value == 0) else {
        throw .otherForm(variable, line.segment.text, at: line.segment.origin)
      }
      return (point.value, .before(before, point))
    }
    if role == .addFactor { return (0, nil) }
    throw .noValueBefore(variable, line.range, word: line.segment.text, at: line.segment.origin)
  }

  /// The latest known value before the line.
  func lastValue(before line: PathLine) throws(Diagnostic) -> (PathPoint, PathPoint.Start?) {
    if role == .addFactor {
      guard let before = line.range.first.before, let point = known(in: before, line) else {
        return (PathPoint(value: 0), nil)
      }
      return (point, .before(before, point))
    }
    // Far enough for any series of figures; a later hole is passed over, since the last value is wanted.
    var period = line.range.first.before
    for _ in 0..<1_200 {
      guard let place = period else { break }
      if let point = known(in: place, line) {
        guard point.form == .level else {
          throw .otherForm(variable, line.segment.text, at: line.segment.origin)
        }
        return (point, .before(place, point))
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
