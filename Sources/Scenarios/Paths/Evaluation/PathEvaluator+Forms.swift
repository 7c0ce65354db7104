import SourceText
import TimeSeries

extension PathEvaluator {
  /// The points of `growth`, `difference` and `share`: numbers whose levels only the solution knows.
  func formPoints(of line: PathLine) throws(Diagnostic) -> [Period: PathPoint] {
    let (segment, place) = (line.segment, line.segment.origin)
    guard role == .exogenized else {
      throw .formOutsideExogenize(variable, segment.text, role: role, at: place)
    }
    switch segment.value {
    case .growth(let rate):
      if let unit, unit.isRate { throw .growthOfRate(variable, unit, word: .growth, at: place) }
      return fill(line, .growth) { _ in rate.value }
    case .difference(let change):
      let amount = try self.change(of: change, at: place)
      return fill(line, .difference) { _ in amount }
    case .share(let size, let whole): return fill(line, .share(of: whole)) { _ in size.value }
    default: return [:]
    }
  }
}
