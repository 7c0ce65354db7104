import Localization
@testable import SourceText
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("9", 9.0), ("-0.3", -0.3), ("+4", 4), (" 12 ", 12), ("1e-3", 0.001), ("１２．５", 12.5), ("－３", -3),
    (".5", 0.5),
    ("5.", 5),
  ])
  func reads(_ text: String, _ value: Double) {
    #expect(parseNumber(text) == value)
  }

  @Test(arguments: [
    "", " ", "nan", "NaN", "inf", "-inf", "0x10", "1,000", "9 %", "e", "-", "1e400", "1.2.3", "1 2", "一",
    "1e",
  ])
  func refuses(_ text: String) {
    #expect(parseNumber(text) == nil)
  }
}
