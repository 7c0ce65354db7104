import Testing

@testable import SeedExtraction

@Suite struct NumberScannerTests {
  @Test(
    "Numbers in digits, and what follows them",
    arguments: [
      ("1,234.5亿", "1234.5", "亿"), ("1.17亿", "1.17", "亿"), ("1,234,567台", "1234567", "台"),
      ("12,34", "12", ",34"),
      ("1,2345", "1", ",2345"), ("2300", "2300", ""), ("0.05%", "0.05", "%"), ("5.", "5", "."),
      ("007", "7", ""),
      ("123456789012345", "123456789012345", ""), ("7.10", "7.10", ""),
    ])
  func digits(text: String, value: String, rest: String) throws {
    let letters = scalars(text)
    let result = try #require(NumberScanner.digits(letters, at: 0, end: letters.count))
    #expect(result.number.description == value)
    #expect(TestLexicon.string(letters[result.end...]) == rest)
  }

  @Test(
    "What is no number in digits",
    arguments: ["3.14.15", "1234567890123456", "", "亿", ".5", "-5", "1.23456789012345678"])
  func noDigits(text: String) {
    let letters = scalars(text)
    #expect(NumberScanner.digits(letters, at: 0, end: letters.count) == nil)
  }

  @Test(
    "Numbers in words, and what follows them",
    arguments: [
      ("一万六千亿元", "1600000000000", "元"), ("两千三百个", "2300", "个"), ("三百八十", "380", ""), ("十二", "12", ""),
      ("二十", "20", ""),
      ("一百零五", "105", ""), ("三万五千", "35000", ""), ("四点八", "4.8", ""), ("八点二五个", "8.25", "个"),
      ("一亿两千万", "120000000", ""),
      ("九", "9", ""), ("一千五百多", "1500", "多"), ("两万亿", "2000000000000", ""), ("二〇", "0", ""),
    ])
  func words(text: String, value: String, rest: String) throws {
    let letters = scalars(text)
    let result = try #require(NumberScanner.words(letters, at: 0, end: letters.count))
    #expect(result.number.description == value)
    #expect(TestLexicon.string(letters[result.end...]) == rest)
  }

  @Test("What is no number in words", arguments: ["亿元", "万", "甲", ""])
  func noWords(text: String) {
    let letters = scalars(text)
    #expect(NumberScanner.words(letters, at: 0, end: letters.count) == nil)
  }

  @Test("A long row of words ends", arguments: ["亿", "万", "九", "千", "一亿", "九万", "点一"])
  func longWords(piece: String) {
    let letters = scalars("九" + String(repeating: piece, count: 5000))
    let result = NumberScanner.words(letters, at: 0, end: letters.count)
    #expect(result.map { $0.end <= 60 } ?? true)
  }

  @Test(
    "Multiples behind digits",
    arguments: [("万家", 4, 1), ("亿元", 8, 1), ("万亿元", 12, 2), ("千万元", 7, 2), ("家", 0, 0), ("百", 2, 1)])
  func multiples(text: String, power: Int, end: Int) {
    let letters = scalars(text)
    let result = NumberScanner.multiples(letters, at: 0, end: letters.count)
    #expect(result.power == power)
    #expect(result.end == end)
  }
}
