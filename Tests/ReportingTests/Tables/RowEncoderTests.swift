import Testing
import TimeSeries

@testable import Reporting

/// Rows written in one go, against the writer that goes field by field.
struct RowEncoderTests {
  @Test func rowsAreThoseOfTheFieldWriter() {
    let table = SampleTable.table
    var writer = CSVWriter(header: [])
    let header = writer.bytes.count
    for row in 0..<table.rowCount {
      for column in table.columns {
        if case .number(let numbers) = column.values {
          writer.field(numbers[row])
        } else {
          writer.field(column.values.text(row))
        }
      }
      writer.endRow()
    }
    #expect(RowEncoder(table).encode(table) == Array(writer.bytes.dropFirst(header)))
  }

  /// Fields of every length around the width of one copy, so that none runs into the next.
  @Test func fieldsOfEveryLength() {
    let texts = (0...70).map { String(repeating: "x", count: $0) }
    let table = ColumnarTable([
      .init("a", .dimension, .text(CodedValues(texts))),
      .init("b", .dimension, .text(CodedValues(texts.reversed()))),
      .init("n", .measure, .integer(Array(0...70))),
    ])
    let expected = (0...70).map { "\(texts[$0]),\(texts[70 - $0]),\($0)\n" }.joined()
    #expect(String(decoding: RowEncoder(table).encode(table), as: UTF8.self) == expected)
  }

  @Test(arguments: [0, 7, -7, 10, 99, 100, -1000, 999_999_999_999, .max, .min])
  func wholeNumbers(_ number: Int) {
    let table = ColumnarTable([.init("n", .measure, .integer([number]))])
    #expect(RowEncoder(table).encode(table) == Array("\(number)\n".utf8))
  }

  /// A blank line would be no row to most readers.
  @Test func rowOfOneEmptyFieldIsNotBlank() {
    let text = ColumnarTable([.init("a", .dimension, .text(CodedValues(["", "x"])))])
    #expect(String(decoding: RowEncoder(text).encode(text), as: UTF8.self) == "\"\"\nx\n")
    let number = ColumnarTable([.init("a", .measure, .number([.nan, 1]))])
    #expect(String(decoding: RowEncoder(number).encode(number), as: UTF8.self) == "\"\"\n1\n")
  }

  @Test func blockWithOtherValuesIsEncodedAnew() {
    let (one, other) = (SampleTable.series([Period(year: 2025)], values: [1]), SampleTable.table)
    let columns = other.columns.filter { $0.name != "kind" }
    let encoder = RowEncoder(one)
    #expect(
      encoder.encode(ColumnarTable(columns))
        == RowEncoder(ColumnarTable(columns)).encode(ColumnarTable(columns)))
  }

  @Test func someRowsOfMany() {
    let table = SampleTable.table
    let encoder = RowEncoder(table)
    #expect(encoder.encode(table, rows: 0..<3) + encoder.encode(table, rows: 3..<8) == encoder.encode(table))
    #expect(encoder.encode(table, rows: 2..<2).isEmpty)
  }

  /// Numbers of every size, against the field writer.
  @Test func numbersOfEverySize() {
    let numbers = (-320...308).flatMap { exponent in
      [1.0, -3.33333333333333, 9.99999999999949].map { $0 * power(exponent) }
    }
    let table = ColumnarTable([
      .init("v", .measure, .number(numbers)), .init("n", .measure, .integer(numbers.indices.map { $0 })),
    ])
    let expected = numbers.enumerated().map { "\(SignificantDigits.text($1)),\($0)\n" }.joined()
    #expect(String(decoding: RowEncoder(table).encode(table), as: UTF8.self) == expected)
  }

  private func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }
}
