import Econometrics
import TestSupport

/// The largest relative difference between two lists; infinite if they differ in length.
func relativeGap(_ found: [Double], _ expected: [Double]) -> Double {
  guard found.count == expected.count else { return .infinity }
  return zip(found, expected).map { found, expected in
    guard found.isFinite, expected.isFinite else { return .infinity }
    return found == expected ? 0 : abs(found - expected) / max(abs(found), abs(expected))
  }.max() ?? 0
}

/// The value of a statistic, NaN if it was refused.
func value(_ result: Result<Double, Refusal>) -> Double { (try? result.get()) ?? .nan }

/// Statistic and p value of a test, NaN if it was refused.
func value(_ result: Result<TestResult, Refusal>) -> [Double] {
  guard let test = try? result.get() else { return [.nan, .nan] }
  return [test.statistic, test.p]
}

/// What a fit says of itself in the order that `Scripts/reference/econometrics.py` prints.
func summary(_ fit: FittedRegression) -> [Double] {
  [fit.sigma, value(fit.rSquared), value(fit.adjustedRSquared)] + value(fit.fStatistic)
    + [value(fit.logLikelihood), value(fit.aic), value(fit.bic)]
}

/// The reason of a refused result; nil if there is a value.
func refusal<Value>(_ result: Result<Value, Refusal>) -> Refusal? {
  if case .failure(let refusal) = result { return refusal }
  return nil
}
