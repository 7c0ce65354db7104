import Localization
import Testing

@testable import TimeSeries

@Suite struct DerivationRefusalTests {
  @Test(arguments: [
    DerivationRefusal.nothingPublished(year: 2026),
    .notReached(.quarter(2023, 4), missing: [.quarter(2023, 4)]),
    .januaryFebruary(.month(2024, 1)), .yearBeforeFell(.yearToDate(2020, through: 2), growth: -13.5),
    .stock(.half(2024, 1)),
  ])
  func everyReasonSpeaksBothLanguages(_ refusal: DerivationRefusal) {
    #expect(refusal.message.en.contains("20") && refusal.message.zh.contains("20"))
    #expect(refusal.message.en != refusal.message.zh)
  }

  @Test func releasedSpansAreNamedBeforeOthers() {
    let missing = ["2023M01-M07", "2023M07", "2023M08-M09", "2023M03-M07", "2023M01-M02"].compactMap {
      Period($0)
    }
    let refusal = DerivationRefusal.notReached(.yearToDate(2023, through: 7), missing: missing)
    #expect(refusal.message.en.hasSuffix("with 2023M07 or 2023M01-M02 it could"))
  }
}
