import Modeling
import TimeSeries

/// Brings quarters and months to years where another source has years and the mapping says how.
///
/// A level adds up, averages or is that of the last part, as declared; growth rates of parts of a year do not make the
/// year's, so they stay as they are.
struct AnnualAlignment {
  let rules: [String: ComparisonMapping.Annual]

  /// Why columns of two frequencies stay apart.
  enum Refusal: Hashable {
    /// No rule is declared.
    case undeclared
    /// Growth rates, or rates of which no source says what they are.
    case rate
  }

  /// What became of a line.
  struct Outcome {
    var line: AlignedLine
    /// The columns that were brought to years.
    var converted: [Int] = []
    /// Why others were not.
    var refusal: Refusal?
  }

  /// Aligns a line that has years as well as parts of years.
  func aligned(_ line: AlignedLine) -> Outcome {
    guard line.periods.contains(where: \.isFullYear), line.periods.contains(where: { !$0.isFullYear }) else {
      return Outcome(line: line)
    }
    let fine = line.columns.filter { column in
      !line.periods.indices.contains { line.periods[$0].isFullYear && line.value(column, $0) != nil }
    }
    guard !fine.isEmpty else { return Outcome(line: line) }
    guard let rule = rules[line.variable] else { return Outcome(line: line, refusal: .undeclared) }
    guard Self.isAggregable(line) else { return Outcome(line: line, refusal: .rate) }
    return Outcome(line: converted(line, fine, rule), converted: fine)
  }

  private static func isAggregable(_ line: AlignedLine) -> Bool {
    switch line.measure {
    case .growth: false
    case .share, .level: true
    case nil: !(try? Unit.parse(line.unit)).map(\.isRate, default: line.unit.contains("%"))
    }
  }

  private func converted(
    _ line: AlignedLine, _ fine: [Int], _ rule: ComparisonMapping.Annual
  ) -> AlignedLine {
    var cells: [Int: [Period: Double]] = [:]
    for column in line.columns {
      var own: [Period: Double] = [:]
      for index in line.periods.indices { own[line.periods[index]] = line.value(column, index) }
      cells[column] = fine.contains(column) ? Self.years(own, rule) : own
    }
    var result = line
    result.periods = Set(cells.values.flatMap(\.keys)).sorted()
    result.bands.remove(fine)
    result.values = line.columns.flatMap { column in
      result.periods.map { cells[column]?[$0] ?? .nan }
    }
    return result
  }

  /// The years all of whose parts have a value.
  private static func years(_ values: [Period: Double], _ rule: ComparisonMapping.Annual) -> [Period: Double]
  {
    var years: [Period: Double] = [:]
    for year in Set(values.keys.map(\.year)).sorted() {
      for frequency in [Frequency.half, .quarterly, .monthly] {
        let parts = Period(year: year).subdivided(into: frequency).map { $0.compactMap { values[$0] } } ?? []
        guard parts.count == frequency.periodsPerYear, let last = parts.last else { continue }
        let sum = parts.reduce(0, +)
        years[Period(year: year)] =
          switch rule {
          case .sum: sum
          case .mean: sum / Double(parts.count)
          case .last: last
          }
        break
      }
    }
    return years
  }
}

extension Optional {
  fileprivate func map<Value>(_ transform: (Wrapped) -> Value, default other: Value) -> Value {
    map(transform) ?? other
  }
}
