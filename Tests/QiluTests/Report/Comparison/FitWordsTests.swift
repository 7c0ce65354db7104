import Localization
import Reporting
import Testing

@testable import Qilu

struct FitWordsTests {
  @Test(arguments: [
    (0.9, "Neighbouring errors tend to the same side"), (1.5, "Neighbouring errors look unrelated"),
    (2.5, "Neighbouring errors look unrelated"), (3.1, "Neighbouring errors tend to opposite sides"),
  ])
  func durbinWatsonIsRead(statistic: Double, reading: String) {
    #expect(FitWords.durbinWatson(statistic, rows: 60).text.en.hasPrefix(reading))
  }

  @Test func fewRowsGiveNoReading() {
    #expect(FitWords.durbinWatson(0.9, rows: 20).text.en.hasPrefix("Durbin-Watson 0.90 (2 where"))
  }

  /// Outside 0 to 1, and without a constant, it is no share of anything.
  @Test func aShareIsToldWhereItIsOne() {
    #expect(FitWords.share(0.954).text.en == "It explains 95 % of the variation in its sample (R² 0.95)")
    #expect(FitWords.share(0.954).text.zh == "可解释样本内变动的95%（R²为0.95）")
    #expect(FitWords.share(-0.3).text.en == "R² -0.30")
    #expect(FitWords.share(0.954, isCentred: false).text.en == "R² 0.95")
  }
}
