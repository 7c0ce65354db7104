import Localization
import Testing

@testable import Qilu

struct FitWordsTests {
  @Test(arguments: [
    (0.9, "Neighbouring errors tend to the same side"), (1.5, "Neighbouring errors look unrelated"),
    (2.5, "Neighbouring errors look unrelated"), (3.1, "Neighbouring errors tend to opposite sides"),
  ])
  func durbinWatsonIsRead(statistic: Double, reading: String) {
    #expect(FitWords.durbinWatson(statistic).en.hasPrefix(reading))
  }

  /// Outside 0 to 1, as without a constant, it is no share of anything.
  @Test func aShareIsToldWhereItIsOne() {
    #expect(FitWords.share(0.954).en == "It explains 95 % of the variation in its sample (R² 0.95)")
    #expect(FitWords.share(0.954).zh == "可解释样本内变动的95%（R²为0.95）")
    #expect(FitWords.share(-0.3).en == "R² -0.30")
  }
}
