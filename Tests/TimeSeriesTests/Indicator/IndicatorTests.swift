import Localization
import Testing

@testable import TimeSeries

@Suite struct IndicatorTests {
  @Test func plausibilityIsARangeOrFiniteness() {
    let name = LocalizedText(en: "Value added", zh: "增加值")
    let bounded = Indicator(id: "va_growth", name: name, unit: .percent, plausible: -30...60)
    #expect(bounded.isPlausible(-13.5) && bounded.isPlausible(60))
    #expect(!bounded.isPlausible(60.1) && !bounded.isPlausible(.nan))
    let open = Indicator(id: "va", name: name, unit: .index)
    #expect(open.isPlausible(1e9) && !open.isPlausible(.infinity))
  }
}
