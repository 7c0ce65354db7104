import Testing

@testable import TimeSeries

@Suite struct QuantityTests {
  @Test(arguments: [
    ("9 %", 9.0, "%"), ("9%", 9, "%"), ("-0.3 pp", -0.3, "pp"), ("－０．３个百分点", -0.3, "pp"),
    ("16,728.6 亿元", 16_728.6, "亿元"),
    ("1.2万人", 1.2, "万人"), ("+4 pp", 4, "pp"), ("１２．２％", 12.2, "%"), ("3", 3, nil), ("−4 %", -4, "%"),
    ("1e3 元", 1000, "元"),
    ("100 index", 100, "index"), ("0.5 eur", 0.5, "欧元"), ("1,234,567", 1_234_567, nil),
  ])
  func valuesAndUnitsAreRead(_ text: String, _ value: Double, _ symbol: String?) throws {
    let quantity = try Quantity.parse(text)
    #expect(quantity.value == value)
    #expect(quantity.unit?.symbol == symbol)
  }

  @Test(arguments: [
    "", "%", "pp", "--3 %", "1,23 %", "12,3456 元", "1..2 %", "1.2.3 %", "nan", "inf", "0x10", "1e999", ".",
    "-", "九 %",
  ])
  func textsWithoutANumberAreRefused(_ text: String) {
    #expect(throws: (any Error).self) { try Quantity.parse(text) }
  }

  @Test func aNumberIsNeverReadAsItsBeginning() {
    #expect(throws: TimeSeriesError.notANumber("1.2.3 %")) { try Quantity.parse("1.2.3 %") }
    #expect(throws: TimeSeriesError.notAUnit("x10")) { try Quantity.parse("0x10") }
    #expect(throws: TimeSeriesError.notAUnit("e")) { try Quantity.parse("5e") }
  }
}
