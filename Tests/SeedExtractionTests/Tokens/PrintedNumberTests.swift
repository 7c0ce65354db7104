import Testing

@testable import SeedExtraction

@Suite struct PrintedNumberTests {
  @Test(
    "As a plain numeral",
    arguments: [
      (74, -1, "7.4"), (-4, 0, "-4"), (2, 4, "20000"), (90, -1, "9.0"), (5, -2, "0.05"), (-25, -1, "-2.5"),
      (0, 3, "0"), (117, 2, "11700"),
      (1250, -3, "1.250"),
    ])
  func numeral(mantissa: Int, exponent: Int, expected: String) {
    #expect(PrintedNumber(mantissa: mantissa, exponent: exponent).description == expected)
  }

  @Test(
    "Differences are exact",
    arguments: [
      ("6.9", "2.8", "4.1"), ("7", "0.4", "6.6"), ("1.9", "-7.6", "9.5"), ("5", "5", "0"),
      ("0.3", "0.1", "0.2"),
    ])
  func difference(left: String, right: String, expected: String) throws {
    let difference = try #require(try number(left).minus(try number(right)))
    #expect(difference.description == expected)
  }

  @Test func aDifferenceThatDoesNotFitIsNone() {
    #expect(PrintedNumber(mantissa: 1, exponent: 30).minus(PrintedNumber(mantissa: 1, exponent: -5)) == nil)
    #expect(PrintedNumber(mantissa: .max, exponent: 0).minus(PrintedNumber(mantissa: -1, exponent: 0)) == nil)
  }

  @Test func scalingMovesThePoint() {
    let number = PrintedNumber(mantissa: 117, exponent: -2)
    #expect(number.scaled(by: 4).description == "11700")
    #expect(number.scaled(by: -4).description == "0.000117")
    #expect(number.negated.description == "-1.17")
    #expect(PrintedNumber(mantissa: 0, exponent: 2).isZero && !number.isZero)
  }

  private func number(_ text: String) throws -> PrintedNumber {
    let letters = scalars(text.hasPrefix("-") ? String(text.dropFirst()) : text)
    let number = try #require(NumberScanner.digits(letters, at: 0, end: letters.count)).number
    return text.hasPrefix("-") ? number.negated : number
  }
}
