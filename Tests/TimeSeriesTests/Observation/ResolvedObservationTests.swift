import Localization
import Testing

@testable import TimeSeries

@Suite struct ResolvedObservationTests {
  @Test func everyReasonSpeaksBothLanguages() throws {
    let date = try CalendarDate.parse("2025-04-28")
    let reasons: [LossReason] = [
      .derived, .lessAuthoritative(.press, than: .department), .rounded, .earlier(than: date), .earlierEntry,
      .boundNotMet, .otherUnit(.percent),
    ]
    #expect(
      reasons.allSatisfy {
        !$0.message.en.isEmpty && !$0.message.zh.isEmpty && $0.message.en != $0.message.zh
      })
    #expect(reasons[1].message.en == "from the press; the department has the figure")
    #expect(reasons[3].message.zh.contains("2025-04-28"))
  }
}
