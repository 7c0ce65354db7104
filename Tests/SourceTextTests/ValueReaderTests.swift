import Localization
import SourceText
import Testing

@Suite struct ValueReaderTests {
  static func read<Value>(_ text: String, _ reader: ValueReader<Value>) throws -> (Value?, [String]) {
    let problems = DiagnosticCollector()
    let value = reader(try YAMLNode.parse(SourceFile(name: "f", text: text)), problems)
    return (value, problems.diagnostics.all.map { $0.rendered(.en) })
  }

  @Test func readsTextsInBothLanguages() throws {
    #expect(
      try Self.read("{en: Faster, zh: 加快}", .localizedText).0 == LocalizedText(en: "Faster", zh: "加快"))
    #expect(try Self.read("Faster", .localizedText).0 == LocalizedText("Faster"))
    #expect(try Self.read("{zh: 加快}", .localizedText).0 == LocalizedText("加快"))
    let (value, problems) = try Self.read("{en: a, fr: b}", .localizedText)
    #expect(value == nil && problems.count == 1)
  }

  @Test func readsEntriesOfTheUsersOwn() throws {
    let (entries, problems) = try Self.read("2025: 100\n2026: 104", .entries(.number))
    #expect(entries?.map(\.key) == ["2025", "2026"])
    #expect(entries?.map(\.value) == [100, 104])
    #expect(entries?.last?.keyRange.description == "f:2:1")
    #expect(entries?.last?.valueRange.description == "f:2:7")
    #expect(problems.isEmpty)
  }

  @Test func oneWrongElementSpoilsTheWholeButAllAreReported() throws {
    let (list, problems) = try Self.read("[1, x, 3, y]", .list(.number))
    #expect(list == nil && problems.count == 2)
    let (entries, more) = try Self.read("{a: x, b: 1, c: y}", .entries(.number))
    #expect(entries == nil && more.count == 2)
  }

  @Test func mapsTextsWithTheirPlace() throws {
    let reader = ValueReader<String>.text.map { (text, range) throws(Diagnostic) -> Int in
      if text == "bad" { throw Diagnostic.error(at: range, en: "bad text", zh: "有误") }
      return text.count
    }
    #expect(try Self.read("four", reader).0 == 4)
    #expect(try Self.read("'bad'", reader).1 == ["f:1:2: error: bad text"])
  }

  @Test func readsNestedMappings() throws {
    let reader = ValueReader<Int>.mapping(LocalizedText("a point")) { $0.required("x", .integer) }
    #expect(try Self.read("x: 3", reader).0 == 3)
    #expect(try Self.read("x: 3\nz: 4", reader).0 == nil)
  }

  @Test func readsYesAndNo() throws {
    #expect(try Self.read("true", .bool).0 == true)
    #expect(try Self.read("perhaps", .bool).1 == ["f:1:1: error: expected true or false, found \"perhaps\""])
  }
}
