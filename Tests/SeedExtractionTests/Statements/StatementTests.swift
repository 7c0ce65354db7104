import Testing

@testable import SeedExtraction

@Suite struct StatementTests {
  @Test(
    "Parts of a whole in %",
    arguments: [
      (1, 20, "5"), (1, 3, "33.3333333333"), (2, 3, "66.6666666667"), (1, 8, "12.5"), (1, 7, "14.2857142857"),
    ])
  func fractions(numerator: Int, denominator: Int, expected: String) {
    let value = Value.fraction(numerator: numerator, denominator: denominator)
    #expect(value.text == expected)
    #expect(value.decimal == nil)
  }

  @Test func decimalsAreAsPrinted() {
    let number = PrintedNumber(mantissa: 74, exponent: -1)
    #expect(Value.decimal(number).text == "7.4")
    #expect(Value.decimal(number).decimal == number)
  }

  @Test func aNameIsItsVerbAndItsNoun() {
    let name = Name(lead: scalars("新增"), core: scalars("绿色工厂"))
    #expect(TestLexicon.string(name.whole) == "新增绿色工厂")
    #expect(!name.isEmpty && Name(lead: scalars("新增")).isEmpty)
  }
}
