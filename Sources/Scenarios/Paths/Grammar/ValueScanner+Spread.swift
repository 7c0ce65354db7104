import TimeSeries
import Localization
import SourceText
import TimeSeries

extension ValueScanner {
  /// `± SD`, `± SD a year` or `± base`, if it stands here.
  mutating func spread() throws(Diagnostic) -> PathSpread? {
    skipSpace()
    guard take(anyOf: PathWord.spreadSigns) else { return nil }
    skipSpace()
    if take(anyOf: PathWord.base.spellings) {
      try expectEnd(example: "5.2 % ± base")
      return PathSpread(.asAbove)
    }
    let start = index
    let deviation = try quantity(
      until: PathWord.eachPeriod, after: LocalizedText("±"), example: "5.2 % ± 0.8 pp")
    guard deviation.value >= 0 else {
      throw .negativeDeviation(deviation, at: sourceRange(from: start, to: index))
    }
    skipSpace()
    let isIndependent = take(anyOf: PathWord.eachPeriod)
    return PathSpread(.normal(standardDeviation: deviation), isIndependent: isIndependent)
  }
}
