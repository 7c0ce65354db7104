import Foundation
import SpreadsheetML
import Testing

@testable import Reporting

struct WorkbookWriterTests {
  @Test func sameWorkbookSameBytes() throws {
    let book = try Workbook.sample { sheet in
      sheet[0, 0] = Cell(.text("投资"), comment: "a remark")
      sheet[1, 1] = .number(1.5, style: CellStyle(isBold: true))
    }
    let bytes = try Scratch.write(book)
    #expect(try Scratch.write(book) == bytes)
    let core = try WorkbookParts(bytes)["docProps/core.xml"]
    #expect(core.contains("2000-01-01T00:00:00Z") && core.contains("<dc:creator>qilu<"))
  }

  @Test func textIsNeverAFormula() throws {
    let texts = ["=1+1", "+A1", "-3", "@x", "{=1}", "https://example.org", "internal:Data!A1", "  x"]
    let parts = try WorkbookParts(
      Workbook.sample { sheet in
        for (row, text) in texts.enumerated() { sheet[row, 0] = .text(text) }
      })
    #expect(!parts.sheet.contains("<f>") && !parts.sheet.contains("hyperlink"))
    for text in texts { #expect(parts["xl/sharedStrings.xml"].contains(">\(text)</t>")) }
  }

  @Test(arguments: [
    (CellValue.number(3), "<c r=\"A1\"><f>1+2</f><v>3</v></c>"),
    (.text("a<b"), "<c r=\"A1\" t=\"str\"><f>1+2</f><v>a&lt;b</v></c>"),
    (.boolean(true), "<c r=\"A1\" t=\"str\"><f>1+2</f><v>TRUE</v></c>"),
    (.error(.notAvailable), "<c r=\"A1\" t=\"str\"><f>1+2</f><v>#N/A</v></c>"),
    (.number(.nan), "<c r=\"A1\" t=\"str\"><f>1+2</f><v>#NUM!</v></c>"),
    (.blank, "<c r=\"A1\" t=\"str\"><f>1+2</f><v></v></c>"),
  ])
  func formulasHaveTheirValue(value: CellValue, xml: String) throws {
    for formula in ["1+2", "=1+2"] {
      let parts = try WorkbookParts(Workbook.sample { $0[0, 0] = .formula(formula, value: value) })
      #expect(parts.sheet.contains(xml))
    }
  }

  /// Sixteen significant digits: at most half a unit in the sixteenth, 5e-16 of the value.
  @Test func numbersKeepSixteenDigits() throws {
    let numbers = [0.1 + 0.2, 1.0 / 3, .pi, 123_456_789.123_456_79, 1e-300, -2.0 / 7, 1e15 + 0.3, 9.99e307]
    let parts = try WorkbookParts(
      Workbook.sample { sheet in
        for (row, number) in numbers.enumerated() { sheet[row, 0] = .number(number) }
      })
    let read = parts.sheet.components(separatedBy: "<v>").dropFirst().map {
      Double($0.prefix { $0 != "<" }) ?? .nan
    }
    #expect(read.count == numbers.count)
    for (was, number) in zip(read, numbers) { #expect(abs(was - number) <= 5e-16 * abs(number)) }
  }

  @Test func whatIsNoNumberIsAnEmptyCell() throws {
    let parts = try WorkbookParts(
      Workbook.sample { sheet in
        for (row, number) in [Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude].enumerated() {
          sheet[row, 0] = .number(number, style: CellStyle(isBold: true))
        }
        sheet[4, 0] = .number(-0.0)
      })
    #expect(parts.sheet.components(separatedBy: "<v>").count == 2)
    #expect(parts.sheet.contains("<c r=\"A5\"><v>0</v></c>"))
  }

  @Test func largeWorkbooksAreStreamed() throws {
    let book = try Workbook.sample { sheet in
      sheet.rowHeights[9] = 30
      for row in 0..<10 {
        sheet.setRow([.text("=\(row)"), .number(Double(row))], at: .init(row: row, column: 0))
      }
      sheet[3, 0]?.comment = "a remark"
    }
    var writer = WorkbookWriter(scratch: "")
    writer.streamedCells = 19
    let (bytes, _) = try Scratch.with { folder in
      writer.scratch = folder
      return try writer.encode(book)
    }
    let parts = try WorkbookParts(bytes)
    #expect(parts.sheet.contains("<c r=\"A10\" t=\"inlineStr\"><is><t>=9</t></is></c>"))
    #expect(parts.sheet.contains("ht=\"30\"") && parts["xl/comments1.xml"].contains("a remark"))
  }
}
