import Testing

@testable import TimeSeries

@Suite struct UnitConversionTests {
  @Test(arguments: [
    (16_728.6, "亿元", "万元", 167_286_000.0), (167_286_000, "万元", "亿元", 16_728.6), (1.2, "万亿元", "亿元", 12_000),
    (2.7, "亿吨标准煤", "万吨标准煤", 27_000), (3, "亿吨", "吨", 3e8), (250, "公斤", "吨", 0.25), (1.2, "万人", "人", 12_000),
    (0.58, "吨标准煤/万元", "千克标准煤/元", 0.058), (1081, "千瓦时/万元", "亿千瓦时/亿元", 0.1081), (5, "公里", "米", 5000),
    (3, "million tonnes", "万吨", 300),
  ])
  func valuesConvertWithinADimension(_ value: Double, _ from: String, _ to: String, _ expected: Double) throws
  {
    let converted = try Unit.parse(from).convert(value, to: Unit.parse(to))
    // Powers of ten: a rounding or two, 4 units in the last place.
    #expect(abs(converted - expected) <= 4 * expected.ulp)
  }

  @Test(arguments: [
    ("%", "pp"), ("亿元", "亿吨"), ("吨标准煤", "吨"), ("吨标准煤/万元", "吨标准煤"), ("%", "index"), ("家", "个"), ("元", "美元"),
  ])
  func dimensionsDoNotMix(_ from: String, _ to: String) throws {
    let (from, to) = (try Unit.parse(from), try Unit.parse(to))
    #expect(!from.isConvertible(to: to))
    #expect(throws: TimeSeriesError.incompatibleUnits(from: from, to: to)) { try from.convert(1, to: to) }
  }
}
