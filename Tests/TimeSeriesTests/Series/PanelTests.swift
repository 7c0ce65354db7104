import Testing

@testable import TimeSeries

@Suite struct PanelTests {
  private func series(_ name: String, _ year: Int, _ values: [Double?]) throws -> Series {
    try Series(name: name, start: Period(year: year), values: values)
  }

  @Test func membersKeepTheirOrderAndValues() throws {
    var panel = try Panel(
      frequency: .annual, [series("山东", 2020, [1, 2]), series("全国", 2018, [nil, 3, 4])])
    #expect(panel.names == ["山东", "全国"])
    #expect(panel["全国", Period(year: 2018)] == nil)
    #expect(panel["全国", Period(year: 2020)] == 4)
    #expect(panel.published?.description == "2019..2021")
    try panel.set(series("山东", 2021, [9]))
    #expect(panel.names == ["山东", "全国"])
    #expect(panel["山东", Period(year: 2020)] == nil)
  }

  @Test func otherFrequenciesAndRepeatedNamesAreRefused() throws {
    let quarterly = try Series(name: "q", start: .quarter(2020, 1), values: [1.0])
    #expect(throws: (any Error).self) { try Panel(frequency: .annual, [quarterly]) }
    #expect(throws: (any Error).self) {
      try Panel(frequency: .annual, [series("a", 2020, [1]), series("a", 2021, [1])])
    }
  }
}
