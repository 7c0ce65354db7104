import Reporting
import Testing

private func text(_ writer: CSVWriter) -> String { String(decoding: writer.bytes, as: UTF8.self) }

private func line(_ field: String) -> String {
  var writer = CSVWriter(header: [])
  writer.field(field)
  writer.emptyField()
  writer.endRow()
  return String(text(writer).dropFirst().dropLast(2))
}

@Suite struct CSVWriterTests {
  @Test func writesRows() {
    var writer = CSVWriter(header: ["variable", "period", "value", "draws"])
    writer.field("va_growth")
    writer.field("2026")
    writer.field(2.0 / 3)
    writer.field(10_000)
    writer.endRow()
    writer.field("高新技术")
    writer.field("2026M01-M05")
    writer.field(Double.nan)
    writer.emptyField()
    writer.endRow()
    #expect(
      text(writer) == """
        variable,period,value,draws
        va_growth,2026,0.666666666667,10000
        高新技术,2026M01-M05,,

        """)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("", ""), (" spaces ", " spaces "), ("逗号，", "逗号，"), ("a\rb", "\"a\rb\""),
  ])
  func quotesWhereItMust(field: String, written: String) {
    #expect(line(field) == written)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+x", "'+x"), ("-x", "'-x"), ("@cmd", "'@cmd"), ("\ttab", "'\ttab"),
    ("\rx", "\"'\rx\""),
    ("=a,b", "\"'=a,b\""), ("-4", "-4"), ("-4.25", "-4.25"), ("+3", "+3"), ("-4 %", "'-4 %"), ("-", "'-"),
    ("-1-1", "'-1-1"), ("-.5", "'-.5"), ("'=x", "''=x"), ("''", "'''"), ("'tis", "'tis"), ("'", "'"),
  ])
  func guardsAgainstFormulas(field: String, written: String) {
    #expect(line(field) == written)
  }

  @Test func writesByteOrderMarkWhereAsked() {
    #expect(CSVWriter(header: ["a"], byteOrderMark: true).bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0A])
  }

  @Test func quotesTheOnlyFieldOfABlankRow() {
    var writer = CSVWriter(header: ["a"])
    writer.field(Double?.none)
    writer.endRow()
    writer.field(0.5)
    writer.endRow()
    #expect(text(writer) == "a\n\"\"\n0.5\n")
  }
}
