import Testing

@testable import TimeSeries

@Suite struct UnitParsingTests {
  @Test(arguments: [
    ("%", "%"), ("％", "%"), ("pp", "pp"), ("个百分点", "pp"), ("百分点", "pp"), ("index", "index"), ("指数", "index"),
    ("亿元", "亿元"), (" 万吨标准煤 ", "万吨标准煤"), ("万吨标煤", "万吨标准煤"), ("吨标准煤/万元", "吨标准煤/万元"),
    ("亿度", "亿千瓦时"), ("千瓦时/万元", "千瓦时/万元"), ("tce", "吨标准煤"), ("million tonnes", "million 吨"), ("家", "家"),
    ("万人次", "万人次"), ("台(套)", "台(套)"), ("台（套）", "台(套)"), ("位", "位"), ("万亿元", "万亿元"), ("兆瓦", "兆瓦"),
  ])
  func unitsOfReleasesAreRead(_ text: String, _ symbol: String) throws {
    let unit = try Unit.parse(text)
    #expect(unit.symbol == symbol)
    #expect(try Unit.parse(symbol) == unit)
  }

  @Test(arguments: [
    "", "百分", "percentt", "亿", "万", "亿亓", "吨标准煤/", "/万元", "元/吨/年", "5", "%%", "‰", "-", "ppp",
  ])
  func unknownUnitsAreRefused(_ text: String) {
    #expect(throws: TimeSeriesError.notAUnit(text)) { try Unit.parse(text) }
  }

  @Test func everyKnownNameIsRead() {
    let unread = Unit.knownNames.filter { (try? Unit.parse($0)) == nil }
    #expect(unread == [])
  }
}
