import Testing

@testable import TimeSeries

@Suite struct RoundingTests {
  @Test(arguments: [
    (6.9, "6.9", 0.1), (-4.8, "下降4.8%", 0.1), (5, "5", 1), (5, "5.0", 0.1), (16_728.6, "16,728.6", 0.1),
    (12_000, "1.2万", 1000), (1.7, "1.70", 0.01), (-0.05, "-0.05", 0.01), (0, "0.0", 0.1),
    (12.2, "１２．２％", 0.1),
    (4.1, "6.9 - 2.8", 0.1), (3, "", 1),
  ])
  func theLastPrintedPlaceIsTheStep(_ value: Double, _ printed: String, _ step: Double) {
    let rounding = Rounding(of: value, printed: printed)
    #expect(abs(rounding.step - step) < 1e-9 * step)
  }

  @Test(arguments: [
    (1.13, 1.1, "1.1", true), (1.15, 1.1, "1.1", true), (1.151, 1.1, "1.1", false), (59.6, 60, "60", true),
  ])
  func halfAStepIsWithinRounding(_ precise: Double, _ coarse: Double, _ printed: String, _ agrees: Bool) {
    #expect(Rounding(of: coarse, printed: printed).rounds(precise, to: coarse) == agrees)
  }
}
