import Archives

@testable import Spreadsheets

/// A workbook of every kind of cell, written out as parts, in the forms that different programs give it.
struct SmallWorkbook {
  var prefix = ""
  var isStrict = false
  /// What targets of relationships begin with.
  var base = ""
  var settings = ""
  /// In place of the rows of the first sheet.
  var rows = SmallWorkbook.everyKind
  /// Parts that are changed or added.
  var parts: [String: String] = [:]

  static let everyKind = """
    <row r="1" spans="1:9"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>\
    <c r="D1" t="inlineStr"><is><t>typed_x000A_here</t></is></c><c r="E1" t="b"><v>1</v></c>\
    <c r="F1" t="e"><f>X9</f><v>#REF!</v></c><c r="G1" s="1"/><c r="H1" t="str"><f>B1</f><v>by formula</v></c></row>
    <row r="2"><c r="A2" s="1"><v>0.05</v></c><c r="B2" s="2"><v>46053</v></c></row>
    <row r="3"><c r="A3"><f t="shared" ref="A3:B4" si="0">A1+$A1+A$1+$A$1</f><v>1</v></c>\
    <c r="B3"><f t="shared" si="0"/><v>1</v></c></row>
    <row r="4"><c r="A4"><f t="shared" si="0"/><v>1</v></c><c r="B4"><f>+$B$2</f></c></row>
    <row r="9"><c r="A9"><v>7</v></c></row>
    """

  /// The first sheet of a workbook with these rows.
  static func sheet(_ rows: String) throws -> SpreadsheetSheet {
    try SpreadsheetFile(bytes: SmallWorkbook(rows: rows).bytes()).sheets[0]
  }

  func bytes() throws -> [UInt8] { try archive().encoded() }

  func archive() -> ZipArchive {
    ZipArchive(parts: texts.merging(parts) { $1 }.mapValues { Array($0.utf8) })
  }

  private var texts: [String: String] {
    [
      "[Content_Types].xml": "<Types xmlns='t'/>",
      "_rels/.rels": relationships([
        ("1", "officeDocument", base.hasPrefix("/") ? "/xl/workbook.xml" : "xl/workbook.xml")
      ]),
      "xl/workbook.xml": element(
        "workbook",
        settings
          + "<sheets><sheet name='One' sheetId='3' r:id='rId1'/><sheet name='假设 &amp; 2' sheetId='1' state='hidden' r:id='rId2'/></sheets><definedNames><definedName name='q_va'>One!$A$1</definedName></definedNames>"
      ),
      "xl/_rels/workbook.xml.rels": relationships([
        ("rId1", "worksheet", base + "worksheets/a.xml"), ("rId2", "worksheet", base + "worksheets/b.xml"),
        ("rId3", "styles", base + "styles.xml"), ("rId4", "sharedStrings", base + "sharedStrings.xml"),
      ]),
      "xl/worksheets/a.xml": element(
        "worksheet",
        "<dimension ref='A1:XFD1048576'/><sheetData>\(rows)</sheetData><mergeCells><mergeCell ref='C5:D6'/></mergeCells>"
      ),
      "xl/worksheets/b.xml": element("worksheet", "<sheetData/>"),
      "xl/worksheets/_rels/a.xml.rels": relationships([("rId1", "comments", "/xl/comments1.xml")]),
      "xl/comments1.xml": element(
        "comments",
        "<authors><author>qilu</author></authors><commentList><comment ref='A1' authorId='0'><text><r><t>author:</t></r><r><t xml:space='preserve'>\nwhy</t></r></text></comment></commentList>"
      ),
      "xl/sharedStrings.xml": element(
        "sst",
        "<si><t>shared</t></si><si><r><t xml:space='preserve'>run one, </t></r><r><rPr><b/></rPr><t>run two</t></r><rPh sb='0' eb='1'><t>kana</t></rPh><phoneticPr fontId='1'/></si>"
      ),
      "xl/styles.xml": element(
        "styleSheet",
        "<numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='164'/></cellXfs>"
      ),
    ]
  }

  private func element(_ name: String, _ inside: String) -> String {
    let root = isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org"
    let space = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    let content = prefix.isEmpty ? inside : prefixed(inside)
    return
      "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<\(prefix)\(name) \(space)='\(root)/spreadsheetml/main' xmlns:r='\(root)/officeDocument/relationships'>\(content)</\(prefix)\(name)>"
  }

  private func prefixed(_ text: String) -> String {
    text.replacing("</", with: "\u{1}").replacing("<", with: "<\(prefix)").replacing(
      "\u{1}", with: "</\(prefix)")
  }

  private func relationships(_ list: [(id: String, kind: String, target: String)]) -> String {
    let root = isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org"
    let lines = list.map {
      "<Relationship Id='\($0.id)' Type='\(root)/officeDocument/relationships/\($0.kind)' Target='\($0.target)'/>"
    }
    return "<Relationships xmlns='r'>\(lines.joined())</Relationships>"
  }
}
