import Localization
import Testing

@testable import Qilu

struct StatisticNameTests {
  /// Every statistic that a run writes has a name; those with a name of their own keep it.
  @Test func everyStatisticIsNamed() throws {
    let outcome = try SampleProject().run()
    let rows = outcome.groups.flatMap(\.estimated.system.equations).flatMap {
      EquationsFile.statisticRows($0, .en)
    }
    let unnamed = rows.map(\.term).filter { StatisticName.text($0) == LocalizedText($0) }
    #expect(unnamed == [] && rows.count > 5)
    #expect(StatisticName.text("leverage 2020Q1") == LocalizedText(en: "leverage, 2020Q1", zh: "杠杆值，2020Q1"))
    #expect(StatisticName.text("new_thing") == LocalizedText("new_thing"))
  }
}
