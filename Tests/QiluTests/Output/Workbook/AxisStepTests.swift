import Reporting
import Testing

@testable import Qilu

@Suite struct AxisStepTests {
  @Test(arguments: [(11.0, 2.0, 0), (0.9, 0.1, 1), (60, 10, 0), (0.052, 0.01, 2), (5, 1, 0), (5000, 1000, 0)])
  func steps(_ width: Double, _ size: Double, _ decimals: Int) {
    let step = AxisStep(around: width)
    #expect(abs(step.size - size) < 1e-12 && step.decimals == decimals)
    #expect(step.below(0.3 * size) == 0 && step.above(0.3 * size) == step.size)
  }

  /// A range that no number holds has no step.
  @Test func valuesAsFarApartAsNumbersGo() {
    let axis = ChartAxis(title: "", around: [-1e308, 1e308], numberFormat: .decimals(1))
    #expect(axis.minimum == nil && axis.maximum == nil)
    let large = ChartAxis(title: "", around: [0, 1e307], numberFormat: .decimals(1))
    #expect(large.minimum == 0 && large.maximum.map { $0 >= 1e307 && $0.isFinite } == true)
  }
}
