import Localization
import Testing

@testable import Reporting

struct CellStyleTests {
  @Test(arguments: [
    (CellNumberFormat.decimals(1), "0.0"), (.decimals(0), "0"),
    (.decimals(2, showsPlus: true), "[>=0.005]+0.00;[<=-0.005]-0.00;0.00"),
    (.decimals(1, groupsThousands: true), "#,##0.0"),
    (
      NumberFormat(decimals: 1, sign: .always, unit: LocalizedText("%")).cellFormat,
      "[>=0.05]+0.0;[<=-0.05]-0.0;0.0"
    ),
  ])
  func numberFormats(format: CellNumberFormat, code: String) { #expect(format.code == code) }

  @Test func equalStylesShareAnEntry() throws {
    let bold = CellStyle(isBold: true, fill: RGBColor(0))
    let parts = try WorkbookParts(
      Workbook.sample { sheet in
        for row in 0..<50 { sheet[row, 0] = .number(1, style: row % 2 == 0 ? bold : CellStyle(indent: 2)) }
      })
    #expect(parts["xl/styles.xml"].contains("<cellXfs count=\"3\">"))
    #expect(parts["xl/styles.xml"].contains("<fgColor rgb=\"FF000000\"/>"))
  }

  @Test func commentsFitTheirText() {
    let (short, long) = (CommentSize(of: "two\nlines"), CommentSize(of: String(repeating: "字", count: 300)))
    #expect(short.width == 160 && short.height == 44)
    #expect(long.width == 420 && long.height > 120)
    #expect(CommentSize(of: String(repeating: "line\n", count: 500)).height == 700)
  }

  @Test func commentsAreSignedByTheProgram() throws {
    let parts = try WorkbookParts(Workbook.sample { $0[0, 0] = Cell(.blank, comment: "a\u{1}b") })
    #expect(parts["xl/comments1.xml"].contains("<authors><author>qilu</author></authors>"))
    #expect(parts["xl/comments1.xml"].contains(">a b</t>"))
  }

  @Test func printing() throws {
    let parts = try WorkbookParts(
      Workbook.sample { sheet in
        sheet.page = PageSetup(
          repeatedRows: 0...1, header: "A & B", pageText: .init(page: "第 ", of: " 页，共 ", end: " 页"))
        sheet.page.fitsHeight = true
        sheet.frozenRows = 2
      })
    #expect(parts.sheet.contains("<oddHeader>&amp;CA &amp;&amp; B</oddHeader>"))
    #expect(parts.sheet.contains("<oddFooter>&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter>"))
    #expect(parts.sheet.contains("fitToPage=\"1\"") && parts.sheet.contains("orientation=\"landscape\""))
    // Zero stands for as many pages as it takes.
    #expect(!parts.sheet.contains("fitToHeight=\"0\""))
    #expect(
      parts["xl/workbook.xml"].contains("'Data'!$1:$2") || parts["xl/workbook.xml"].contains("Data!$1:$2"))
  }
}
