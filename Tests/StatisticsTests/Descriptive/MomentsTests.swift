import Statistics
import TestSupport
import Testing

@Suite struct MomentsTests {
  /// NIST Statistical Reference Datasets, NumAcc3 and NumAcc4: 1,001 values c + 0.2, c ± 0.1 …; mean c + 0.2 and
  /// standard deviation 0.1 exactly; the tolerance is what is left of the digits of c.
  @Test(arguments: [(1_000_000.0, 1e-9), (10_000_000, 1e-8)])
  func keepsDigitsFarFromZero(offset: Double, tolerance: Double) {
    let values =
      [offset + 0.2] + (0..<1000).map { offset + ($0.isMultiple(of: 2) ? 0.1 : 0.3) }
    #expect(isClose(mean(of: values), offset + 0.2, relative: 1e-15))
    #expect(isClose(standardDeviation(of: values), 0.1, relative: tolerance))
  }

  @Test func givesTextbookValues() {
    let values = [2.0, 4, 4, 4, 5, 5, 7, 9]
    #expect(mean(of: values) == 5)
    #expect(isClose(variance(of: values), 32.0 / 7, relative: 1e-15))
  }

  @Test func saysWhenThereIsNothing() {
    #expect(mean(of: [Double]()).isNaN)
    #expect(variance(of: [1.0]).isNaN)
    #expect(mean(of: [1, .nan]).isNaN)
    #expect(mean(of: [1, .infinity]) == .infinity)
    #expect(variance(of: [3.0, 3, 3]) == 0)
  }
}
