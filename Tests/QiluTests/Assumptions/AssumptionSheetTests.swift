import Archives
import Localization
import Scenarios
import SourceText
import TimeSeries
import Testing

@testable import Qilu

struct AssumptionSheetTests {
  @Test(arguments: [
    ("scenario,variable,2025", "has no row with the headings scenario, role and variable"),
    ("scenario,role,variable,name", "no heading is a period"),
    ("scenario,role,variable,2025,2025", "is there twice"),
    ("scenario,role,variable,2025,scenario", "is there twice"),
    ("scenario,role,variable,2025", "no row stands below the headings"),
    ("scenario;role;variable;2025", "separated by semicolons"),
    ("scenario,role,variable,2025\nbaseline,asumption,x,1", "found \"asumption\", expected a role"),
    ("scenario,role,variable,2025\n,assumption,x,1", "expected the scenario"),
    ("scenario,role,variable,2025\nbaseline,assumption,,1", "expected the variable"),
    (
      "scenario,role,variable,2025\na,assumption,x,1\na,assumption,y,1\na,假设,x,2",
      "\"x\" of scenario \"a\" stands in rows 2 and 4"
    ),
  ])
  func whatIsWrongIsSaid(_ text: String, _ message: String) throws {
    let found = try messages { try AssumptionSheet(AssumptionGrid.read(Array(text.utf8), file: "a.csv")) }
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test(arguments: [
    "FY2027", "2027E", "1/1/2027", "2027/1/1", "Jan-27", "X2027Q1", "20270", "27", "1", "2027.5", "0",
    "-2027",
  ])
  func headingsMeantAsPeriodsAreRefused(_ heading: String) throws {
    let text = "scenario,role,variable,2026,\(heading)\na,assumption,x,1,2\n"
    let found = try messages { try AssumptionSheet(AssumptionGrid.read(Array(text.utf8), file: "a.csv")) }
    #expect(found.count == 1, "\(found)")
    #expect(
      found.first?.contains("line 1, column 5: found \"\(heading)\", expected a period such as") == true)
  }

  @Test(arguments: [
    ("2026.0", "2026"), ("2027-01-01", "2027"), ("2027-01-01 00:00:00", "2027"), ("2029-12-31", "2029"),
    ("X2028", "2028"), ("x2028", "2028"), ("2027年", "2027"), ("２０２７", "2027"), ("2027Q1", "2027Q1"),
    ("2027M03", "2027M03"), ("2027年3月", "2027M03"), ("2027H1", "2027H1"),
  ])
  func headingsOfComparedTablesArePeriodsHereToo(_ heading: String, _ period: String) throws {
    let text = "scenario,role,variable,\(heading)\na,assumption,x,1\n"
    let sheet = try AssumptionSheet(AssumptionGrid.read(Array(text.utf8), file: "a.csv"))
    #expect(sheet.header.periods.map(\.period) == [try Period.parse(period)])
    #expect(sheet.remarks.isEmpty)
  }

  @Test func bothLanguagesAndLinesAboveAreRead() throws {
    let text = "标题\n说明\n情景,类型,变量,名称,单位,2025,2026年,备注\n甲,附加因子,x,某,%,１,,注\n,,,,,,,末行\n"
    let sheet = try AssumptionSheet(AssumptionGrid.read(Array(text.utf8), file: "a.csv"))
    #expect(sheet.header.periods.map(\.period.description) == ["2025", "2026"])
    #expect(sheet.rows.map(\.key) == [.init(scenario: "甲", item: .init(role: .addFactor, variable: "x"))])
    #expect(sheet.rows.map(\.index) == [3])
    #expect(sheet.rows.first?.unit == "%")
    #expect(sheet.remarks.warnings.map(\.message.en) == ["line 3, column 8: the column \"备注\" is not read"])
  }

  @Test(arguments: [
    "2 sources disagree", "3月修订", "2026年定稿", "+/- unclear", "1. see the plan", "1,400 in the annex", "5 of 6",
    "base + 1 pp", "-", "14:30",
  ])
  func remarksBesideTheTableStopNothing(_ remark: String) throws {
    let text = "scenario,role,variable,2026,\na,assumption,x,1,\"\(remark)\"\n"
    let sheet = try AssumptionSheet(AssumptionGrid.read(Array(text.utf8), file: "a.csv"))
    #expect(sheet.rows.count == 1 && sheet.remarks.isEmpty)
  }

  @Test(arguments: ["2", "-0.3", "５％", "5 %", "0.3 pp", "1,400", "1,400.5", "1,2", "16,728.6 亿元", "+4"])
  func numbersWithoutAHeadingAreRefused(_ number: String) throws {
    let text = "scenario,role,variable,2026,\na,assumption,x,1,\"\(number)\"\n"
    let found = try messages { try AssumptionSheet(AssumptionGrid.read(Array(text.utf8), file: "a.csv")) }
    #expect(found.first?.contains("found no heading above numbers (\(number) in line 2)") == true, "\(found)")
  }

  static let header = "<c t='str'><v>scenario</v></c><c t='str'><v>role</v></c><c t='str'><v>variable</v></c>"
  static let row =
    "<row><c t='str'><v>a</v></c><c t='str'><v>assumption</v></c><c t='str'><v>x</v></c><c><v>1</v></c></row>"

  @Test(arguments: [
    (
      "Assumptions", "<row>\(header)<c s='1'><v>46053</v></c></row>\(row)",
      "cell D1: found the date 2026-01-31"
    ),
    ("Assumptions", "<row>\(header)<c><v>2026</v></c></row>\(row)", ""),
    ("Assumptions", "<row>\(header)<c s='1'><v>46023</v></c></row>\(row)", ""),
    (
      "Assumptions", "<row>\(header)<c t='e'><v>#REF!</v></c></row>\(row)",
      "cell D1: found \"#REF!\", expected a period"
    ),
    (
      "Assumptions", "<row>\(header)<c/><c><v>2027</v></c></row>\(row)",
      "cell D1: found no heading above numbers (1 in D2), expected a period such as 2026"
    ),
    ("Other", "<row>\(header)<c><v>2026</v></c></row>\(row)", ""),
    ("Other", "<row/>", "the workbook has no sheet \"Assumptions\" (or 假设); its sheets: Other"),
  ])
  func sheetsOfWorkbooksAreFound(_ name: String, _ rows: String, _ message: String) throws {
    let found = try messages {
      try AssumptionSheet(AssumptionGrid.read(workbook(name, rows), file: "a.xlsx"))
    }
    #expect(message.isEmpty ? found.isEmpty : found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func copiesOfTheSheetAreNamed() throws {
    let rows = "<row>\(Self.header)<c><v>2026</v></c></row>\(Self.row)"
    let bytes = try workbook("Assumptions", rows, beside: "Assumptions (2)")
    let sheet = try AssumptionSheet(AssumptionGrid.read(bytes, file: "a.xlsx"))
    #expect(
      sheet.remarks.all.map(\.message.en) == [
        "the sheet \"Assumptions (2)\" looks like a sheet of assumptions and is not read; \"Assumptions\" is"
      ])
  }

  @Test func mergedCellsAreNamed() throws {
    let rows = "<row>\(Self.header)<c><v>2026</v></c><c><v>2027</v></c></row>\(Self.row)"
    let bytes = try workbook("Assumptions", rows, merged: "D2:E2")
    let found = try messages { try AssumptionSheet(AssumptionGrid.read(bytes, file: "a.xlsx")) }
    #expect(found.count == 1 && found[0].contains("cell D2: the cells D2:E2 are merged"))
  }

  @Test(
    arguments: [
      (
        [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] },
        "is protected by a password"
      ),
      ([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "Excel 97-2003"), (Array("hello".utf8), "is not a workbook"),
    ] as [([UInt8], String)])
  func otherFilesAreTold(_ bytes: [UInt8], _ message: String) throws {
    let found = try messages { try AssumptionGrid.read(bytes, file: "a.xlsx") }
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }

  /// A workbook of one sheet, or of a copy beside it, as small as one can be.
  private func workbook(_ name: String, _ rows: String, merged: String? = nil, beside copy: String? = nil)
    throws
    -> [UInt8]
  {
    let type = "http://x/relationships/"
    let merges = merged.map { "<mergeCells><mergeCell ref='\($0)'/></mergeCells>" } ?? ""
    let parts = [
      "_rels/.rels": "<R><Relationship Id='1' Type='\(type)officeDocument' Target='w.xml'/></R>",
      "_rels/w.xml.rels":
        "<R><Relationship Id='1' Type='\(type)worksheet' Target='s.xml'/><Relationship Id='2' Type='\(type)styles' Target='t.xml'/></R>",
      "w.xml":
        "<workbook><sheets><sheet name='\(name)' id='1'/>\(copy.map { "<sheet name='\($0)' id='1'/>" } ?? "")</sheets></workbook>",
      "s.xml": "<worksheet><sheetData>\(rows)</sheetData>\(merges)</worksheet>",
      "t.xml": "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
    ]
    return try ZipArchive(parts: parts.mapValues { Array($0.utf8) }).encoded()
  }
}
