import Foundation
import SourceText
import Testing

@testable import Qilu

/// Rows of tables in IAMC format.
@Suite struct IAMCReaderTests {
  @Test(arguments: [
    ("1", 1.0), ("-0.5", -0.5), ("1e3", 1000), ("+2", 2), ("0.1234567890123456789", 0.1234567890123456789),
    ("9007199254740993", 9_007_199_254_740_993), (" 3 ", 3), (".5", 0.5), ("5.", 5),
    ("1.7976931348623157E+308", 1.7976931348623157E+308),
  ])
  func numbers(_ text: String, _ value: Double) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { FigureText($0) } == .number(value))
  }

  @Test(arguments: ["", "nan", "NaN", "NA", "N/A", "#N/A", "null", "None", " "])
  func missingValues(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { FigureText($0) } == .missing)
  }

  @Test func aThousandOrADecimalIsAskedFor() {
    #expect(
      compareErrors([("a.csv", wideTable("m,s,r,v,u,\"1,400\",2"))]).first?.hasPrefix(
        "a.csv:2:12: error: column \"2025\": found \"1,400\", expected 1400 or 1.4\n") == true)
  }

  @Test(arguments: [
    ("1,400", "1400", "1.4"), ("-0,125 %", "-125", "-0.125"), (" 12,345亿元", "12345", "12.345"),
    ("１，４００", "1400", "1.4"),
  ])
  func ambiguousNumbers(_ text: String, _ large: String, _ small: String) {
    let number = AmbiguousNumber(text)
    #expect(number?.large == large && number?.small == small)
  }

  @Test(arguments: [
    "1,400.5", "1,400,000", "1,40", "1400", "1.400", "1,4000", "1234,567", "a 1,400", ",400", "",
  ])
  func clearNumbers(_ text: String) { #expect(AmbiguousNumber(text) == nil) }

  @Test(arguments: ["1,234", "1 234", "inf", "1e999", "0x1F", "--1", "1.2.3", "-", "abc", "１"])
  func notNumbers(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { FigureText($0) } == .other)
  }

  @Test func aMissingValueIsNeverZero() throws {
    let fixture = try CompareFixture([("a.csv", wideTable("m,s,r,v,u,,NaN", "m,s,r,w,u,NA,2"))])
    #expect(fixture.rows("iamc.csv") == ["\(iamcHead),2025,2030", "m,s,r,w,u,,2"])
  }

  @Test func everyBadRowIsNamed() {
    let errors = compareErrors([
      ("a.csv", wideTable("m,s,r,v,u,\"1,234.5\",2", "m,s,r,v,u,1", "m,,r,v,u,1,2", "m,s,r,\"v\nx\",u,1,two"))
    ])
    #expect(
      errors == [
        "a.csv:2:12: error: column \"2025\": expected a number, found \"1,234.5\"\n    "
          + "write numbers without thousands marks and with a point: 1234.5",
        "a.csv:3:1: error: expected 7 fields as in the header, found 6\n    "
          + "a field that holds a comma stands in quotes: \"…\"",
        "a.csv:4:3: error: the column \"scenario\" is empty here",
        "a.csv:5:17: error: column \"2030\": expected a number, found \"two\"\n    "
          + "leave the field empty where there is no value",
      ])
  }

  @Test func manyBadRowsAreCounted() {
    let rows = (0..<50).map { "m,s,r,v\($0),u,x,1" }
    let errors = compareErrors([("a.csv", "\(iamcHead),2025,2030\n" + rows.joined(separator: "\n"))])
    #expect(errors.count == 21)
    #expect(errors.last == "error: a.csv: 30 more such")
  }

  @Test func yearsOfALongTable() {
    let table = "\(iamcHead),year,value\nm,s,r,v,u,2030,1\nm,s,r,v,u,soon,2\n"
    #expect(
      compareErrors([("a.csv", table)]) == [
        "a.csv:3:11: error: column \"year\": expected a year such as 2030, found \"soon\""
      ])
  }

  @Test func byteOrderMarkAndLineEnds() throws {
    for end in ["\n", "\r\n", "\r"] {
      let table =
        "\u{FEFF}" + ["\(iamcHead),2030", "m,s,r,v,u,1", "", ",,,,,", "m,s,r,w,u,2"].joined(separator: end)
      let fixture = try CompareFixture([("a.csv", table)])
      #expect(fixture.rows("iamc.csv").dropFirst() == ["m,s,r,v,u,1", "m,s,r,w,u,2"])
    }
  }

  @Test func linesAreCountedOverQuotedBreaksAndPieces() {
    let long = String(repeating: "长名", count: 700)
    let rows = (0..<1000).map { "m,s,\"r\(long)\n\($0)\",v,u,1\r\n" }
    let errors = compareErrors([("a.csv", "\(iamcHead),2030\n" + rows.joined() + "m,s,r,v,u,bad\n")])
    #expect(errors.first?.hasPrefix("a.csv:2002:11: error: column \"2030\"") == true)
  }

  @Test func anOpenQuoteIsAnError() {
    let errors = compareErrors([("a.csv", "\(iamcHead),2030\nm,s,r,\"v,u,1\n")])
    #expect(
      errors.first?.hasPrefix("a.csv:2:1: error: a quote that is opened on this line is never closed") == true
    )
  }

  @Test func chineseEncodingIsReadWithARemark() throws {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let table = try #require("\(iamcHead),2030\nm,基准,山东,工业增加值,亿元,1\n".data(using: encoding))
    let disk = MemoryFileSystem(["a.csv": Array(table)])
    let comparison = try SourceComparison(
      ComparisonRequest(sources: [.init(path: "a.csv")]), options: OutputOptions(), disk)
    try comparison.write(to: "out")
    #expect(
      String(decoding: disk.files["out/iamc.csv"] ?? [], as: UTF8.self).hasSuffix("m,基准,山东,工业增加值,亿元,1\n"))
    #expect(
      comparison.remarks.all.map(\.description) == ["a.csv:1:1: warning: read as GB18030; UTF-8 is expected"])
  }

  @Test func damageBehindTheFirstMegabyteIsTold() throws {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let rows = (0..<60_000).map { "m,基准,山东,指标\($0),亿元,1\n" }.joined()
    var table = Array(try #require("\(iamcHead),2030\n\(rows)m,基准,山东,坏,亿元,1\n".data(using: encoding)))
    #expect(table.count > ReadAhead.pieceSize)
    // No byte of a character of GB18030 is 0xFF.
    table[table.count - 12] = 0xFF
    let disk = MemoryFileSystem(["a.csv": table])
    let error = #expect(throws: (any Error).self) {
      try SourceComparison(ComparisonRequest(sources: [.init(path: "a.csv")]), options: OutputOptions(), disk)
    }
    #expect(
      Failure(try #require(error)).diagnostics.all.map(\.description).contains {
        $0.hasPrefix("a.csv:60002:1: error: this line is neither UTF-8 nor GB18030")
      })
  }

  @Test func everyFileThatIsNotUTF8IsNamed() throws {
    let rows = (0..<40_000).map { "m,s,region,variable\($0),u,1\n" }.joined()
    let disk = MemoryFileSystem(
      ["a.csv": 0xFF, "b.csv": 0xFE].mapValues { (byte: UInt8) in
        Array("\(iamcHead),2030\n\(rows)m,s,".utf8) + [byte] + Array(",v,u,1\n".utf8)
      })
    let error = #expect(throws: (any Error).self) {
      try SourceComparison(
        ComparisonRequest(sources: [.init(path: "a.csv"), .init(path: "b.csv")]), options: OutputOptions(),
        disk)
    }
    let found = Failure(try #require(error)).diagnostics.all.map(\.description)
    #expect(found.map { $0.prefix { $0 != " " } } == ["a.csv:40002:1:", "b.csv:40002:1:"])
  }

  @Test func tooManyPeriodsOfALongTableAreCalledSo() {
    // More than there are years: months of many years.
    let rows = (0..<17_000).map { "m,s,r,v,u,\(1000 + $0 / 12)M\($0 % 12 + 1),1\n" }.joined()
    #expect(
      compareErrors([("a.csv", "\(iamcHead),year,value\n" + rows)]).first?.contains(
        "is one more than 16384 different periods: is this the column of periods?") == true)
  }

  @Test(arguments: [
    ("", "error: the file is empty"), ("\(iamcHead),2030\n", "error: the table has no rows"),
    ("PK\u{3}\u{4}\u{0}\u{0}", "NUL byte"),
  ])
  func filesThatAreNoTable(_ text: String, _ message: String) {
    #expect(compareErrors([("a.csv", text)]).first?.contains(message) == true)
  }
}
