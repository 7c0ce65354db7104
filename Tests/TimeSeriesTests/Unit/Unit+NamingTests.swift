import Localization
import Testing

@testable import TimeSeries

@Suite struct UnitNamingTests {
  @Test(arguments: [
    ("亿元", "100 million yuan", "亿元"), ("吨标准煤/万元", "tce per 10,000 yuan", "吨标准煤/万元"), ("pp", "pp", "个百分点"),
    ("index", "index", "指数"), ("家", "firms", "家"), ("万人", "10,000 people", "万人"),
    ("亿千瓦时", "100 million kWh", "亿千瓦时"),
  ])
  func unitsHaveNamesInBothLanguages(_ symbol: String, _ english: String, _ chinese: String) throws {
    let name = try Unit.parse(symbol).name
    #expect(name.en == english)
    #expect(name.zh == chinese)
  }
}
