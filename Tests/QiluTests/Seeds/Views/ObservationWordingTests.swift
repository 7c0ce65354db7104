import Localization
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

struct ObservationWordingTests {
  private static func row(place: String, rule: String) throws -> Observation {
    Observation(
      region: "山东", indicator: "x", period: try ObservationPeriod.parse("2023"), value: 7, unit: .percent,
      place: place, published: try CalendarDate.parse("2024-03-08"), publishedRule: rule)
  }

  @Test(arguments: [
    ("paragraph 3, 289-302: 增长7.1%", "paragraph 3, characters 290–302: “增长7.1%”", "第3段第290—302字：“增长7.1%”"),
    ("http://a.b/c.html", "http://a.b/c.html", "http://a.b/c.html"), ("", "", ""),
  ])
  func places(place: String, en: String, zh: String) throws {
    #expect(try Self.row(place: place, rule: "").placeText == LocalizedText(en: en, zh: zh))
  }

  @Test func everyRuleHasANameInBothLanguages() throws {
    for rule in PublishedRule.allCases {
      let name = try Self.row(place: "", rule: rule.rawValue).publishedRuleText
      #expect(name == rule.name && name.zh != name.en && !name.zh.contains { $0.isASCII && $0.isLetter })
    }
    #expect(try Self.row(place: "", rule: "by hand").publishedRuleText == LocalizedText("by hand"))
  }
}
