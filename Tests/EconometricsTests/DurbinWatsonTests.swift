import Econometrics
import LinearAlgebra
import Testing
import TimeSeries

struct DurbinWatsonTests {
  /// statsmodels 0.15.0, Scripts/reference/econometrics.py; relative 1e-9.
  @Test func longley() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small())
    #expect(relativeGap([value(fit.durbinWatson)], [0.9761877084946902]) < 1e-9)
  }

  /// By hand: residuals −1, 1, −1, 1 about a mean change by 2 three times, so 12/4.
  @Test func alternating() throws {
    let fit = try OrdinaryLeastSquares().fit(
      DesignMatrix(
        matrix: Matrix(columnVectors: [[1, 1, 1, 1]]), response: [4, 6, 4, 6], names: ["constant"]))
    #expect(relativeGap([value(fit.durbinWatson)], [3]) < 1e-14)
  }

  @Test func refusedOnOverlappingSpans() throws {
    let fit = try OrdinaryLeastSquares().fit(Shandong.design())
    #expect(refusal(fit.durbinWatson) == .overlappingSpans("2017M01-M04", "2017"))
  }

  @Test func refusedAcrossAGap() throws {
    let fit = try OrdinaryLeastSquares().fit(Longley.small().removing(rows: [5, 6]))
    #expect(refusal(fit.durbinWatson) == .gap(after: "1951", before: "1954"))
  }
}
