import Testing

@testable import Reporting

struct SheetNameTests {
  @Test(arguments: [
    ("", SheetName.Fault.empty), (String(repeating: "a", count: 32), .tooLong),
    (String(repeating: "😀", count: 16), .tooLong), ("a/b", .forbidden("/")), ("[x", .forbidden("[")),
    ("tab\there", .forbidden("\t")), ("a\u{FFFE}", .forbidden("\u{FFFE}")), ("'x", .apostropheAtEnd),
    ("x'", .apostropheAtEnd),
    ("HISTORY", .reserved),
  ])
  func refused(name: String, fault: SheetName.Fault) {
    #expect(throws: WorkbookError.sheetName(name, fault)) { try SheetName(name) }
    #expect(SheetName.fault(in: SheetName(fitting: name).text) == nil)
  }

  @Test(arguments: ["Data", "增加值增速", "O'Neil", "=1+1", "2026", "R1C1", String(repeating: "字", count: 31)])
  func allowed(name: String) throws {
    #expect(try SheetName(name).text == name)
    #expect(SheetName(fitting: name).text == name)
  }

  @Test(arguments: [
    ("Value added: growth [%]", "Value added growth %"), ("a//b", "a b"), ("''", "Sheet"),
    ("history", "history_"),
    ("'quoted'", "quoted"), ("a\u{0}b", "a b"), ("GDP\u{FFFE}x\u{FFFF}", "GDP x"),
    ("an investment in equipment that is long", "an investment in equipment tha…"),
  ])
  func fitted(wish: String, name: String) { #expect(SheetName(fitting: wish).text == name) }

  @Test func takenNamesAreNumbered() {
    var names: [SheetName] = []
    for wish in [
      "Growth", "growth", "GROWTH", String(repeating: "x", count: 40), String(repeating: "x", count: 41),
    ] {
      names.append(SheetName(fitting: wish, besides: names))
    }
    #expect(names.map(\.text).prefix(3) == ["Growth", "growth (2)", "GROWTH (3)"])
    #expect(Set(names.map(\.key)).count == 5)
    #expect(names.allSatisfy { SheetName.fault(in: $0.text) == nil })
  }
}
